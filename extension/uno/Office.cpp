#include "extension/uno/Office.h"

#include "extension/Names.h"
#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/uno/DeploymentException.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>

#include <memory>
#include <mutex>

namespace vanthu::extension {

namespace {

/// Later folders are laid over earlier ones: an office keeps its own values in its users' profiles or lets a package put them there.
std::vector<std::filesystem::path> dataFolders(const Context& context) {
    return {extensionFolder(context) / "templates", officeFolder(context)};
}

std::string describe(const json::Faults& faults) {
    std::string lines;
    for (const json::Fault& fault : faults) {
        lines += fault.source + fault.pointer + ": " + fault.id;
        for (const json::Argument& argument : fault.arguments) lines += " " + argument.name + "=" + argument.value;
        lines += '\n';
    }
    return lines;
}

/// The faults of an office's own folder in sentences: the shipped folder, which is whole, has the words.
std::string explain(const Context& context, const json::Faults& faults) {
    const json::Result<app::Workbench> shipped = app::Workbench::open({extensionFolder(context) / "templates"}, uiLanguage(context));
    if (!shipped) return describe(faults);
    std::string lines;
    for (const json::Fault& fault : faults) {
        const std::string sentence = shipped->sentence(fault, nullptr);
        const std::string place = fault.pointer.substr(fault.pointer.empty() ? 0 : 1);
        lines += place.empty() ? fault.source + ": " + sentence
                               : shipped->messages().text("extension-own-folder-fault",
                                                          {{"file", fault.source}, {"place", place}, {"sentence", sentence}});
        lines += '\n';
    }
    return shipped->messages().text("extension-own-folder", {{"faults", lines}});
}

} // namespace

css::uno::Reference<css::uno::XInterface> createService(const Context& context, std::string_view name) {
    css::uno::Reference<css::uno::XInterface> service = context->getServiceManager()->createInstanceWithContext(toOffice(name), context);
    if (!service.is()) throw css::uno::DeploymentException(toOffice(name), context);
    return service;
}

css::uno::Reference<css::frame::XDesktop2> desktop(const Context& context) { return css::frame::Desktop::create(context); }

text::Language uiLanguage(const Context& context) {
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments.getArray()[0] <<= namedValue("nodepath", css::uno::Any(toOffice("/org.openoffice.Setup/L10N")));
    const css::uno::Reference<css::container::XHierarchicalNameAccess> node(
        css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            toOffice("com.sun.star.configuration.ConfigurationAccess"), arguments),
        css::uno::UNO_QUERY_THROW);
    rtl::OUString locale;
    node->getByHierarchicalName(toOffice("ooLocale")) >>= locale;
    return fromOffice(locale).starts_with("vi") ? text::Language::vietnamese : text::Language::english;
}

std::filesystem::path extensionFolder(const Context& context) {
    return pathOf(css::deployment::PackageInformationProvider::get(context)->getPackageLocation(toOffice(names::kExtensionId)));
}

std::filesystem::path profileFolder(const Context& context) {
    return pathOf(css::util::PathSubstitution::create(context)->substituteVariables(toOffice("$(user)"), true)) / "vanthu";
}

std::filesystem::path officeFolder(const Context& context) { return profileFolder(context) / "templates"; }

const app::Workbench& workbench(const Context& context) {
    static std::mutex mutex;
    static std::unique_ptr<const app::Workbench> opened;
    const std::lock_guard<std::mutex> lock(mutex);
    if (!opened) {
        json::Result<app::Workbench> result = app::Workbench::open(dataFolders(context), uiLanguage(context));
        if (!result) throw WorkbenchFailure(explain(context, result.faults));
        opened = std::make_unique<const app::Workbench>(std::move(*result));
    }
    return *opened;
}

} // namespace vanthu::extension
