#include "extension/service/Drafter.h"

#include "extension/Names.h"
#include "extension/document/DeriveOpen.h"
#include "extension/document/EmbeddedForm.h"
#include "extension/document/FormApplication.h"
#include "extension/document/NewDocument.h"
#include "extension/service/FormFaults.h"
#include "extension/uno/Boundary.h"
#include "extension/uno/Clock.h"
#include "form/Form.h"
#include "json/Text.h"

#include <cppuhelper/supportsservice.hxx>

namespace vanthu::extension {

namespace {

const form::Kind* kindOrNull(const app::Workbench& bench, const json::Value& form) {
    const json::Result<const form::Kind*> kind = bench.kindOf(form);
    return kind ? *kind : nullptr;
}

/// Throws FormException with the faults.
[[noreturn]] void refuse(const app::Workbench& bench, const json::Faults& faults, const json::Value& form) {
    throw formException(bench, faults, kindOrNull(bench, form));
}

json::Value parsed(const app::Workbench& bench, const rtl::OUString& formJson) {
    json::Result<json::Value> form = json::parse(fromOffice(formJson));
    if (!form) refuse(bench, form.faults, {});
    return std::move(*form);
}

json::Value keptAsJson(const std::vector<KeptParagraph>& kept) {
    json::Array list;
    for (const KeptParagraph& paragraph : kept) {
        json::Value entry;
        entry.set("document", json::Value(paragraph.inDocument));
        entry.set("form", paragraph.inForm ? json::Value(*paragraph.inForm) : json::Value());
        list.push_back(std::move(entry));
    }
    return json::Value(std::move(list));
}

} // namespace

rtl::OUString Drafter::defaults(const rtl::OUString& kind) {
    return guardApi([&] {
        const app::Workbench& bench = workbench(context_);
        json::Value wish;
        wish.set("kind", json::Value(fromOffice(kind)));
        const json::Result<const form::Kind*> found = bench.kindOf(wish);
        if (!found) refuse(bench, found.faults, wish);
        return toOffice(json::dump(form::defaults(**found), 2));
    });
}

rtl::OUString Drafter::check(const rtl::OUString& formJson) {
    return guardApi([&] {
        const app::Workbench& bench = workbench(context_);
        json::Result<json::Value> form = json::parse(fromOffice(formJson));
        const json::Faults faults = form ? bench.check(*form) : form.faults;
        const form::Kind* const kind = form ? kindOrNull(bench, *form) : nullptr;
        return toOffice(json::dump(faultsAsJson(bench, faults, kind)));
    });
}

rtl::OUString Drafter::advise(const rtl::OUString& formJson) {
    return guardApi([&] {
        const app::Workbench& bench = workbench(context_);
        const json::Result<json::Value> form = json::parse(fromOffice(formJson));
        const json::Faults remarks = form ? bench.advice(*form, momentInVietnam()) : json::Faults{};
        const form::Kind* const kind = form ? kindOrNull(bench, *form) : nullptr;
        return toOffice(json::dump(faultsAsJson(bench, remarks, kind)));
    });
}

css::uno::Reference<css::frame::XModel> Drafter::compose(const rtl::OUString& formJson, sal_Bool hidden) {
    return guardApi([&] {
        const app::Workbench& bench = workbench(context_);
        const json::Value form = parsed(bench, formJson);
        const json::Result<app::Rendered> rendered = bench.render(form, app::OdfFormat::package);
        if (!rendered) refuse(bench, rendered.faults, form);
        return openRendered(context_, *rendered, hidden);
    });
}

rtl::OUString Drafter::formOf(const css::uno::Reference<css::frame::XModel>& document) {
    return guardApi([&] { return toOffice(embeddedForm(context_, document).value_or(std::string())); });
}

rtl::OUString Drafter::applyForm(const css::uno::Reference<css::frame::XModel>& document, const rtl::OUString& formJson) {
    return guardApi([&] {
        const app::Workbench& bench = workbench(context_);
        const json::Value form = parsed(bench, formJson);
        json::Result<FormUpdate> update = FormUpdate::prepare(context_, bench, document, form);
        if (!update) refuse(bench, update.faults, form);
        return toOffice(json::dump(keptAsJson(update->apply({}).kept))); // nobody to ask: the document's versions stay
    });
}

rtl::OUString Drafter::beginnings(const css::uno::Reference<css::frame::XModel>& document) {
    return guardApi([&] {
        const app::Workbench& bench = workbench(context_);
        const json::Result<app::TakenSource> taken = sourceOfOpen(context_, bench, document);
        if (!taken) refuse(bench, taken.faults, {});
        return toOffice(json::dump(app::listOf(app::beginnings(bench, *taken->source.kind), bench.messages().language())));
    });
}

rtl::OUString Drafter::derive(const css::uno::Reference<css::frame::XModel>& document, const rtl::OUString& kind) {
    return guardApi([&] {
        const app::Workbench& bench = workbench(context_);
        const json::Result<app::TakenSource> taken = sourceOfOpen(context_, bench, document);
        if (!taken) refuse(bench, taken.faults, {});
        const json::Result<app::Beginning> wanted = app::beginning(bench, *taken->source.kind, fromOffice(kind));
        if (!wanted) refuse(bench, wanted.faults, {});
        return toOffice(json::dump(app::derive(bench, *wanted, taken->source, todayInVietnam()), 2));
    });
}

rtl::OUString Drafter::getImplementationName() { return toOffice(names::kDrafterImplementation); }

sal_Bool Drafter::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

css::uno::Sequence<rtl::OUString> Drafter::getSupportedServiceNames() {
    css::uno::Sequence<rtl::OUString> services(1);
    services.getArray()[0] = toOffice(names::kDrafterService);
    return services;
}

} // namespace vanthu::extension

/// Called by the office through vanthu.components. Gives an object with one reference for the caller.
extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* org_vanthu_comp_Drafter_get_implementation(css::uno::XComponentContext* context,
                                                                                                 const css::uno::Sequence<css::uno::Any>&) {
    cppu::OWeakObject* const drafter = new vanthu::extension::Drafter(context);
    drafter->acquire();
    return drafter;
}
