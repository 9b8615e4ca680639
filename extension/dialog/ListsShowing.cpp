#include "extension/dialog/ListsWindow.h"
#include "extension/formview/FormState.h"
#include "extension/formview/ListForm.h"
#include "extension/formview/OutlineView.h"
#include "lists/Lookup.h"

#include <com/sun/star/awt/XTextComponent.hpp>

namespace vanthu::extension {

namespace {

constexpr std::size_t kMostRows = 300; ///< more nobody reads: searching finds them
constexpr std::size_t kCell = 120;     ///< characters

} // namespace

std::string ListsWindow::labelOf(const std::string& name) const {
    return lists::wordsOf(catalogue().find(name)->schema().label, bench_.messages().language());
}

void ListsWindow::showNames() {
    css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(names_.size()));
    for (std::size_t i = 0; i < names_.size(); ++i)
        lines.getArray()[i] =
            toOffice(text(changed_.contains(names_[i]) ? "lists-name-changed" : "lists-name", {{"list", labelOf(names_[i])}}));
    if (lines != property<css::uno::Sequence<rtl::OUString>>(nameList_.model, "StringItemList")) nameList_.set("StringItemList", lines);
    css::uno::Sequence<sal_Int16> selected(1);
    selected.getArray()[0] = static_cast<sal_Int16>(chosen_);
    if (selected != property<css::uno::Sequence<sal_Int16>>(nameList_.model, "SelectedItems")) nameList_.set("SelectedItems", selected);
}

void ListsWindow::choose(std::size_t index) {
    asking_ = false;
    chosen_ = index;
    grid().setColumns(columnsOfChosen());
    say(lists::wordsOf(list().schema().hint, bench_.messages().language()));
    refresh();
    dialog_.showStep(kWorking);
}

void ListsWindow::refresh(const std::string& id) {
    showNames();
    lists::List& shown = list();
    const std::string typed =
        fromOffice(css::uno::Reference<css::awt::XTextComponent>(search_.control, css::uno::UNO_QUERY_THROW)->getText());
    const std::vector<std::size_t> all = lists::Lookup(catalogue(), shown).find(typed, {});
    rows_.clear();
    std::vector<std::vector<std::string>> rows;
    std::optional<std::size_t> at;
    for (const std::size_t place : all) {
        const lists::Entry& entry = shown.entries()[place];
        const bool wanted = entry.id == id;
        if (rows.size() == kMostRows && !wanted) continue;
        if (wanted) at = rows.size();
        rows_.push_back(entry.id);
        rows.push_back(cellsOf(shown, entry));
    }
    grid().show(rows, at ? at : rows.empty() ? std::nullopt : std::optional<std::size_t>(0));
    const bool cut = rows.size() < all.size();
    found_.setText("Label", text(cut ? "picker-found-many" : "picker-found",
                                 {{"count", std::to_string(all.size())}, {"shown", std::to_string(rows.size())}}));
}

std::vector<std::string> ListsWindow::cellsOf(const lists::List& shown, const lists::Entry& entry) const {
    const json::Value form = formOfEntry(catalogue(), shown, entry);
    std::vector<std::string> cells;
    for (const lists::Column& column : shown.schema().columns) {
        const json::Value* const value = form.find(column.name);
        cells.push_back(shortened(column.isReference() ? shownLines(value) : shownText(value), kCell));
    }
    return cells;
}

} // namespace vanthu::extension
