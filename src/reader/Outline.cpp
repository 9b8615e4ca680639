#include "reader/Outline.h"

#include "reader/Phrase.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

using Kind = ItemMark::Kind;

// Ranks of levels are doubled, so that what no level counts has its place between them.
constexpr int kDivisionRank = -2;
constexpr int kCapitalRank = -1;   ///< "A." above "I."
constexpr int kLowCapitalRank = 3; ///< "A." below "I."
constexpr int kArticleRank = 0;
constexpr std::size_t kLongestHeading = 450; ///< bytes: some 300 letters
constexpr std::size_t kLongestIntroduction = 160;
constexpr const char* kPlainLevel = "paragraph";
constexpr const char* kPointLevel = "point";

/// The number of a line, whoever wrote it: `labelled` keeps what a word processor counted.
ItemMark markOf(const Vocabulary& words, const Line& line, std::string_view text, std::string& labelled) {
    if (line.source->label.empty()) return itemMark(words, text);
    labelled = text.empty() ? line.source->label : line.source->label + " x";
    return itemMark(words, labelled);
}

bool isNumbered(Kind kind) { return kind != Kind::none && kind != Kind::dash && kind != Kind::plus; }

} // namespace

Outline::Outline(Context& context, std::vector<model::Item>& items, std::string pointer, Counting& counting)
    : context_(context), items_(items), pointer_(std::move(pointer)), counting_(counting) {}

void Outline::read(std::size_t from, std::size_t end, std::size_t textEnd) {
    textEnd_ = textEnd;
    for (std::size_t i = from; i < end;) i += take(i, end);
}

void Outline::addAtRoot(const Line& line, std::string_view text, Sureness sureness) {
    open_.clear();
    Entry entry;
    entry.level = kPlainLevel;
    entry.sureness = sureness;
    entry.text = text;
    std::string pointer;
    model::Item& item = append(0, pointer);
    item.level = entry.level;
    item.text = valueOf(text, true);
    context_.ledger.found(pointer + "/text", sureness, line, text);
}

std::size_t Outline::take(std::size_t index, std::size_t end) {
    const Line& line = context_.lines[index];
    std::string_view text = line.text;
    if (index + 1 == textEnd_) {
        std::string_view mark;
        text = withoutEndMark(text, mark);
        context_.ledger.implied(line, mark);
        if (text.empty() || text == ".") {
            context_.ledger.implied(line, text);
            return 1;
        }
    }
    // Tables have no place in the form.
    if (line.source->region != odf::Region::body) return 1;
    const Entry entry = entryOf(index, end, text);
    if (entry.text.empty()) return addDivision(index, end, entry) ? 2 : 1;
    add(line, entry);
    return 1;
}

bool Outline::addDivision(std::size_t index, std::size_t end, const Entry& entry) {
    const Line& line = context_.lines[index];
    Entry titled = entry;
    titled.heading = true;
    const Line* const title = index + 1 < end ? &context_.lines[index + 1] : nullptr;
    const bool hasTitle = title != nullptr && (isUpperText(title->text) || title->source->bold) && title->source->label.empty() &&
                          !itemMark(context_.words, title->text);
    const bool counted = entry.level != kPlainLevel;
    if (!hasTitle && !counted) {
        titled.label.clear();
        titled.labelSlice = {};
        titled.text = line.text;
        add(line, titled);
        return false;
    }
    titled.labelSlice = {};
    if (hasTitle) titled.text = title->text;
    add(hasTitle ? *title : line, titled);
    if (entry.labelSlice.empty()) return hasTitle;
    if (entry.label.empty())
        context_.ledger.implied(line, entry.labelSlice, Implied::Why::number);
    else
        context_.ledger.found(open_.back().pointer + "/label", Sureness::certain, line, entry.labelSlice);
    return hasTitle;
}

int Outline::rankOf(const ItemMark& mark) const {
    if (const LevelWords* level = levelOf(*context_.levels, mark)) return 2 * level->rank;
    switch (mark.kind) {
    case Kind::division:
    case Kind::roman:
        return kDivisionRank;
    case Kind::capital:
        return capitalRank_;
    case Kind::article:
        return kArticleRank;
    default:
        return 2 * context_.level(kPlainLevel)->rank;
    }
}

Outline::Entry Outline::entryOf(std::size_t index, std::size_t end, std::string_view text) {
    const Line& line = context_.lines[index];
    const bool automatic = !line.source->label.empty();
    const StyleWords* style = context_.style(line);
    std::string labelled;
    ItemMark mark = markOf(context_.words, line, text, labelled);
    // Whether letters stand above Roman numbers or below them the first one tells.
    if (mark.kind == Kind::capital && !hasCapitals_) {
        hasCapitals_ = true;
        capitalRank_ = open_.empty() || open_.front().rank > kCapitalRank + 3 ? kCapitalRank : kLowCapitalRank;
    }
    const LevelWords* level = levelOf(*context_.levels, mark);
    if (style != nullptr && !style->level.empty())
        if (const LevelWords* own = context_.level(style->level)) level = own;
    Entry entry;
    entry.level = level != nullptr ? level->id : kPlainLevel;
    entry.text = automatic ? text : mark ? mark.rest : text;
    entry.rank = level != nullptr ? 2 * level->rank : rankOf(mark);
    entry.heading = style != nullptr && !(style->level.empty() && style->id != "body")
                        ? style->isHeading
                        : isHeading(index, end, mark, entry.text, entry.sureness);
    entry.isArticle = mark.kind == Kind::article;
    if (automatic) mark.label = line.source->label;
    const bool counted = style != nullptr && !style->level.empty() && level != nullptr && level->number != nullptr;
    if (counted && !automatic && mark.kind == Kind::none) takeOwnNumber(entry, *level);
    if (mark.kind != Kind::none || automatic) {
        if (level != nullptr && level->number != nullptr) {
            number(entry, mark, *level, automatic);
        } else {
            entry.label = mark.label;
            entry.labelSlice = automatic ? std::string_view() : mark.label;
        }
    }
    if (entry.heading && entry.level == kPlainLevel && mark.kind == Kind::none) entry.rank = 2 * context_.level(kPointLevel)->rank - 1;
    return entry;
}

void Outline::number(Entry& entry, const ItemMark& mark, const LevelWords& level, bool automatic) {
    if (!automatic) entry.labelSlice = mark.label;
    // "CHƯƠNG I" is printed as "Chương I".
    const std::string expected = counting_.expected(level);
    if (mark.label == expected || (mark.kind == Kind::division && folded(mark.label) == folded(expected))) {
        counting_.count(level);
        return;
    }
    entry.label = mark.label;
    counting_.skip(level);
}

/// "Ia." in a style that counts, but without the number that counting gives: one's own.
void Outline::takeOwnNumber(Entry& entry, const LevelWords& level) {
    constexpr std::size_t kLongest = 12; // bytes
    const std::size_t end = entry.text.find(' ');
    if (end == std::string_view::npos || end > kLongest || !endsWithAny(entry.text.substr(0, end), ".)/:-")) return;
    entry.labelSlice = entry.text.substr(0, end);
    entry.label = entry.labelSlice;
    entry.text = trimmed(entry.text.substr(end));
    counting_.skip(level);
}

bool Outline::hasFollowers(std::size_t index, std::size_t end, int rank) const {
    if (index + 1 >= end) return false;
    const Line& following = context_.lines[index + 1];
    std::string labelled;
    const ItemMark mark = markOf(context_.words, following, following.text, labelled);
    return !mark || rankOf(mark) > rank;
}

bool Outline::isHeading(std::size_t index, std::size_t end, const ItemMark& mark, std::string_view text, Sureness& sureness) const {
    const Line& line = context_.lines[index];
    if (text.empty() || text.size() > kLongestHeading) return false;
    const bool ended = endsWithAny(text, ".;!?,") || text.ends_with("…");
    if (isUpperText(text) && isNumbered(mark.kind)) return true;
    if (line.source->bold && !ended) {
        if (!isNumbered(mark.kind)) sureness = Sureness::likely;
        return isNumbered(mark.kind) || mark.kind == Kind::none || line.source->bold;
    }
    if (mark.kind == Kind::none) {
        sureness = isUpperText(text) && countWords(text) > 1 ? Sureness::likely : sureness;
        return sureness == Sureness::likely;
    }
    if (ended || !isNumbered(mark.kind)) return false;
    if (mark.kind == Kind::article && text.ends_with(':')) return false;
    if (!hasFollowers(index, end, rankOf(mark))) return mark.kind == Kind::roman;
    if (mark.kind == Kind::letter && text.ends_with(':')) return false;
    if (text.ends_with(':') && text.size() > kLongestIntroduction) return false;
    if (mark.kind != Kind::roman) sureness = Sureness::likely;
    return true;
}

model::Item& Outline::append(std::size_t depth, std::string& pointer) {
    std::vector<model::Item>& items = depth == 0 ? items_ : open_[depth - 1].item->children;
    pointer = (depth == 0 ? pointer_ : open_[depth - 1].pointer + "/children") + '/' + std::to_string(items.size());
    return items.emplace_back();
}

bool Outline::addToHeading(const Line& line, const Entry& entry) {
    if (open_.empty()) return false;
    Open& parent = open_.back();
    if (!parent.heading || !parent.item->text.empty() || !parent.item->children.empty()) return false;
    parent.item->text = valueOf(entry.text, true);
    context_.ledger.found(parent.pointer + "/text", entry.sureness, line, entry.text);
    return true;
}

void Outline::add(const Line& line, const Entry& entry) {
    const bool plain = entry.level == kPlainLevel && entry.label.empty() && !entry.heading;
    // A paragraph without a number belongs to the heading or article above it, whatever stands between.
    while (!open_.empty() && (plain ? !open_.back().holds : open_.back().rank >= entry.rank)) open_.pop_back();
    if (plain && addToHeading(line, entry)) return;
    std::string pointer;
    model::Item& item = append(open_.size(), pointer);
    item.level = entry.level;
    item.label = entry.label;
    if (!entry.labelSlice.empty()) {
        if (entry.label.empty())
            context_.ledger.implied(line, entry.labelSlice, Implied::Why::number);
        else
            context_.ledger.found(pointer + "/label", Sureness::certain, line, entry.labelSlice);
    }
    (entry.heading ? item.heading : item.text) = valueOf(entry.text, !entry.heading);
    context_.ledger.found(pointer + (entry.heading ? "/heading" : "/text"), entry.sureness, line, entry.text);
    open_.push_back(
        {&item, entry.rank, entry.heading, entry.heading || entry.isArticle || entry.rank == kDivisionRank, std::move(pointer)});
}

} // namespace vanthu::reader
