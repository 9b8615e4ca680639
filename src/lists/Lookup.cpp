#include "lists/Lookup.h"

#include "text/Order.h"
#include "text/Search.h"

#include <algorithm>
#include <charconv>

namespace vanthu::lists {

namespace {

/// Numbers by their value, texts by the alphabet; what has no number stands last.
std::string keyOf(const Column& column, const std::string& cell) {
    if (column.type != ColumnType::integer) return text::orderKey(cell) + '\x02';
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error != std::errc() || number < 0) return "\x7F";
    const std::string digits = std::to_string(number);
    return std::string(20 - digits.size(), '0') + digits;
}

} // namespace

Lookup::Lookup(const Catalogue& catalogue, const List& list) : list_(list) {
    std::vector<std::string> keys;
    for (const Entry& entry : list.entries()) {
        std::string key;
        for (const std::size_t column : list.schema().order) key += keyOf(list.schema().columns[column], entry.cells[column]);
        keys.push_back(std::move(key));
        std::string words = catalogue.shown(list, entry);
        for (std::size_t i = 0; i < entry.cells.size(); ++i) { // ids of others are no words of this one
            if (!list.schema().columns[i].isReference()) words += "\n" + entry.cells[i];
        }
        folded_.push_back(" " + text::searchWords(words));
        order_.push_back(order_.size());
    }
    std::ranges::stable_sort(order_, {}, [&](std::size_t place) -> const std::string& { return keys[place]; });
}

std::vector<std::size_t> Lookup::find(std::string_view typed, std::string_view day) const {
    std::vector<std::string> words;
    const std::string folded = text::searchWords(typed);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back(" " + folded.substr(at, end - at));
        at = end + 1;
    }
    std::vector<std::size_t> found;
    for (const std::size_t place : order_) {
        if (!day.empty() && !list_.validOn(list_.entries()[place], day)) continue;
        const auto has = [&](const std::string& word) { return folded_[place].find(word) != std::string::npos; };
        if (std::ranges::all_of(words, has)) found.push_back(place);
    }
    return found;
}

} // namespace vanthu::lists
