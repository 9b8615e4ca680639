#pragma once

#include "deadlines/Date.h"

namespace vanthu::extension {

/// The moment in Vietnam, whatever time zone the machine has.
inline deadlines::Moment momentInVietnam() {
    return deadlines::fromUtc(std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now()));
}

} // namespace vanthu::extension
