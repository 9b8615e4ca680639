#pragma once

#include "extension/component/CommandTable.h"

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>

namespace vanthu::extension {

/// Takes the commands of menus and toolbars. The office makes one for a frame when it first meets one of our URLs there.
class ProtocolHandler final : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XDispatch, css::lang::XInitialization,
                                                           css::lang::XServiceInfo> {
public:
    explicit ProtocolHandler(Context context) : context_(std::move(context)) {}

    void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& arguments) override;

    css::uno::Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const rtl::OUString& target,
                                                                      sal_Int32 flags) override;
    css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>>
        SAL_CALL queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) override;

    /// Gives back at once; the command runs from the office's event loop, so that no menu or caller waits inside of a dialog.
    void SAL_CALL dispatch(const css::util::URL& url, const css::uno::Sequence<css::beans::PropertyValue>& arguments) override;
    void SAL_CALL addStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener, const css::util::URL& url) override;
    void SAL_CALL removeStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                                       const css::util::URL& url) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    Invocation invocationOf(const css::util::URL& url) const;

    Context context_;
    css::uno::Reference<css::frame::XFrame> frame_;
};

} // namespace vanthu::extension
