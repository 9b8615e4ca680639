#include "reader/Tail.h"

#include "reader/AttachedText.h"
#include "reader/DistributionList.h"
#include "reader/ItemMark.h"
#include "reader/Letterhead.h"
#include "reader/Phrase.h"
#include "reader/SignaturePair.h"
#include "reader/StepReader.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

constexpr std::size_t kMostSignatureLines = 12;

bool hasRecipientsLabel(const Context& context, const Line& line) {
    for (const std::string_view column : columnsOf(line.text)) {
        const std::size_t end = startsWithAny(column, context.words.recipients);
        if (end != kNone && (end == column.size() || column[end] == ':' || column[end] == ' ') && isUpperStart(column)) return true;
    }
    return false;
}

bool opensSignature(const Context& context, const Line& line) {
    if (itemMark(context.words, line.text)) return false;
    const std::vector<std::string_view> columns = columnsOf(line.text);
    return std::any_of(columns.begin(), columns.end(), [&](std::string_view column) { return opensSignature(context, line, column); });
}

/// The signature may stand before the list where a text tool read the right column first.
std::size_t withSignatureBefore(const Context& context, std::size_t from, std::size_t recipients) {
    std::size_t begin = recipients;
    for (std::size_t i = recipients; i > from && recipients - i < kMostSignatureLines; --i) {
        const Line& line = context.lines[i - 1];
        if (opensSignature(context, line))
            begin = i - 1;
        else if (itemMark(context.words, line.text) || endsWithAny(line.text, ".;:"))
            break;
    }
    return begin;
}

std::size_t endOf(const Context& context, std::size_t begin) {
    std::size_t i = begin;
    while (i < context.lines.size() && !startsAppendix(context, context.lines[i])) ++i;
    return i;
}

Tail tailOf(const Context& context, std::size_t begin, std::size_t end) {
    const std::size_t attached = attachedFrom(context, begin);
    return {begin, end, attached < end ? attached : kNone};
}

/// Takes the lines of the tail apart between the two columns.
class TailReader {
public:
    explicit TailReader(Context& context)
        : context_(context), recipients_(context), signature_(context, leftSigner(*context.kind)),
          below_(context, {&context.kind->steps, &context.document.facts}, 0, 0) {}

    void read(Tail tail) {
        for (std::size_t i = tail.begin; i < tail.end; ++i) takeLine(context_.lines[i]);
        recipients_.finish();
        signature_.finish();
    }

private:
    struct Place {
        std::size_t column, columns;
    };

    /// The field of a second signature that the kind has; empty for none.
    static std::string leftSigner(const KindWords& kind) {
        const StepWords* const pair = kind.step(layout::Recipe::Part::signatures);
        return pair == nullptr ? std::string() : pair->step->field;
    }

    void takeLine(const Line& line) {
        const std::vector<std::string_view> columns = columnsOf(line.text);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Place place{i, columns.size()};
            std::string_view left;
            const std::string_view right = signatureIn(line, columns[i], left);
            if (!left.empty()) take(line, left, place);
            if (!right.empty()) signature_.take(line, right, place.column, place.columns);
        }
    }

    /// "Nơi nhận: TM. ỦY BAN NHÂN DÂN": the part of the signature at the end of a text.
    std::string_view signatureIn(const Line& line, std::string_view text, std::string_view& left) const {
        if (opensSignature(context_, line, text)) return text;
        left = text;
        if (!recipients_.isOpen() && startsWithAny(text, context_.words.recipients) == kNone) return {};
        for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
            const std::string_view rest = trimmed(text.substr(at));
            const bool apart = std::string_view(";:.").find(text[at - 1]) != std::string_view::npos;
            if (!apart || !opensSignature(context_, line, rest)) continue;
            left = trimmed(text.substr(0, at));
            return rest;
        }
        return {};
    }

    /// What the kind prints below the recipients: room for a confirmation.
    bool takeBelow(const Line& line, std::string_view text) {
        const StepWords* const signature = context_.kind->step(layout::Recipe::Part::signature);
        return signature != nullptr &&
               std::ranges::any_of(signature->steps, [&](const StepWords& step) { return below_.readText(step, line, text); });
    }

    void take(const Line& line, std::string_view text, Place place) {
        if (takeBelow(line, text)) return;
        const bool listed = sameColumn(line);
        if (recipients_.take(line, text, listed)) {
            if (!column_ && line.source->cell) column_ = line.source->cell;
        } else if (!takeAddress(context_, line, text)) {
            signature_.take(line, text, place.column, place.columns);
        }
    }

    /// In the cell in which the list began.
    bool sameColumn(const Line& line) const {
        return column_ && line.source->cell && line.source->cell->table == column_->table && line.source->cell->column == column_->column;
    }

    Context& context_;
    DistributionList recipients_;
    SignaturePair signature_;
    StepReader below_;
    std::optional<odf::CellPlace> column_;
};

} // namespace

Tail findTail(const Context& context, std::size_t from) {
    for (std::size_t i = from; i < context.lines.size(); ++i) {
        if (!hasRecipientsLabel(context, context.lines[i])) continue;
        return tailOf(context, withSignatureBefore(context, from, i), endOf(context, i));
    }
    // Without a list of recipients: the last block that someone signs.
    const std::size_t end = endOf(context, from);
    std::size_t begin = end;
    for (std::size_t i = end; i > from && end - i < kMostSignatureLines; --i)
        if (opensSignature(context, context.lines[i - 1])) begin = i - 1;
    return tailOf(context, begin, end);
}

void readTail(Context& context, Tail tail) { TailReader(context).read(tail); }

} // namespace vanthu::reader
