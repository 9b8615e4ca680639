#include "extension/dialog/ListsWindow.h"

#include "extension/dialog/ListsDialog.h"
#include "extension/formview/StepLayout.h"
#include "extension/uno/LaterCall.h"
#include "text/Scan.h"

#include <com/sun/star/awt/Key.hpp>

#include <algorithm>

namespace vanthu::extension {

namespace {

constexpr Size kWanted{520, 300};
constexpr int kLine = 12;
constexpr int kEdit = 17;
constexpr int kNames = 104;

} // namespace

ListsWindow::ListsWindow(const Context& context, const app::Workbench& bench, app::OfficeLists& lists, Size size)
    : bench_(bench), lists_(lists), size_(size), dialog_(context, text("lists-title"), size), events_(dialog_) {
    for (const auto& [name, list] : lists.catalogue().lists()) names_.push_back(name);
    buildLeft();
    buildRight();
    buildFoot();
    buildQuestion();
}

void ListsWindow::run(const Window& parent) {
    const KeyWatch keys(dialog_.context(), [this](const css::awt::KeyEvent& event) {
        bool taken = false;
        guardInteractive(dialog_.context(), dialog_.window(), [&] { taken = takeKey(event); });
        return taken;
    });
    dialog_.showStep(kWorking);
    do { // the window's own way of closing asks as the button does
        callLater(dialog_.context(), [this, alive = std::weak_ptr<bool>(alive_)] {
            if (!alive.expired()) guardInteractive(dialog_.context(), dialog_.window(), [this] { begin(); });
        });
        if (dialog_.run(parent)) return;
        asking_ = !asking_ && !changed_.empty(); // leaving the question goes back to where it came from
    } while (!changed_.empty());
}

void ListsWindow::buildLeft() {
    dialog_.addLabel(keys_.mark(text("lists-names")), {kGap, kGap, kNames, kLine}, 0);
    nameList_ =
        dialog_.add("UnoControlListBoxModel", {kGap, kGap + kLine, kNames, size_.height - 4 * kGap - kButtonHeight - kNote - kLine}, 0);
    nameList_.setText("HelpText", text("lists-names-hint"));
    events_.onItem(nameList_, [this] {
        const auto selected = property<css::uno::Sequence<sal_Int16>>(nameList_.model, "SelectedItems");
        if (selected.hasElements()) choose(static_cast<std::size_t>(selected[0]));
    });
}

void ListsWindow::buildRight() {
    const int x = 2 * kGap + kNames;
    const int width = size_.width - x - kGap;
    const int label = 44;
    dialog_.addLabel(keys_.mark(text("picker-search")), {x, kGap + 3, label, kLine}, 0);
    search_ = dialog_.addEdit({x + label, kGap, width - label, kEdit}, 0, false);
    search_.setText("HelpText", text("lists-search-hint"));
    events_.onText(search_, [this] { refresh(); });
    found_ = dialog_.addLabel("", {x, kGap + kEdit + 1, width, kLine}, 0);
    const Box buttons{x, size_.height - 3 * kGap - 2 * kButtonHeight - kNote, width, kButtonHeight};
    const int top = kGap + kEdit + kLine + 2;
    // One table for all lists, always in sight: nine of them, shown and hidden in turn, ended LibreOffice 7.4 as the window closed.
    grid_ = std::make_unique<Grid>(events_, Box{x, top, width, buttons.y - kGap - top}, 0, columnsOfChosen(), text("lists-table-hint"));
    events_.onFocus(
        grid_->control(), [this] { inTable_ = true; }, [this] { inTable_ = false; });
    addLine({{"lists-add", [this] { edit(true); }},
             {"lists-edit", [this] { edit(false); }},
             {"form-remove", [this] { remove(); }},
             {"form-restore", [this] { restore(); }},
             {"lists-import", [this] { import(); }},
             {"lists-export", [this] { exportTable(); }}},
            buttons, 6, 0);
}

std::vector<Grid::Column> ListsWindow::columnsOfChosen() {
    std::vector<Grid::Column> columns;
    for (const lists::Column& column : list().schema().columns)
        columns.push_back({lists::wordsOf(column.label, bench_.messages().language()), columns.empty() ? 3 : 1});
    return columns;
}

Box ListsWindow::noteBox() const { return {kGap, size_.height - 2 * kGap - kButtonHeight - kNote, size_.width - 2 * kGap, kNote}; }
Box ListsWindow::lastLine() const { return {kGap, size_.height - kGap - kButtonHeight, size_.width - 2 * kGap, kButtonHeight}; }

void ListsWindow::buildFoot() {
    note_ = dialog_.addEdit(noteBox(), kWorking, true);
    note_.set("ReadOnly", true);
    note_.setText("HelpText", text("lists-note"));
    addLine({{"lists-save", [this] { save(); }}, {"lists-close", [this] { dialog_.close(false); }}}, lastLine(), 0, kWorking);
}

std::vector<Control> ListsWindow::addLine(const std::vector<Wish>& wishes, const Box& line, std::size_t atLeft, int step) {
    std::vector<std::size_t> lengths;
    for (const Wish& wish : wishes) lengths.push_back(text::countCharacters(text(wish.id)));
    const std::vector<Box> boxes = layOutButtonLine(lengths, atLeft, line);
    std::vector<Control> buttons;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        buttons.push_back(dialog_.addButton(keys_.mark(text(wishes[i].id)), boxes[i], step));
        events_.onAction(buttons.back(), wishes[i].press);
    }
    return buttons;
}

bool ListsWindow::takeKey(const css::awt::KeyEvent& event) {
    if (nested_ || event.Modifiers != 0 || !inTable_ || asking_) return false;
    if (event.KeyCode == css::awt::Key::DELETE) return remove(), true;
    if (event.KeyCode != css::awt::Key::RETURN && event.KeyCode != css::awt::Key::INSERT) return false;
    // After the key: a dialog of its own inside of a key handler would see the same key again.
    callLater(dialog_.context(), [this, fresh = event.KeyCode == css::awt::Key::INSERT, alive = std::weak_ptr<bool>(alive_)] {
        if (!alive.expired()) guardInteractive(dialog_.context(), dialog_.window(), [&] { edit(fresh); });
    });
    return true;
}

std::string ListsWindow::text(std::string_view id, const std::vector<json::Argument>& arguments) const {
    return bench_.messages().text(id, arguments);
}

void editLists(const Context& context, const Window& parent, const app::Workbench& bench, app::OfficeLists& lists) {
    const Size room = roomForDialog(context, parent);
    const Size size{std::min(room.width, kWanted.width), std::min(room.height, kWanted.height)};
    ListsWindow(context, bench, lists, size).run(parent);
}

} // namespace vanthu::extension
