#include "deadlines/DatePattern.h"

#include <algorithm>

namespace vanthu::deadlines {

namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Takes spaces away from the start; gives whether there was any.
bool skipSpaces(std::string_view& text) {
    const std::size_t before = text.size();
    while (!text.empty()) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
        } else if (text.starts_with(kNoBreakSpace)) {
            text.remove_prefix(kNoBreakSpace.size());
        } else {
            break;
        }
    }
    return text.size() != before;
}

std::optional<int> takeNumber(std::string_view& text, std::size_t least, std::size_t most) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        if (digits == most) return std::nullopt;
        value = value * 10 + (text[digits++] - '0');
    }
    if (digits < least) return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool takePart(std::string_view& text, std::string_view name, DateParts& parts) {
    const bool isYear = name == "year";
    const std::optional<int> value = takeNumber(text, isYear ? 4 : 1, isYear ? 4 : 2);
    if (value) (isYear ? parts.year : name == "month" ? parts.month : parts.day) = *value;
    return value.has_value();
}

bool sameLetter(char found, char wanted, bool first) {
    return found == wanted || (first && wanted >= 'a' && wanted <= 'z' && found == wanted - 'a' + 'A');
}

} // namespace

std::string fill(std::string_view pattern, const std::vector<json::Argument>& arguments) {
    std::string text;
    while (!pattern.empty()) {
        const std::size_t open = std::min(pattern.find('{'), pattern.size());
        text += pattern.substr(0, open);
        pattern.remove_prefix(open);
        if (pattern.empty()) break;
        const std::size_t length = std::min(pattern.find('}'), pattern.size() - 1) + 1;
        const std::string_view name = pattern.substr(1, length - std::min<std::size_t>(length, 2));
        const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const json::Argument& a) { return a.name == name; });
        text += found == arguments.end() ? pattern.substr(0, length) : std::string_view(found->value);
        pattern.remove_prefix(length);
    }
    return text;
}

std::optional<DateParts> match(std::string_view text, std::string_view pattern) {
    DateParts parts;
    skipSpaces(text);
    for (bool first = true; !pattern.empty(); first = false) {
        const std::size_t close = pattern.front() == '{' ? pattern.find('}') : std::string_view::npos;
        if (close != std::string_view::npos) {
            if (!takePart(text, pattern.substr(1, close - 1), parts)) return std::nullopt;
            pattern.remove_prefix(close + 1);
        } else if (pattern.front() == ' ') {
            if (!skipSpaces(text)) return std::nullopt;
            pattern.remove_prefix(1);
        } else {
            if (text.empty() || !sameLetter(text.front(), pattern.front(), first)) return std::nullopt;
            text.remove_prefix(1);
            pattern.remove_prefix(1);
        }
    }
    skipSpaces(text);
    return text.empty() ? std::optional(parts) : std::nullopt;
}

} // namespace vanthu::deadlines
