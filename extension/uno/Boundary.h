#pragma once

#include "extension/uno/Convert.h"
#include "extension/uno/Css.h"
#include "extension/uno/Office.h"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/RuntimeException.hpp>

#include <functional>
#include <string>
#include <string_view>

/// The edge of the extension: no exception of ours leaves it, and none of the office's is lost on the way in.
namespace vanthu::extension {

using Window = css::uno::Reference<css::awt::XWindow>;

enum class MessageKind { information, warning, error };

/// Shows a message box over `parent` (may be empty) and waits for it. Main thread.
void showMessage(const Context& context, const Window& parent, MessageKind kind, std::string_view title, std::string_view text);

/// Asks a question with the buttons Yes and No; gives true for Yes.
bool askYesNo(const Context& context, const Window& parent, std::string_view title, std::string_view text);

/// What the exception being handled says, in words for people. Call inside of a catch block.
std::string describeCurrentException();

/// Runs what a person asked for. Whatever goes wrong becomes a message box that says what and why; the office goes on.
void guardInteractive(const Context& context, const Window& parent, const std::function<void()>& work) noexcept;

/// Runs what a program asked for. Exceptions of the office pass, others become css::uno::RuntimeException with the same words.
template <class Work> auto guardApi(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const css::uno::Exception&) {
        throw;
    } catch (...) {
        throw css::uno::RuntimeException(toOffice(describeCurrentException()));
    }
}

} // namespace vanthu::extension
