#pragma once

#include "extension/uno/Boundary.h"
#include "extension/uno/Css.h"

#include <com/sun/star/frame/XFrame.hpp>

#include <map>
#include <string>
#include <string_view>

namespace vanthu::extension {

/// What a person chose from a menu or toolbar: where, and the arguments of the command's URL.
struct Invocation {
    Context context;
    css::uno::Reference<css::frame::XFrame> frame; ///< may be empty
    std::map<std::string, std::string, std::less<>> arguments;

    Window window() const;
    css::uno::Reference<css::frame::XModel> document() const; ///< may be empty
};

/// A command of the product, `org.vanthu:<name>?<arguments>`.
struct Command {
    std::string_view name;
    void (*run)(const Invocation& invocation);                 ///< main thread; may throw
    bool (*isEnabled)(const Invocation& invocation) = nullptr; ///< always enabled without one; must be quick
};

/// The one table through which menus, toolbars and macros reach the product: a further command is one line in it and its entry in
/// registry/Addons.xcu.in. nullptr if there is none of that name.
const Command* findCommand(std::string_view name);

/// The name and the arguments of a command's URL.
struct CommandUrl {
    std::string name;
    std::map<std::string, std::string, std::less<>> arguments;
};
CommandUrl readCommandUrl(std::string_view url);

} // namespace vanthu::extension
