#pragma once

namespace vanthu::cli {

/// The same for every command. Of several inputs the others are done all the same, and the highest code wins.
enum class ExitCode {
    done = 0,
    findings = 1, ///< done, and a check found something
    usage = 2,
    badInput = 3,
    environment = 4,
};

inline ExitCode worse(ExitCode one, ExitCode other) { return one < other ? other : one; }

} // namespace vanthu::cli
