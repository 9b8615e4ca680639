#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/Help.h"
#include "cli/Session.h"
#include "cli/Signals.h"
#include "cli/Surroundings.h"

#include <exception>
#include <new>
#include <optional>
#include <span>
#include <string>

namespace vanthu::cli {

namespace {

constexpr std::string_view kVersion = "vanthu " VANTHU_VERSION "\n";

std::optional<json::Fault> languageMistake(const Arguments& arguments) {
    const std::optional<std::string> said = arguments.value("--lang");
    if (!said || *said == "vi" || *said == "en") return std::nullopt;
    return json::Fault{"", "cli-language-unknown", {{"word", *said}}, {}};
}

ExitCode runCommand(Session& session, const Arguments& arguments) {
    if (arguments.fault()) return session.usage(*arguments.fault());
    if (const std::optional<json::Fault> mistake = languageMistake(arguments)) return session.usage(*mistake);
    const Command* command = arguments.command();
    if (arguments.has("--help")) {
        session.console().print(command != nullptr ? commandHelp(session, *command) : generalHelp(session));
        return ExitCode::done;
    }
    return command->run(session, arguments);
}

ExitCode runGuarded(std::span<const char* const> words) {
    const Arguments arguments = Arguments::parse(words);
    Session session(readSurroundings(), arguments);
    if (arguments.has("--version") && !arguments.fault()) {
        session.console().print(kVersion);
        return session.finish(ExitCode::done);
    }
    if (!session.open()) return ExitCode::environment;
    try {
        return session.finish(runCommand(session, arguments));
    } catch (const std::bad_alloc&) {
        session.complain(json::Fault{"", "cli-no-memory", {}, {}});
    } catch (const std::exception& failure) {
        session.complain(json::Fault{"", "cli-failed", {{"reason", failure.what()}}, {}});
    }
    return session.finish(ExitCode::environment);
}

} // namespace

} // namespace vanthu::cli

int main(int count, char** words) {
    vanthu::cli::catchSignals();
    const std::span<const char* const> all(words, static_cast<std::size_t>(count));
    const vanthu::cli::ExitCode code = vanthu::cli::runGuarded(all.empty() ? all : all.subspan(1));
    // Only now, when everything is cleared up.
    vanthu::cli::dieOfSignal();
    return static_cast<int>(code);
}
