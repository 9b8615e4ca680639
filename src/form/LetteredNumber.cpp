#include "form/LetteredNumber.h"

#include <algorithm>
#include <charconv>

namespace vanthu::form {

namespace {

constexpr std::size_t kMostLetters = 2;

} // namespace

std::optional<LetteredNumber> letteredNumber(const json::Value& value) {
    if (value.isInteger()) return LetteredNumber{value.integer(), {}};
    if (!value.isString()) return std::nullopt;
    const std::string& text = value.string();
    LetteredNumber read;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, read.number);
    read.letters.assign(end, last);
    const bool letters = !read.letters.empty() && read.letters.size() <= kMostLetters &&
                         std::ranges::all_of(read.letters, [](char c) { return c >= 'a' && c <= 'z'; });
    return error == std::errc() && letters ? std::optional(std::move(read)) : std::nullopt;
}

json::Value valueOf(const LetteredNumber& number) {
    if (number.letters.empty()) return json::Value(number.number);
    return json::Value((number.number < 10 ? "0" : "") + std::to_string(number.number) + number.letters);
}

} // namespace vanthu::form
