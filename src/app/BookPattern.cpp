#include "app/BookTemplate.h"

#include <algorithm>

namespace vanthu::app {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(BookField::total)> kNames{
    "number",     "symbol", "date",      "typeName",    "subject", "signer", "recipients", "fileCopy",  "copies",     "sentOn",
    "receipts",   "note",   "envelopes", "parentOrgan", "organ",   "title",  "year",       "firstDay",  "lastDay",    "firstNumber",
    "lastNumber", "volume", "count",     "voided",      "reason",  "lentOn", "borrower",   "allowedBy", "returnedOn", "file"};

} // namespace

bool BookPattern::parse(std::string_view text, BookPattern& pattern, std::string& wrong) {
    pattern.pieces_.clear();
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        Piece& piece = pattern.pieces_.emplace_back(Piece{std::string(text.substr(0, open)), BookField::total});
        text.remove_prefix(open);
        if (text.empty()) break;
        const std::size_t close = std::min(text.find('}'), text.size());
        const std::string_view name = text.substr(1, close - 1);
        const auto* const found = std::ranges::find(kNames, name);
        if (close == text.size() || found == kNames.end()) {
            wrong = std::string(name);
            return false;
        }
        piece.field = static_cast<BookField>(found - kNames.begin());
        text.remove_prefix(close + 1);
    }
    return true;
}

std::string BookPattern::fill(const BookValues& values, std::string_view dots) const {
    std::string text;
    for (const Piece& piece : pieces_) {
        const bool last = piece.field == BookField::total;
        std::string_view value = last ? std::string_view() : std::string_view(values[static_cast<std::size_t>(piece.field)]);
        if (value.empty() && !last) value = dots;
        // What parts two values is nothing without both of them: no "08/", no blank before an abstract without a type.
        const bool alone = value.empty() || text.empty();
        if (last || !alone || !dots.empty() || &piece == &pieces_.front()) text += piece.before;
        text += value;
    }
    return text;
}

bool BookPattern::mentions(BookField field) const {
    return std::ranges::any_of(pieces_, [&](const Piece& piece) { return piece.field == field; });
}

} // namespace vanthu::app
