#pragma once

#include "reader/Context.h"
#include "reader/Counting.h"
#include "reader/ItemMark.h"

#include <string>
#include <vector>

namespace vanthu::reader {

/// Builds the outline of a content, item by item: which stands below which, what is its number, heading and text.
class Outline {
public:
    /// `items` and its pointer ("/content") are where the outline goes to; `counting` is where the document's numbers are. All
    /// must live as long.
    Outline(Context& context, std::vector<model::Item>& items, std::string pointer, Counting& counting);

    /// Takes lines [from, end). An end mark behind the last is left out if it is the last of the text, which ends at `textEnd`.
    void read(std::size_t from, std::size_t end, std::size_t textEnd);
    /// A paragraph that stands below nothing.
    void addAtRoot(const Line& line, std::string_view text, Sureness sureness);
    /// What follows stands below nothing that came before.
    void close() { open_.clear(); }

private:
    /// An item that the next may stand below.
    struct Open {
        model::Item* item;
        int rank;
        bool heading;
        bool holds; ///< paragraphs without a number
        std::string pointer;
    };
    /// What a line is to become.
    struct Entry {
        std::string level;
        int rank = 0;
        bool heading = false;
        bool isArticle = false;
        Sureness sureness = Sureness::certain;
        std::string label;           ///< of its own
        std::string_view labelSlice; ///< where it stands; empty if the word processor counts
        std::string_view text;
    };

    /// Gives how many lines it took.
    std::size_t take(std::size_t index, std::size_t end);
    Entry entryOf(std::size_t index, std::size_t end, std::string_view text);
    void number(Entry& entry, const ItemMark& mark, const LevelWords& level, bool automatic);
    void takeOwnNumber(Entry& entry, const LevelWords& level);
    bool isHeading(std::size_t index, std::size_t end, const ItemMark& mark, std::string_view text, Sureness& sureness) const;
    int rankOf(const ItemMark& mark) const;
    /// A rule of depth for a line that is no heading by itself: whether what follows stands below it.
    bool hasFollowers(std::size_t index, std::size_t end, int rank) const;
    void add(const Line& line, const Entry& entry);
    /// "Chương I" on a line of its own, with its title on the next one or without; gives whether it took the next line.
    bool addDivision(std::size_t index, std::size_t end, const Entry& entry);
    bool addToHeading(const Line& line, const Entry& entry);
    model::Item& append(std::size_t depth, std::string& pointer);

    Context& context_;
    std::vector<model::Item>& items_;
    std::string pointer_;
    Counting& counting_;
    std::vector<Open> open_;
    std::size_t textEnd_ = 0;
    int capitalRank_ = 0;
    bool hasCapitals_ = false;
};

} // namespace vanthu::reader
