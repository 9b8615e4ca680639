#include "extension/uno/Desk.h"

#include "extension/uno/Clock.h"

#include <chrono>
#include <cstdlib>
#include <string>

namespace vanthu::extension {

namespace {

std::string variable(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::filesystem::path dataFolder() {
    const std::filesystem::path said(variable("XDG_DATA_HOME"));
    return said.is_absolute() ? said : std::filesystem::path(variable("HOME")) / ".local/share";
}

} // namespace

store::OpenOrder registerOrder(const Context& context) {
    const std::string named = variable("VANTHU_STORE");
    store::OpenOrder order;
    order.location = named.empty() ? app::ownRegister(dataFolder()).string() : named;
    order.create = named.empty();
    order.engines = extensionFolder(context) / "lib";
    order.now = nowInUtc();
    order.patience = std::chrono::seconds(2);
    return order;
}

app::RegisterDesk registerDesk(const Context& context) {
    store::OpenOrder order = registerOrder(context);
    const bool named = !order.create;
    return {std::move(order), named};
}

} // namespace vanthu::extension
