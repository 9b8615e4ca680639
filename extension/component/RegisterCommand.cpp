#include "app/NumberText.h"
#include "app/WrittenDay.h"
#include "extension/component/Commands.h"
#include "extension/component/Step.h"
#include "extension/dialog/ConflictDialog.h"
#include "extension/dialog/StepDialog.h"
#include "extension/document/FormApplication.h"

#include <com/sun/star/frame/XStorable.hpp>

namespace vanthu::extension {

namespace {

StepQuestion questionOf(const app::Messages& messages, const app::Announcement& announced) {
    StepQuestion question;
    question.title = messages.text("number-title");
    question.summary = messages.text("number-summary", {{"number", app::numberText(announced.number, {}, announced.symbol)},
                                                        {"date", app::writtenDay(announced.date)},
                                                        {"copies", std::to_string(announced.copies)}});
    question.listLabel = messages.text("number-recipients");
    question.list = announced.recipients;
    question.actions = {{messages.text("number-do"), {}}};
    return question;
}

/// Puts number and date into the open document, and saves it where it has a file. The entry stands whatever becomes of it.
void fillIn(Step& step, const store::Registration& given) {
    const Invocation& invocation = step.invocation();
    json::Result<FormUpdate> update = FormUpdate::prepare(invocation.context, step.bench(), step.document(), step.form());
    if (!update) return step.refuse(update.faults);
    std::optional<app::Decisions> decisions = app::Decisions();
    if (!update->conflicts().empty()) decisions = askConflicts(invocation.context, invocation.window(), step.bench(), update->conflicts());
    update->apply(decisions.value_or(app::Decisions()));
    const css::uno::Reference<css::frame::XStorable> storable(step.document(), css::uno::UNO_QUERY);
    if (storable.is() && storable->hasLocation() && !storable->isReadonly()) storable->store();
    const app::Messages& messages = step.messages();
    showMessage(
        invocation.context, invocation.window(), MessageKind::information, messages.text("number-title"),
        messages.text(given.already ? "number-given-before" : "number-given",
                      {{"number", app::numberText(given.number, given.suffix, given.symbol)}, {"date", app::writtenDay(given.issuedOn)}}));
}

} // namespace

void runRegister(const Invocation& invocation) {
    std::optional<Step> step = Step::begin(invocation);
    if (!step) return;
    const json::Result<app::Announcement> announced = app::announce(step->bench(), step->store(), step->form(), step->order());
    if (!announced) return step->refuse(announced.faults);
    if (!askStep(invocation.context, invocation.window(), step->messages(), questionOf(step->messages(), *announced))) return;
    // What was seen is what is given, or nothing is.
    step->order().expected = announced->number;
    const json::Result<store::Registration> given = app::registerForm(step->bench(), step->store(), step->form(), step->order());
    if (!given) return step->refuse(given.faults);
    fillIn(*step, *given);
    step->done();
}

} // namespace vanthu::extension
