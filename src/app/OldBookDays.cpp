#include "app/OldBookDays.h"

#include "app/Days.h"

#include <array>
#include <charconv>
#include <chrono>

namespace vanthu::app {

std::optional<std::string> readDay(std::string_view text, std::optional<int> year) {
    std::array<int, 3> parts{};
    std::size_t count = 0;
    bool yearFirst = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("/-."), text.size());
        const std::string_view digits = text.substr(0, end);
        if (count == parts.size()) return std::nullopt;
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), parts[count]);
        if (error != std::errc() || stop != digits.data() + digits.size() || digits.empty()) return std::nullopt;
        if (count == 0) yearFirst = digits.size() == 4;
        ++count;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (count == 2 && year) parts[2] = *year;
    if (count < 2 || (count == 2 && !year)) return std::nullopt;
    const int of = yearFirst ? parts[0] : parts[2];
    const int day = yearFirst ? parts[2] : parts[0];
    constexpr int kFirstYear = 1945;
    constexpr int kLastYear = 2999;
    if (of < kFirstYear || of > kLastYear || parts[1] < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(of), std::chrono::month(static_cast<unsigned>(parts[1])),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return dayText(of, parts[1], day);
}

} // namespace vanthu::app
