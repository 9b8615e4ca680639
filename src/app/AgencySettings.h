#pragma once

#include "deadlines/State.h"
#include "store/Values.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// How an office counts its numbers (art. 15.1c leaves it to the head): `settings.json` of the data folders, the office's own over the
/// product's.
struct NumberingSettings {
    enum class Series {
        one,     ///< all documents count together
        byKind,  ///< each type by itself
        grouped, ///< types of a group together, the others together
    };
    struct Group {
        std::string name;
        std::vector<std::string> kinds; ///< ids of kinds or their abbreviations
    };
    Series series = Series::one;
    std::vector<Group> groups;
    std::vector<std::string> bodies; ///< advisory bodies that issue with the agency's seal: each counts by itself (app. I, II.3a)
    std::vector<std::string> copies; ///< abbreviations of copies, which count together (app. I, part II)
    bool extraNumbers = false;       ///< numbers such as 01a may be given
    bool paper = false;              ///< documents are numbered on paper: only after a recorded signature (art. 15.2)
};

struct AgencySettings {
    NumberingSettings numbering;
    std::vector<deadlines::Lead> reminders; ///< how long before their day tasks are reminded of
};

/// Faults name the file and what in it is wrong.
json::Result<AgencySettings> readAgencySettings(const json::DataFolders& folders);

/// The series in which a document counts. `abbreviation`: of its kind; empty for the official letter.
std::string seriesOf(const NumberingSettings& settings, const store::Document& document, std::string_view abbreviation);

} // namespace vanthu::app
