#include "extension/panel/Panel.h"

#include "extension/Names.h"
#include "extension/document/RegisteredDocument.h"
#include "extension/uno/Convert.h"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/util/URLTransformer.hpp>

namespace vanthu::extension {

namespace {

constexpr sal_Int32 kLeastWidth = 120;

std::string_view idOf(const std::string& url) { return std::string_view(url).substr(url.rfind('/') + 1); }

Window makeWindow(const Context& context, const css::uno::Reference<css::awt::XWindow>& parent) {
    const std::string url = "vnd.sun.star.extension://" + std::string(names::kExtensionId) + "/panel.xdl";
    return css::awt::ContainerWindowProvider::create(context)->createContainerWindow(
        toOffice(url), rtl::OUString(), css::uno::Reference<css::awt::XWindowPeer>(parent, css::uno::UNO_QUERY_THROW), nullptr);
}

} // namespace

Panel::Panel(const Context& context, const rtl::OUString& url, const Place& place)
    : PanelBase(m_aMutex), context_(context), url_(url), place_(place), window_(makeWindow(context, place.parent)),
      controls_(std::make_unique<PanelControls>(
          window_, [this](std::size_t line) { guardInteractive(context_, window_, [&] { open(line); }); },
          [this] { guardInteractive(context_, window_, [&] { press(); }); })),
      board_(DeskBoard::of(context, place.frame)) {}

void Panel::begin() {
    window_->addWindowListener(this);
    window_->setVisible(true);
    news_ = board_->onNews([this] { showNews(); });
    showNews();
}

void Panel::disposing() {
    news_.reset();
    board_.reset();
    controls_.reset();
    const css::uno::Reference<css::lang::XComponent> window(window_, css::uno::UNO_QUERY);
    window_.clear();
    if (window.is()) window->dispose();
}

void Panel::showNews() {
    if (!controls_) return;
    const std::string url = fromOffice(url_);
    const PanelText text = panelText(idOf(url), board_->view(), board_->work(), board_->trouble(), workbench(context_).messages());
    const bool changed = !(text == text_);
    text_ = text;
    controls_->show(text_);
    controls_->place(window_->getPosSize().Width);
    if (changed && place_.sidebar.is()) place_.sidebar->requestLayout();
}

void Panel::open(std::size_t line) {
    if (line < text_.lines.size() && !text_.lines[line].document.empty()) openRegistered(context_, window_, text_.lines[line].document);
}

void Panel::press() {
    css::util::URL url;
    url.Complete = toOffice(std::string(names::kProtocol) + text_.command);
    css::util::URLTransformer::create(context_)->parseStrict(url);
    const css::uno::Reference<css::frame::XDispatchProvider> provider(place_.frame, css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::frame::XDispatch> dispatch = provider->queryDispatch(url, toOffice("_self"), 0);
    if (dispatch.is()) dispatch->dispatch(url, {});
}

css::uno::Reference<css::frame::XFrame> Panel::getFrame() { return place_.frame; }

rtl::OUString Panel::getResourceURL() { return url_; }

sal_Int16 Panel::getType() { return css::ui::UIElementType::TOOLPANEL; }

css::uno::Reference<css::uno::XInterface> Panel::getRealInterface() { return static_cast<css::ui::XToolPanel*>(this); }

css::uno::Reference<css::awt::XWindow> Panel::getWindow() { return window_; }

css::uno::Reference<css::accessibility::XAccessible> Panel::createAccessible(const css::uno::Reference<css::accessibility::XAccessible>&) {
    return css::uno::Reference<css::accessibility::XAccessible>(window_, css::uno::UNO_QUERY);
}

css::ui::LayoutSize Panel::getHeightForWidth(sal_Int32 width) {
    const sal_Int32 height = controls_ ? controls_->heightFor(width) : 0;
    return {height, height, height};
}

sal_Int32 Panel::getMinimalWidth() { return kLeastWidth; }

void Panel::windowResized(const css::awt::WindowEvent& event) {
    if (controls_) controls_->place(event.Width);
}

} // namespace vanthu::extension
