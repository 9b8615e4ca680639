#pragma once

#include "extension/formview/LevelMarks.h"
#include "extension/formview/Outline.h"
#include "json/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::extension {

/// One line of the tree that shows an outline.
struct OutlineLine {
    Path path;
    std::string text; ///< mark, heading and text, cut to one short line
};

/// All lines in reading order, with the numbers the items will get: each level counts on until an item of a higher level comes, the
/// item's own label stands in its place.
std::vector<OutlineLine> outlineLines(const json::Array& outline, const std::vector<LevelMark>& marks);

/// Makes items of pasted lines: each line one item, its level read from its mark, which is taken off; what has no mark is a
/// paragraph without number. Lines of lower levels stand below those of higher levels. Empty lines are skipped.
/// A line of a level that carries headings becomes a heading if it ends like one (no full stop, colon or semicolon).
std::vector<json::Value> pastedItems(std::string_view text, const std::vector<LevelMark>& marks);

/// At most `characters` of a text on one line, with "…" where it was cut.
std::string shortened(std::string_view utf8, std::size_t characters);

} // namespace vanthu::extension
