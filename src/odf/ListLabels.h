#pragma once

#include "odf/ReadStyles.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vanthu::odf {

/// Counts the items of lists as the word processor does, and prints their labels.
class ListLabels {
public:
    explicit ListLabels(const StyleSheet& styles) : styles_(styles) {}

    /// What text:list says. Empty where it says nothing.
    struct List {
        std::string_view style, id, continues;
        bool continueNumbering = false;
    };

    void openList(const List& list);
    void closeList();
    /// An item whose first paragraph carries a label, numbered `start` if that is given; a header carries none.
    void openItem(std::optional<std::size_t> start, bool header = false);
    void closeItem();
    /// Text of another kind stands in between (a cell, a frame, a note): the open lists do not count there.
    void enter() { flows_.push_back(open_.size()); }
    void leave();
    bool inList() const { return depth() > 0; }

    /// The label of a paragraph that begins here; empty if it has none. A list that names no style has none, whatever the style of
    /// its paragraphs says: so prints LibreOffice.
    std::string label();
    /// The label of a heading outside of all lists; `level` from 1.
    std::string headingLabel(std::size_t level, std::optional<std::size_t> start);
    /// The label of a text:numbered-paragraph; `level` from 1.
    std::string paragraphLabel(const List& list, std::size_t level, std::optional<std::size_t> start);

private:
    static constexpr std::size_t kNotYet = static_cast<std::size_t>(-1);
    struct Counting {
        std::array<std::size_t, kListLevels> value;
        Counting() { value.fill(kNotYet); }
    };
    struct Open {
        std::string style;
        std::size_t counting = 0; ///< into countings_
        std::optional<std::size_t> start = std::nullopt;
        bool pending = false; ///< the next paragraph is the first of its item
    };
    std::size_t depth() const { return open_.size() - (flows_.empty() ? 0 : flows_.back()); }
    std::size_t countingOf(const List& list);
    static void count(Counting& counting, const ListFormat& format, std::size_t level, std::optional<std::size_t> start);

    const StyleSheet& styles_;
    std::vector<Open> open_;
    std::vector<std::size_t> flows_;
    std::vector<Counting> countings_;
    std::unordered_map<std::string, std::size_t> byId_;
    std::string lastStyle_;
    std::size_t last_ = kNotYet;
    Counting headings_;
};

/// What a level shows when the levels count so, `level` from 0.
std::string listLabel(const ListFormat& format, const std::array<std::size_t, kListLevels>& counts, std::size_t level);

} // namespace vanthu::odf
