#pragma once

#include <cstddef>
#include <string_view>

namespace vanthu::extension {

/// A stretch of a UTF-8 text, in bytes.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Span&) const = default;
};

/// Where two texts differ: from the first word that is not the same to the last. Both are empty where the texts are alike.
struct WordDifference {
    Span one, other;
    bool operator==(const WordDifference&) const = default;
};
WordDifference differingWords(std::string_view one, std::string_view other);

} // namespace vanthu::extension
