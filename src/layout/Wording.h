#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::layout {

/// A sentence of a kind's texts.json with places for what the form says: "Chủ trì: {chair.name}[, {chair.post}]". A place is the
/// path of a field, and may name forms the value is brought into, in order: "{date:weekday:capital}". What stands in brackets is
/// printed only if every place directly in it has a value, and so is the sentence itself. A place "{{id}}" cites; its path is the
/// mark itself. Immutable; safe from every thread.
class Wording {
public:
    /// The value of a path in these forms; empty if there is none.
    using Values = std::function<std::string(std::string_view path, const std::vector<std::string>& forms)>;

    /// Empty if braces or brackets do not pair.
    static std::optional<Wording> compile(std::string_view pattern);

    /// Nothing if a place outside all brackets has no value, or nothing at all is left to print.
    std::optional<std::string> fill(const Values& values) const;

    /// The paths of all places, in order.
    std::vector<std::string> paths() const;

    struct Piece {
        enum class Kind { text, place, optional } kind = Kind::text;
        std::string text; ///< the words, or the path
        std::vector<std::string> forms;
        std::vector<Piece> pieces; ///< of an optional one
    };
    /// For those who read such a sentence back.
    const std::vector<Piece>& pieces() const { return pieces_; }

private:
    static bool read(std::string_view pattern, std::size_t& at, std::vector<Piece>& pieces, bool inside);
    static bool readPlace(std::string_view pattern, std::size_t& at, Piece& piece);
    static bool fill(const std::vector<Piece>& pieces, const Values& values, std::string& text);
    static void collect(const std::vector<Piece>& pieces, std::vector<std::string>& paths);

    std::vector<Piece> pieces_;
};

} // namespace vanthu::layout
