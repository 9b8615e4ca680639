#include "app/Copy.h"
#include "app/KindTexts.h"
#include "app/TypedIn.h"
#include "extension/component/Commands.h"
#include "extension/component/FormSession.h"
#include "extension/dialog/CopyDialog.h"
#include "extension/document/DocumentBytes.h"
#include "extension/document/EmbeddedForm.h"
#include "extension/document/NewDocument.h"
#include "json/Text.h"

#include <chrono>
#include <cstdio>

namespace vanthu::extension {

namespace {

struct Original {
    const form::Kind* kind = nullptr;
    json::Value form;
};

/// The document as it stands now. Faults: "document-no-form", those of the form, and "copy-typed-in": a copy says what its original says.
json::Result<Original> originalOf(const Invocation& invocation, const app::Workbench& bench) {
    const Model document = invocation.document();
    const std::optional<std::string> text = document.is() ? embeddedForm(invocation.context, document) : std::nullopt;
    if (!text) return json::Fault{"", "document-no-form"};
    json::Result<json::Value> form = json::parse(*text);
    if (!form) return form.faults;
    if (json::Faults faults = bench.check(*form); !faults.empty()) return faults;
    const json::Result<app::Rendered> made = bench.render(*form, app::OdfFormat::flat);
    if (!made) return made.faults;
    const json::Result<std::vector<app::TypedParagraph>> typed = app::typedIn(documentBytes(document), made->bytes);
    if (!typed) return typed.faults;
    if (!typed->empty()) return json::Fault{"", "copy-typed-in", {{"text", typed->front().text}, {"count", std::to_string(typed->size())}}};
    return Original{*bench.kindOf(*form), std::move(*form)};
}

/// The forms of copy that can be made of it; the faults of the last one that cannot where there is none.
json::Result<std::vector<form::Choice>> formsFor(const form::Kind& copies, const Original& original) {
    std::vector<form::Choice> possible;
    json::Faults why;
    for (const form::Choice& choice : copies.root.find(app::kCopyForm)->choices) {
        json::Value wish;
        wish.set(app::kCopyForm, json::Value(choice.value));
        json::Faults faults = app::copyFaults(wish, original.form, app::copied(*original.kind) != nullptr);
        if (faults.empty() || faults.front().pointer != json::pointerTo({}, app::kCopyForm)) {
            possible.push_back(choice);
        } else {
            why = std::move(faults);
        }
    }
    if (possible.empty()) return why;
    return possible;
}

/// The moment at which an electronic copy is signed, until the person says another (PL I, phần II, I.3).
json::Value momentOfSigning() {
    using namespace std::chrono;
    const auto now = floor<seconds>(system_clock::now()) + hours(7);
    const year_month_day day(floor<days>(now));
    const hh_mm_ss clock(now - floor<days>(now));
    char text[40];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d", static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    json::Value date;
    date.set("day", json::Value(static_cast<std::int64_t>(static_cast<unsigned>(day.day()))));
    date.set("month", json::Value(static_cast<std::int64_t>(static_cast<unsigned>(day.month()))));
    date.set("year", json::Value(static_cast<std::int64_t>(static_cast<int>(day.year()))));
    json::Value signing;
    signing.set("day", std::move(date));
    signing.set("time", json::Value(std::string(text)));
    return signing;
}

/// What a copy mostly has in common with its original: the agency that makes both. The person says otherwise where it is another.
json::Value given(const json::Value& original, const CopyAnswer& answer) {
    json::Value values{json::Object{}};
    for (const char* const name : {"agency", "place"})
        if (const json::Value* const value = original.find(name)) values.set(name, *value);
    if (answer.electronic) values.set("signed", momentOfSigning());
    return values;
}

/// What was asked for, so that another copy of the same document is another draft.
std::string wordsOf(const CopyAnswer& answer) {
    std::string words = answer.form + (answer.electronic ? "+" : "-");
    for (const std::string& part : answer.parts) words += part;
    return words;
}

} // namespace

bool canCopy(const Invocation& invocation) { return canReopen(invocation); }

void runCopy(const Invocation& invocation) {
    const app::Workbench& bench = workbench(invocation.context);
    const app::Messages& messages = bench.messages();
    const auto refuse = [&](const json::Fault& fault, const form::Kind* kind) {
        showMessage(invocation.context, invocation.window(), MessageKind::warning, messages.text("copy-title"),
                    bench.sentence(fault, kind));
    };
    const form::Kind* const copies = bench.copyKind();
    if (copies == nullptr) return refuse({"", "kind-unknown", {{"value", "copy"}, {"kinds", app::kindIds(bench)}}}, nullptr);
    const json::Result<Original> original = originalOf(invocation, bench);
    if (!original) return refuse(original.faults.front(), nullptr);
    const json::Result<std::vector<form::Choice>> forms = formsFor(*copies, *original);
    if (!forms) return refuse(forms.faults.front(), copies);
    const text::Language language = messages.language();
    const CopyQuestion question{messages.text("copy-of", {{"kind", original->kind->title.in(language)},
                                                          {"abstract", std::string(original->form.text("abstract"))}}),
                                *forms, std::string(app::kExtract), copyParts(*original->kind, original->form, language)};
    const std::optional<CopyAnswer> answer = askCopy(invocation.context, invocation.window(), messages, question);
    if (!answer) return;
    const json::Value begun = app::copyForm(*copies, given(original->form, *answer), answer->form, answer->parts, original->form);
    DraftFile draft(profileFolder(invocation.context) / "drafts",
                    copies->id + "-" + draftNameFor(json::dump(original->form) + wordsOf(*answer)));
    const std::optional<json::Value> kept = offerDraft(invocation, bench, *copies, draft);
    FormState state(bench, *copies, kept ? *kept : begun);
    const std::string name = copies->title.in(language);
    if (!editForm(invocation, state, draft, messages.text("form-title", {{"kind", name}}), "form-make")) return;
    const json::Result<app::Rendered> rendered = bench.render(state.form(), app::OdfFormat::package);
    if (!rendered) return refuse(rendered.faults.front(), copies);
    openRendered(invocation.context, *rendered, false);
    draft.retire();
}

} // namespace vanthu::extension
