#pragma once

#include "extension/document/ParagraphIndex.h"

#include <optional>
#include <string>
#include <string_view>

namespace vanthu::extension {

/// Where in a document paragraphs stand that never move elsewhere: the body, or a cell. Read from what the core calls it: "body" or
/// "table3/0/1" (the third table, first row, second column).
struct Region {
    std::string table; ///< name of the table in the document; empty for the body
    sal_Int32 row = 0;
    sal_Int32 column = 0;

    static Region read(std::string_view name);
};

/// Makes a table like `source`, a table of another document, behind that paragraph. Its cells are empty.
css::uno::Reference<css::text::XTextTable> insertTableLike(const css::uno::Reference<css::text::XTextTable>& source,
                                                           const css::uno::Reference<css::frame::XModel>& document, const Paragraph& behind,
                                                           const css::uno::Reference<css::text::XText>& text);

/// The cell of a region, made if its row is not there yet. Throws what the office throws if there is no such column.
css::uno::Reference<css::text::XText> cellOf(const css::uno::Reference<css::text::XTextTable>& table, const Region& region);

/// Takes away rows from the end as long as they have nothing in them, down to `least` rows; with `least` 0 the whole table goes.
void removeEmptyRows(const css::uno::Reference<css::text::XTextTable>& table, sal_Int32 least);

} // namespace vanthu::extension
