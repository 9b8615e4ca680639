#include "app/GroupMembers.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/StoreSession.h"

#include <array>
#include <charconv>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{kStoreOption,
                              kTodayOption,
                              kActorOption,
                              kJsonOption,
                              kYearOption,
                              kSeriesOption,
                              Option{"--add", "", "cli-value-name", "cli-recipients-option-add"},
                              Option{"--copies", "", "cli-value-number", "cli-recipients-option-copies"},
                              Option{"--expand", "", "cli-value-name", "cli-recipients-option-expand"},
                              Option{"--member", "", "cli-value-name", "cli-recipients-option-member", true}};

constexpr std::int64_t kMostCopies = 9999;

/// Those named, else those of the office's lists on the day of the document.
json::Result<std::vector<store::Recipient>> membersOf(Session& session, const Arguments& arguments, StoreSession& opened,
                                                      const store::NumberReference& number) {
    std::vector<store::Recipient> members;
    for (const std::string& name : arguments.values("--member")) members.push_back({.name = name});
    if (!members.empty()) return members;
    const json::Result<store::Entry> entry = opened.store().show(number);
    if (!entry) return entry.faults;
    return app::groupMembers(json::DataFolders(session.templateFolders()), *arguments.value("--expand"),
                             entry->document.issuedOn.value_or(opened.occasion().today));
}

ExitCode run(Session& session, const Arguments& arguments) {
    const std::optional<std::string> added = arguments.value("--add");
    const std::optional<std::string> group = arguments.value("--expand");
    if (added && group) return session.usage({"", "cli-recipients-both", {}, {}});
    std::int64_t copies = 1;
    const std::string text = arguments.value("--copies").value_or("1");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), copies);
    if (error != std::errc() || end != text.data() + text.size() || copies < 1 || copies > kMostCopies)
        return session.usage({"", "cli-number-wrong", {{"word", "--copies"}, {"most", std::to_string(kMostCopies)}}, {}});
    return StoreSession::withNumber(session, arguments, [&](StoreSession& opened, const store::NumberReference& number) {
        if (added) return opened.answer(opened.store().addRecipient(opened.occasion(), number, {.name = *added, .copies = copies}));
        if (!group) return opened.answer(opened.store().show(number));
        json::Result<std::vector<store::Recipient>> members = membersOf(session, arguments, opened, number);
        if (!members) return opened.failed(members.faults);
        for (store::Recipient& member : *members) member.copies = copies;
        return opened.answer(opened.store().expandGroup(opened.occasion(), number, *group, *members));
    });
}

} // namespace

extern const Command recipientsCommand;
const Command recipientsCommand{.name = "recipients",
                                .summary = "cli-recipients-summary",
                                .description = "cli-recipients-description",
                                .operands = "cli-operand-number",
                                .leastOperands = 1,
                                .mostOperands = 1,
                                .options = kOptions,
                                .run = run};

} // namespace vanthu::cli
