#include "CrudeOutline.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <functional>
#include <sstream>

namespace {

using namespace vanthu;

struct Paragraph {
    std::string text, label, level;
    int rank = 9;
    std::vector<reader::Span> spans;
    std::size_t line = 0;
};

std::string strip(std::string line) {
    const auto blank = [](unsigned char c) { return std::isspace(c) != 0 || c == '*' || c == '#'; };
    while (!line.empty() && blank(static_cast<unsigned char>(line.back()))) line.pop_back();
    std::size_t begin = 0;
    while (begin < line.size() && blank(static_cast<unsigned char>(line[begin]))) ++begin;
    line.erase(0, begin);
    return line;
}

std::string withoutStars(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c != '*') result += c;
    }
    return result;
}

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Splits a label off; gives the level.
void label(Paragraph& one) {
    const std::string& text = one.text;
    std::size_t end = 0;
    int dots = 0;
    const auto take = [&](int rank, const char* level, std::size_t length) {
        one.rank = rank;
        one.level = level;
        one.label = text.substr(0, length);
        std::size_t next = length;
        while (next < text.size() && (text[next] == ' ' || text[next] == '*')) ++next;
        one.text = std::string(text.substr(next));
    };
    one.level = "paragraph";
    while (end < text.size() && (std::isdigit(static_cast<unsigned char>(text[end])) || text[end] == '.'))
        dots += text[end++] == '.' ? 1 : 0;
    if (end > 1 && text[end - 1] == '.' && dots <= 3 && end < text.size() && std::isdigit(static_cast<unsigned char>(text[0])))
        return take(dots, dots == 1 ? "clause" : "subclause", end);
    end = text.find_first_not_of("IVX");
    if (end != std::string::npos && end > 0 && text[end] == '.') return take(0, "section", end + 1);
    if (text.size() > 2 && std::isalpha(static_cast<unsigned char>(text[0])) && text[1] == ')') return take(4, "point", 2);
    if (text.starts_with("- ")) return take(5, "dash", 1);
    if (text.starts_with("+ ")) return take(6, "plus", 1);
}

std::vector<Paragraph> paragraphs(const std::string& text, odf::Source& source) {
    std::vector<Paragraph> result;
    std::istringstream lines(text);
    std::size_t number = 0, width = 0, longest = 0;
    for (std::string raw; std::getline(lines, raw);) longest = std::max(longest, characters(raw));
    const bool narrow = longest < 120 && text.find("\n\n") != std::string::npos; // lines of a page: they end in mid sentence
    lines = std::istringstream(text);
    for (std::string raw; std::getline(lines, raw); ++number) {
        source.paragraphs.emplace_back().text = raw;
        Paragraph one;
        one.text = strip(raw);
        if (one.text.empty()) continue;
        one.line = number + 1;
        one.spans = {{number, 0, raw.size()}};
        label(one);
        const bool closed = result.empty() || std::string(".:;,/").find(result.back().text.back()) != std::string::npos;
        const bool isCapital =
            std::isupper(static_cast<unsigned char>(one.text[0])) != 0 || (static_cast<unsigned char>(one.text[0]) >= 0xC3);
        const bool isShort = width < 60;
        const bool joins = one.rank == 9 && !result.empty() && (narrow ? !closed || !isShort : !closed && !isCapital);
        width = characters(raw);
        if (joins) {
            result.back().text += " " + withoutStars(one.text);
            result.back().spans.push_back(one.spans[0]);
        } else {
            one.text = withoutStars(one.text);
            result.push_back(std::move(one));
        }
    }
    return result;
}

} // namespace

CrudeDocument crudeOutline(const std::string& text) {
    CrudeDocument document;
    const std::vector<Paragraph> all = paragraphs(text, document.source);
    struct Level {
        int rank;
        std::vector<model::Item>* items;
        std::string pointer;
    };
    // Items are counted first, so that growing a list moves none: children are kept as indices.
    std::vector<std::pair<int, const Paragraph*>> content;
    bool isContent = false, isRecipients = false;
    for (const Paragraph& one : all) {
        if (one.rank == 0) isContent = true;
        if (one.text.starts_with("Nơi nhận")) isRecipients = true, isContent = false;
        if (one.text.starts_with("Trên đây")) isContent = false;
        int day = 0, month = 0, year = 0;
        if (const std::size_t at = one.text.find(", ngày ");
            !isContent && at != std::string::npos &&
            std::sscanf(one.text.c_str() + at, ", ngày %d tháng %d năm %d", &day, &month, &year) == 3)
            document.reading.document.letterhead.issueDate = {day, month, year};
        if (isRecipients && one.rank == 5) document.reading.document.recipients.push_back({one.text, "", ""});
        if (isContent) content.emplace_back(one.rank, &one);
        if (!isContent && !isRecipients) document.reading.document.opening += one.text + "\n";
    }
    std::function<std::size_t(std::size_t, int, std::vector<model::Item>&, const std::string&)> build =
        [&](std::size_t at, int above, std::vector<model::Item>& items, const std::string& pointer) {
            while (at < content.size() && content[at].first > above) {
                const auto [rank, paragraph] = content[at];
                const std::string self = pointer + "/" + std::to_string(items.size());
                model::Item& item = items.emplace_back();
                item.level = paragraph->level;
                const bool heading = rank < 5 && paragraph->text.size() < 220 && paragraph->text.back() != '.';
                (heading ? item.heading : item.text) = paragraph->text;
                document.reading.found.push_back({self + (heading ? "/heading" : "/text"), paragraph->spans, reader::Sureness::certain});
                document.lines.emplace_back(self, paragraph->line);
                ++at;
                if (rank == 9) continue; // the paragraph without a label has none below it but pluses
                std::vector<model::Item> children;
                at = build(at, rank, children, self + "/children");
                items.back().children = std::move(children);
            }
            return at;
        };
    build(0, -1, document.reading.document.content, "/content");
    return document;
}
