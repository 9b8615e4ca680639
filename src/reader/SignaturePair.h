#pragma once

#include "reader/SignatureBlock.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// Two signatures beside each other (template 1.9): who took the minutes at the left, the chair at the right.
class SignaturePair {
public:
    /// `field`: the group with "post" and "name" that the left one is; empty for papers with one signature, which is the right one.
    SignaturePair(Context& context, std::string field) : context_(context), field_(std::move(field)), right_(context) {}

    /// `column`: of how many it stands in which; both 0 where the paper does not tell.
    void take(const Line& line, std::string_view text, std::size_t column, std::size_t columns);
    /// Puts both into the document. Call once after the last piece.
    void finish();

private:
    struct Piece {
        Slice slice;
        bool isPlaced = false, isLeft = false;
    };

    void divide();
    void putLeft(const std::vector<Slice>& left);

    Context& context_;
    const std::string field_;
    std::vector<Piece> pieces_;
    SignatureBlock right_;
};

} // namespace vanthu::reader
