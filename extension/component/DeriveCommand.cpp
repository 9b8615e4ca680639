#include "app/ReadSummary.h"
#include "extension/component/Commands.h"
#include "extension/component/FormSession.h"
#include "extension/dialog/BeginningDialog.h"
#include "extension/document/DeriveOpen.h"
#include "extension/document/NewDocument.h"
#include "extension/uno/Clock.h"
#include "extension/uno/Desk.h"
#include "json/Text.h"

#include <com/sun/star/text/XTextDocument.hpp>

#include <sstream>

namespace vanthu::extension {

namespace {

/// The document by its title where it has a form; else how it was read, and all that a person has to look at.
BeginningSource describe(const app::Workbench& bench, const app::TakenSource& taken) {
    const app::Messages& messages = bench.messages();
    if (!taken.read) {
        return {messages.text("beginning-from", {{"kind", taken.source.kind->title.in(messages.language())},
                                                 {"abstract", std::string(taken.source.form.text("abstract"))}}),
                {}};
    }
    BeginningSource source;
    std::istringstream text(app::readSummary(bench, *taken.read));
    std::getline(text, source.summary);
    for (std::string line; std::getline(text, line);) source.findings.push_back(line);
    return source;
}

} // namespace

bool canDerive(const Invocation& invocation) { return canRead(invocation); }

void runDerive(const Invocation& invocation) {
    const app::Workbench& bench = workbench(invocation.context);
    const app::Messages& messages = bench.messages();
    const auto refuse = [&](const json::Fault& fault, const form::Kind* kind) {
        showMessage(invocation.context, invocation.window(), MessageKind::warning, messages.text("extension-title"),
                    bench.sentence(fault, kind));
    };
    if (!canDerive(invocation)) return refuse({"", "read-empty"}, nullptr);
    json::Result<app::TakenSource> taken = sourceOfOpen(invocation.context, bench, invocation.document());
    if (!taken) return refuse(taken.faults.front(), nullptr);
    const std::vector<app::Beginning> beginnings = app::beginnings(bench, *taken->source.kind);
    const std::optional<app::Beginning> wanted =
        chooseBeginning(invocation.context, invocation.window(), messages, describe(bench, *taken), beginnings);
    if (!wanted) return;
    // A register that cannot be asked is told of with the form, where it matters there.
    registerDesk(invocation.context).ask([&](store::Store& store) { return app::askRegister(bench, taken->source, store); });
    const form::Kind& kind = *wanted->target;
    const json::Value begun = app::derive(bench, *wanted, taken->source, todayInVietnam());
    DraftFile draft(profileFolder(invocation.context) / "drafts", kind.id + "-" + draftNameFor(json::dump(begun)));
    const std::optional<json::Value> kept = offerDraft(invocation, bench, kind, draft);
    FormState state(bench, kind, kept ? *kept : begun);
    const std::string name = kind.title.in(messages.language());
    if (!editForm(invocation, state, draft, messages.text("form-title", {{"kind", name}}), "form-make")) return;
    const json::Result<app::Rendered> rendered = bench.render(state.form(), app::OdfFormat::package);
    if (!rendered) return refuse(rendered.faults.front(), &kind);
    openRendered(invocation.context, *rendered, false);
    draft.retire();
}

} // namespace vanthu::extension
