#include "extension/component/Commands.h"
#include "extension/component/Step.h"
#include "extension/dialog/StepDialog.h"

namespace vanthu::extension {

void runFile(const Invocation& invocation) {
    std::optional<Step> step = Step::begin(invocation);
    if (!step) return;
    const app::Messages& messages = step->messages();
    StepQuestion question;
    question.title = messages.text("file-title");
    question.summary = messages.text("file-summary");
    question.fields = {{messages.text("file-notation"), {}}};
    question.actions = {{messages.text("file-do"), {0}}};
    const std::optional<StepAnswer> answer = askStep(invocation.context, invocation.window(), messages, question);
    if (!answer) return;
    store::StateOrder order;
    order.state = "filed";
    order.fileNotation = answer->values.front();
    const json::Result<store::Entry> entry = app::stepForm(step->store(), step->form(), step->order(), order);
    if (!entry) return step->refuse(entry.faults);
    step->done();
}

} // namespace vanthu::extension
