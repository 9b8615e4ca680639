#include "app/ReadSummary.h"
#include "extension/component/Commands.h"
#include "extension/component/FormSession.h"
#include "extension/dialog/FindingsDialog.h"
#include "extension/document/NewDocument.h"
#include "extension/document/ReadOpen.h"
#include "json/Text.h"

#include <com/sun/star/text/XTextDocument.hpp>

#include <sstream>

namespace vanthu::extension {

namespace {

struct Findings {
    std::string summary;
    std::vector<std::string> lines;
};

/// The first line sums up, the others each name one thing to look at.
Findings findingsOf(const app::Workbench& bench, const app::ReadDocument& read) {
    Findings findings;
    std::istringstream text(app::readSummary(bench, read));
    std::getline(text, findings.summary);
    for (std::string line; std::getline(text, line);) findings.lines.push_back(line);
    return findings;
}

FindingsTexts textsOf(const app::Messages& messages, const Findings& findings) {
    return {messages.text("findings-title"), findings.summary, messages.text("findings-list"), messages.text("findings-go-on")};
}

} // namespace

bool canRead(const Invocation& invocation) {
    return css::uno::Reference<css::text::XTextDocument>(invocation.document(), css::uno::UNO_QUERY).is();
}

void runRead(const Invocation& invocation) {
    const app::Workbench& bench = workbench(invocation.context);
    const std::string title = bench.messages().text("extension-title");
    const auto refuse = [&](const json::Fault& fault, const form::Kind* kind) {
        showMessage(invocation.context, invocation.window(), MessageKind::warning, title, bench.sentence(fault, kind));
    };
    if (!canRead(invocation)) return refuse({"", "read-empty"}, nullptr);
    const json::Result<app::ReadDocument> read = readOpen(bench, invocation.document());
    if (!read) return refuse(read.faults.front(), nullptr);
    const Findings findings = findingsOf(bench, *read);
    if (!findings.lines.empty() &&
        !showFindings(invocation.context, invocation.window(), bench.messages(), textsOf(bench.messages(), findings), findings.lines)) {
        return;
    }
    const form::Kind& kind = *read->kind;
    DraftFile draft(profileFolder(invocation.context) / "drafts", kind.id + "-" + draftNameFor(json::dump(read->form)));
    const std::optional<json::Value> kept = offerDraft(invocation, bench, kind, draft);
    FormState state(bench, kind, kept ? *kept : read->form);
    const std::string name = kind.title.in(bench.messages().language());
    if (!editForm(invocation, state, draft, bench.messages().text("form-title", {{"kind", name}}), "form-make")) return;
    const json::Result<app::Rendered> rendered = bench.render(state.form(), app::OdfFormat::package);
    if (!rendered) return refuse(rendered.faults.front(), &kind);
    openRendered(invocation.context, *rendered, false);
    draft.retire();
}

} // namespace vanthu::extension
