#include "deadlines/NamedDays.h"

#include "deadlines/DatePattern.h"
#include "text/Scan.h"

#include <algorithm>

namespace vanthu::deadlines {

namespace {

constexpr std::size_t kYearDigits = 4;
/// Bytes around a date in which its weekday can stand, and a date before its year.
constexpr std::size_t kReach = 48;
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A date in a text.
struct Found {
    std::size_t begin = 0, end = 0;
    Date date;
};

/// The part of `text` that ends at `end`, no longer than a weekday and a date can be.
std::string_view before(std::string_view text, std::size_t end) {
    const std::size_t begin = end - std::min(end, kReach);
    return text.substr(begin, end - begin);
}

/// The words in front of the first number of a pattern: "ngày".
std::string_view leadWord(std::string_view pattern) {
    const std::string_view lead = pattern.substr(0, pattern.find('{'));
    return lead.substr(0, lead.find(' '));
}

void trimEnd(std::string_view& text, std::string_view marks) {
    for (;;) {
        if (!text.empty() && marks.find(text.back()) != std::string_view::npos) {
            text.remove_suffix(1);
        } else if (text.ends_with(kNoBreakSpace)) {
            text.remove_suffix(kNoBreakSpace.size());
        } else {
            return;
        }
    }
}

std::optional<Date> dateIn(std::string_view text, std::string_view pattern) {
    const std::optional<DateParts> parts = match(text, pattern);
    return parts ? possibleDate(parts->year, parts->month, parts->day) : std::nullopt;
}

/// The date whose year begins at `year`.
std::optional<Found> dateAt(std::string_view text, std::size_t year, const Names& names) {
    const std::size_t end = year + kYearDigits;
    if (year == 0) return std::nullopt;
    std::size_t begin = year;
    if (text[year - 1] == '/') {
        while (begin > 0 && (isDigit(text[begin - 1]) || text[begin - 1] == '/')) --begin;
        const std::optional<Date> date = dateIn(text.substr(begin, end - begin), names.shortDate);
        return date ? std::optional(Found{begin, end, *date}) : std::nullopt;
    }
    const std::string_view lead = leadWord(names.longDate);
    const std::string_view reach = before(text, year);
    std::size_t place = lead.empty() ? std::string_view::npos : reach.rfind(lead.substr(1)); // its first letter may be a capital
    if (place == std::string_view::npos || place == 0) return std::nullopt;
    begin = year - reach.size() + place - 1;
    const std::optional<Date> date = dateIn(text.substr(begin, end - begin), names.longDate);
    return date ? std::optional(Found{begin, end, *date}) : std::nullopt;
}

/// Calls `take` with every date of the text.
template <class Take> void forEachDate(std::string_view text, const Names& names, const Take& take) {
    for (std::size_t i = text.find('2'); i != std::string_view::npos && i + kYearDigits <= text.size(); i = text.find('2', i + 1)) {
        const bool year = text[i + 1] == '0' && isDigit(text[i + 2]) && isDigit(text[i + 3]);
        const bool ends = i + kYearDigits == text.size() || !isDigit(text[i + kYearDigits]);
        if (!year || !ends) continue;
        if (const std::optional<Found> found = dateAt(text, i, names)) take(*found);
    }
}

/// The weekday a text ends with, as written; 0 without one.
NamedDay weekdayAtEnd(std::string_view text, const Names& names) {
    const std::string lower = text::lowerCase(text);
    if (lower.size() != text.size()) return {};
    for (std::size_t i = 0; i < names.weekdays.size(); ++i) {
        const std::string name = text::lowerCase(names.weekdays[i]);
        const std::string counted = name.substr(0, name.find(' ') + 1) + std::to_string(i + 2); // "thứ 2"
        const bool withNumber = i + 1 < names.weekdays.size() && name.find(' ') != std::string::npos && lower.ends_with(counted);
        const std::size_t length = lower.ends_with(name) ? name.size() : withNumber ? counted.size() : 0;
        if (length > 0) return {text.substr(text.size() - length), static_cast<int>(i + 1), {}};
    }
    return {};
}

NamedDay weekdayBefore(std::string_view text, const Found& found, const Names& names) {
    std::string_view reach = before(text, found.begin);
    trimEnd(reach, " ,(");
    const std::string_view lead = leadWord(names.longDate);
    if (!lead.empty() && reach.ends_with(lead.substr(1)) && reach.size() >= lead.size()) {
        reach.remove_suffix(lead.size());
        trimEnd(reach, " ,(");
    }
    return weekdayAtEnd(reach, names);
}

/// "12/3/2026 (thứ Năm)".
NamedDay weekdayAfter(std::string_view text, const Found& found, const Names& names) {
    std::string_view rest = text.substr(found.end, kReach);
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    const std::size_t close = rest.find(')');
    if (close == std::string_view::npos || rest.front() != '(') return {};
    return weekdayAtEnd(rest.substr(1, close - 1), names);
}

} // namespace

std::vector<NamedDay> namedDays(std::string_view text, const Names& names) {
    std::vector<NamedDay> days;
    forEachDate(text, names, [&](const Found& found) {
        NamedDay day = weekdayBefore(text, found, names);
        if (day.number == 0) day = weekdayAfter(text, found, names);
        if (day.number == 0) return;
        day.date = found.date;
        days.push_back(day);
    });
    return days;
}

std::optional<Date> lastDayIn(std::string_view text, const Names& names) {
    std::optional<Date> last;
    forEachDate(text, names, [&](const Found& found) { last = found.date; });
    return last;
}

} // namespace vanthu::deadlines
