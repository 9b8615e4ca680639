#include "layout/Wording.h"

#include "model/CitationMark.h"

#include <algorithm>
#include <utility>

namespace vanthu::layout {

std::optional<Wording> Wording::compile(std::string_view pattern) {
    Wording wording;
    std::size_t at = 0;
    if (!read(pattern, at, wording.pieces_, false)) return std::nullopt;
    return wording;
}

bool Wording::read(std::string_view pattern, std::size_t& at, std::vector<Piece>& pieces, bool inside) {
    while (at < pattern.size()) {
        const char c = pattern[at];
        if (c == '}' || (c == ']' && !inside)) return false;
        if (c == ']') return ++at, true;
        Piece piece;
        if (c == '{') {
            piece.kind = Piece::Kind::place;
            if (!readPlace(pattern, at, piece)) return false;
        } else if (c == '[') {
            piece.kind = Piece::Kind::optional;
            ++at;
            if (!read(pattern, at, piece.pieces, true)) return false;
        } else {
            const std::size_t end = std::min(pattern.find_first_of("{}[]", at), pattern.size());
            piece.text = pattern.substr(at, end - at);
            at = end;
        }
        pieces.push_back(std::move(piece));
    }
    return !inside;
}

bool Wording::readPlace(std::string_view pattern, std::size_t& at, Piece& piece) {
    if (const auto mark = model::nextCitation(pattern, at); mark && mark->begin == at) {
        piece.text = pattern.substr(at, mark->end - at);
        at = mark->end;
        return true;
    }
    const std::size_t close = pattern.find_first_of("{}[]", at + 1);
    if (close == std::string_view::npos || pattern[close] != '}') return false;
    std::string_view inner = pattern.substr(at + 1, close - at - 1);
    at = close + 1;
    piece.text = inner.substr(0, inner.find(':'));
    inner.remove_prefix(piece.text.size());
    while (!inner.empty()) {
        inner.remove_prefix(1);
        piece.forms.emplace_back(inner.substr(0, inner.find(':')));
        inner.remove_prefix(piece.forms.back().size());
    }
    return !piece.text.empty();
}

std::optional<std::string> Wording::fill(const Values& values) const {
    std::string text;
    if (!fill(pieces_, values, text) || text.empty()) return std::nullopt;
    return text;
}

bool Wording::fill(const std::vector<Piece>& pieces, const Values& values, std::string& text) {
    for (const Piece& piece : pieces) {
        switch (piece.kind) {
        case Piece::Kind::text:
            text += piece.text;
            break;
        case Piece::Kind::place: {
            const std::string value = values(piece.text, piece.forms);
            if (value.empty()) return false;
            text += value;
            break;
        }
        case Piece::Kind::optional:
            if (std::string inner; fill(piece.pieces, values, inner)) text += inner;
            break;
        }
    }
    return true;
}

std::vector<std::string> Wording::paths() const {
    std::vector<std::string> paths;
    collect(pieces_, paths);
    return paths;
}

void Wording::collect(const std::vector<Piece>& pieces, std::vector<std::string>& paths) {
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::place) paths.push_back(piece.text);
        collect(piece.pieces, paths);
    }
}

} // namespace vanthu::layout
