#include "extension/dialog/Grid.h"

#include "extension/formview/ColumnWidths.h"
#include "text/Scan.h"

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/awt/grid/XGridColumn.hpp>
#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>
#include <com/sun/star/view/SelectionType.hpp>

#include <algorithm>
#include <utility>

namespace vanthu::extension {

namespace {

// The office's own colours for a chosen row without the focus are grey on grey.
constexpr sal_Int32 kChosenBackground = 0x1F5FA8;
constexpr sal_Int32 kChosenUnfocusedBackground = 0xC9D9EC;
constexpr sal_Int32 kChosenText = 0xFFFFFF;
constexpr sal_Int32 kChosenUnfocusedText = 0x000000;

constexpr int kScrollBar = 12;

css::uno::Reference<css::awt::grid::XMutableGridDataModel> dataOf(const Control& control) {
    return css::uno::Reference<css::awt::grid::XMutableGridDataModel>(
        property<css::uno::Reference<css::awt::grid::XGridDataModel>>(control.model, "GridDataModel"), css::uno::UNO_QUERY_THROW);
}

/// Empty as long as the table has no window, which only a running dialog gives it.
css::uno::Reference<css::awt::grid::XGridRowSelection> selectionOf(const Control& control) {
    if (!control.control->getPeer().is()) return {};
    return css::uno::Reference<css::awt::grid::XGridRowSelection>(control.control, css::uno::UNO_QUERY_THROW);
}

css::uno::Sequence<css::uno::Any> cellsOf(const std::vector<std::string>& cells) {
    css::uno::Sequence<css::uno::Any> values(static_cast<sal_Int32>(cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i) values.getArray()[i] <<= toOffice(cells[i]);
    return values;
}

css::uno::Reference<css::awt::grid::XGridColumnModel> columnsOf(const Control& control) {
    return property<css::uno::Reference<css::awt::grid::XGridColumnModel>>(control.model, "ColumnModel");
}

void addColumns(const Control& control, const std::vector<Grid::Column>& columns) {
    const auto model = columnsOf(control);
    for (const Grid::Column& wish : columns) {
        const css::uno::Reference<css::awt::grid::XGridColumn> column = model->createColumn();
        column->setTitle(toOffice(wish.title));
        model->addColumn(column);
    }
}

} // namespace

Grid::Grid(Events& events, const Box& box, int step, std::vector<Column> columns, std::string_view help)
    : control_(events.dialog().add("grid.UnoControlGridModel", box, step)), width_(box.width - kScrollBar) {
    control_.set("Tabstop", true);
    control_.set("SelectionModel", css::view::SelectionType_SINGLE);
    control_.set("VScroll", true);
    control_.set("RowHeight", sal_Int32{11});
    control_.set("ColumnHeaderHeight", sal_Int32{12});
    control_.set("ActiveSelectionBackgroundColor", kChosenBackground);
    control_.set("ActiveSelectionTextColor", kChosenText);
    control_.set("InactiveSelectionBackgroundColor", kChosenUnfocusedBackground);
    control_.set("InactiveSelectionTextColor", kChosenUnfocusedText);
    control_.setText("HelpText", help);
    takeColumns(std::move(columns));
    events.onGridSelection(control_, [this] { selectionChanged(); });
}

void Grid::setColumns(std::vector<Column> columns) {
    quiet_ = true;
    dataOf(control_)->removeAllRows();
    count_ = 0;
    chosen_.reset();
    const auto model = columnsOf(control_);
    while (model->getColumnCount() > 0) model->removeColumn(model->getColumnCount() - 1);
    takeColumns(std::move(columns));
    quiet_ = false;
}

void Grid::takeColumns(std::vector<Column> columns) {
    std::vector<ColumnWish> wishes;
    for (const Column& column : columns) wishes.push_back({text::countCharacters(column.title), column.share, 0, column.mayGo});
    shown_ = columnsThatFit(wishes, width_);
    columns_.clear();
    for (const std::size_t place : shown_) columns_.push_back(std::move(columns[place]));
    widths_.clear();
    addColumns(control_, columns_);
    fitColumns({});
}

std::vector<std::string> Grid::shownOf(const std::vector<std::string>& cells) const {
    std::vector<std::string> shown;
    for (const std::size_t place : shown_)
        if (place < cells.size()) shown.push_back(cells[place]);
    return shown;
}

void Grid::show(const std::vector<std::vector<std::string>>& rows, std::optional<std::size_t> chosen) {
    quiet_ = true;
    const auto data = dataOf(control_);
    data->removeAllRows();
    count_ = rows.size();
    std::vector<std::vector<std::string>> shown;
    for (const std::vector<std::string>& cells : rows) shown.push_back(shownOf(cells));
    fitColumns(shown);
    sal_Int32 number = 0;
    for (const std::vector<std::string>& cells : shown) data->addRow(css::uno::Any(++number), cellsOf(cells));
    quiet_ = false;
    choose(chosen);
}

void Grid::fitColumns(const std::vector<std::vector<std::string>>& rows) {
    std::vector<ColumnWish> wishes;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        ColumnWish wish{text::countCharacters(columns_[i].title), columns_[i].share};
        for (const std::vector<std::string>& cells : rows) {
            if (i < cells.size()) wish.cellLength = std::max(wish.cellLength, text::countCharacters(cells[i]));
        }
        wishes.push_back(wish);
    }
    const std::vector<int> widths = columnWidths(wishes, width_);
    if (widths == widths_) return;
    widths_ = widths;
    const auto model = columnsOf(control_);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const css::uno::Reference<css::awt::grid::XGridColumn> column = model->getColumn(static_cast<sal_Int32>(i));
        column->setColumnWidth(widths[i]);
        column->setFlexibility(widths[i]); // what the office has to give or to take changes nothing of the proportions
    }
}

void Grid::showRow(std::size_t row, const std::vector<std::string>& cells) {
    if (row >= count_) return;
    css::uno::Sequence<sal_Int32> columns(static_cast<sal_Int32>(shown_.size()));
    for (sal_Int32 i = 0; i < columns.getLength(); ++i) columns.getArray()[i] = i;
    dataOf(control_)->updateRowData(columns, static_cast<sal_Int32>(row), cellsOf(shownOf(cells)));
}

void Grid::choose(std::optional<std::size_t> row) {
    chosen_ = row && *row < count_ ? row : std::nullopt;
    const auto selection = selectionOf(control_);
    if (!selection.is()) return; // whoever runs the dialog shows the rows once more then
    quiet_ = true;
    selection->deselectAllRows();
    if (chosen_) {
        selection->selectRow(static_cast<sal_Int32>(*chosen_));
        const css::uno::Reference<css::awt::grid::XGridControl> grid(control_.control, css::uno::UNO_QUERY_THROW);
        if (grid->getCurrentRow() != static_cast<sal_Int32>(*chosen_)) grid->goToCell(0, static_cast<sal_Int32>(*chosen_));
    }
    quiet_ = false;
}

void Grid::selectionChanged() {
    if (quiet_) return;
    const auto selection = selectionOf(control_);
    const css::uno::Sequence<sal_Int32> rows = selection.is() ? selection->getSelectedRows() : css::uno::Sequence<sal_Int32>();
    if (!rows.hasElements()) return; // leaving the table keeps what was chosen
    const auto row = static_cast<std::size_t>(rows[0]);
    if (chosen_ == row) return;
    chosen_ = row;
    onChoose();
}

} // namespace vanthu::extension
