#include "reader/Lexicon.h"

#include "text/Letters.h"
#include "text/Utf8.h"

#include <algorithm>
#include <limits>

namespace vanthu::reader {

namespace {

/// A hash of the letters without their tones, and of the tone, so that "hoà" and "hòa" are one word.
class WordKey {
public:
    void add(const text::Letter& letter) {
        mix(letter.base);
        if (letter.tone != text::Tone::level) tone_ = static_cast<std::uint64_t>(letter.tone);
    }
    std::uint64_t value() const { return (hash_ ^ tone_) * kPrime; }

private:
    static constexpr std::uint64_t kPrime = 1099511628211u;
    void mix(std::uint64_t value) { hash_ = (hash_ ^ value) * kPrime; }
    std::uint64_t hash_ = 14695981039346656037u;
    std::uint64_t tone_ = 0;
};

text::Decoded next(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {byte, 1};
    const text::Decoded decoded = text::decode(text.substr(at));
    return decoded.length == 0 ? text::Decoded{0xFFFD, 1} : decoded;
}

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool isBlank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == U'*' || c == 0xAD || c == 0x200B || c == 0xFEFF ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

char32_t plainMark(char32_t c) {
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return U'-';
    if ((c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB) return U'"';
    return c;
}

} // namespace

WordId Lexicon::add(std::string_view word) {
    WordKey key;
    for (std::size_t at = 0; at < word.size();) {
        const text::Decoded decoded = next(word, at);
        key.add(text::takeApart(decoded.codePoint));
        at += decoded.length;
    }
    return ids_.try_emplace(key.value(), static_cast<WordId>(ids_.size() + 1)).first->second;
}

WordId Lexicon::find(std::uint64_t key) const {
    const auto found = ids_.find(key);
    return found == ids_.end() ? 0 : found->second;
}

void Lexicon::tokenise(std::string_view text, Tokens& tokens) const {
    tokens.clear();
    bool spaced = false;
    for (std::size_t at = 0; at < text.size();) {
        text::Decoded decoded = next(text, at);
        if (isBlank(decoded.codePoint)) {
            spaced = true;
            at += decoded.length;
            continue;
        }
        Token token;
        token.begin = static_cast<std::uint32_t>(at);
        token.spaced = spaced;
        spaced = false;
        if (isDigit(decoded.codePoint)) {
            std::uint64_t value = 0;
            token.kind = Token::Kind::number;
            for (; at < text.size() && isDigit(static_cast<unsigned char>(text[at])); ++at) {
                value =
                    value > 100'000'000 ? std::numeric_limits<std::uint32_t>::max() : value * 10 + static_cast<unsigned>(text[at] - '0');
                if (token.digits < 255) ++token.digits;
            }
            token.number = static_cast<std::uint32_t>(std::min<std::uint64_t>(value, std::numeric_limits<std::uint32_t>::max()));
        } else if (text::Letter letter = text::takeApart(decoded.codePoint); letter.base != 0) {
            WordKey key;
            std::size_t letters = 0, small = 0;
            token.kind = Token::Kind::word;
            token.capital = letter.capital;
            while (letter.base != 0) {
                key.add(letter);
                ++letters;
                if (!letter.capital) ++small;
                at += decoded.length;
                if (at == text.size()) break;
                decoded = next(text, at);
                letter = text::takeApart(decoded.codePoint);
            }
            token.allCapitals = letters > 1 && small == 0;
            token.key = key.value();
            token.word = find(token.key);
        } else {
            token.mark = plainMark(decoded.codePoint);
            at += decoded.length;
        }
        token.end = static_cast<std::uint32_t>(at);
        tokens.push_back(token);
    }
}

Tokens Lexicon::tokenise(std::string_view text) const {
    Tokens tokens;
    tokens.reserve(text.size() / 4);
    tokenise(text, tokens);
    return tokens;
}

} // namespace vanthu::reader
