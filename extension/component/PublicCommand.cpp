#include "app/PublicDocument.h"
#include "extension/component/Commands.h"
#include "extension/dialog/FindingsDialog.h"
#include "extension/document/DocumentBytes.h"
#include "extension/document/EmbeddedForm.h"
#include "extension/document/NewDocument.h"
#include "json/Text.h"

namespace vanthu::extension {

namespace {

/// The public version of the document as it stands now. Faults: those of app::publicDocumentOf, and "document-no-form".
json::Result<app::PublicDocument> publicOf(const Invocation& invocation, const app::Workbench& bench) {
    const Model document = invocation.document();
    const std::optional<std::string> text = document.is() ? embeddedForm(invocation.context, document) : std::nullopt;
    if (!text) return json::Fault{"", "document-no-form"};
    json::Result<json::Value> form = json::parse(*text);
    if (!form) return form.faults;
    return app::publicDocumentOf(bench, std::move(*form), documentBytes(document));
}

} // namespace

bool canMakePublic(const Invocation& invocation) { return canReopen(invocation); }

void runMakePublic(const Invocation& invocation) {
    const app::Workbench& bench = workbench(invocation.context);
    const app::Messages& messages = bench.messages();
    const auto refuse = [&](const json::Faults& faults, const form::Kind* kind) {
        std::string sentences;
        for (const json::Fault& fault : faults) sentences.append(sentences.empty() ? "" : "\n\n").append(bench.sentence(fault, kind));
        showMessage(invocation.context, invocation.window(), MessageKind::warning, messages.text("public-title"), sentences);
    };
    const json::Result<app::PublicDocument> document = publicOf(invocation, bench);
    if (!document) return refuse(document.faults, nullptr);
    const std::size_t count = document->version.changes.size();
    const std::string summary =
        count == 0 ? messages.text("public-nothing") : messages.text("public-summary", {{"count", std::to_string(count)}});
    const FindingsTexts texts{messages.text("public-title"), summary, messages.text("public-list"), messages.text("public-make")};
    if (!showFindings(invocation.context, invocation.window(), messages, texts, app::publicSummary(bench, *document, app::Where::words)))
        return;
    const json::Result<app::Rendered> rendered = bench.render(document->version.form, app::OdfFormat::package);
    if (!rendered) return refuse(rendered.faults, document->kind);
    openRendered(invocation.context, *rendered, false, app::kPublicSuffix);
}

} // namespace vanthu::extension
