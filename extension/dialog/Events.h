#pragma once

#include "extension/dialog/DialogBuilder.h"

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>

#include <functional>
#include <memory>

/// Listeners made of functions. Whatever a function throws becomes a message box over the dialog.
namespace vanthu::extension {

using Call = std::function<void()>;

/// Borrows the dialog, which must outlive every call. When it goes, nothing is called any more: a dialog that is taken down still tells of
/// a focus lost and a row chosen, and by then what would listen has gone. Declare it after the dialog and before what listens.
class Events {
public:
    explicit Events(DialogBuilder& dialog) : dialog_(dialog) {}

    void onAction(const Control& control, Call call); ///< button pressed, entry double-clicked
    void onItem(const Control& control, Call call);   ///< list, check box or choice changed by a person
    void onText(const Control& control, Call call);   ///< text changed, also by the program
    void onFocus(const Control& control, Call gained, Call lost);
    void onTreeSelection(const Control& control, Call call);
    void onGridSelection(const Control& control, Call call);

    DialogBuilder& dialog() const { return dialog_; }

private:
    Call guarded(Call call);
    DialogBuilder& dialog_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

/// Sees every key before the focused control does, from making to the end of its life; `take` gives true to keep the key from it.
class KeyWatch {
public:
    using Take = std::function<bool(const css::awt::KeyEvent&)>;
    KeyWatch(const Context& context, Take take);
    ~KeyWatch();
    KeyWatch(const KeyWatch&) = delete;
    KeyWatch& operator=(const KeyWatch&) = delete;

private:
    css::uno::Reference<css::awt::XExtendedToolkit> toolkit_; ///< every creation makes another one, which forgets its handlers when it goes
    css::uno::Reference<css::awt::XKeyHandler> handler_;
};

} // namespace vanthu::extension
