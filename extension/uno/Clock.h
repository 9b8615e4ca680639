#pragma once

#include "deadlines/Date.h"

#include <ctime>
#include <string>

namespace vanthu::extension {

/// The moment in Vietnam, whatever time zone the machine has.
inline deadlines::Moment momentInVietnam() {
    return deadlines::fromUtc(std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now()));
}

/// The day there: "2026-01-31".
inline std::string todayInVietnam() { return deadlines::formatIsoDate(momentInVietnam().date); }

/// The moment as the register takes it: "2026-01-31T08:15:00Z".
inline std::string nowInUtc() {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

} // namespace vanthu::extension
