#include "extension/formview/OutlineView.h"

#include "text/Scan.h"
#include "text/Utf8.h"

#include <algorithm>

namespace vanthu::extension {

namespace {

constexpr std::size_t kLineCharacters = 70;
constexpr std::size_t kHeadingCharacters = 160;

using Shape = LevelMark::Shape;

std::size_t rankOf(const json::Value& item, const std::vector<LevelMark>& marks) {
    const auto found = std::ranges::find(marks, item.text(kLevel), &LevelMark::level);
    return static_cast<std::size_t>(found - marks.begin());
}

/// Counts each level on its way through the document.
class Counter {
public:
    explicit Counter(const std::vector<LevelMark>& marks) : marks_(marks), counts_(marks.size()), printed_(marks.size()) {}

    std::string next(std::size_t rank) {
        if (rank >= marks_.size() || marks_[rank].shape == Shape::none) return {};
        for (std::size_t below = rank + 1; below < counts_.size(); ++below) counts_[below] = 0;
        const std::string above = rank == 0 ? std::string() : printed_[rank - 1];
        printed_[rank] = printMark(marks_[rank], ++counts_[rank], above);
        return printed_[rank];
    }

private:
    const std::vector<LevelMark>& marks_;
    std::vector<std::size_t> counts_;
    std::vector<std::string> printed_;
};

std::string lineOf(const json::Value& item, std::string mark) {
    if (const std::string_view own = item.text("label"); !own.empty()) mark = own;
    const std::string_view heading = item.text("heading");
    const std::string words = shortened(heading.empty() ? item.text("text") : heading, kLineCharacters);
    if (mark.empty()) return words.empty() ? "…" : words;
    return mark + " " + (words.empty() ? "…" : words);
}

bool readsAsHeading(std::string_view words) {
    if (words.empty() || text::countCharacters(words) > kHeadingCharacters) return false;
    return std::string_view(".;:,").find(words.back()) == std::string_view::npos;
}

json::Value makeItem(std::string_view words, const LevelMark& mark) {
    const bool canHead = mark.shape == Shape::roman || mark.shape == Shape::digits;
    const bool heading = mark.shape == Shape::roman || (canHead && readsAsHeading(words));
    json::Value item{json::Object{}};
    item.set(kLevel, json::Value(mark.level));
    item.set(heading ? "heading" : "text", json::Value(words));
    return item;
}

std::string_view withoutSpaces(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

/// Puts the item below the last one of a higher level. Paragraphs without number stand below whatever is numbered.
void nest(std::vector<json::Value>& items, json::Value item, const std::vector<LevelMark>& marks) {
    const std::size_t rank = rankOf(item, marks);
    std::vector<json::Value>* siblings = &items;
    while (!siblings->empty()) {
        json::Value& last = siblings->back();
        const std::size_t lastRank = rankOf(last, marks);
        if (lastRank >= rank || lastRank >= marks.size() || marks[lastRank].shape == Shape::none) break;
        json::Value* children = last.find(kChildren);
        if (children == nullptr) children = &last.set(kChildren, json::Value(json::Array{}));
        siblings = &children->array();
    }
    siblings->push_back(std::move(item));
}

} // namespace

std::string shortened(std::string_view utf8, std::size_t characters) {
    std::string line;
    std::size_t count = 0;
    while (!utf8.empty()) {
        const text::Decoded next = text::decode(utf8);
        const std::size_t length = next.length == 0 ? 1 : next.length;
        if (++count > characters) return line + "…";
        if (next.codePoint < 0x20) {
            line += ' ';
        } else {
            line += utf8.substr(0, length);
        }
        utf8.remove_prefix(length);
    }
    return line;
}

std::vector<OutlineLine> outlineLines(const json::Array& outline, const std::vector<LevelMark>& marks) {
    std::vector<OutlineLine> lines;
    Counter counter(marks);
    for (Path& path : allPaths(outline)) {
        const json::Value& item = *itemAt(outline, path);
        std::string mark = item.text("label").empty() ? counter.next(rankOf(item, marks)) : std::string();
        lines.push_back({std::move(path), lineOf(item, std::move(mark))});
    }
    return lines;
}

std::vector<json::Value> pastedItems(std::string_view text, const std::vector<LevelMark>& marks) {
    const auto plain = std::ranges::find(marks, Shape::none, &LevelMark::shape);
    std::vector<json::Value> items;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = withoutSpaces(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty()) continue;
        const std::optional<FoundMark> found = findMark(line, marks);
        if (found) line.remove_prefix(std::min(found->length, line.size()));
        if (line.empty()) continue;
        const LevelMark none{.level = plain == marks.end() ? std::string() : plain->level};
        nest(items, makeItem(line, found ? marks[found->level] : none), marks);
    }
    return items;
}

} // namespace vanthu::extension
