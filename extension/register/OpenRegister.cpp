#include "extension/register/OpenRegister.h"

#include "extension/uno/Clock.h"
#include "extension/uno/Convert.h"
#include "extension/uno/Desk.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <filesystem>

#include <pwd.h>
#include <unistd.h>

namespace vanthu::extension {

namespace {

/// As the person wrote it in the office's options, else as the machine knows them.
std::string personName(const Context& context) {
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments.getArray()[0] <<= namedValue("nodepath", css::uno::Any(toOffice("/org.openoffice.UserProfile/Data")));
    const css::uno::Reference<css::beans::XPropertySet> data(
        css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            toOffice("com.sun.star.configuration.ConfigurationAccess"), arguments),
        css::uno::UNO_QUERY_THROW);
    const std::string family = fromOffice(property<rtl::OUString>(data, "sn"));
    const std::string given = fromOffice(property<rtl::OUString>(data, "givenname"));
    // Vietnamese names begin with the family's.
    if (!family.empty() || !given.empty()) return family + (family.empty() || given.empty() ? "" : " ") + given;
    const passwd* const user = ::getpwuid(::geteuid()); // NOLINT(concurrency-mt-unsafe): the main thread alone asks
    if (user == nullptr) return std::to_string(::geteuid());
    const std::string_view full(user->pw_gecos != nullptr ? user->pw_gecos : "");
    const std::string_view name = full.substr(0, full.find(','));
    return std::string(name.empty() ? std::string_view(user->pw_name) : name);
}

} // namespace

bool hasRegister(const Context& context) {
    const store::OpenOrder order = registerOrder(context);
    std::error_code error;
    return !order.create || std::filesystem::exists(order.location, error);
}

json::Result<store::Store> openRegister(const Context& context) {
    const store::OpenOrder order = registerOrder(context);
    if (order.create) {
        std::error_code error; // what is wrong with the folder, opening says
        std::filesystem::create_directories(std::filesystem::path(order.location).parent_path(), error);
    }
    return store::Store::open(order);
}

store::Occasion occasionNow(const Context& context) { return {personName(context), nowInUtc(), todayInVietnam()}; }

} // namespace vanthu::extension
