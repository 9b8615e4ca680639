#pragma once

#include "model/Document.h"
#include "reader/KindWords.h"
#include "reader/Ledger.h"
#include "reader/Line.h"
#include "reader/Vocabulary.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace vanthu::reader {

/// What the readers of the parts share while one document is read.
struct Context {
    const Vocabulary& words;
    const Lines& lines;
    Ledger& ledger;
    model::Document& document;
    std::string& typeName; ///< as printed

    // What is known once the head has been read and the kind chosen.
    const KindWords* kind = nullptr;
    const std::vector<LevelWords>* levels = &words.levels;
    Slice typeSlice = {};       ///< of the head; without a line if there is none
    std::size_t behindType = 0; ///< the line behind it
    std::vector<Slice> abstract = {};
    Sureness abstractSureness = Sureness::certain;

    const LevelWords* level(std::string_view id) const {
        const auto found = std::find_if(levels->begin(), levels->end(), [id](const LevelWords& level) { return level.id == id; });
        return found == levels->end() ? nullptr : &*found;
    }

    /// The style of our own documents a line has: "clauseHeading"; nullptr for any other.
    const StyleWords* style(const Line& line) const { return words.style(line.source->style); }
    bool hasStyle(const Line& line, std::string_view id) const {
        const StyleWords* known = style(line);
        return known != nullptr && known->id == id;
    }
};

/// The type of a document at the start of a text: its index in Vocabulary::types, or kNone. `end`: where it ends.
std::size_t typeAt(const Vocabulary& words, std::string_view text, std::size_t& end);

/// Takes a text apart where a text tool set two columns beside each other: at line breaks, tabs and three blanks or more.
std::vector<std::string_view> columnsOf(std::string_view text);

/// The part of a text without the end mark ("./."); what is cut off is `mark`. A full stop of the sentence stays.
std::string_view withoutEndMark(std::string_view text, std::string_view& mark);

} // namespace vanthu::reader
