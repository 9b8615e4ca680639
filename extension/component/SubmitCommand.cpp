#include "extension/component/Commands.h"
#include "extension/component/Step.h"
#include "extension/dialog/StepDialog.h"

namespace vanthu::extension {

void runSubmit(const Invocation& invocation) {
    std::optional<Step> step = Step::begin(invocation);
    if (!step) return;
    const app::Messages& messages = step->messages();
    json::Value form = step->form();
    if (const json::Faults faults = step->bench().check(form); !faults.empty()) return step->refuse(faults);
    const model::Document document = form::toDocument(step->kind(), form);
    StepQuestion question;
    question.title = messages.text("submit-title");
    question.summary = messages.text("submit-summary", {{"document", document.typeName.empty() ? step->kind().title.vi : document.typeName},
                                                        {"abstract", document.abstract},
                                                        {"signer", document.signature.name},
                                                        {"post", document.signature.post}});
    question.fields = {{messages.text("submit-note"), {}, true}};
    question.actions = {{messages.text("submit-do"), {}}};
    const std::optional<StepAnswer> answer = askStep(invocation.context, invocation.window(), messages, question);
    if (!answer) return;
    const json::Result<store::Entry> entry =
        app::submitForm(step->bench(), step->store(), step->form(), step->order(), answer->values.front());
    if (!entry) return step->refuse(entry.faults);
    step->done();
}

} // namespace vanthu::extension
