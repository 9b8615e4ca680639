#include "extension/formview/FileName.h"

#include <cstddef>

namespace vanthu::extension {

namespace {

/// File systems take 255 bytes; the rest is for the ending and for what a person adds.
constexpr std::size_t kLongest = 180;

bool isRefused(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20 || code == 0x7F || std::string_view(R"(/\:*?"<>|)").find(byte) != std::string_view::npos;
}

bool continuesCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

void cutToLongest(std::string& name) {
    if (name.size() <= kLongest) return;
    std::size_t end = kLongest;
    while (end > 0 && continuesCharacter(name[end])) --end;
    const std::size_t word = name.rfind(' ', end);
    name.resize(word == std::string::npos || word == 0 ? end : word);
}

} // namespace

std::string fileNameFor(std::string_view title) {
    std::string name;
    for (std::size_t i = 0; i < title.size(); ++i) {
        const bool colon = title[i] == ':' && i + 1 < title.size() && title[i + 1] == ' ';
        if (colon)
            name += " -";
        else if (title[i] == ' ' || static_cast<unsigned char>(title[i]) < 0x20)
            name += name.empty() || name.back() == ' ' ? "" : " ";
        else
            name += isRefused(title[i]) ? '-' : title[i];
    }
    cutToLongest(name);
    while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
    return name;
}

} // namespace vanthu::extension
