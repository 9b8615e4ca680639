#pragma once

#include "extension/panel/DeskBoard.h"
#include "extension/panel/PanelControls.h"

#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase4.hxx>

#include <memory>
#include <string>

namespace vanthu::extension {

using PanelBase =
    cppu::WeakComponentImplHelper4<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel, css::awt::XWindowListener>;

/// One panel of the deck, as the office's sidebar holds it. Main thread.
class Panel final : private cppu::BaseMutex, public PanelBase {
public:
    /// What the sidebar hands over when it makes a panel.
    struct Place {
        css::uno::Reference<css::frame::XFrame> frame;
        css::uno::Reference<css::awt::XWindow> parent;
        css::uno::Reference<css::ui::XSidebar> sidebar; ///< may be empty
    };
    Panel(const Context& context, const rtl::OUString& url, const Place& place);

    css::uno::Reference<css::frame::XFrame> SAL_CALL getFrame() override;
    rtl::OUString SAL_CALL getResourceURL() override;
    sal_Int16 SAL_CALL getType() override;
    css::uno::Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;

    css::uno::Reference<css::awt::XWindow> SAL_CALL getWindow() override;
    css::uno::Reference<css::accessibility::XAccessible>
        SAL_CALL createAccessible(const css::uno::Reference<css::accessibility::XAccessible>& parent) override;

    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;

    void SAL_CALL windowResized(const css::awt::WindowEvent& event) override;
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override {}
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    /// Listens to its window; a further reference to this exists by then.
    void begin();

private:
    void SAL_CALL disposing() override;
    void showNews();
    void open(std::size_t line);
    void press();

    Context context_;
    rtl::OUString url_;
    Place place_;
    Window window_;
    std::unique_ptr<PanelControls> controls_;
    std::shared_ptr<DeskBoard> board_;
    DeskBoard::Handle news_;
    PanelText text_;
};

} // namespace vanthu::extension
