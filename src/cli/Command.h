#pragma once

#include "cli/ExitCode.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace vanthu::cli {

class Arguments;
class Session;

/// An option as parsing and help know it. Texts are ids of messages.
struct Option {
    std::string_view longName;  ///< "--jobs"
    std::string_view shortName; ///< "-j"; may be empty
    std::string_view value;     ///< what its value is called; empty if it takes none
    std::string_view help;
    bool repeatable = false;
};

/// A command describes itself: what it is called, what it takes and what it does. It lives in cmd-<name>.cpp and is named in commands.inc.
struct Command {
    std::string_view name;
    std::string_view summary;     ///< id of one line
    std::string_view description; ///< id of what --help says further
    std::string_view operands;    ///< id of how its operands are written in the usage line; empty if it takes none
    std::size_t leastOperands = 0;
    std::size_t mostOperands = 0;
    std::span<const Option> options = {};
    ExitCode (*run)(Session& session, const Arguments& arguments) = nullptr;
};

/// All commands, in the order help lists them.
std::span<const Command* const> allCommands();
const Command* findCommand(std::string_view name);

/// What every command understands.
std::span<const Option> globalOptions();

inline constexpr std::size_t kAnyNumber = static_cast<std::size_t>(-1);

} // namespace vanthu::cli
