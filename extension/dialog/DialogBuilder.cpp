#include "extension/dialog/DialogBuilder.h"

#include "extension/formview/Contrast.h"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

#include <algorithm>

namespace vanthu::extension {

namespace {

void placeModel(const css::uno::Reference<css::beans::XPropertySet>& model, const Box& box) {
    setProperty(model, "PositionX", sal_Int32{box.x});
    setProperty(model, "PositionY", sal_Int32{box.y});
    setProperty(model, "Width", sal_Int32{box.width});
    setProperty(model, "Height", sal_Int32{box.height});
}

/// Without a place of its own a dialog would stand in the corner of the screen.
void centreOver(const Window& dialog, const Window& parent) {
    if (!parent.is()) return;
    const css::awt::Rectangle outer = parent->getPosSize();
    const css::awt::Rectangle inner = dialog->getPosSize();
    dialog->setPosSize(std::max<sal_Int32>(0, (outer.Width - inner.Width) / 2), std::max<sal_Int32>(0, (outer.Height - inner.Height) / 2),
                       0, 0, css::awt::PosSize::POS);
}

} // namespace

DialogBuilder::DialogBuilder(Context context, std::string_view title, Size size)
    : context_(std::move(context)), model_(createService(context_, "com.sun.star.awt.UnoControlDialogModel"), css::uno::UNO_QUERY_THROW),
      factory_(model_, css::uno::UNO_QUERY_THROW), controls_(model_, css::uno::UNO_QUERY_THROW),
      dialog_(createService(context_, "com.sun.star.awt.UnoControlDialog"), css::uno::UNO_QUERY_THROW) {
    setProperty(model_, "Title", toOffice(title));
    setProperty(model_, "Closeable", true);
    setProperty(model_, "Moveable", true);
    placeModel(model_, {0, 0, size.width, size.height});
    css::uno::Reference<css::awt::XControl>(dialog_, css::uno::UNO_QUERY_THROW)
        ->setModel(css::uno::Reference<css::awt::XControlModel>(model_, css::uno::UNO_QUERY_THROW));
}

DialogBuilder::~DialogBuilder() {
    try {
        css::uno::Reference<css::lang::XComponent>(dialog_, css::uno::UNO_QUERY_THROW)->dispose();
    } catch (const css::uno::Exception&) {
        // The office is shutting down and has disposed of it already; there is nothing left to free.
        dialog_.clear();
    }
}

Control DialogBuilder::add(std::string_view model, const Box& box, int step) {
    Control control;
    control.model.set(factory_->createInstance(toOffice("com.sun.star.awt." + std::string(model))), css::uno::UNO_QUERY_THROW);
    const rtl::OUString name = toOffice("c" + std::to_string(count_));
    placeModel(control.model, box);
    control.set("Name", name);
    control.set("Step", sal_Int32{step});
    control.set("TabIndex", count_++);
    controls_->insertByName(name, css::uno::Any(control.model));
    control.control = css::uno::Reference<css::awt::XControlContainer>(dialog_, css::uno::UNO_QUERY_THROW)->getControl(name);
    return control;
}

Control DialogBuilder::addLabel(std::string_view text, const Box& box, int step) {
    const Control label = add("UnoControlFixedTextModel", box, step);
    label.setText("Label", text);
    label.set("VerticalAlign", css::style::VerticalAlignment_MIDDLE); // marks on capitals are cut at the top otherwise
    return label;
}

Control DialogBuilder::addNote(std::string_view text, const Box& box, int step) {
    const Control note = addLabel(text, box, step);
    note.set("MultiLine", true);
    return note;
}

Control DialogBuilder::addFault(const Box& box, int step) {
    faults_.push_back({addLabel("", box, step)});
    return faults_.back().label;
}

void DialogBuilder::markAsFault(const Control& label, bool isFault) {
    const auto found =
        std::find_if(faults_.begin(), faults_.end(), [&](const FaultLabel& known) { return known.label.model == label.model; });
    if (found == faults_.end() || found->isFault == isFault) return;
    found->isFault = isFault;
    color(*found);
}

void DialogBuilder::color(const FaultLabel& label) const {
    if (!faultColor_) return;
    label.label.set("TextColor", label.isFault ? css::uno::Any(static_cast<sal_Int32>(*faultColor_)) : css::uno::Any());
}

Control DialogBuilder::addEdit(const Box& box, int step, bool multiLine) {
    return multiLine ? addTextArea(box, step) : add("UnoControlEditModel", box, step);
}

/// The office gives edits of several lines neither a frame on every desktop nor room for the marks above the first line's
/// capitals. So the edit stands in a frame of lines, below a strip in its own colour.
Control DialogBuilder::addTextArea(const Box& box, int step) {
    const auto addLine = [&](const Box& line, bool upright) {
        add("UnoControlFixedLineModel", line, step).set("Orientation", sal_Int32{upright ? 1 : 0});
    };
    addLine({box.x, box.y, box.width, 1}, false);
    addLine({box.x, box.bottom() - 1, box.width, 1}, false);
    addLine({box.x, box.y + 1, 1, box.height - 2}, true);
    addLine({box.right() - 1, box.y + 1, 1, box.height - 2}, true);
    strips_.push_back(add("UnoControlFixedTextModel", {box.x + 1, box.y + 1, box.width - 2, 1}, step));
    const Control edit = add("UnoControlEditModel", {box.x + 1, box.y + 2, box.width - 2, box.height - 3}, step);
    edit.set("MultiLine", true);
    edit.set("VScroll", true);
    edit.set("Border", sal_Int16{0});
    return edit;
}

Control DialogBuilder::addButton(std::string_view text, const Box& box, int step) {
    const Control button = add("UnoControlButtonModel", box, step);
    button.setText("Label", text);
    return button;
}

void DialogBuilder::showStep(int step) { setProperty(model_, "Step", sal_Int32{step}); }

bool DialogBuilder::run(const Window& parent) {
    const css::uno::Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(context_), css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::awt::XWindowPeer> peer(parent, css::uno::UNO_QUERY);
    css::uno::Reference<css::awt::XControl>(dialog_, css::uno::UNO_QUERY_THROW)->createPeer(toolkit, peer);
    centreOver(window(), parent);
    takeDesktopColors();
    accepted_ = false;
    dialog_->execute();
    return accepted_;
}

void DialogBuilder::takeDesktopColors() {
    const css::uno::Reference<css::awt::XStyleSettingsSupplier> supplier(dialog_, css::uno::UNO_QUERY);
    if (!supplier.is()) return;
    const css::uno::Reference<css::awt::XStyleSettings> style = supplier->getStyleSettings();
    for (const Control& strip : strips_) strip.set("BackgroundColor", style->getFieldColor());
    faultColor_ = faultColorOn(static_cast<Color>(style->getDialogColor()) & 0xFFFFFFU);
    for (const FaultLabel& fault : faults_) color(fault);
}

void DialogBuilder::close(bool accepted) {
    accepted_ = accepted;
    dialog_->endExecute();
}

Size roomForDialog(const Context& context, const Window& parent) {
    const css::uno::Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(context), css::uno::UNO_QUERY_THROW);
    css::uno::Reference<css::awt::XUnitConversion> units(parent, css::uno::UNO_QUERY);
    if (!units.is()) units.set(toolkit->getDesktopWindow(), css::uno::UNO_QUERY);
    const css::awt::Rectangle screen = toolkit->getWorkArea();
    constexpr sal_Int32 kSample = 1000;
    css::awt::Size pixels(0, 0);
    if (units.is()) pixels = units->convertSizeToPixel(css::awt::Size(kSample, kSample), css::util::MeasureUnit::APPFONT);
    if (pixels.Width <= 0 || pixels.Height <= 0) return {};
    // A title bar and the edges of the window take about as much as three lines of text.
    constexpr int kEdges = 26;
    return {static_cast<int>(screen.Width * kSample / pixels.Width) - kEdges / 2,
            static_cast<int>(screen.Height * kSample / pixels.Height) - kEdges};
}

} // namespace vanthu::extension
