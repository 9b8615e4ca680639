#include "reader/DateText.h"

#include <array>

namespace vanthu::reader {

namespace {

constexpr int kMonthsInQuarter = 3;

std::string twoDigits(std::uint32_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

} // namespace

std::vector<model::OpenDate> datesOf(const std::vector<Capture>& captures) {
    std::vector<model::OpenDate> dates;
    const auto fresh = [&]() -> model::OpenDate& { return dates.emplace_back(); };
    for (const Capture& capture : captures) {
        const int value = static_cast<int>(capture.value);
        switch (capture.slot) {
        case Slot::day:
            fresh().day = value;
            break;
        case Slot::month:
            (dates.empty() || dates.back().month ? fresh() : dates.back()).month = value;
            break;
        case Slot::quarter:
            fresh().month = value * kMonthsInQuarter;
            break;
        case Slot::year:
            (dates.empty() || dates.back().year ? fresh() : dates.back()).year = value;
            break;
        default:
            break;
        }
    }
    return dates;
}

bool isPossible(const model::OpenDate& date) {
    if (!date.day) return true;
    if (!date.month) return false;
    static constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const auto month = static_cast<std::size_t>(*date.month - 1);
    if (month >= kDays.size() || *date.day > kDays[month]) return false;
    const bool isLeap = !date.year || (*date.year % 4 == 0 && (*date.year % 100 != 0 || *date.year % 400 == 0));
    return *date.month != 2 || *date.day < 29 || isLeap;
}

std::string clockOf(const std::vector<Capture>& captures) {
    std::string clock;
    for (const Capture& capture : captures) {
        if (capture.slot == Slot::hour) clock = twoDigits(capture.value) + ":00";
        if (capture.slot == Slot::minute && !clock.empty()) clock.replace(clock.size() - 2, 2, twoDigits(capture.value));
    }
    return clock;
}

int compare(const model::OpenDate& left, const model::OpenDate& right) {
    const auto part = [](const std::optional<int>& a, const std::optional<int>& b) { return a && b ? *a - *b : 0; };
    if (!left.year || !right.year) return 0;
    if (const int years = part(left.year, right.year); years != 0) return years;
    if (!left.month || !right.month) return 0;
    if (const int months = part(left.month, right.month); months != 0) return months;
    return part(left.day, right.day);
}

void completeYear(model::OpenDate& date, const OwnDate& own) {
    if (date.year || !date.month || !own.issued.year) return;
    model::OpenDate same = date;
    same.year = own.issued.year;
    const bool isAhead = own.issued.month && compare(same, own.issued) >= 0;
    if (isAhead || own.yearIsTheTopic) date = same;
}

} // namespace vanthu::reader
