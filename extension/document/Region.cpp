#include "extension/document/Region.h"

#include "extension/document/DocumentEdit.h"
#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <array>
#include <charconv>

namespace vanthu::extension {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Table = Reference<css::text::XTextTable>;

constexpr std::string_view kTablePrefix = "table";
constexpr std::string_view kTableName = "VanThu_Bang"; ///< as the core names its tables, with the number behind

constexpr std::array kOfTable{"HoriOrient", "LeftMargin", "RightMargin",    "TopMargin",      "BottomMargin",
                              "Width",      "Split",      "RepeatHeadline", "HeaderRowCount", "CollapsingBorders"};
constexpr std::array kOfCell{
    "TopBorder",          "BottomBorder",        "LeftBorder", "RightBorder", "TopBorderDistance", "BottomBorderDistance",
    "LeftBorderDistance", "RightBorderDistance", "VertOrient", "BackColor"};

sal_Int32 readNumber(std::string_view& name) {
    sal_Int32 number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    name.remove_prefix(static_cast<std::size_t>(end - name.data()));
    if (error == std::errc() && name.starts_with('/')) name.remove_prefix(1);
    return number;
}

template <std::size_t Count> void copyProperties(const std::array<const char*, Count>& names, const Reference<css::uno::XInterface>& from,
                                                 const Reference<css::uno::XInterface>& to) {
    const Reference<css::beans::XPropertySet> source(from, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> target(to, UNO_QUERY_THROW);
    for (const char* const name : names) {
        const rtl::OUString officeName = toOffice(name);
        if (!source->getPropertySetInfo()->hasPropertyByName(officeName)) continue;
        const css::uno::Any value = source->getPropertyValue(officeName);
        if (value.hasValue() && target->getPropertyValue(officeName) != value) target->setPropertyValue(officeName, value);
    }
}

bool isRowEmpty(const Table& table, sal_Int32 row) {
    const Reference<css::table::XCellRange> cells(table, UNO_QUERY_THROW);
    for (sal_Int32 column = 0; column < table->getColumns()->getCount(); ++column) {
        const Reference<css::text::XText> cell(cells->getCellByPosition(column, row), UNO_QUERY_THROW);
        if (!emptyOnlyParagraph(cell).is()) return false;
    }
    return true;
}

} // namespace

Region Region::read(std::string_view name) {
    Region region;
    if (!name.starts_with(kTablePrefix)) return region;
    name.remove_prefix(kTablePrefix.size());
    region.table = std::string(kTableName) + std::to_string(readNumber(name));
    region.row = readNumber(name);
    region.column = readNumber(name);
    return region;
}

Table insertTableLike(const Table& source, const Reference<css::frame::XModel>& document, const Paragraph& behind,
                      const Reference<css::text::XText>& text) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Table table(factory->createInstance(toOffice("com.sun.star.text.TextTable")), UNO_QUERY_THROW);
    const sal_Int32 rows = source->getRows()->getCount();
    const sal_Int32 columns = source->getColumns()->getCount();
    table->initialize(rows, columns);
    // Into a paragraph of its own: a table put into the line before would take that apart.
    const Paragraph place = insertBehind(behind, text);
    const Reference<css::text::XTextRange> range(place, UNO_QUERY_THROW);
    text->insertTextContent(range->getStart(), Reference<css::text::XTextContent>(table, UNO_QUERY_THROW), false);
    Reference<css::container::XNamed>(table, UNO_QUERY_THROW)
        ->setName(Reference<css::container::XNamed>(source, UNO_QUERY_THROW)->getName());
    copyProperties(kOfTable, source, table);
    const Reference<css::beans::XPropertySet> target(table, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> from(source, UNO_QUERY_THROW);
    for (const char* const name : {"TableBorder2", "TableColumnSeparators"}) {
        target->setPropertyValue(toOffice(name), from->getPropertyValue(toOffice(name)));
    }
    const Reference<css::table::XCellRange> targetCells(table, UNO_QUERY_THROW);
    const Reference<css::table::XCellRange> sourceCells(source, UNO_QUERY_THROW);
    for (sal_Int32 row = 0; row < rows; ++row) {
        for (sal_Int32 column = 0; column < columns; ++column) {
            copyProperties(kOfCell, sourceCells->getCellByPosition(column, row), targetCells->getCellByPosition(column, row));
        }
    }
    return table;
}

Reference<css::text::XText> cellOf(const Table& table, const Region& region) {
    const sal_Int32 rows = table->getRows()->getCount();
    if (region.row >= rows) table->getRows()->insertByIndex(rows, region.row - rows + 1);
    return Reference<css::text::XText>(
        Reference<css::table::XCellRange>(table, UNO_QUERY_THROW)->getCellByPosition(region.column, region.row), UNO_QUERY_THROW);
}

void removeEmptyRows(const Table& table, sal_Int32 least) {
    sal_Int32 rows = table->getRows()->getCount();
    while (rows > least && isRowEmpty(table, rows - 1)) {
        if (rows == 1) {
            table->dispose();
            return;
        }
        table->getRows()->removeByIndex(--rows, 1);
    }
}

} // namespace vanthu::extension
