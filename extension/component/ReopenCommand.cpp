#include "extension/component/Commands.h"
#include "extension/component/FormSession.h"
#include "extension/dialog/ConflictDialog.h"
#include "extension/dialog/KeptDialog.h"
#include "extension/document/EmbeddedForm.h"
#include "extension/document/FormApplication.h"
#include "json/Text.h"

namespace vanthu::extension {

namespace {

/// Says in a message box why something cannot be done.
void refuse(const Invocation& invocation, const app::Workbench& bench, const json::Fault& fault, const form::Kind* kind) {
    showMessage(invocation.context, invocation.window(), MessageKind::warning, bench.messages().text("extension-title"),
                bench.sentence(fault, kind));
}

} // namespace

bool canReopen(const Invocation& invocation) {
    const Model document = invocation.document();
    return document.is() && hasEmbeddedForm(invocation.context, document);
}

void runReopen(const Invocation& invocation) {
    const app::Workbench& bench = workbench(invocation.context);
    const Model document = invocation.document();
    const std::optional<std::string> text = document.is() ? embeddedForm(invocation.context, document) : std::nullopt;
    if (!text) return refuse(invocation, bench, {"", "document-no-form"}, nullptr);
    json::Result<json::Value> form = json::parse(*text);
    if (!form) return refuse(invocation, bench, form.faults.front(), nullptr);
    const json::Result<const form::Kind*> kind = bench.kindOf(*form);
    if (!kind) return refuse(invocation, bench, kind.faults.front(), nullptr);

    DraftFile draft(profileFolder(invocation.context) / "drafts", (*kind)->id + "-" + draftNameFor(*text));
    const std::optional<json::Value> kept = offerDraft(invocation, bench, **kind, draft);
    FormState state(bench, **kind, kept ? *kept : *form);
    const std::string name = (*kind)->title.in(bench.messages().language());
    if (!editForm(invocation, state, draft, bench.messages().text("form-title", {{"kind", name}}), "form-apply")) return;
    json::Result<FormUpdate> update = FormUpdate::prepare(invocation.context, bench, document, state.form());
    if (!update) return refuse(invocation, bench, update.faults.front(), *kind);
    std::optional<app::Decisions> decisions = app::Decisions();
    if (!update->conflicts().empty()) decisions = askConflicts(invocation.context, invocation.window(), bench, update->conflicts());
    if (!decisions) return; // the draft stays, to go on with
    Application applied = update->apply(*decisions);
    draft.retire();
    // What was asked about needs no telling.
    std::erase_if(applied.kept, [&](const KeptParagraph& left) { return decisions->contains(left.conflict); });
    if (!applied.kept.empty()) showKeptParagraphs(invocation.context, invocation.window(), bench, document, applied);
}

} // namespace vanthu::extension
