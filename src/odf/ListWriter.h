#pragma once

#include "layout/Blocks.h"
#include "layout/Measures.h"
#include "odf/Xml.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace vanthu::odf {

/// Opens and closes text:list and text:list-item around numbered paragraphs so that a word processor counts them as the layout
/// did. Where its own counting would give another number, the item says its value.
class ListWriter {
public:
    ListWriter(Xml& xml, const layout::Measures& measures);

    /// Call before writing a paragraph: closes what it does not stand in, opens what it does.
    void before(const layout::Paragraph& paragraph);
    /// Ends every open list, as before a table or at the end of a cell.
    void close();
    /// Counting starts anew, as in an appendix.
    void restart();

private:
    struct Counting {
        std::uint32_t lastList = 0;           ///< number of the list to be continued; 0 for none
        std::array<std::uint32_t, 8> value{}; ///< what the word processor has counted to, by level
    };
    void open(int listId, std::uint32_t ordinal, int level);
    void item(int level, std::uint32_t value);
    /// The level an item really stands at and the value it must show there.
    std::pair<int, std::uint32_t> place(const layout::Paragraph& paragraph) const;
    std::uint32_t countUp(Counting& counting, int level, std::uint32_t wanted) const;

    Xml& xml_;
    const layout::Measures& measures_;
    std::vector<Counting> counting_;
    int listId_ = -1; ///< open list, -1 for none
    int depth_ = 0;   ///< open levels
    std::uint32_t lists_ = 0;
};

} // namespace vanthu::odf
