#include "layout/CitationPrinter.h"

#include "layout/Composition.h"
#include "layout/Values.h"
#include "model/CitationMark.h"
#include "text/Scan.h"

#include <algorithm>

namespace vanthu::layout {

namespace {

bool beginsWith(std::string_view text, const std::string& word) {
    return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

std::string_view bare(std::string_view text) { return text.substr(0, text.find_last_not_of(" .;,:\n") + 1); }

} // namespace

CitationPrinter::CitationPrinter(const model::Document& document, const Texts& texts)
    : document_(document), texts_(texts), printed_(document.citations.size()) {}

std::optional<std::string> CitationPrinter::print(std::string_view text, Place place) {
    if (document_.citations.empty()) return std::nullopt;
    std::optional<std::string> result;
    std::size_t done = 0;
    for (auto mark = model::nextCitation(text); mark; mark = model::nextCitation(text, mark->end)) {
        const auto found = std::ranges::find(document_.citations, mark->id, &model::Citation::id);
        if (found == document_.citations.end()) continue;
        if (!result) result.emplace();
        result->append(text.substr(done, mark->begin - done));
        result->append(cite(static_cast<std::size_t>(found - document_.citations.begin()), place));
        done = mark->end;
    }
    if (result) result->append(text.substr(done));
    return result;
}

std::string CitationPrinter::inShort(const model::Document& document, const Texts& texts, std::string_view text) {
    return CitationPrinter(document, texts).print(text, Place::heading).value_or(std::string(text));
}

std::string CitationPrinter::cite(std::size_t index, Place place) {
    const model::Citation& citation = document_.citations[index];
    const bool again = printed_[index] || place == Place::heading;
    if (place == Place::body) printed_[index] = true;
    const CitationTexts& patterns = texts_.citation;
    const std::optional<Wording>& pattern = isLaw(citation) ? patterns.law : again ? patterns.shorter : patterns.full;
    return pattern->fill([&](std::string_view name, const auto&) { return value(citation, name); }).value_or(citation.type);
}

std::string CitationPrinter::value(const model::Citation& citation, std::string_view place) const {
    const std::string& open = texts_.citation.open;
    if (place == "type") return citation.type;
    if (place == "issuer") return citation.issuer;
    if (place == "title") return title(citation);
    // A document that has a symbol will have a number and a date; another one may never have had any.
    if (place == "number") {
        if (!citation.number && citation.symbol.empty()) return {};
        return (citation.number ? twoDigits(*citation.number) + citation.numberSuffix : open) +
               (citation.symbol.empty() ? "" : "/" + citation.symbol);
    }
    const model::OpenDate& date = citation.date;
    if (place != "date" || (date == model::OpenDate{} && citation.symbol.empty())) return {};
    const std::string month = !date.month ? open : *date.month < 3 ? twoDigits(*date.month) : std::to_string(*date.month);
    return fill(
        texts_.date,
        {{"day", date.day ? twoDigits(*date.day) : open}, {"month", month}, {"year", date.year ? std::to_string(*date.year) : open}});
}

std::string CitationPrinter::title(const model::Citation& citation) const {
    const std::string_view abstract = bare(citation.abstract);
    if (abstract.empty() || isLaw(citation)) return std::string(abstract);
    const std::string small = withSmall(abstract);
    const bool begun = std::ranges::any_of(texts_.citation.titles, [&](const std::string& word) { return beginsWith(small, word); });
    return (begun ? std::string() : texts_.citation.about) + small;
}

bool CitationPrinter::isLaw(const model::Citation& citation) const {
    const std::string type = text::lowerCase(citation.type);
    return std::ranges::any_of(texts_.citation.laws, [&](const std::string& law) { return text::lowerCase(law) == type; });
}

} // namespace vanthu::layout
