#pragma once

#include "extension/uno/Office.h"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/vanthu/XReader.hpp>

namespace vanthu::extension {

/// The published service org.vanthu.Reader: the open document's bytes to the core, its answer back. See idl/org/vanthu/XReader.idl.
class Reader final : public cppu::WeakImplHelper2<org::vanthu::XReader, css::lang::XServiceInfo> {
public:
    explicit Reader(Context context) : context_(std::move(context)) {}

    rtl::OUString SAL_CALL read(const css::uno::Reference<css::frame::XModel>& document, const rtl::OUString& kind) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    Context context_;
};

} // namespace vanthu::extension
