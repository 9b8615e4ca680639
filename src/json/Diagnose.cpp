#include "json/Diagnose.h"

#include "text/Scan.h"
#include "text/Utf8.h"
#include "json/Limits.h"
#include "json/Value.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <unordered_set>

namespace vanthu::json {

namespace {

std::string codeName(char32_t codePoint) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "U+";
    for (int shift = codePoint > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) name += digits[codePoint >> shift & 0xF];
    return name;
}

/// Levels in the pointer of a text that is nested too deep: enough to find it, few enough to read.
constexpr std::size_t kNamedLevels = 8;

/// An array or object that is being read, and where in it the reader stands.
struct Level {
    bool object = false;
    std::size_t index = 0;
    bool named = false; ///< whether `name` has been read for the member that is due
    std::string name = {};
    std::unordered_set<std::string> names = {};
};

class Reader {
public:
    explicit Reader(std::string_view utf8) : text_(utf8) {}

    std::optional<Fault> run() {
        skipSpace();
        if (pos_ == text_.size()) return Fault{"", "json-empty"};
        readDocument();
        return std::move(fault_);
    }

private:
    void readDocument() {
        bool valueDue = true;
        while (!fault_) {
            skipSpace();
            if (valueDue) {
                valueDue = readValue();
            } else if (levels_.empty()) {
                if (pos_ < text_.size()) failHere();
                return;
            } else {
                valueDue = readAfterValue();
            }
        }
    }

    /// Reads a scalar, or opens an array or object. Gives whether a value is due next.
    bool readValue() {
        const char c = peek();
        if (c == '{' || c == '[') return open(c == '{');
        if (c == '"') {
            std::string ignored;
            readString(ignored);
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            readNumber();
        } else if (!readWord("true") && !readWord("false") && !readWord("null")) {
            failAtWord();
        }
        return false;
    }

    bool open(bool object) {
        if (levels_.size() == kMaxDepth) {
            levels_.resize(kNamedLevels); // the pointer leads near it, line and column to it
            fail(pos_, "json-too-deep", {{"limit", std::to_string(kMaxDepth)}});
            return false;
        }
        ++pos_;
        skipSpace();
        levels_.push_back({object});
        if (peek() == (object ? '}' : ']')) {
            ++pos_;
            levels_.pop_back();
            return false;
        }
        return object ? readName() : true;
    }

    /// After a value inside an array or object: a comma and the next one, or the end. Gives whether a value is due next.
    bool readAfterValue() {
        Level& level = levels_.back();
        const char c = peek();
        if (c == ',') {
            ++pos_;
            skipSpace();
            ++level.index;
            return level.object ? readName() : true;
        }
        if (c == (level.object ? '}' : ']')) {
            ++pos_;
            levels_.pop_back();
        } else {
            failHere();
        }
        return false;
    }

    bool readName() {
        Level& level = levels_.back();
        const std::size_t start = pos_;
        level.named = false;
        if (peek() != '"') return failHere();
        std::string name;
        if (!readString(name)) return false;
        level.name = name;
        level.named = true;
        if (!level.names.insert(name).second) return fail(start, "json-duplicate-member", {{"name", name}});
        skipSpace();
        if (peek() != ':') return failHere();
        ++pos_;
        return true;
    }

    bool readString(std::string& value) {
        for (++pos_; pos_ < text_.size();) {
            const auto c = static_cast<unsigned char>(text_[pos_]);
            if (c == '"') return ++pos_, true;
            if (c == '\\') {
                if (!readEscape(value)) return false;
            } else if (c < 0x20) {
                return fail(pos_, "json-control-character", {{"code", codeName(c)}});
            } else {
                const text::Decoded decoded = text::decode(text_.substr(pos_));
                if (decoded.length == 0) return failDecoding();
                value.append(text_, pos_, decoded.length);
                pos_ += decoded.length;
            }
        }
        return failHere();
    }

    bool readEscape(std::string& value) {
        constexpr std::string_view marks = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const std::size_t start = pos_++;
        if (pos_ == text_.size()) return failHere();
        if (const std::size_t mark = marks.find(text_[pos_]); mark != std::string_view::npos) {
            value += meanings[mark];
            ++pos_;
            return true;
        }
        std::uint32_t unit = 0;
        if (text_[pos_] != 'u' || !readHex(unit)) return fault_ ? false : failHere();
        if (unit >= 0xD800 && unit < 0xDC00 && text_.substr(pos_, 2) == "\\u") {
            std::uint32_t low = 0;
            ++pos_;
            if (!readHex(low)) return false;
            if (low < 0xDC00 || low > 0xDFFF) return failSurrogate(start);
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        } else if (unit >= 0xD800 && unit <= 0xDFFF) {
            return failSurrogate(start);
        }
        text::append(value, unit);
        return true;
    }

    /// Reads "uXXXX".
    bool readHex(std::uint32_t& unit) {
        ++pos_;
        for (int i = 0; i < 4; ++i, ++pos_) {
            const char c = peek();
            const bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (!digit) return failHere();
            unit = unit * 16 + static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return true;
    }

    bool readDigits() {
        const std::size_t start = pos_;
        while (peek() >= '0' && peek() <= '9') ++pos_;
        return pos_ > start ? true : failHere();
    }

    void readNumber() {
        const std::size_t start = pos_;
        bool integer = true;
        if (peek() == '-') ++pos_;
        if (peek() == '0') {
            ++pos_;
        } else if (!readDigits()) {
            return;
        }
        if (peek() == '.') {
            integer = false;
            ++pos_;
            if (!readDigits()) return;
        }
        if (peek() == 'e' || peek() == 'E') {
            integer = false;
            ++pos_;
            if (peek() == '+' || peek() == '-') ++pos_;
            if (!readDigits()) return;
        }
        if (!fits(std::string(text_.substr(start, pos_ - start)), integer)) fail(start, "json-number-range", {{"number", excerpt(start)}});
    }

    static bool fits(const std::string& number, bool integer) {
        if (!integer) return std::isfinite(std::strtod(number.c_str(), nullptr));
        std::int64_t value = 0;
        return std::from_chars(number.data(), number.data() + number.size(), value).ec == std::errc();
    }

    bool readWord(std::string_view word) {
        if (text_.substr(pos_, word.size()) != word) return false;
        pos_ += word.size();
        return true;
    }

    /// A word that is begun and cut off by the end of the text is a truncated text.
    void failAtWord() {
        const std::string_view rest = text_.substr(pos_);
        for (const std::string_view word : {"true", "false", "null"}) {
            if (!rest.empty() && word.starts_with(rest)) pos_ = text_.size();
        }
        failHere();
    }

    bool failHere() {
        if (pos_ >= text_.size()) return fail(text_.size(), "json-truncated", {});
        const text::Decoded decoded = text::decode(text_.substr(pos_));
        if (decoded.length == 0) return failDecoding();
        const bool printable = decoded.codePoint > 0x20 && decoded.codePoint != 0x7F;
        return fail(pos_, "json-syntax",
                    {{"found", printable ? std::string(text_.substr(pos_, decoded.length)) : codeName(decoded.codePoint)}});
    }

    /// Three-byte forms of D800-DFFF are what a program writes that cuts a pair of surrogates in two.
    bool failDecoding() {
        const std::string_view rest = text_.substr(pos_, 3);
        const bool surrogate = rest.size() == 3 && rest[0] == '\xED' && static_cast<unsigned char>(rest[1]) >= 0xA0;
        return surrogate ? failSurrogate(pos_) : fail(pos_, "json-invalid-utf8", {});
    }

    bool failSurrogate(std::size_t offset) { return fail(offset, "json-lone-surrogate", {}); }

    /// Takes down the first fault; always gives false, so that a reader can end with it.
    bool fail(std::size_t offset, std::string id, std::vector<Argument> arguments) {
        if (fault_) return false;
        const std::string_view before = text_.substr(0, offset);
        const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
        std::size_t line = 1;
        for (const char c : before) line += c == '\n' ? 1 : 0;
        arguments.push_back({"line", std::to_string(line)});
        arguments.push_back({"column", std::to_string(text::countCharacters(before.substr(lineStart)) + 1)});
        fault_ = Fault{pointer(), std::move(id), std::move(arguments)};
        return false;
    }

    std::string pointer() const {
        std::string result;
        for (const Level& level : levels_) {
            if (level.object && !level.named) break;
            result = level.object ? pointerTo(result, level.name) : pointerTo(result, level.index);
        }
        return result;
    }

    std::string excerpt(std::size_t start) const {
        const std::string_view number = text_.substr(start, pos_ - start);
        return number.size() > 40 ? std::string(number.substr(0, 40)) + "…" : std::string(number);
    }

    void skipSpace() {
        while (pos_ < text_.size() && (text_[pos_] == ' ' || text_[pos_] == '\n' || text_[pos_] == '\r' || text_[pos_] == '\t')) ++pos_;
    }

    char peek() const { return pos_ < text_.size() ? text_[pos_] : '\0'; }

    std::string_view text_;
    std::size_t pos_ = 0;
    std::vector<Level> levels_;
    std::optional<Fault> fault_;
};

} // namespace

std::optional<Fault> diagnose(std::string_view utf8) { return Reader(utf8).run(); }

} // namespace vanthu::json
