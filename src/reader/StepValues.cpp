// What the places of a sentence say, into the document and the ledger.
#include "reader/StepReader.h"

#include "model/CitationMark.h"
#include "reader/CitedPaper.h"
#include "reader/Phrase.h"

#include <algorithm>
#include <chrono>

namespace vanthu::reader {
namespace {

using Kind = WordingPiece::Kind;

constexpr std::string_view kOne = ":one";

std::string slashed(std::string path) {
    std::replace(path.begin(), path.end(), '.', '/');
    return path;
}

/// 0 for Sunday to 6; nothing for what is no day.
std::optional<unsigned> weekdayOf(const model::OpenDate& date) {
    if (!date.day || !date.month || !date.year) return std::nullopt;
    using namespace std::chrono;
    const year_month_day day{year(*date.year), month(static_cast<unsigned>(*date.month)),
                             std::chrono::day(static_cast<unsigned>(*date.day))};
    if (!day.ok()) return std::nullopt;
    return weekday(sys_days(day)).c_encoding();
}

} // namespace

std::string StepReader::pointerOf(const WordingPiece& piece, const std::string& entry) const {
    if (!piece.ofEntry) return '/' + slashed(piece.text);
    return piece.text == "." ? entry : entry + '/' + slashed(piece.text);
}

std::optional<std::vector<MatchedPiece>> StepReader::match(const std::vector<WordingVariant>& variants, std::string_view text,
                                                           const std::string& entry, bool tellingOnly) {
    return WordingMatch(context_.words, *context_.kind,
                        [&](const WordingPiece& piece) -> std::string {
                            if (!piece.ofEntry) return values_.text(piece.text, piece.forms, nullptr);
                            const model::Fact* const fact = findFact(entry);
                            const layout::Scope scope{fact, 1, {}, nullptr, false};
                            if (fact == nullptr || findFact(pointerOf(piece, entry)) == nullptr) return {};
                            return values_.text(piece.text, piece.forms, &scope);
                        })
        .match(variants, text, tellingOnly);
}

bool StepReader::readText(const StepWords& step, const Line& line, std::string_view text) {
    const auto pieces = match(step.variants, text, {}, false);
    if (!pieces) return false;
    put(line, *pieces, {}, step, Sureness::certain);
    putFlag(step);
    return true;
}

void StepReader::put(const Line& line, const std::vector<MatchedPiece>& pieces, const std::string& entry, const StepWords& step,
                     Sureness sureness) {
    for (const MatchedPiece& piece : pieces) {
        const bool value = piece.piece != nullptr && piece.piece->shape != nullptr;
        if (!value || piece.isKnown) {
            context_.ledger.implied(line, piece.slice);
        } else if (piece.piece->kind == Kind::citation) {
            putCitation(line, piece, sureness);
        } else if (piece.piece->kind != Kind::weekday) {
            putValue(line, piece, entry, step, sureness);
        } else if (isRightDay(piece, pieces, entry)) {
            // The form prints the day of the week by itself; a wrong one has no place.
            context_.ledger.implied(line, piece.slice);
        }
    }
}

/// A paper is named in full where it stands first, and again by its number. Another one in its place has none.
void StepReader::putCitation(const Line& line, const MatchedPiece& piece, Sureness sureness) {
    std::string_view id = piece.piece->text;
    id = id.substr(model::kCitationOpen.size(), id.size() - model::kCitationOpen.size() - model::kCitationClose.size());
    model::Citation paper = citedPaper(context_.words, piece.slice);
    std::vector<model::Citation>& papers = context_.document.citations;
    const auto known = std::ranges::find(papers, id, &model::Citation::id);
    if (known != papers.end()) {
        if (known->type == paper.type && known->number == paper.number && known->symbol == paper.symbol)
            context_.ledger.implied(line, piece.slice);
        return;
    }
    paper.id = id;
    context_.ledger.found("/citations/" + std::to_string(papers.size()), sureness, line, piece.slice);
    papers.push_back(std::move(paper));
}

bool StepReader::isRightDay(const MatchedPiece& piece, const std::vector<MatchedPiece>& pieces, const std::string& entry) const {
    model::OpenDate date;
    for (const MatchedPiece& other : pieces)
        if (other.piece != nullptr && other.piece->kind == Kind::date && other.piece->text == piece.piece->text) date = other.date;
    if (const model::Fact* known = findFact(pointerOf(*piece.piece, entry)); known != nullptr && !date.year) date = known->date;
    const auto day = weekdayOf(date);
    if (!day) return false;
    if (isDigit(piece.slice.back())) return static_cast<unsigned>(piece.slice.back() - '1') == *day;
    return folded(piece.slice) == folded(context_.words.composer->vocabulary().texts.weekdays[*day]);
}

void StepReader::putValue(const Line& line, const MatchedPiece& piece, const std::string& entry, const StepWords& step, Sureness sureness) {
    const std::string pointer = pointerOf(*piece.piece, entry);
    const Shape& shape = *piece.piece->shape;
    const auto text = [&](const std::string& at, std::string_view slice, std::string value) {
        std::string* const own = piece.piece->ofEntry ? nullptr : ownMember(context_.document, piece.piece->text);
        (own == nullptr ? factAt(at).text : *own) = std::move(value);
        found(at, sureness, line, slice);
    };
    if (shape.type == Shape::Type::date) {
        if (piece.date == model::OpenDate{}) return context_.ledger.implied(line, piece.slice);
        factAt(pointer).date = piece.date;
        return found(pointer, sureness, line, piece.slice);
    }
    if (shape.type != Shape::Type::list) return text(pointer, piece.slice, piece.text);
    const std::string path = piece.piece->text + std::string(kOne);
    const auto& when = step.step->when;
    if (std::find(when.begin(), when.end(), path) != when.end()) return text(pointer + "/0", piece.slice, piece.text);
    std::size_t number = 0;
    for (std::size_t begin = 0; begin <= piece.slice.size();) {
        const std::size_t cut = std::min(piece.slice.find(',', begin), piece.slice.size());
        const std::string_view part = trimmed(piece.slice.substr(begin, cut - begin));
        if (!part.empty()) text(pointer + '/' + std::to_string(number++), part, valueOf(part));
        if (cut < piece.slice.size()) context_.ledger.implied(line, piece.slice.substr(cut, 1));
        begin = cut + 1;
    }
}

/// A sentence that is printed only where a flag is set says that it is.
void StepReader::putFlag(const StepWords& step) {
    for (const std::string& path : step.step->when) {
        const Shape* const shape = context_.kind->field(path);
        if (shape == nullptr || shape->type != Shape::Type::flag) continue;
        factAt('/' + slashed(path)).text = "true";
    }
}

} // namespace vanthu::reader
