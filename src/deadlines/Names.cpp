#include "deadlines/Names.h"

#include "deadlines/DataReading.h"
#include "deadlines/DatePattern.h"

namespace vanthu::deadlines {

namespace {

constexpr const char* kFile = "calendar/names.json";
/// The first ten days of a lunar month are "mùng".
constexpr int kLastEarlyDay = 10;

void readLunar(DataReading& data, const json::Value& lunar, const std::string& pointer, Names& names) {
    names.lunarDate = data.text(lunar, pointer, "date");
    names.lunarEarly = data.text(lunar, pointer, "early");
    names.leapMonth = data.text(lunar, pointer, "leapMonth");
    names.canChi = data.text(lunar, pointer, "canChi");
    names.months = data.texts(lunar, pointer, "months", 12);
    names.stems = data.texts(lunar, pointer, "stems", 10);
    names.branches = data.texts(lunar, pointer, "branches", 12);
}

/// The padding of Decree 30/2020: a zero before days below 10 and before months 1 and 2 only.
std::string formatDate(Date date, std::string_view pattern) {
    const auto day = static_cast<int>(dayOf(date));
    const auto month = static_cast<int>(monthOf(date));
    return fill(pattern, {{"day", (day < 10 ? "0" : "") + std::to_string(day)},
                          {"month", (month < 3 ? "0" : "") + std::to_string(month)},
                          {"year", std::to_string(yearOf(date))}});
}

} // namespace

json::Result<Names> Names::load(const json::DataFolders& folders, text::Language language) {
    json::Result<json::Value> root = folders.read(kFile);
    if (!root) return std::move(root.faults);
    const std::string_view tongue = language == text::Language::vietnamese ? "vi" : "en";
    json::Faults faults;
    DataReading data(kFile, faults);
    Names names;
    if (const json::Value* const weekdays = data.object(*root, "", "weekdays"))
        names.weekdays = data.texts(*weekdays, "/weekdays", tongue, 7);
    if (const json::Value* const halves = data.object(*root, "", "halfDays")) names.halfDays = data.texts(*halves, "/halfDays", tongue, 2);
    const json::Value* const dates = data.object(*root, "", "dates");
    if (const json::Value* const forms = dates == nullptr ? nullptr : data.object(*dates, "/dates", tongue)) {
        names.longDate = data.text(*forms, json::pointerTo("/dates", tongue), "long");
        names.shortDate = data.text(*forms, json::pointerTo("/dates", tongue), "short");
    }
    if (const json::Value* const before = data.object(*root, "", "before")) names.before = data.text(*before, "/before", tongue);
    const json::Value* const lunars = data.object(*root, "", "lunar");
    if (const json::Value* const lunar = lunars == nullptr ? nullptr : data.object(*lunars, "/lunar", tongue)) {
        readLunar(data, *lunar, json::pointerTo("/lunar", tongue), names);
    }
    if (!faults.empty()) return faults;
    return names;
}

std::string formatLongDate(Date date, const Names& names) { return formatDate(date, names.longDate); }

std::string formatShortDate(Date date, const Names& names) { return formatDate(date, names.shortDate); }

json::Result<Date> parseDate(std::string_view text, const Names& names) {
    for (const std::string_view pattern :
         {std::string_view(names.longDate), std::string_view(names.shortDate), std::string_view("{year}-{month}-{day}")}) {
        const std::optional<DateParts> parts = match(text, pattern);
        if (!parts) continue;
        const std::optional<Date> date = possibleDate(parts->year, parts->month, parts->day);
        if (!date) return json::Fault{"", "date-impossible", {{"date", std::string(text)}}};
        return *date;
    }
    return json::Fault{"", "date-unreadable", {{"value", std::string(text)}}};
}

const std::string& weekdayName(Date date, const Names& names) { return names.weekdays[static_cast<std::size_t>(weekdayOf(date) - 1)]; }

const std::string& halfDayName(HalfDay half, const Names& names) { return names.halfDays[half == HalfDay::morning ? 0 : 1]; }

std::string canChiName(CanChi place, const Names& names) {
    return fill(names.canChi, {{"stem", names.stems[static_cast<std::size_t>(place.stem)]},
                               {"branch", names.branches[static_cast<std::size_t>(place.branch)]}});
}

std::string formatLunarDate(const LunarDate& lunar, const Names& names) {
    std::string month = names.months[static_cast<std::size_t>(lunar.month - 1)];
    if (lunar.leap) month = fill(names.leapMonth, {{"month", month}});
    return fill(lunar.day <= kLastEarlyDay ? names.lunarEarly : names.lunarDate,
                {{"day", std::to_string(lunar.day)}, {"month", month}, {"year", canChiName(canChiOfYear(lunar.year), names)}});
}

} // namespace vanthu::deadlines
