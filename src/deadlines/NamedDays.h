#pragma once

#include "deadlines/Names.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vanthu::deadlines {

/// A weekday with its date in a running text: "thứ Năm, ngày 12/3/2026".
struct NamedDay {
    std::string_view weekday; ///< as written; borrowed from the text
    int number = 0;           ///< 1 Monday to 7 Sunday
    Date date;
};

/// All of them in a text, in order: days with four digits of the year, as "12/3/2026" or "12 tháng 3 năm 2026", right after a name of
/// the weekday (small or capital, "thứ 5" too). Whether they go together is for the caller to see. Linear; nothing is allocated for a text
/// without any.
std::vector<NamedDay> namedDays(std::string_view text, const Names& names);

/// The last day with four digits of the year that a text names, or nothing.
std::optional<Date> lastDayIn(std::string_view text, const Names& names);

} // namespace vanthu::deadlines
