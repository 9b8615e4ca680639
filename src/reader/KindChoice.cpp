#include "reader/KindChoice.h"

#include "reader/ItemMark.h"
#include "reader/Phrase.h"
#include "reader/TableRows.h"
#include "reader/WordingMatch.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

using Part = layout::Recipe::Part;

constexpr std::size_t kMostLines = 40;      ///< that are looked at
constexpr std::size_t kLongestLooked = 240; ///< bytes of each
constexpr int kLineScore = 3;
constexpr int kTableScore = 10;
constexpr int kAttachedScore = 20;
constexpr std::size_t kFewestTitles = 3;

class Choice {
public:
    Choice(const Context& context, std::size_t from, const Tail& tail)
        : context_(context), from_(from), end_(std::min(tail.begin, from + kMostLines)), all_(tail.begin),
          hasAttached_(tail.attached != kNone), abstract_(folded(context.document.abstract)), type_(folded(context.document.typeName)) {}

    bool isCandidate(const KindWords& kind) const {
        if (type_.empty()) return !kind.hasTitle || kind.anyType;
        return kind.anyType || kind.typeName == type_ || std::ranges::find(kind.typeNames, type_) != kind.typeNames.end();
    }

    int signsOf(const KindWords& kind) const {
        int score = kind.score;
        if (hasAttached_ && kind.step(Part::attached) != nullptr) score += kAttachedScore;
        for (const KindSign& sign : kind.signs)
            if (sign.inAbstract ? hasAny(abstract_, sign.phrases) : standsInText(sign.phrases)) score += sign.score;
        return score;
    }

    /// What of the paper only that kind prints.
    int partsOf(const KindWords& kind) const {
        int score = 0;
        for (const StepWords& step : kind.steps) {
            if (step.step->part == Part::table && hasTable(step)) score += kTableScore;
            if (step.step->part == Part::line && hasLine(step, kind)) score += kLineScore;
            if (step.step->part == Part::each && step.steps.size() > 1 && hasLine(step.steps.front(), kind)) score += kTableScore;
        }
        return score;
    }

private:
    static bool hasAny(std::string_view text, const WordList& phrases) {
        std::size_t end = 0;
        return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) { return find(text, phrase, end) != kNone; });
    }

    bool standsInText(const WordList& phrases) const {
        for (std::size_t i = from_; i < end_; ++i)
            if (hasAny(context_.lines[i].text.substr(0, kLongestLooked), phrases)) return true;
        return false;
    }

    bool hasLine(const StepWords& step, const KindWords& kind) const {
        const auto unknown = [](const WordingPiece&) { return std::string(); };
        WordingMatch match(context_.words, kind, unknown);
        for (std::size_t i = from_; i < end_; ++i) {
            const Line& line = context_.lines[i];
            if (line.source->region != odf::Region::body) continue;
            const ItemMark mark = itemMark(context_.words, line.text);
            if (match.match(step.variants, mark ? mark.rest : line.text, true)) return true;
        }
        return false;
    }

    bool hasTable(const StepWords& step) const {
        for (std::size_t i = from_; i < all_; ++i) {
            if (!mayBeRow(context_.lines[i])) continue;
            const std::vector<TableRow> rows =
                tableRows(context_.lines, i, std::min(all_, i + step.columns.size()), [](std::size_t) { return false; });
            std::size_t titles = 0;
            for (const auto& cell : rows.empty() ? std::vector<std::vector<Slice>>() : rows.front().cells)
                titles += std::ranges::any_of(step.columns, [&](const StepWords::Column& column) {
                    return std::ranges::find(column.titles, folded(valueOf(cell))) != column.titles.end();
                });
            if (titles >= std::min(kFewestTitles, step.columns.size())) return true;
        }
        return false;
    }

    const Context& context_;
    const std::size_t from_, end_, all_;
    const bool hasAttached_;
    const std::string abstract_, type_;
};

} // namespace

const KindWords* chooseKind(Context& context, const std::vector<KindWords>& kinds, std::size_t from, const Tail& tail) {
    const Choice choice(context, from, tail);
    std::vector<const KindWords*> candidates;
    for (const KindWords& kind : kinds)
        if (choice.isCandidate(kind)) candidates.push_back(&kind);
    if (candidates.size() < 2) return candidates.empty() ? nullptr : candidates.front();
    // Looking for sentences costs more: only where several kinds have the type.
    const KindWords* best = nullptr;
    int most = 0;
    for (const KindWords* const kind : candidates) {
        const int score = choice.signsOf(*kind) + (candidates.size() > 2 ? choice.partsOf(*kind) : 0);
        if (best != nullptr && score <= most) continue;
        best = kind;
        most = score;
    }
    return best;
}

void settleTitle(Context& context) {
    const KindWords& kind = *context.kind;
    const Slice type = context.typeSlice;
    std::vector<Slice> abstract = context.abstract;
    if (type.line != nullptr) {
        if (kind.anyType) {
            context.ledger.found("/typeName", Sureness::certain, *type.line, type.text);
        } else {
            const std::size_t own = startsWithLetters(type.text, kind.typeName);
            // A type that the kind does not have stays without a place.
            if (own != kNone) {
                context.ledger.implied(*type.line, type.text.substr(0, own));
                if (const std::string_view rest = trimmed(type.text.substr(own)); !rest.empty())
                    abstract.insert(abstract.begin(), {type.line, rest});
            }
        }
    }
    if (!kind.anyType) context.document.typeName.clear();
    if (!abstract.empty() && !kind.subject.empty()) {
        // What the sentence of the kind prints before the abstract.
        for (const WordingVariant& variant : kind.subject) {
            if (variant.pieces.empty() || variant.pieces[0].kind != WordingPiece::Kind::words) continue;
            const std::size_t end = startsWith(abstract[0].text, std::string(trimmed(variant.pieces[0].text)));
            if (end == kNone) continue;
            context.ledger.implied(*abstract[0].line, abstract[0].text.substr(0, end));
            abstract[0].text = trimmed(abstract[0].text.substr(end));
            break;
        }
    }
    context.document.abstract = valueOf(abstract);
    context.ledger.found("/abstract", context.abstractSureness, abstract);
}

} // namespace vanthu::reader
