#pragma once

#include "app/OfficeProcess.h"
#include "json/Fault.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace vanthu::app {

/// Where distributions and the office's own packages put LibreOffice. "*" stands for any text in a folder's name.
std::vector<std::filesystem::path> standardOfficePlaces();

/// What the conversion by LibreOffice needs to know of the machine; the front end fills it in.
struct OfficeSettings {
    std::filesystem::path program;         ///< the program or its folder, as the user said; empty to look for it
    std::string searchPath;                ///< as in PATH
    std::filesystem::path temporaryFolder; ///< absolute; where private folders are made
    std::vector<std::filesystem::path> standardPlaces = standardOfficePlaces();
    std::vector<std::string> environment; ///< "NAME=value", handed on to the office beside what it is given anyway
    std::chrono::seconds patience{300};   ///< longest time without a document finished
    ProcessLimits limits;                 ///< for documents of others
};

/// The program to start: `settings.program` if given, else the first of soffice and libreoffice on the search path, else in the
/// standard places (of several versions the one that sorts last). Absolute. Faults: "office-not-usable" with the argument "path",
/// "office-missing" with the argument "places".
json::Result<std::filesystem::path> findOffice(const OfficeSettings& settings);

} // namespace vanthu::app
