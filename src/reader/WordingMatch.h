#pragma once

#include "model/Document.h"
#include "reader/KindWords.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// A piece of a sentence and where it stands in the text.
struct MatchedPiece {
    const WordingPiece* piece = nullptr; ///< nullptr for marks at the end
    std::string_view slice;
    std::string text;     ///< the value, for all but dates
    model::OpenDate date; ///< date
    bool isKnown = false; ///< the form has that value already
};

/// Finds out whether a text is what one of the variants of a sentence prints. Borrows all; one text after the other.
class WordingMatch {
public:
    /// What the form prints at a place, if that value is known already; else empty.
    using Known = std::function<std::string(const WordingPiece&)>;

    WordingMatch(const Vocabulary& words, const KindWords& kind, Known known) : words_(words), kind_(kind), known_(std::move(known)) {}

    /// The pieces in order, of the first variant that fits; nothing if none does. `tellingOnly`: variants that could be any text are
    /// left out.
    std::optional<std::vector<MatchedPiece>> match(const std::vector<WordingVariant>& variants, std::string_view text, bool tellingOnly);
    /// The length of the words a text begins with that a variant without places is; kNone if it does not.
    static std::size_t headEnd(const std::vector<WordingVariant>& variants, std::string_view text);

private:
    bool go(std::size_t index, std::size_t at);
    bool goText(std::size_t index, std::size_t at);
    bool goKnown(std::size_t index, std::size_t at, const std::string& printed);
    bool put(std::size_t index, std::size_t at, std::size_t end, MatchedPiece piece);
    bool ends(std::size_t at);
    bool suits(const WordingPiece& piece, std::string_view slice) const;
    std::string valueIn(const WordingPiece& piece, std::string_view slice) const;
    std::size_t weekdayAt(std::size_t at) const;
    std::size_t choiceAt(const WordingPiece& piece, std::size_t at, std::string& label) const;

    const Vocabulary& words_;
    const KindWords& kind_;
    Known known_;
    const std::vector<WordingPiece>* pieces_ = nullptr;
    std::string_view text_;
    std::vector<MatchedPiece> found_;
    std::size_t steps_ = 0, most_ = 0; ///< how often a way was tried, and how often it may be
};

/// "08:00" for a clock at the start of a text ("8 giờ 00", "08h30", "8:00"); `end` is where it ends. Empty if there is none.
std::string clockAt(std::string_view text, std::size_t& end);

} // namespace vanthu::reader
