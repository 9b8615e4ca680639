#include "extension/panel/PanelControls.h"

#include "extension/uno/Properties.h"

#include <com/sun/star/awt/ActionEvent.hpp>
#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XFont.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>

namespace vanthu::extension {

namespace {

constexpr int kMargin = 6;
constexpr int kMostLines = 9;

class Pressed final : public cppu::WeakImplHelper1<css::awt::XActionListener> {
public:
    explicit Pressed(std::function<void()> call) : call_(std::move(call)) {}
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { call_(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void()> call_;
};

} // namespace

PanelControls::PanelControls(const Window& window, std::function<void(std::size_t)> chosen, std::function<void()> pressed)
    : window_(window), head_(add("UnoControlFixedTextModel", "head")), list_(add("UnoControlListBoxModel", "list")),
      button_(add("UnoControlButtonModel", "button")) {
    setProperty(head_.model, "MultiLine", true);
    const css::uno::Reference<css::awt::XListBox> list(list_.control, css::uno::UNO_QUERY_THROW);
    list->addActionListener(new Pressed([list, chosen = std::move(chosen)] {
        if (const sal_Int16 at = list->getSelectedItemPos(); at >= 0) chosen(static_cast<std::size_t>(at));
    }));
    css::uno::Reference<css::awt::XButton>(button_.control, css::uno::UNO_QUERY_THROW)->addActionListener(new Pressed(std::move(pressed)));
    if (const int high = textWidth("M"); high > 0) line_ = std::max(line_, high + high / 2);
}

PanelControls::Part PanelControls::add(std::string_view model, std::string_view name) {
    const css::uno::Reference<css::awt::XControl> dialog(window_, css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::uno::XInterface> dialogModel(dialog->getModel());
    const css::uno::Reference<css::lang::XMultiServiceFactory> factory(dialogModel, css::uno::UNO_QUERY_THROW);
    Part part;
    part.model.set(factory->createInstance(toOffice("com.sun.star.awt." + std::string(model))), css::uno::UNO_QUERY_THROW);
    css::uno::Reference<css::container::XNameContainer>(dialogModel, css::uno::UNO_QUERY_THROW)
        ->insertByName(toOffice(name), css::uno::Any(part.model));
    part.control = css::uno::Reference<css::awt::XControlContainer>(window_, css::uno::UNO_QUERY_THROW)->getControl(toOffice(name));
    return part;
}

int PanelControls::textWidth(const std::string& line) const {
    const css::uno::Reference<css::awt::XDevice> device(head_.control->getPeer(), css::uno::UNO_QUERY);
    const css::uno::Reference<css::awt::XFont> font = device.is() ? device->getFont(css::awt::FontDescriptor()) : nullptr;
    constexpr int kGuess = 8;
    return font.is() ? font->getStringWidth(toOffice(line)) : static_cast<int>(line.size()) * kGuess;
}

int PanelControls::headHeight(int width) const {
    if (text_.head.empty()) return 0;
    int lines = 0;
    for (std::size_t at = 0; at <= text_.head.size();) {
        const std::size_t end = std::min(text_.head.find('\n', at), text_.head.size());
        // Words do not fill their lines: a little more room than the letters take.
        const int wide = textWidth(text_.head.substr(at, end - at)) * 10 / 9;
        lines += std::max(1, (wide + width - 1) / std::max(1, width));
        at = end + 1;
    }
    return lines * line_ + kMargin;
}

int PanelControls::listHeight() const {
    if (!text_.hasList) return 0;
    return std::clamp(static_cast<int>(text_.lines.size()) + 1, 3, kMostLines) * (line_ + 4) + kMargin;
}

int PanelControls::heightFor(int width) const {
    const int button = text_.button.empty() ? 0 : 2 * line_ + kMargin;
    return kMargin + headHeight(width - 2 * kMargin) + listHeight() + button;
}

void PanelControls::show(const PanelText& text) {
    if (text == text_) return;
    text_ = text;
    setProperty(head_.model, "Label", toOffice(text.head));
    css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(text.lines.size()));
    std::ranges::transform(text.lines, lines.getArray(), [](const app::DeskLine& line) { return toOffice(line.text); });
    setProperty(list_.model, "StringItemList", lines);
    setProperty(list_.model, "HelpText", toOffice(text.listName));
    setProperty(button_.model, "Label", toOffice(text.button));
    head_.window()->setVisible(!text.head.empty());
    list_.window()->setVisible(text.hasList);
    button_.window()->setVisible(!text.button.empty());
}

void PanelControls::place(int width) {
    const int inner = std::max(1, width - 2 * kMargin);
    int top = kMargin;
    const auto put = [&](const Part& part, int height, bool shown) {
        if (!shown) return;
        part.window()->setPosSize(kMargin, top, inner, height - kMargin, css::awt::PosSize::POSSIZE);
        top += height;
    };
    put(head_, headHeight(inner), !text_.head.empty());
    put(list_, listHeight(), text_.hasList);
    put(button_, 2 * line_ + kMargin, !text_.button.empty());
}

} // namespace vanthu::extension
