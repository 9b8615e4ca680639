#include "odf/ParagraphPieces.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vanthu::odf {

namespace {

/// "text:p" of "<text:p …" or "</text:p>".
std::string_view nameOf(std::string_view tag) {
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    return tag.substr(0, tag.find_first_of(" \t\r\n/>"));
}

bool isParagraph(std::string_view name) { return name == "text:p" || name == "text:h"; }

/// The end of a tag, after its ">", past values in quotes.
std::size_t endOfTag(std::string_view xml, std::size_t at) {
    char quote = 0;
    for (; at < xml.size(); ++at) {
        const char c = xml[at];
        if (quote != 0)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return xml.size();
}

/// An entity of XML's own that stands for one ASCII character; others are kept as an unknown one.
char meantBy(std::string_view entity) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> kNames{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}}};
    const auto* const found = std::ranges::find(kNames, entity, &std::pair<std::string_view, char>::first);
    return found == kNames.end() ? '?' : found->second;
}

/// Goes through the XML once.
class Walk {
public:
    explicit Walk(std::string_view xml) : xml_(xml) {}

    std::vector<ParagraphPieces> run() {
        for (std::size_t at = 0; at < xml_.size();) at = xml_[at] == '<' ? tag(at) : character(at);
        return std::move(done_);
    }

private:
    std::size_t tag(std::size_t at) {
        if (xml_.substr(at).starts_with("<!--")) return std::min(xml_.find("-->", at), xml_.size() - 3) + 3;
        const std::size_t end = endOfTag(xml_, at);
        const std::string_view text = xml_.substr(at, end - at);
        const std::string_view name = nameOf(text);
        const bool empty = text.ends_with("/>");
        if (isParagraph(name) && text.starts_with("</")) {
            if (!open_.empty()) {
                done_.push_back(std::move(open_.back()));
                open_.pop_back();
            }
        } else if (isParagraph(name) && !empty) {
            open_.emplace_back();
        } else if (empty && (name == "text:s" || name == "text:tab")) {
            add(' ', at, end);
        }
        return end;
    }

    std::size_t character(std::size_t at) {
        if (xml_[at] != '&') {
            add(xml_[at], at, at + 1);
            return at + 1;
        }
        const std::size_t end = std::min(xml_.find(';', at), xml_.size() - 1) + 1;
        add(meantBy(xml_.substr(at, end - at)), at, end);
        return end;
    }

    void add(char c, std::size_t begin, std::size_t end) {
        if (open_.empty()) return;
        open_.back().text += c;
        open_.back().origins.push_back({begin, end});
    }

    std::string_view xml_;
    std::vector<ParagraphPieces> open_, done_;
};

} // namespace

std::vector<ParagraphPieces> paragraphPieces(std::string_view xml) { return Walk(xml).run(); }

} // namespace vanthu::odf
