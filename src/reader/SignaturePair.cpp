#include "reader/SignaturePair.h"

#include "reader/Facts.h"
#include "reader/Phrase.h"

#include <algorithm>

namespace vanthu::reader {

void SignaturePair::take(const Line& line, std::string_view text, std::size_t column, std::size_t columns) {
    if (field_.empty()) return right_.take(line, text);
    const auto& cell = line.source->cell;
    pieces_.push_back({{&line, text}, cell.has_value() || columns > 1, cell ? cell->column == 0 : column == 0});
}

void SignaturePair::finish() {
    if (!field_.empty()) divide();
    right_.finish();
}

void SignaturePair::divide() {
    const bool placed = std::ranges::any_of(pieces_, &Piece::isPlaced);
    std::vector<Slice> left;
    bool isDone = false; ///< without places: a name ends the first one
    for (const Piece& piece : pieces_) {
        const bool isLeft = placed ? piece.isPlaced && piece.isLeft : !isDone;
        if (!isLeft) {
            right_.take(*piece.slice.line, piece.slice.text);
            continue;
        }
        left.push_back(piece.slice);
        isDone = left.size() > 1 && !isUpperText(piece.slice.text);
    }
    putLeft(left);
}

void SignaturePair::putLeft(const std::vector<Slice>& left) {
    const auto put = [&](const char* member, const std::vector<Slice>& slices) {
        if (slices.empty()) return;
        const std::string pointer = '/' + field_ + '/' + member;
        factAt(context_.document.facts, pointer).text = valueOf(slices);
        context_.ledger.found(pointer, Sureness::certain, slices);
    };
    if (left.empty()) return;
    std::vector<Slice> post = left;
    std::vector<Slice> name;
    if (left.size() > 1) {
        name.push_back(left.back());
        post.assign(1, left.front());
    }
    put("post", post);
    put("name", name);
}

} // namespace vanthu::reader
