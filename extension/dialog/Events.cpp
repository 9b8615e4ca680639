#include "extension/dialog/Events.h"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

namespace vanthu::extension {

namespace {

using css::lang::EventObject;

/// One class for each of the office's listener interfaces; each only passes on.
class ActionListener final : public cppu::WeakImplHelper1<css::awt::XActionListener> {
public:
    explicit ActionListener(Call call) : call_(std::move(call)) {}
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { call_(); }
    void SAL_CALL disposing(const EventObject&) override {
        call_ = [] {};
    }

private:
    Call call_;
};

class ItemListener final : public cppu::WeakImplHelper1<css::awt::XItemListener> {
public:
    explicit ItemListener(Call call) : call_(std::move(call)) {}
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override { call_(); }
    void SAL_CALL disposing(const EventObject&) override {
        call_ = [] {};
    }

private:
    Call call_;
};

class TextListener final : public cppu::WeakImplHelper1<css::awt::XTextListener> {
public:
    explicit TextListener(Call call) : call_(std::move(call)) {}
    void SAL_CALL textChanged(const css::awt::TextEvent&) override { call_(); }
    void SAL_CALL disposing(const EventObject&) override {
        call_ = [] {};
    }

private:
    Call call_;
};

class FocusListener final : public cppu::WeakImplHelper1<css::awt::XFocusListener> {
public:
    FocusListener(Call gained, Call lost) : gained_(std::move(gained)), lost_(std::move(lost)) {}
    void SAL_CALL focusGained(const css::awt::FocusEvent&) override { gained_(); }
    void SAL_CALL focusLost(const css::awt::FocusEvent&) override { lost_(); }
    void SAL_CALL disposing(const EventObject&) override {
        gained_ = lost_ = [] {};
    }

private:
    Call gained_;
    Call lost_;
};

class TreeListener final : public cppu::WeakImplHelper1<css::view::XSelectionChangeListener> {
public:
    explicit TreeListener(Call call) : call_(std::move(call)) {}
    void SAL_CALL selectionChanged(const EventObject&) override { call_(); }
    void SAL_CALL disposing(const EventObject&) override {
        call_ = [] {};
    }

private:
    Call call_;
};

class GridListener final : public cppu::WeakImplHelper1<css::awt::grid::XGridSelectionListener> {
public:
    explicit GridListener(Call call) : call_(std::move(call)) {}
    void SAL_CALL selectionChanged(const css::awt::grid::GridSelectionEvent&) override { call_(); }
    void SAL_CALL disposing(const EventObject&) override {
        call_ = [] {};
    }

private:
    Call call_;
};

class KeyHandler final : public cppu::WeakImplHelper1<css::awt::XKeyHandler> {
public:
    explicit KeyHandler(KeyWatch::Take take) : take_(std::move(take)) {}
    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override { return take_(event); }
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
    void SAL_CALL disposing(const EventObject&) override {
        take_ = [](const css::awt::KeyEvent&) { return false; };
    }

private:
    KeyWatch::Take take_;
};

template <class Interface> css::uno::Reference<Interface> as(const Control& control) {
    return css::uno::Reference<Interface>(control.control, css::uno::UNO_QUERY_THROW);
}

} // namespace

Call Events::guarded(Call call) {
    return [this, work = std::move(call), alive = std::weak_ptr<bool>(alive_)] {
        if (!alive.expired()) guardInteractive(dialog_.context(), dialog_.window(), work);
    };
}

void Events::onAction(const Control& control, Call call) {
    const css::uno::Reference<css::awt::XActionListener> listener(new ActionListener(guarded(std::move(call))));
    const css::uno::Reference<css::awt::XListBox> list(control.control, css::uno::UNO_QUERY);
    list.is() ? list->addActionListener(listener) : as<css::awt::XButton>(control)->addActionListener(listener);
}

void Events::onItem(const Control& control, Call call) {
    const css::uno::Reference<css::awt::XItemListener> listener(new ItemListener(guarded(std::move(call))));
    const css::uno::Reference<css::awt::XListBox> list(control.control, css::uno::UNO_QUERY);
    const css::uno::Reference<css::awt::XRadioButton> choice(control.control, css::uno::UNO_QUERY);
    if (list.is()) return list->addItemListener(listener);
    choice.is() ? choice->addItemListener(listener) : as<css::awt::XCheckBox>(control)->addItemListener(listener);
}

void Events::onText(const Control& control, Call call) {
    as<css::awt::XTextComponent>(control)->addTextListener(new TextListener(guarded(std::move(call))));
}

void Events::onFocus(const Control& control, Call gained, Call lost) {
    control.window()->addFocusListener(new FocusListener(guarded(std::move(gained)), guarded(std::move(lost))));
}

void Events::onTreeSelection(const Control& control, Call call) {
    as<css::view::XSelectionSupplier>(control)->addSelectionChangeListener(new TreeListener(guarded(std::move(call))));
}

void Events::onGridSelection(const Control& control, Call call) {
    as<css::awt::grid::XGridRowSelection>(control)->addSelectionListener(new GridListener(guarded(std::move(call))));
}

// The office marks key handlers as deprecated without offering another way to see a key before a dialog's default button does.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

KeyWatch::KeyWatch(const Context& context, Take take)
    : toolkit_(css::awt::Toolkit::create(context), css::uno::UNO_QUERY_THROW), handler_(new KeyHandler(std::move(take))) {
    toolkit_->addKeyHandler(handler_);
}

KeyWatch::~KeyWatch() {
    try {
        toolkit_->removeKeyHandler(handler_);
    } catch (const css::uno::Exception&) {
        // The toolkit has gone before us and has let go of the handler.
        handler_.clear();
    }
}

#pragma GCC diagnostic pop

} // namespace vanthu::extension
