#include "app/FormDates.h"
#include "app/WrittenDay.h"
#include "extension/component/Commands.h"
#include "extension/component/Step.h"
#include "extension/dialog/StepDialog.h"

namespace vanthu::extension {

namespace {

enum : std::size_t { kSigned, kReturned };
enum : std::size_t { kDay, kReason };

StepQuestion questionOf(Step& step) {
    const app::Messages& messages = step.messages();
    StepQuestion question;
    question.title = messages.text("sign-title");
    const model::Document document = form::toDocument(step.kind(), step.form());
    question.summary = messages.text(
        "sign-summary", {{"signer", document.signature.name}, {"post", document.signature.post}, {"abstract", document.abstract}});
    question.fields = {{messages.text("sign-day"), app::writtenDay(step.order().occasion.today)}, {messages.text("sign-reason"), {}, true}};
    question.actions = {{messages.text("sign-do"), {kDay}}, {messages.text("sign-return"), {kReason}}};
    return question;
}

json::Result<store::Entry> record(Step& step, const StepAnswer& answer) {
    if (answer.action == kReturned) {
        store::StateOrder order;
        order.state = "returned";
        order.reason = answer.values[kReason];
        return app::stepForm(step.store(), step.form(), step.order(), order);
    }
    const std::optional<std::string> day = app::readWrittenDay(answer.values[kDay]);
    if (!day) return json::Fault{"", "step-day-unreadable", {{"text", answer.values[kDay]}}};
    const std::string& today = step.order().occasion.today;
    if (*day > today) return json::Fault{"", "sign-day-ahead", {{"date", app::writtenDay(*day)}, {"today", app::writtenDay(today)}}};
    return app::signForm(step.bench(), step.store(), step.form(), step.order(), "paper", *day);
}

} // namespace

void runSign(const Invocation& invocation) {
    std::optional<Step> step = Step::begin(invocation);
    if (!step) return;
    const std::optional<StepAnswer> answer = askStep(invocation.context, invocation.window(), step->messages(), questionOf(*step));
    if (!answer) return;
    const json::Result<store::Entry> entry = record(*step, *answer);
    if (!entry) return step->refuse(entry.faults);
    step->done();
}

} // namespace vanthu::extension
