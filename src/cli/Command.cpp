#include "cli/Command.h"

#include <array>

namespace vanthu::cli {

#define VANTHU_COMMAND(name) extern const Command name##Command;
#include "cli/commands.inc"
#undef VANTHU_COMMAND

namespace {

constexpr std::array kCommands{
#define VANTHU_COMMAND(name) &name##Command,
#include "cli/commands.inc"
#undef VANTHU_COMMAND
};

constexpr std::array kGlobalOptions{
    Option{"--templates", "", "cli-value-folder", "cli-option-templates", true},
    Option{"--lang", "", "cli-value-language", "cli-option-lang"},
    Option{"--help", "-h", "", "cli-option-help"},
    Option{"--version", "", "", "cli-option-version"},
};

} // namespace

std::span<const Command* const> allCommands() { return kCommands; }

const Command* findCommand(std::string_view name) {
    for (const Command* command : kCommands) {
        if (command->name == name) return command;
    }
    return nullptr;
}

std::span<const Option> globalOptions() { return kGlobalOptions; }

} // namespace vanthu::cli
