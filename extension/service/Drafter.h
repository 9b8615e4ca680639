#pragma once

#include "app/Workbench.h"
#include "extension/uno/Office.h"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase3.hxx>
#include <org/vanthu/XDeriver.hpp>
#include <org/vanthu/XDrafter.hpp>

namespace vanthu::extension {

/// The published service org.vanthu.Drafter: converts, calls the core, converts back. See idl/org/vanthu/XDrafter.idl and XDeriver.idl.
class Drafter final : public cppu::WeakImplHelper3<org::vanthu::XDrafter, org::vanthu::XDeriver, css::lang::XServiceInfo> {
public:
    explicit Drafter(Context context) : context_(std::move(context)) {}

    rtl::OUString SAL_CALL defaults(const rtl::OUString& kind) override;
    rtl::OUString SAL_CALL check(const rtl::OUString& formJson) override;
    rtl::OUString SAL_CALL advise(const rtl::OUString& formJson) override;
    css::uno::Reference<css::frame::XModel> SAL_CALL compose(const rtl::OUString& formJson, sal_Bool hidden) override;
    rtl::OUString SAL_CALL formOf(const css::uno::Reference<css::frame::XModel>& document) override;
    rtl::OUString SAL_CALL applyForm(const css::uno::Reference<css::frame::XModel>& document, const rtl::OUString& formJson) override;

    rtl::OUString SAL_CALL beginnings(const css::uno::Reference<css::frame::XModel>& document) override;
    rtl::OUString SAL_CALL derive(const css::uno::Reference<css::frame::XModel>& document, const rtl::OUString& kind) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    Context context_;
};

} // namespace vanthu::extension
