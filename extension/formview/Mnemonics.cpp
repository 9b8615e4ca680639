#include "extension/formview/Mnemonics.h"

#include <optional>

namespace vanthu::extension {

namespace {

bool isPlainLetter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

} // namespace

bool Mnemonics::take(char letter) {
    if (taken_.find(lower(letter)) != std::string::npos) return false;
    taken_ += lower(letter);
    return true;
}

std::string Mnemonics::mark(std::string_view utf8) {
    if (const std::size_t own = utf8.find('~'); own != std::string_view::npos) {
        if (own + 1 < utf8.size()) take(utf8[own + 1]);
        return std::string(utf8);
    }
    std::optional<std::size_t> place;
    for (std::size_t i = 0; i < utf8.size() && !place; ++i) {
        const bool startsWord = i == 0 || utf8[i - 1] == ' ';
        if (startsWord && isPlainLetter(utf8[i]) && take(utf8[i])) place = i;
    }
    for (std::size_t i = 0; i < utf8.size() && !place; ++i) {
        if (isPlainLetter(utf8[i]) && take(utf8[i])) place = i;
    }
    std::string marked(utf8);
    if (place) marked.insert(*place, "~");
    return marked;
}

} // namespace vanthu::extension
