#pragma once

#include "app/Registration.h"
#include "json/Fault.h"

#include <string>

namespace vanthu::app {

/// An OpenDocument text that no form of ours made as it is: made elsewhere, typed in since, or saved by a word processor. What it says is
/// read from its words; number and date go into their places, and nothing else changes.
struct ElsewhereFile {
    std::string bytes;
    store::Document document; ///< as the register enters it
    std::string printed;      ///< the number that stands on it; empty where its place is open
};

/// Faults: those of odf::registeredText and of reading, and "register-unreadable" where abstract or symbol are not recognised.
json::Result<ElsewhereFile> readElsewhere(const Workbench& workbench, std::string bytes, const RegisterOrder& order);

/// The file with its number and date.
json::Result<std::string> numbered(const ElsewhereFile& file, const store::Registration& given);

} // namespace vanthu::app
