#include "extension/uno/Boundary.h"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/exc_hlp.hxx>

#include <cstdio>

namespace vanthu::extension {

namespace {

constexpr char kTitle[] = "Vanthu";

css::awt::MessageBoxType boxType(MessageKind kind) {
    switch (kind) {
    case MessageKind::information:
        return css::awt::MessageBoxType_INFOBOX;
    case MessageKind::warning:
        return css::awt::MessageBoxType_WARNINGBOX;
    case MessageKind::error:
        break;
    }
    return css::awt::MessageBoxType_ERRORBOX;
}

sal_Int16 runBox(const Context& context, const Window& parent, css::awt::MessageBoxType type, sal_Int32 buttons, std::string_view title,
                 std::string_view text) {
    const css::uno::Reference<css::awt::XMessageBoxFactory> factory(css::awt::Toolkit::create(context), css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::awt::XWindowPeer> peer(parent, css::uno::UNO_QUERY);
    const css::uno::Reference<css::awt::XMessageBox> box = factory->createMessageBox(peer, type, buttons, toOffice(title), toOffice(text));
    const sal_Int16 result = box->execute();
    css::uno::Reference<css::lang::XComponent>(box, css::uno::UNO_QUERY_THROW)->dispose();
    return result;
}

/// The sentence around the words of an exception; the bare words where not even the messages can be read.
std::string unexpected(const Context& context, const std::string& words) {
    try {
        return workbench(context).messages().text("extension-unexpected", {{"words", words}});
    } catch (...) {
        // Reading the messages may be the very thing that failed; the words alone still say what and why.
        return words;
    }
}

} // namespace

void showMessage(const Context& context, const Window& parent, MessageKind kind, std::string_view title, std::string_view text) {
    runBox(context, parent, boxType(kind), css::awt::MessageBoxButtons::BUTTONS_OK, title, text);
}

bool askYesNo(const Context& context, const Window& parent, std::string_view title, std::string_view text) {
    const sal_Int32 buttons = css::awt::MessageBoxButtons::BUTTONS_YES_NO | css::awt::MessageBoxButtons::DEFAULT_BUTTON_YES;
    return runBox(context, parent, css::awt::MessageBoxType_QUERYBOX, buttons, title, text) == css::awt::MessageBoxResults::YES;
}

std::string describeCurrentException() {
    try {
        throw;
    } catch (const css::uno::Exception& exception) {
        const std::string type = fromOffice(cppu::getCaughtException().getValueTypeName());
        return exception.Message.isEmpty() ? type : fromOffice(exception.Message) + " (" + type + ")";
    } catch (const std::exception& exception) {
        return exception.what();
    } catch (...) {
        return "unknown exception";
    }
}

void guardInteractive(const Context& context, const Window& parent, const std::function<void()>& work) noexcept {
    try {
        try {
            work();
        } catch (...) {
            const std::string words = describeCurrentException();
            showMessage(context, parent, MessageKind::error, kTitle, unexpected(context, words));
        }
    } catch (...) {
        // Not even a message box can be shown (the office is shutting down, or out of memory): the log is all that is left.
        std::fputs("vanthu: error box could not be shown\n", stderr);
    }
}

} // namespace vanthu::extension
