#include "reader/Counting.h"

#include "text/Roman.h"

#include <utility>

namespace vanthu::reader {
namespace {

std::string letterOf(const layout::ListStyle& list, std::uint32_t number) {
    return number >= 1 && number <= list.letters.size() ? list.letters[number - 1] : std::string();
}

} // namespace

std::uint32_t& Counting::counter(const LevelWords& level, int listLevel) {
    return counters_[static_cast<std::size_t>(level.listId)][static_cast<std::size_t>(listLevel)];
}

std::string Counting::expected(const LevelWords& level) const {
    if (level.number == nullptr) return {};
    const layout::ListLevel& number = *level.number;
    if (!number.bullet.empty()) return number.bullet;
    const layout::ListStyle& list = words_.composer->measures().lists()[static_cast<std::size_t>(level.listId)];
    const auto& counters = counters_[static_cast<std::size_t>(level.listId)];
    std::string text;
    for (int shown = level.listLevel - number.displayLevels + 1; shown <= level.listLevel; ++shown) {
        const std::uint32_t value = counters[static_cast<std::size_t>(shown)] + (shown == level.listLevel ? 1 : 0);
        if (!text.empty()) text += '.';
        if (number.format == "I")
            text += text::roman(value);
        else
            text += number.format == "a" ? letterOf(list, value) : std::to_string(value);
    }
    return number.prefix + text + number.suffix;
}

void Counting::count(const LevelWords& level) {
    if (level.number == nullptr) return;
    restartBelow(level);
    ++counter(level, level.listLevel);
}

void Counting::skip(const LevelWords& level) {
    if (level.number != nullptr) restartBelow(level);
}

void Counting::restartBelow(const LevelWords& level) {
    auto& list = counters_[static_cast<std::size_t>(level.listId)];
    for (std::size_t deeper = static_cast<std::size_t>(level.listLevel) + 1; deeper < list.size(); ++deeper) list[deeper] = 0;
    if (words_.composer->measures().lists()[static_cast<std::size_t>(level.listId)].runsOn) return;
    for (std::size_t below = static_cast<std::size_t>(level.listId) + 1; below < counters_.size(); ++below) counters_[below] = {};
}

} // namespace vanthu::reader
