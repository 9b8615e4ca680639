#include "app/TaskOrders.h"

#include "deadlines/Date.h"

#include <charconv>

namespace vanthu::app {

namespace {

constexpr int kMostDays = 3660;

template <class T> bool isNumber(std::string_view text, T& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0;
}

/// `today` is a day that exists.
std::string dayAfter(const std::string& today, int days) {
    return deadlines::formatIsoDate(deadlines::addDays(*deadlines::parseIsoDate(today), days));
}

/// Days to and with Sunday.
int daysOfWeekLeft(const std::string& today) { return 8 - deadlines::weekdayOf(*deadlines::parseIsoDate(today)); }

} // namespace

json::Result<store::TaskOrder> readTaskOrder(const std::string& today, const std::optional<std::string>& due, bool late,
                                             const std::optional<std::string>& unit) {
    store::TaskOrder order;
    order.unit = unit.value_or("");
    if (late) order.dueBefore = today;
    if (!due) return order;
    int days = 0;
    if (!late && (*due == "today" || *due == "week")) {
        order.dueFrom = today;
        order.dueBefore = dayAfter(today, *due == "today" ? 1 : daysOfWeekLeft(today));
        return order;
    }
    if (late || due->size() < 2 || due->back() != 'd' || !isNumber(std::string_view(*due).substr(0, due->size() - 1), days) ||
        days > kMostDays)
        return json::Fault{"", late ? "cli-due-and-late" : "cli-period-wrong", {{"word", *due}}};
    order.dueFrom = today;
    order.dueBefore = dayAfter(today, days + 1);
    return order;
}

bool readRange(const std::string& text, store::BookOrder& order) {
    const std::size_t dash = text.find('-');
    if (dash == std::string::npos || text.size() == 1) return false;
    const std::string_view view(text);
    const std::string_view first = view.substr(0, dash);
    const std::string_view last = view.substr(dash + 1);
    return (first.empty() || isNumber(first, order.first)) && (last.empty() || (isNumber(last, order.last) && order.last > 0));
}

} // namespace vanthu::app
