#pragma once

#include "layout/Recipe.h"
#include "reader/Shape.h"
#include "reader/Vocabulary.h"
#include "json/Value.h"

#include <memory>
#include <string>
#include <vector>

namespace vanthu::reader {

/// A piece of a sentence that is read back: words, or a place where a value stands.
struct WordingPiece {
    enum class Kind {
        words,
        text,
        clock,
        date,
        weekday,
        integer,
        choice,
        citation, ///< {{id}}
        ordinal,  ///< {#}
        mark,     ///< {;}
    };
    Kind kind = Kind::words;
    std::string text; ///< words, folded; or the path
    std::vector<std::string> forms;
    const Shape* shape = nullptr; ///< of the value
    bool ofEntry = false;         ///< the path starts at the entry of the list, not at the form
    bool bare = false;            ///< no mark ends the value
    WordList starts;              ///< how such a value begins; mostly empty
    bool startsOnly = false;      ///< and no other way
};

/// A sentence of texts.json, or one that offices write instead, with each optional part either there or not.
struct WordingVariant {
    std::vector<WordingPiece> pieces;
    bool isTelling = false; ///< its words alone tell it from any other sentence
};

struct StepWords {
    const layout::Recipe::Step* step = nullptr;
    std::vector<WordingVariant> variants; ///< the fullest first
    bool isHead = false;                  ///< says nothing but what stands below
    const Shape* shape = nullptr;         ///< of the field it prints; nullptr for none
    bool ofEntry = false;                 ///< that field is one of the entry
    std::vector<StepWords> steps;         ///< of an entry
    struct Column {
        WordList titles;
        std::vector<WordingVariant> cells;
    };
    std::vector<Column> columns;
};

/// A sign that a document is of a kind: words in its abstract or in its first lines.
struct KindSign {
    bool inAbstract = true;
    WordList phrases; ///< one is enough
    int score = 0;
};

/// What a kind of document is read by: its recipe backwards. Immutable; safe from every thread.
struct KindWords {
    std::string id;
    std::string typeName; ///< folded; empty for a letter
    WordList typeNames;   ///< others it is found under, folded
    bool anyType = false; ///< the form has a field for the type
    int score = 0;        ///< by the type name alone
    std::vector<KindSign> signs;
    std::shared_ptr<const Shape> root;
    std::vector<LevelWords> levels; ///< of its content
    std::vector<StepWords> steps;
    std::vector<StepWords> appendix; ///< below the text of each appendix
    bool hasBases = false, hasOpening = false, hasClosing = false, hasTitle = false;
    std::vector<WordingVariant> subject; ///< of a letter
    WordList smallStarts;                ///< how values begin that a sentence prints with a capital, though the form has none

    const Shape* field(std::string_view path) const { return root->find(path); }
    /// The first step of that sort; nullptr if there is none.
    const StepWords* step(layout::Recipe::Part part) const;
};

/// What reading.json of a kind and decree-30/reader-wordings.json say.
struct ReadingData {
    const json::Value* kind = nullptr;   ///< may be nullptr
    const json::Value* shared = nullptr; ///< likewise
};

/// Prepares a kind. Borrows recipe and vocabulary.
KindWords kindWords(const Vocabulary& words, const layout::Recipe& recipe, std::string id, Shape root, const ReadingData& data);

} // namespace vanthu::reader
