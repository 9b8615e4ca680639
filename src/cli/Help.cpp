#include "cli/Help.h"

#include "cli/Command.h"
#include "cli/Session.h"
#include "text/Scan.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace vanthu::cli {

namespace {

constexpr std::size_t kMargin = 2;
constexpr std::size_t kGap = 2;

using Row = std::pair<std::string, std::string>;

/// Two columns; a text of several lines stays in its column.
std::string table(const std::vector<Row>& rows) {
    std::size_t width = 0;
    for (const auto& [left, right] : rows) width = std::max(width, text::countCharacters(left));
    std::string lines;
    for (const auto& [left, right] : rows) {
        lines += std::string(kMargin, ' ') + left + std::string(width - text::countCharacters(left) + kGap, ' ');
        for (const char c : right) {
            lines += c;
            if (c == '\n') lines += std::string(kMargin + width + kGap, ' ');
        }
        lines += '\n';
    }
    return lines;
}

std::string spelling(const Session& session, const Option& option) {
    std::string text = option.shortName.empty() ? "" : std::string(option.shortName) + ", ";
    text += option.longName;
    if (!option.value.empty()) text += " " + session.text(option.value);
    return text;
}

std::string optionTable(const Session& session, std::span<const Option> options) {
    std::vector<Row> rows;
    for (const Option& option : options) rows.emplace_back(spelling(session, option), session.text(option.help));
    return table(rows);
}

std::string heading(const Session& session, std::string_view id) { return "\n" + session.text(id) + "\n"; }

std::string closing(const Session& session) {
    return heading(session, "cli-heading-global-options") + optionTable(session, globalOptions()) +
           heading(session, "cli-heading-exit-codes") + session.text("cli-exit-codes") + "\n";
}

} // namespace

std::string generalHelp(const Session& session) {
    std::vector<Row> rows;
    for (const Command* command : allCommands()) rows.emplace_back(command->name, session.text(command->summary));
    return session.text("cli-about") + "\n\n" + session.text("cli-usage") + "\n" + heading(session, "cli-heading-commands") + table(rows) +
           closing(session) + "\n" + session.text("cli-more") + "\n";
}

std::string commandHelp(const Session& session, const Command& command) {
    std::string usage = "vanthu " + std::string(command.name);
    if (!command.options.empty()) usage += " " + session.text("cli-value-options");
    if (!command.operands.empty()) usage += " " + session.text(command.operands);
    std::string help = session.text("cli-usage-of", {{"usage", usage}}) + "\n\n" + session.text(command.summary) + "\n";
    if (!command.description.empty()) help += "\n" + session.text(command.description) + "\n";
    if (!command.options.empty()) help += heading(session, "cli-heading-options") + optionTable(session, command.options);
    return help + closing(session);
}

} // namespace vanthu::cli
