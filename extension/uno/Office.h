#pragma once

#include "app/Workbench.h"
#include "extension/uno/Css.h"
#include "text/Language.h"

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>

/// What the office lends us: its services, language and folders.
namespace vanthu::extension {

using Context = css::uno::Reference<css::uno::XComponentContext>;

/// A service of that name. Throws css::uno::DeploymentException if the office has none.
css::uno::Reference<css::uno::XInterface> createService(const Context& context, std::string_view name);

css::uno::Reference<css::frame::XDesktop2> desktop(const Context& context);

/// The language of the office's own menus; Vietnamese where it is Vietnamese, else English.
text::Language uiLanguage(const Context& context);

/// The folder the office put the extension in.
std::filesystem::path extensionFolder(const Context& context);

/// The folder `vanthu` in the user's profile; may not exist yet.
std::filesystem::path profileFolder(const Context& context);

/// Where the office keeps what it lays over our templates; not there until something is written.
std::filesystem::path officeFolder(const Context& context);

/// The core, opened at the first use and kept until the office ends. Safe from every thread.
/// Throws WorkbenchFailure if its data cannot be read; the next call then tries again.
const app::Workbench& workbench(const Context& context);

/// The data of the extension cannot be read: every fault one a line.
class WorkbenchFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace vanthu::extension
