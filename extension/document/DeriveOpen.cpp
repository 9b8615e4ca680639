#include "extension/document/DeriveOpen.h"

#include "extension/document/EmbeddedForm.h"
#include "extension/document/ReadOpen.h"
#include "json/Text.h"

#include <utility>

namespace vanthu::extension {

json::Result<app::TakenSource> sourceOfOpen(const Context& context, const app::Workbench& workbench,
                                            const css::uno::Reference<css::frame::XModel>& document) {
    if (const std::optional<std::string> text = embeddedForm(context, document)) {
        json::Result<json::Value> form = json::parse(*text);
        if (!form) return form.faults;
        json::Result<app::DeriveSource> source = app::sourceOfForm(workbench, std::move(*form));
        if (!source) return source.faults;
        return app::TakenSource{std::move(*source), std::nullopt};
    }
    json::Result<app::ReadDocument> read = readOpen(workbench, document);
    if (!read) return read.faults;
    app::DeriveSource source{read->kind, read->form, false, std::nullopt};
    return app::TakenSource{std::move(source), std::move(*read)};
}

} // namespace vanthu::extension
