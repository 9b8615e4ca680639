#include "extension/uno/LaterCall.h"

#include "extension/uno/Properties.h"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

namespace vanthu::extension {

namespace {

class Callback final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Callback(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL notify(const css::uno::Any&) override { work_(); }

private:
    std::function<void()> work_;
};

} // namespace

void callLater(const Context& context, std::function<void()> work) {
    css::awt::AsyncCallback::create(context)->addCallback(new Callback(std::move(work)), css::uno::Any());
}

} // namespace vanthu::extension
