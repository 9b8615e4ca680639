#include "extension/component/Commands.h"
#include "extension/component/FormSession.h"
#include "extension/document/NewDocument.h"
#include "extension/formview/DraftFile.h"
#include "form/Form.h"

namespace vanthu::extension {

namespace {

/// The form to begin with: the draft that was left, if the person wants it, else the defaults.
json::Value firstForm(const Invocation& invocation, const app::Workbench& bench, const form::Kind& kind, DraftFile& draft) {
    const std::optional<json::Value> kept = offerDraft(invocation, bench, kind, draft);
    return kept ? *kept : form::defaults(kind);
}

} // namespace

void runCompose(const Invocation& invocation) {
    const app::Workbench& bench = workbench(invocation.context);
    const auto wanted = invocation.arguments.find("kind");
    json::Value wish;
    wish.set("kind", json::Value(wanted == invocation.arguments.end() ? std::string() : wanted->second));
    const json::Result<const form::Kind*> kind = bench.kindOf(wish);
    if (!kind) {
        showMessage(invocation.context, invocation.window(), MessageKind::warning, bench.messages().text("extension-title"),
                    bench.sentence(kind.faults.front(), nullptr));
        return;
    }
    DraftFile draft(profileFolder(invocation.context) / "drafts", (*kind)->id);
    FormState state(bench, **kind, firstForm(invocation, bench, **kind, draft));
    const std::string title = bench.messages().text("form-title", {{"kind", (*kind)->title.in(bench.messages().language())}});
    if (!editForm(invocation, state, draft, title, "form-make")) return;
    const json::Result<app::Rendered> rendered = bench.render(state.form(), app::OdfFormat::package);
    if (!rendered) {
        showMessage(invocation.context, invocation.window(), MessageKind::warning, title, bench.sentence(rendered.faults.front(), *kind));
        return;
    }
    openRendered(invocation.context, *rendered, false);
    draft.retire();
}

} // namespace vanthu::extension
