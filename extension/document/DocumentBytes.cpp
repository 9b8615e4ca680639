#include "extension/document/DocumentBytes.h"

#include "extension/uno/Properties.h"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/XOutputStream.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

namespace vanthu::extension {

namespace {

/// Takes what the office writes. It lives as long as the office holds it.
class Collector final : public cppu::WeakImplHelper1<css::io::XOutputStream> {
public:
    std::string take() { return std::move(bytes_); }

    void SAL_CALL writeBytes(const css::uno::Sequence<sal_Int8>& data) override {
        bytes_.append(reinterpret_cast<const char*>(data.getConstArray()), static_cast<std::size_t>(data.getLength()));
    }
    void SAL_CALL flush() override {}
    void SAL_CALL closeOutput() override {}

private:
    std::string bytes_;
};

} // namespace

std::string documentBytes(const css::uno::Reference<css::frame::XModel>& document) {
    const rtl::Reference<Collector> collector(new Collector);
    css::uno::Sequence<css::beans::PropertyValue> how(3);
    how.getArray()[0] = namedValue("FilterName", css::uno::Any(toOffice("writer8")));
    how.getArray()[1] = namedValue(
        "OutputStream", css::uno::Any(css::uno::Reference<css::io::XOutputStream>(static_cast<css::io::XOutputStream*>(collector.get()))));
    how.getArray()[2] = namedValue("NoThumbnail", css::uno::Any(true)); // a picture of the first page, which takes its time
    // Writing counts words anew, which the office takes for a change.
    const css::uno::Reference<css::util::XModifiable> state(document, css::uno::UNO_QUERY_THROW);
    const bool modified = state->isModified();
    css::uno::Reference<css::frame::XStorable>(document, css::uno::UNO_QUERY_THROW)->storeToURL(toOffice("private:stream"), how);
    if (!modified && state->isModified()) state->setModified(false);
    return collector->take();
}

} // namespace vanthu::extension
