#pragma once

#include "text/Language.h"

#include <filesystem>
#include <string>
#include <vector>

namespace vanthu::cli {

/// All that the command takes from its environment, read here and nowhere else, and handed in from here.
struct Surroundings {
    text::Language language = text::Language::vietnamese;
    std::filesystem::path ownTemplates;                 ///< ../share/vanthu/templates as seen from the program
    std::vector<std::filesystem::path> officeTemplates; ///< VANTHU_TEMPLATES, folders separated by ":"
    std::string searchPath;                             ///< PATH
    std::filesystem::path temporaryFolder;              ///< TMPDIR, or /tmp
    std::vector<std::string> officeEnvironment;         ///< what the office needs of ours: where the user's own fonts are
    std::vector<std::string> desktopEnvironment;        ///< where the user's desktop is reached
    unsigned processors = 1;
    std::filesystem::path engines;    ///< ../lib/vanthu as seen from the program
    std::string store;                ///< VANTHU_STORE; empty for the user's own
    std::filesystem::path dataFolder; ///< XDG_DATA_HOME, or ~/.local/share
    std::string userName;             ///< who the journal says it was
    std::string now;                  ///< moment in UTC: "2026-01-31T08:15:00Z"
    std::string today;                ///< the day in Vietnam (UTC+7 the year round)
};

/// English for a locale that begins with "en", otherwise Vietnamese; the first that is set of LC_ALL, LC_MESSAGES and LANG counts.
Surroundings readSurroundings();

} // namespace vanthu::cli
