#pragma once

#include "layout/Wording.h"
#include "reader/KindWords.h"

namespace vanthu::reader {

/// Takes sentences of texts.json apart for reading: one variant for each choice of optional parts.
class VariantMaker {
public:
    /// `entry`: of the list the sentence is printed for, or nullptr. `starts`: how values begin, by the names of their fields; may be
    /// nullptr. Borrows all.
    VariantMaker(const Shape& root, const Shape* entry, const json::Value* starts) : root_(root), entry_(entry), starts_(starts) {}

    /// Adds the variants of a sentence to `all`, the fullest first; nothing if it has a place that the form does not have.
    void add(const layout::Wording& wording, std::vector<WordingVariant>& all) const;

private:
    bool place(const layout::Wording::Piece& piece, WordingPiece& made) const;
    using Pieces = std::vector<WordingPiece>;
    bool expand(const std::vector<layout::Wording::Piece>& pieces, std::vector<Pieces>& variants) const;

    const Shape& root_;
    const Shape* entry_;
    const json::Value* starts_;
};

} // namespace vanthu::reader
