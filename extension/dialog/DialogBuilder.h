#pragma once

#include "extension/formview/Box.h"
#include "extension/formview/Contrast.h"
#include "extension/uno/Boundary.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XUnoControlDialog.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::extension {

/// A control of a dialog: its model carries what it shows, its window takes the focus.
struct Control {
    css::uno::Reference<css::beans::XPropertySet> model;
    css::uno::Reference<css::awt::XControl> control;

    explicit operator bool() const { return model.is(); }
    template <class T> void set(std::string_view name, const T& value) const { setProperty(model, name, value); }
    void setText(std::string_view name, std::string_view utf8) const { setProperty(model, name, toOffice(utf8)); }
    void enable(bool enabled) const { set("Enabled", enabled); }
    void focus() const { window()->setFocus(); }
    Window window() const { return Window(control, css::uno::UNO_QUERY); }
};

/// A dialog put together at run time. Owns the office's dialog and disposes of it. Main thread.
class DialogBuilder {
public:
    DialogBuilder(Context context, std::string_view title, Size size);
    ~DialogBuilder();
    DialogBuilder(const DialogBuilder&) = delete;
    DialogBuilder& operator=(const DialogBuilder&) = delete;

    /// Adds a control. Those of step 0 are always seen, others while the dialog shows their step. Tab goes in the order of adding.
    /// `model` is the name behind "com.sun.star.awt.".
    Control add(std::string_view model, const Box& box, int step);

    Control addLabel(std::string_view text, const Box& box, int step);
    /// A label that may break its line.
    Control addNote(std::string_view text, const Box& box, int step);
    /// A label for a sentence about a fault, in red that can be read on the desktop's background.
    Control addFault(const Box& box, int step);
    /// Whether what stands in such a label is a fault; the words of a remark have the colour of other words.
    void markAsFault(const Control& label, bool isFault);
    Control addEdit(const Box& box, int step, bool multiLine);
    Control addButton(std::string_view text, const Box& box, int step);

    void showStep(int step);
    /// Shows the dialog over `parent` (may be empty) and waits until it is closed; gives false if it was cancelled.
    bool run(const Window& parent);
    /// Closes it from inside of run().
    void close(bool accepted);

    const Context& context() const { return context_; }
    Window window() const { return Window(dialog_, css::uno::UNO_QUERY); }
    const css::uno::Reference<css::awt::XUnoControlDialog>& dialog() const { return dialog_; }

private:
    Control addTextArea(const Box& box, int step);

    Context context_;
    css::uno::Reference<css::beans::XPropertySet> model_;
    css::uno::Reference<css::lang::XMultiServiceFactory> factory_;
    css::uno::Reference<css::container::XNameContainer> controls_;
    css::uno::Reference<css::awt::XUnoControlDialog> dialog_;
    void takeDesktopColors();

    struct FaultLabel {
        Control label;
        bool isFault = true;
    };
    void color(const FaultLabel& label) const;

    std::vector<Control> strips_; ///< coloured once the desktop's colours are known
    std::vector<FaultLabel> faults_;
    std::optional<Color> faultColor_; ///< likewise
    sal_Int16 count_ = 0;
    bool accepted_ = false;
};

/// The room that a dialog over `parent` may take, in AppFont units.
Size roomForDialog(const Context& context, const Window& parent);

} // namespace vanthu::extension
