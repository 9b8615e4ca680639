#include "odf/ListLabels.h"

#include "odf/ListNumber.h"

#include <algorithm>

namespace vanthu::odf {

void ListLabels::openList(const List& list) {
    if (depth() > 0) {
        const Open& outer = open_.back();
        open_.push_back({list.style.empty() ? outer.style : std::string(list.style), outer.counting});
        return;
    }
    const std::size_t counting = countingOf(list);
    open_.push_back({std::string(list.style), counting});
    last_ = counting;
    lastStyle_ = list.style;
}

std::size_t ListLabels::countingOf(const List& list) {
    std::size_t counting = kNotYet;
    if (!list.continues.empty()) {
        const auto found = byId_.find(std::string(list.continues));
        if (found != byId_.end()) counting = found->second;
    } else if (list.continueNumbering && lastStyle_ == list.style) {
        counting = last_;
    }
    if (counting == kNotYet) {
        counting = countings_.size();
        countings_.emplace_back();
    }
    if (!list.id.empty()) byId_.insert_or_assign(std::string(list.id), counting);
    return counting;
}

void ListLabels::closeList() {
    if (depth() > 0) open_.pop_back();
}

void ListLabels::openItem(std::optional<std::size_t> start, bool header) {
    if (depth() == 0) return;
    open_.back().start = start;
    open_.back().pending = !header;
}

void ListLabels::closeItem() {
    if (depth() > 0) open_.back().pending = false;
}

void ListLabels::leave() {
    if (flows_.empty()) return;
    open_.resize(std::min(open_.size(), flows_.back()));
    flows_.pop_back();
}

std::string ListLabels::label() {
    if (depth() == 0 || !open_.back().pending) return {};
    Open& open = open_.back();
    open.pending = false;
    const ListFormat* const format = styles_.list(open.style);
    if (format == nullptr) return {};
    const std::size_t level = std::min(depth(), kListLevels) - 1;
    count(countings_[open.counting], *format, level, open.start);
    return listLabel(*format, countings_[open.counting].value, level);
}

std::string ListLabels::headingLabel(std::size_t level, std::optional<std::size_t> start) {
    if (level == 0 || level > kListLevels) return {};
    const ListFormat& format = styles_.outline();
    count(headings_, format, level - 1, start);
    return listLabel(format, headings_.value, level - 1);
}

std::string ListLabels::paragraphLabel(const List& list, std::size_t level, std::optional<std::size_t> start) {
    const ListFormat* const format = styles_.list(list.style);
    if (format == nullptr || level == 0 || level > kListLevels) return {};
    Counting& counting = countings_[countingOf({list.style, list.id, list.id, list.continueNumbering})];
    count(counting, *format, level - 1, start);
    return listLabel(*format, counting.value, level - 1);
}

void ListLabels::count(Counting& counting, const ListFormat& format, std::size_t level, std::optional<std::size_t> start) {
    // Levels that were skipped count as one item, as LibreOffice does.
    for (std::size_t skipped = 0; skipped < level; ++skipped)
        if (counting.value[skipped] == kNotYet) counting.value[skipped] = format[skipped].start;
    std::size_t& value = counting.value[level];
    if (start)
        value = *start;
    else
        value = value == kNotYet ? format[level].start : value + 1;
    std::fill(counting.value.begin() + static_cast<std::ptrdiff_t>(level) + 1, counting.value.end(), kNotYet);
}

namespace {

std::string fromPattern(const ListFormat& format, const std::array<std::size_t, kListLevels>& counts, std::size_t level) {
    std::string text = *format[level].pattern;
    for (std::size_t i = 0; i <= level; ++i) {
        const std::string mark = "%" + std::to_string(i + 1) + "%";
        const std::size_t at = text.find(mark);
        if (at == std::string::npos) continue;
        const bool shown = format[i].kind == ListLevelFormat::Kind::number && !format[i].format.empty();
        // A level without numbers takes what follows it along, up to the next level.
        const std::size_t next = text.find('%', at + mark.size());
        if (!shown && next != std::string::npos)
            text.erase(at, next - at);
        else
            text.replace(at, mark.size(), shown ? listNumber(format[i].format, format[i].letterSync, counts[i]) : "");
    }
    return text;
}

std::string fromParts(const ListFormat& format, const std::array<std::size_t, kListLevels>& counts, std::size_t level) {
    const ListLevelFormat& own = format[level];
    std::string numbers;
    const std::size_t shown = std::clamp<std::size_t>(own.displayLevels, 1, level + 1);
    for (std::size_t i = level + 1 - shown; i <= level; ++i) {
        if (format[i].kind != ListLevelFormat::Kind::number || format[i].format.empty()) continue;
        if (!numbers.empty()) numbers += '.';
        numbers += listNumber(format[i].format, format[i].letterSync, counts[i]);
    }
    return own.prefix + numbers + own.suffix;
}

} // namespace

std::string listLabel(const ListFormat& format, const std::array<std::size_t, kListLevels>& counts, std::size_t level) {
    const ListLevelFormat& own = format[level];
    if (own.kind == ListLevelFormat::Kind::none) return {};
    if (own.kind == ListLevelFormat::Kind::bullet) return plainBullet(own.bullet);
    std::string text = own.pattern ? fromPattern(format, counts, level) : fromParts(format, counts, level);
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

} // namespace vanthu::odf
