#pragma once

#include "deadlines/Lunar.h"
#include "text/Language.h"
#include "json/DataFolders.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::deadlines {

/// How days are written and read in one language: data of `calendar/names.json`. A value; safe for concurrent reading.
struct Names {
    std::vector<std::string> weekdays; ///< Monday first
    std::vector<std::string> halfDays;
    std::string longDate, shortDate; ///< patterns with {day}, {month}, {year}
    std::string lunarDate, lunarEarly, leapMonth, canChi;
    std::vector<std::string> months, stems, branches;
    std::string before; ///< the word that ends a term before the day it names: "trước"

    /// Faults name the file.
    static json::Result<Names> load(const json::DataFolders& folders, text::Language language);
};

/// "ngày 05 tháng 02 năm 2024": days below 10 and months 1 and 2 with a zero before them (Decree 30/2020, appendix I, part I, II.4).
std::string formatLongDate(Date date, const Names& names);
/// "05/02/2024", "15/3/2024", after the same rule.
std::string formatShortDate(Date date, const Names& names);
/// Reads any of the two and ISO; zeros and the space between the words are free, letters may be capital at the start. Faults
/// "date-unreadable" {value}, "date-impossible" {date}.
json::Result<Date> parseDate(std::string_view text, const Names& names);

const std::string& weekdayName(Date date, const Names& names);
const std::string& halfDayName(HalfDay half, const Names& names);
/// "Bính Ngọ".
std::string canChiName(CanChi place, const Names& names);
/// "mùng 6 tháng Giêng năm Bính Ngọ", "ngày 15 tháng Sáu nhuận năm Ất Tỵ".
std::string formatLunarDate(const LunarDate& lunar, const Names& names);

} // namespace vanthu::deadlines
