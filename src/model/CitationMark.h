#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace vanthu::model {

/// Where a text cites: "{{id}}", the id of letters, digits, "-" and "_". Anything else between braces is text as typed.
struct CitationMark {
    std::size_t begin = 0, end = 0; ///< bytes, with the braces
    std::string_view id;            ///< borrows from the text
};

inline constexpr std::string_view kCitationOpen = "{{";
inline constexpr std::string_view kCitationClose = "}}";

/// The first mark at or after `from`.
inline std::optional<CitationMark> nextCitation(std::string_view text, std::size_t from = 0) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    for (std::size_t open = text.find(kCitationOpen, from); open != std::string_view::npos; open = text.find(kCitationOpen, open + 1)) {
        const std::size_t begin = open + kCitationOpen.size();
        const auto last = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), fits);
        const auto end = static_cast<std::size_t>(last - text.begin());
        if (end > begin && text.substr(end, kCitationClose.size()) == kCitationClose)
            return CitationMark{open, end + kCitationClose.size(), text.substr(begin, end - begin)};
    }
    return std::nullopt;
}

} // namespace vanthu::model
