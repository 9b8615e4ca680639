#include "extension/formview/WordDifference.h"

#include <algorithm>

namespace vanthu::extension {

namespace {

bool isGap(char character) { return character == ' ' || character == '\n' || character == '\t'; }

bool isEdgeOfWord(std::string_view text, std::size_t at) { return at == 0 || at >= text.size() || isGap(text[at - 1]) || isGap(text[at]); }

} // namespace

WordDifference differingWords(std::string_view one, std::string_view other) {
    if (one == other) return {{one.size(), one.size()}, {other.size(), other.size()}};
    const std::size_t shorter = std::min(one.size(), other.size());
    std::size_t begin = 0;
    while (begin < shorter && one[begin] == other[begin]) ++begin;
    while (begin > 0 && !(isEdgeOfWord(one, begin) && isEdgeOfWord(other, begin))) --begin;
    std::size_t tail = 0;
    while (tail < shorter - begin && one[one.size() - tail - 1] == other[other.size() - tail - 1]) ++tail;
    while (tail > 0 && !(isEdgeOfWord(one, one.size() - tail) && isEdgeOfWord(other, other.size() - tail))) --tail;
    return {{begin, one.size() - tail}, {begin, other.size() - tail}};
}

} // namespace vanthu::extension
