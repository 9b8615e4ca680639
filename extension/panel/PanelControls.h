#pragma once

#include "extension/formview/PanelText.h"
#include "extension/uno/Boundary.h"
#include "extension/uno/Office.h"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <functional>

namespace vanthu::extension {

/// The controls of one panel, placed anew for each width. Lengths are pixels of the screen. Main thread.
class PanelControls {
public:
    /// `window`: the panel's own, a control container of the office. `chosen` is called with the index of a line that was opened, `pressed`
    /// for the button.
    PanelControls(const Window& window, std::function<void(std::size_t)> chosen, std::function<void()> pressed);

    void show(const PanelText& text);
    /// The height that all takes at that width.
    int heightFor(int width) const;
    void place(int width);

private:
    struct Part {
        css::uno::Reference<css::beans::XPropertySet> model;
        css::uno::Reference<css::awt::XControl> control;
        Window window() const { return Window(control, css::uno::UNO_QUERY); }
    };
    Part add(std::string_view model, std::string_view name);
    int textWidth(const std::string& line) const;
    int headHeight(int width) const;
    int listHeight() const;

    Window window_;
    Part head_, list_, button_;
    PanelText text_;
    int line_ = 16; ///< height of a line of text
};

} // namespace vanthu::extension
