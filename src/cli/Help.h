#pragma once

#include <string>

namespace vanthu::cli {

struct Command;
class Session;

/// What `vanthu --help` says, made from the table of commands.
std::string generalHelp(const Session& session);
/// What `vanthu COMMAND --help` says, made from what the command says of itself.
std::string commandHelp(const Session& session, const Command& command);

} // namespace vanthu::cli
