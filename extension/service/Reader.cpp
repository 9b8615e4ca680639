#include "extension/service/Reader.h"

#include "extension/Names.h"
#include "extension/document/ReadOpen.h"
#include "extension/service/FormFaults.h"
#include "extension/uno/Boundary.h"
#include "extension/uno/Clock.h"
#include "json/Text.h"

#include <cppuhelper/supportsservice.hxx>

namespace vanthu::extension {

rtl::OUString Reader::read(const css::uno::Reference<css::frame::XModel>& document, const rtl::OUString& kind) {
    return guardApi([&] {
        const app::Workbench& bench = workbench(context_);
        const json::Result<app::ReadDocument> read = readOpen(bench, document, fromOffice(kind));
        if (!read) throw formException(bench, read.faults, nullptr);
        return toOffice(json::dump(app::answerOf(bench, *read, momentInVietnam())));
    });
}

rtl::OUString Reader::getImplementationName() { return toOffice(names::kReaderImplementation); }

sal_Bool Reader::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

css::uno::Sequence<rtl::OUString> Reader::getSupportedServiceNames() {
    css::uno::Sequence<rtl::OUString> services(1);
    services.getArray()[0] = toOffice(names::kReaderService);
    return services;
}

} // namespace vanthu::extension

/// Called by the office through vanthu.components. Gives an object with one reference for the caller.
extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* org_vanthu_comp_Reader_get_implementation(css::uno::XComponentContext* context,
                                                                                                const css::uno::Sequence<css::uno::Any>&) {
    cppu::OWeakObject* const reader = new vanthu::extension::Reader(context);
    reader->acquire();
    return reader;
}
