#include "extension/uno/Desk.h"

#include <chrono>
#include <cstdlib>
#include <ctime>
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

std::string nowInUtc() {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
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
