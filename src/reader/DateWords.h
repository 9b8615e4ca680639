#pragma once

#include "reader/Context.h"

#include <optional>
#include <string_view>

namespace vanthu::reader {

/// A date in words whose parts may be open ("ngày … tháng 01 năm 2024", "ngày 09/3/2021"), each part where it stands.
struct DateWords {
    std::string_view whole;
    std::string_view day, month, year; ///< digits; empty where open
    model::OpenDate date() const;
};

/// The date at the start of a text.
std::optional<DateWords> dateAt(const Vocabulary& words, std::string_view text);

/// Moves over blanks and the dots that stand for something open; gives whether there was one.
void skipOpen(std::string_view text, std::size_t& at);

} // namespace vanthu::reader
