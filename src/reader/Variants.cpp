#include "reader/Variants.h"

#include "model/CitationMark.h"
#include "reader/Phrase.h"
#include "text/Characters.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

using Kind = WordingPiece::Kind;
using Source = layout::Wording::Piece;

constexpr std::size_t kMostVariants = 32;
constexpr std::size_t kTellingLetters = 5; ///< words between places that tell a sentence
constexpr std::string_view kMarks = " .;,:";

bool has(const std::vector<std::string>& forms, std::string_view form) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
}

/// Words as they are compared: in small letters, one blank for several, blanks at the ends kept.
std::string comparable(std::string_view words) {
    if (isBlankText(words)) return words.empty() ? "" : " ";
    const std::string inner = folded(words);
    return (words.front() == ' ' ? " " : "") + inner + (words.back() == ' ' ? " " : "");
}

void append(std::vector<WordingPiece>& variant, const WordingPiece& piece) {
    if (piece.kind == Kind::words && !variant.empty() && variant.back().kind == Kind::words)
        variant.back().text += piece.text;
    else
        variant.push_back(piece);
}

/// The mark at the end of a sentence may be there or not: it is no part of the words.
void looseEnd(std::vector<WordingPiece>& variant) {
    bool ended = false;
    while (!variant.empty()) {
        WordingPiece& last = variant.back();
        if (last.kind == Kind::words) {
            const std::size_t keep = last.text.find_last_not_of(kMarks) + 1;
            ended = ended || keep < last.text.size();
            last.text.erase(keep);
            if (!last.text.empty()) break;
        } else if (last.kind != Kind::mark) {
            last.bare = last.bare || ended;
            break;
        } else {
            ended = true;
        }
        variant.pop_back();
    }
}

/// Whether its words alone tell such a sentence from any other.
bool isTelling(const std::vector<WordingPiece>& variant) {
    std::size_t letters = 0;
    for (const WordingPiece& piece : variant) {
        char32_t c = 0;
        if (piece.kind == Kind::words)
            for (std::size_t at = 0; next(piece.text, at, c);) letters += text::isLetter(c) ? 1 : 0;
    }
    return letters >= kTellingLetters;
}

} // namespace

bool VariantMaker::place(const Source& piece, WordingPiece& made) const {
    made.text = piece.text;
    made.forms = piece.forms;
    made.bare = has(piece.forms, "bare");
    if (piece.text.starts_with(model::kCitationOpen)) {
        static const Shape paper{};
        made.kind = Kind::citation;
        made.shape = &paper;
        made.bare = true;
        return true;
    }
    if (piece.text == "#" || piece.text == ";") {
        made.kind = piece.text == "#" ? Kind::ordinal : Kind::mark;
        return true;
    }
    if (entry_ != nullptr) made.shape = piece.text == "." ? entry_ : entry_->find(piece.text);
    made.ofEntry = made.shape != nullptr;
    if (made.shape == nullptr) made.shape = root_.find(piece.text);
    if (made.shape == nullptr) return false;
    switch (made.shape->type) {
    case Shape::Type::date:
        made.kind = has(piece.forms, "weekday") ? Kind::weekday : Kind::date;
        break;
    case Shape::Type::integer:
        made.kind = Kind::integer;
        break;
    case Shape::Type::choice:
        made.kind = Kind::choice;
        break;
    default:
        made.kind = has(piece.forms, "clock") ? Kind::clock : Kind::text;
        break;
    }
    const std::string_view name = std::string_view(piece.text).substr(piece.text.rfind('.') + 1);
    const json::Value* const starts = starts_ == nullptr ? nullptr : starts_->find(name);
    if (starts != nullptr && starts->isObject()) {
        made.startsOnly = starts->find("only") != nullptr;
        if (const json::Value* const phrases = starts->find("words"); phrases != nullptr && phrases->isArray())
            for (const json::Value& phrase : phrases->array())
                if (phrase.isString()) made.starts.push_back(folded(phrase.string()));
    }
    return true;
}

bool VariantMaker::expand(const std::vector<Source>& pieces, std::vector<Pieces>& variants) const {
    for (const Source& piece : pieces) {
        if (piece.kind == Source::Kind::optional) {
            std::vector<Pieces> with = variants;
            if (!expand(piece.pieces, with)) return false;
            with.insert(with.end(), variants.begin(), variants.end());
            variants = std::move(with);
            if (variants.size() > kMostVariants) return false;
            continue;
        }
        WordingPiece made;
        if (piece.kind == Source::Kind::text)
            made.text = comparable(piece.text);
        else if (!place(piece, made))
            return false;
        for (Pieces& variant : variants) append(variant, made);
    }
    return true;
}

void VariantMaker::add(const layout::Wording& wording, std::vector<WordingVariant>& all) const {
    std::vector<Pieces> variants(1);
    if (!expand(wording.pieces(), variants)) return;
    for (Pieces& variant : variants) {
        looseEnd(variant);
        const bool telling = isTelling(variant);
        if (!variant.empty()) all.push_back({std::move(variant), telling});
    }
}

} // namespace vanthu::reader
