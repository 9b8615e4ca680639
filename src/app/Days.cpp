#include "app/Days.h"

#include <cstdlib>

namespace vanthu::app {

namespace {

std::string twoDigits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

int part(const std::string& day, std::size_t start, std::size_t length) {
    return start < day.size() ? std::atoi(day.substr(start, length).c_str()) : 0;
}

} // namespace

std::string dayText(int year, int month, int day) { return std::to_string(year) + "-" + twoDigits(month) + "-" + twoDigits(day); }

model::OpenDate dayOf(const std::string& text) { return {part(text, 8, 2), part(text, 5, 2), part(text, 0, 4)}; }

} // namespace vanthu::app
