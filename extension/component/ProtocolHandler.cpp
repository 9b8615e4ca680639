#include "extension/component/ProtocolHandler.h"

#include "extension/Names.h"
#include "extension/uno/Convert.h"
#include "extension/uno/LaterCall.h"

#include <cppuhelper/supportsservice.hxx>

#include <cstdio>

namespace vanthu::extension {

void ProtocolHandler::initialize(const css::uno::Sequence<css::uno::Any>& arguments) {
    if (arguments.hasElements()) arguments[0] >>= frame_;
}

Invocation ProtocolHandler::invocationOf(const css::util::URL& url) const {
    return {context_, frame_, readCommandUrl(fromOffice(url.Complete)).arguments};
}

css::uno::Reference<css::frame::XDispatch> ProtocolHandler::queryDispatch(const css::util::URL& url, const rtl::OUString&, sal_Int32) {
    return guardApi([&]() -> css::uno::Reference<css::frame::XDispatch> {
        return findCommand(readCommandUrl(fromOffice(url.Complete)).name) == nullptr ? nullptr : this;
    });
}

css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>>
ProtocolHandler::queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) {
    css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> dispatches(requests.getLength());
    for (sal_Int32 i = 0; i < requests.getLength(); ++i) {
        dispatches.getArray()[i] = queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
    }
    return dispatches;
}

void ProtocolHandler::dispatch(const css::util::URL& url, const css::uno::Sequence<css::beans::PropertyValue>&) {
    guardApi([&] {
        const Command* const command = findCommand(readCommandUrl(fromOffice(url.Complete)).name);
        if (command == nullptr) return;
        const Invocation invocation = invocationOf(url);
        callLater(context_,
                  [invocation, command] { guardInteractive(invocation.context, invocation.window(), [&] { command->run(invocation); }); });
    });
}

void ProtocolHandler::addStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener, const css::util::URL& url) {
    guardApi([&] {
        const Command* const command = findCommand(readCommandUrl(fromOffice(url.Complete)).name);
        if (command == nullptr || !listener.is()) return;
        css::frame::FeatureStateEvent state;
        state.FeatureURL = url;
        state.IsEnabled = command->isEnabled == nullptr || command->isEnabled(invocationOf(url));
        state.Requery = false;
        listener->statusChanged(state);
    });
}

void ProtocolHandler::removeStatusListener(const css::uno::Reference<css::frame::XStatusListener>&, const css::util::URL&) {
    // No listener is kept: the office asks again whenever a frame gets another document.
}

rtl::OUString ProtocolHandler::getImplementationName() { return toOffice(names::kProtocolHandlerImplementation); }

sal_Bool ProtocolHandler::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

css::uno::Sequence<rtl::OUString> ProtocolHandler::getSupportedServiceNames() {
    css::uno::Sequence<rtl::OUString> services(1);
    services.getArray()[0] = toOffice(names::kProtocolHandlerService);
    return services;
}

} // namespace vanthu::extension

/// Called by the office through vanthu.components. Gives an object with one reference for the caller.
extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_vanthu_comp_ProtocolHandler_get_implementation(css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
    cppu::OWeakObject* const handler = new vanthu::extension::ProtocolHandler(context);
    handler->acquire();
    return handler;
}
