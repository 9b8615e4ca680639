#include "odf/ListWriter.h"

#include <utility>

namespace vanthu::odf {

using layout::ListStyle;
using layout::Paragraph;

ListWriter::ListWriter(Xml& xml, const layout::Measures& measures) : xml_(xml), measures_(measures), counting_(measures.lists().size()) {}

void ListWriter::restart() {
    close();
    counting_.assign(counting_.size(), Counting{});
}

void ListWriter::close() {
    for (; depth_ > 0; --depth_) xml_.end("text:list-item").end("text:list");
    listId_ = -1;
}

std::pair<int, std::uint32_t> ListWriter::place(const Paragraph& paragraph) const {
    const ListStyle& list = measures_.lists()[static_cast<std::size_t>(paragraph.style->listId)];
    const int level = paragraph.style->listLevel;
    if (list.letters.empty() || level != 1 || paragraph.ordinal == 0) return {level, paragraph.ordinal};
    constexpr std::uint32_t kAlphabet = 26;
    const auto letters = static_cast<std::uint32_t>(list.letters.size());
    if (paragraph.ordinal > letters) return {level, kAlphabet + paragraph.ordinal - letters};
    const std::string& letter = list.letters[paragraph.ordinal - 1];
    if (letter.size() == 1) return {level, static_cast<std::uint32_t>(letter.front() - 'a' + 1)};
    return {2, 0}; // đ: the fixed label on the second level of the list
}

void ListWriter::before(const Paragraph& paragraph) {
    if (!paragraph.numbered) return close();
    const int listId = paragraph.style->listId;
    const auto [level, wanted] = place(paragraph);
    const bool fresh = paragraph.ordinal == 1 && paragraph.style->listLevel == 1;
    if (listId != listId_ || fresh) {
        close();
        open(listId, paragraph.ordinal, paragraph.style->listLevel);
    }
    const std::uint32_t value = countUp(counting_[static_cast<std::size_t>(listId)], level, wanted);
    item(level, value);
}

void ListWriter::open(int listId, std::uint32_t ordinal, int level) {
    Counting& counting = counting_[static_cast<std::size_t>(listId)];
    if (ordinal <= 1 && level == 1) counting = Counting{};
    listId_ = listId;
    xml_.start("text:list").attribute("xml:id", "vtl" + std::to_string(++lists_));
    xml_.attribute("text:style-name", measures_.lists()[static_cast<std::size_t>(listId)].name);
    if (counting.lastList != 0) xml_.attribute("text:continue-list", "vtl" + std::to_string(counting.lastList));
    counting.lastList = lists_;
    depth_ = 0;
}

void ListWriter::item(int level, std::uint32_t value) {
    const auto startItem = [&](bool last) {
        xml_.start("text:list-item");
        if (last && value != 0) xml_.attribute("text:start-value", std::to_string(value));
    };
    if (depth_ == 0) {
        startItem(level == 1);
        depth_ = 1;
    } else {
        for (; depth_ > level; --depth_) xml_.end("text:list-item").end("text:list");
        if (depth_ == level) {
            xml_.end("text:list-item");
            startItem(true);
        }
    }
    for (; depth_ < level; ++depth_) {
        xml_.start("text:list");
        startItem(depth_ + 1 == level);
    }
}

std::uint32_t ListWriter::countUp(Counting& counting, int level, std::uint32_t wanted) const {
    const auto at = static_cast<std::size_t>(level);
    // Levels that were skipped count as one item, as LibreOffice does.
    for (std::size_t skipped = 1; skipped < at; ++skipped)
        if (counting.value[skipped] == 0) counting.value[skipped] = 1;
    ++counting.value[at];
    for (std::size_t deeper = at + 1; deeper < counting.value.size(); ++deeper) counting.value[deeper] = 0;
    if (wanted == 0 || counting.value[at] == wanted) return 0;
    counting.value[at] = wanted;
    return wanted;
}

} // namespace vanthu::odf
