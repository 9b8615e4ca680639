#include "extension/panel/PanelFactory.h"

#include "extension/Names.h"
#include "extension/panel/Panel.h"
#include "extension/uno/Convert.h"

#include <cppuhelper/supportsservice.hxx>

namespace vanthu::extension {

css::uno::Reference<css::ui::XUIElement> PanelFactory::createUIElement(const rtl::OUString& url,
                                                                       const css::uno::Sequence<css::beans::PropertyValue>& arguments) {
    return guardApi([&]() -> css::uno::Reference<css::ui::XUIElement> {
        Panel::Place place;
        for (sal_Int32 i = 0; i < arguments.getLength(); ++i) {
            const std::string name = fromOffice(arguments[i].Name);
            if (name == "Frame") arguments[i].Value >>= place.frame;
            if (name == "ParentWindow") arguments[i].Value >>= place.parent;
            if (name == "Sidebar") arguments[i].Value >>= place.sidebar;
        }
        if (!place.frame.is() || !place.parent.is()) return nullptr;
        Panel* const panel = new Panel(context_, url, place);
        css::uno::Reference<css::ui::XUIElement> held(panel); // owns it from here on
        panel->begin();
        return held;
    });
}

rtl::OUString PanelFactory::getImplementationName() { return toOffice(names::kPanelFactoryImplementation); }

sal_Bool PanelFactory::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

css::uno::Sequence<rtl::OUString> PanelFactory::getSupportedServiceNames() {
    css::uno::Sequence<rtl::OUString> services(1);
    services.getArray()[0] = toOffice(names::kPanelFactoryService);
    return services;
}

} // namespace vanthu::extension

/// Called by the office through vanthu.components. Gives an object with one reference for the caller.
extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_vanthu_comp_PanelFactory_get_implementation(css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
    cppu::OWeakObject* const factory = new vanthu::extension::PanelFactory(context);
    factory->acquire();
    return factory;
}
