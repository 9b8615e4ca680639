#include "reader/Context.h"

#include "reader/Phrase.h"

namespace vanthu::reader {

std::size_t typeAt(const Vocabulary& words, std::string_view text, std::size_t& end) {
    std::size_t best = kNone;
    end = 0;
    for (std::size_t i = 0; i < words.types.size(); ++i) {
        // Old offices space the letters: "Q U Y Ế T  Đ Ị N H".
        const std::size_t found = startsWithLetters(text, words.types[i]);
        if (found == kNone || found <= end) continue;
        best = i;
        end = found;
    }
    return best;
}

std::vector<std::string_view> columnsOf(std::string_view text) {
    std::vector<std::string_view> columns;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool gap = at == text.size() || text[at] == '\n' || text[at] == '\t' || text.substr(at).starts_with("   ");
        if (!gap) continue;
        if (const std::string_view column = trimmed(text.substr(begin, at - begin)); !column.empty()) columns.push_back(column);
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n')) ++at;
        begin = at;
    }
    return columns;
}

std::string_view withoutEndMark(std::string_view text, std::string_view& mark) {
    text = trimmed(text);
    mark = {};
    constexpr std::string_view kRest = "/.";
    if (!text.ends_with(kRest)) return text;
    mark = text.substr(text.size() - kRest.size());
    return trimmed(text.substr(0, text.size() - kRest.size()));
}

} // namespace vanthu::reader
