#include "app/FormSteps.h"

#include "app/Citing.h"
#include "app/RegisterEntry.h"
#include "app/TaskDays.h"

namespace vanthu::app {

namespace {

/// A valid form as the register would enter it. Its day of issue is that of the order where the form leaves it open.
json::Result<store::Document> entryFrom(const Workbench& workbench, json::Value form, const RegisterOrder& order) {
    if (json::Faults faults = workbench.check(form); !faults.empty()) return faults;
    const json::Result<TaskDays> days = TaskDays::open(workbench);
    if (!days) return days.faults;
    return entryOf(workbench, **workbench.kindOf(form), form, order, *days);
}

/// The same before it has a number: the day of issue comes with it.
json::Result<store::Document> draftFrom(const Workbench& workbench, const json::Value& form, const RegisterOrder& order) {
    json::Result<store::Document> document = entryFrom(workbench, form, order);
    if (document) document->issuedOn.reset();
    return document;
}

} // namespace

store::NumberReference referenceToForm(const json::Value& form) {
    store::NumberReference reference;
    reference.fingerprint = fingerprintOfForm(form);
    return reference;
}

json::Result<store::Entry> submitForm(const Workbench& workbench, store::Store& store, const json::Value& form, const RegisterOrder& order,
                                      const std::string& note) {
    const json::Result<store::Document> document = draftFrom(workbench, form, order);
    if (!document) return document.faults;
    const json::Result<store::Entry> entered = store.draft(order.occasion, *document);
    if (!entered) return entered.faults;
    store::NumberReference reference;
    reference.document = entered->document.id;
    store::StateOrder step;
    step.state = "submitted";
    step.reason = note;
    return store.changeState(order.occasion, reference, step);
}

json::Result<store::Entry> signForm(const Workbench& workbench, store::Store& store, const json::Value& form, const RegisterOrder& order,
                                    const std::string& medium, const std::string& signedOn) {
    const json::Result<store::Document> document = draftFrom(workbench, form, order);
    if (!document) return document.faults;
    const store::Signature signature{medium, signedOn, document->signerName, document->fingerprint};
    const json::Result<store::Entry> known = store.show(referenceToForm(form));
    if (known) return store.sign(order.occasion, referenceToForm(form), signature);
    if (store::isEnvironment(known.faults.front())) return known.faults;
    return store.enterSigned(order.occasion, *document, signature);
}

json::Result<store::Entry> stepForm(store::Store& store, const json::Value& form, const RegisterOrder& order,
                                    const store::StateOrder& step) {
    return store.changeState(order.occasion, referenceToForm(form), step);
}

json::Result<Announcement> announce(const Workbench& workbench, store::Store& store, const json::Value& form, const RegisterOrder& order) {
    const json::Result<store::Document> document = entryFrom(workbench, form, order);
    if (!document) return document.faults;
    const json::Result<store::NumberOrder> wanted = numberOrderOf(workbench, *document, order);
    if (!wanted) return wanted.faults;
    const json::Result<std::int64_t> known = store.numberOf(document->fingerprint);
    if (!known) return known.faults;
    const json::Result<std::int64_t> next = store.nextNumber(wanted->series, wanted->year);
    if (!next) return next.faults;
    Announcement made{*known != 0 ? *known : *next, document->symbol, document->issuedOn.value_or(""), document->copies.value_or(0), {}};
    for (const store::Recipient& recipient : document->recipients) made.recipients.push_back(recipient.name);
    return made;
}

json::Result<store::Registration> registerForm(const Workbench& workbench, store::Store& store, json::Value& form,
                                               const RegisterOrder& order) {
    if (json::Faults faults = workbench.check(form); !faults.empty()) return faults;
    const json::Result<int> completed = completeCitations(form, store);
    if (!completed) return completed.faults;
    return enterForm(workbench, store, form, order);
}

} // namespace vanthu::app
