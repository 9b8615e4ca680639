#include "extension/document/RegisteredDocument.h"

#include "app/RegisterEntry.h"
#include "extension/document/EmbeddedForm.h"
#include "extension/document/NewDocument.h"
#include "extension/formview/KnownFiles.h"
#include "extension/register/OpenRegister.h"
#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"
#include "json/Text.h"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XStorable.hpp>

namespace vanthu::extension {

namespace {

KnownFiles knownFiles(const Context& context) { return KnownFiles(profileFolder(context) / "files.json"); }

std::optional<std::string> fingerprintOf(const std::string& form) {
    const json::Result<json::Value> value = json::parse(form);
    if (!value || !value->isObject()) return std::nullopt;
    return app::fingerprintOfForm(*value);
}

/// The open document with that form, or nothing.
Model findOpen(const Context& context, const std::string& fingerprint) {
    const css::uno::Reference<css::container::XEnumeration> all = desktop(context)->getComponents()->createEnumeration();
    while (all->hasMoreElements()) {
        const Model document(all->nextElement(), css::uno::UNO_QUERY);
        if (!document.is() || !hasEmbeddedForm(context, document)) continue;
        const std::optional<std::string> form = embeddedForm(context, document);
        if (form && fingerprintOf(*form) == fingerprint) return document;
    }
    return nullptr;
}

bool showOpen(const Context& context, const std::string& fingerprint) {
    const Model document = findOpen(context, fingerprint);
    const css::uno::Reference<css::frame::XController> controller = document.is() ? document->getCurrentController() : nullptr;
    if (!controller.is()) return false;
    controller->getFrame()->activate();
    const Window window = controller->getFrame()->getContainerWindow();
    if (window.is()) window->setFocus();
    return true;
}

bool showFile(const Context& context, const std::string& fingerprint) {
    const std::optional<std::filesystem::path> file = knownFiles(context).find(fingerprint);
    if (!file) return false;
    css::uno::Sequence<css::beans::PropertyValue> how(1);
    how.getArray()[0] = namedValue("OnMainThread", css::uno::Any(true));
    return desktop(context)->loadComponentFromURL(urlOf(*file), toOffice("_blank"), 0, how).is();
}

} // namespace

void openRegistered(const Context& context, const Window& parent, const std::string& document) {
    const app::Workbench& bench = workbench(context);
    const auto refuse = [&](const json::Faults& faults) {
        showMessage(context, parent, MessageKind::warning, bench.messages().text("extension-title"),
                    bench.sentence(faults.front(), nullptr));
    };
    json::Result<store::Store> store = openRegister(context);
    if (!store) return refuse(store.faults);
    store::NumberReference reference;
    reference.document = document;
    const json::Result<store::Entry> entry = store->show(reference);
    if (!entry) return refuse(entry.faults);
    const std::string& fingerprint = entry->document.fingerprint;
    if (showOpen(context, fingerprint) || showFile(context, fingerprint)) return;
    const json::Result<app::Rendered> rendered = bench.render(std::string_view(entry->document.form), app::OdfFormat::package);
    if (!rendered) return refuse(rendered.faults);
    openRendered(context, *rendered, false);
}

void noteFile(const Context& context, const Model& document, const std::string& form) {
    const css::uno::Reference<css::frame::XStorable> storable(document, css::uno::UNO_QUERY);
    const std::optional<std::string> fingerprint = fingerprintOf(form);
    if (!fingerprint || !storable.is() || !storable->hasLocation()) return;
    const std::string url = fromOffice(storable->getLocation());
    if (url.starts_with("file:")) knownFiles(context).note(*fingerprint, pathOf(storable->getLocation()));
}

} // namespace vanthu::extension
