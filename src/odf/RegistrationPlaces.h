#pragma once

#include "odf/ReadLimits.h"
#include "json/Fault.h"

#include <string>
#include <string_view>

namespace vanthu::odf {

/// What the archivist writes on a document: "08" or "01a", and the day.
struct RegistrationLine {
    std::string number;
    int day = 0, month = 0, year = 0;
};

/// What an OpenDocument text says before or after it got its number.
struct RegisteredText {
    std::string number; ///< as printed; empty where its place is open
    std::string text;   ///< all of it without what stands in the places of number and date: the same before and after
};

/// Finds the places in a document, packaged or flat. Faults:
/// "places-no-number" and "places-no-date" where these are not recognisable, "places-signed" for a package with digital signatures,
/// and those of reading.
json::Result<RegisteredText> registeredText(std::string_view bytes, const ReadLimits& limits = {});

/// The same document with number and date in their places ("Số:   /KH-UBND", "…, ngày   tháng   năm 2026"); whatever else is in it
/// stays. Parts of the date that stand there already stay too; "places-date-differs" (argument "printed") if they say another day.
json::Result<std::string> withRegistration(std::string_view bytes, const RegistrationLine& line, const ReadLimits& limits = {});

} // namespace vanthu::odf
