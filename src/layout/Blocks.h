#pragma once

#include "layout/Measures.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vanthu::layout {

/// A piece of a paragraph.
struct Run {
    enum class Kind {
        text,
        late, ///< filled in after signing (number, day, month): `name` says which; the text is what stands there now
        box,  ///< a framed mark of the size of `box`
    };
    Kind kind = Kind::text;
    std::string_view text;
    std::string_view name;
    const BoxMeasures* box = nullptr;
};

/// A paragraph. Texts are borrowed from the document or from Layout::arena.
struct Paragraph {
    const ParagraphStyle* style = nullptr;
    std::uint32_t firstRun = 0;
    std::uint32_t runCount = 0;
    std::uint32_t id = 0;          ///< unique in the document, from 1, in the order of composition
    bool numbered = false;         ///< stands in the list of its style; a printed label of its own takes it out
    bool keepWithNext = false;     ///< besides what the style says
    std::uint32_t ordinal = 0;     ///< its number at its level, from 1; 0 without a number
    double leftMm = 0;             ///< indent instead of the style's; 0 for none
    double hangingMm = 0;          ///< with leftMm: further lines begin this much further right, behind the label
    double afterPt = 0;            ///< room below besides the style's; 0 for none
    double sideMm = 0;             ///< room left free at either side, so that the lines of a centred text are of like length
    double ruleMm = 0;             ///< length of a rule centred below; 0 for none
    double ruleRoomMm = 0;         ///< width of the room the rule is centred in
    std::string_view pointer = {}; ///< where in the form it comes from; only if asked for
};

using Cell = std::vector<Paragraph>;

struct Table {
    enum class Role { letterhead, signature, tasks, ruled }; ///< tasks: right below an appendix's head; ruled: below text
    Role role = Role::letterhead;
    std::vector<double> columnsMm;
    std::vector<std::vector<Cell>> rows;
    bool headRow = false;      ///< the first row is repeated on every page
    bool whole = false;        ///< no page ends between its rows
    bool lastRowFlows = false; ///< the last row goes on to the next page; others stay whole
};

using Block = std::variant<Paragraph, Table>;

/// A run of pages with its own page numbers from 1: the document itself, then each appendix.
struct Sheet {
    bool landscape = false;
    std::vector<Block> blocks;
};

/// A document ready to be written. Borrows from the model::Document and the Composer it was made by, and from its own arena: it
/// must not outlive them, and moves but is not copied.
struct Layout {
    Layout() = default;
    Layout(Layout&&) = default;
    Layout& operator=(Layout&&) = default;
    Layout(const Layout&) = delete;
    Layout& operator=(const Layout&) = delete;

    std::vector<Run> runs;
    std::vector<Sheet> sheets;
    Cell firstHeader; ///< in the top margin of page 1
    Cell firstFooter; ///< at the foot of page 1, under a rule across the page
    std::deque<std::string> arena;
    std::uint32_t lastId = 0; ///< of the paragraphs

    std::string_view keep(std::string text) { return arena.emplace_back(std::move(text)); }
    /// The text of a paragraph as printed, without its automatic number.
    std::string textOf(const Paragraph& paragraph) const;
};

} // namespace vanthu::layout
