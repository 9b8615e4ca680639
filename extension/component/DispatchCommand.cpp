#include "app/NumberText.h"
#include "extension/component/Commands.h"
#include "extension/component/Step.h"
#include "extension/dialog/StepDialog.h"

#include <algorithm>

namespace vanthu::extension {

namespace {

/// Those who were not sent a copy yet; everybody once all were.
std::vector<std::string> waitingFor(const store::Entry& entry) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < entry.document.recipients.size(); ++at) {
        const auto position = static_cast<std::int64_t>(at) + 1;
        const bool sent = std::ranges::any_of(entry.deliveries, [&](const store::Delivery& each) { return each.position == position; });
        if (!sent) names.push_back(entry.document.recipients[at].name);
    }
    return names;
}

StepQuestion questionOf(const app::Messages& messages, const store::Entry& entry, const std::vector<std::string>& waiting) {
    StepQuestion question;
    question.title = messages.text("dispatch-title");
    question.summary = messages.text("dispatch-summary", {{"number", app::numberText(entry.number, entry.suffix, entry.document.symbol)},
                                                          {"subject", entry.document.subject}});
    question.fields = {{messages.text("dispatch-channel"),
                        messages.text("dispatch-channel-first"),
                        false,
                        {messages.text("dispatch-channel-first"), messages.text("dispatch-channel-post"),
                         messages.text("dispatch-channel-hand"), messages.text("dispatch-channel-mail")}}};
    question.listLabel = messages.text("dispatch-recipients");
    question.list = waiting;
    question.chooseFromList = true;
    question.actions = {{messages.text("dispatch-do"), {0}}};
    return question;
}

} // namespace

void runDispatch(const Invocation& invocation) {
    std::optional<Step> step = Step::begin(invocation);
    if (!step) return;
    const std::optional<store::Entry> entry = step->entry();
    if (!entry || entry->number == 0) return step->refuse({json::Fault{"", "dispatch-no-number"}});
    const std::vector<std::string> waiting = waitingFor(*entry);
    if (waiting.empty()) return step->refuse({json::Fault{"", "dispatch-all-sent"}});
    const std::optional<StepAnswer> answer =
        askStep(invocation.context, invocation.window(), step->messages(), questionOf(step->messages(), *entry, waiting));
    if (!answer) return;
    std::vector<std::string> names;
    for (const std::size_t at : answer->selected) names.push_back(waiting[at]);
    if (names.empty()) return step->refuse({json::Fault{"", "dispatch-nobody"}});
    store::NumberReference reference;
    reference.document = entry->document.id;
    const json::Result<std::vector<store::Delivery>> sent =
        step->store().dispatch(step->order().occasion, reference, names, answer->values.front());
    if (!sent) return step->refuse(sent.faults);
    step->done();
}

} // namespace vanthu::extension
