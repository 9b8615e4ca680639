#include "json/Text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace vanthu::json {

namespace {

constexpr std::size_t kFirstReserve = 8192;

bool needsEscape(unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }

/// The first character from `at` on that JSON wants escaped. Eight bytes at a time: a byte below 0x20, or equal to a quote or
/// backslash, leaves its highest bit set.
const char* findEscape(const char* at, const char* end) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    constexpr std::uint64_t highs = 0x8080808080808080ULL;
    while (end - at >= 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, at, sizeof bytes);
        const std::uint64_t quote = bytes ^ (ones * '"');
        const std::uint64_t backslash = bytes ^ (ones * '\\');
        const std::uint64_t found = ((bytes - ones * 0x20) | (quote - ones) | (backslash - ones)) & ~bytes & highs;
        if (found != 0) break;
        at += 8;
    }
    while (at != end && !needsEscape(static_cast<unsigned char>(*at))) ++at;
    return at;
}

class Writer {
public:
    explicit Writer(int indent) : indent_(static_cast<std::size_t>(indent)) { out_.reserve(kFirstReserve); }

    /// Without recursion, so that a value of any depth can be written.
    std::string write(const Value& root) {
        writeValue(root);
        while (!levels_.empty()) {
            Level& level = levels_.back();
            if (level.next == level.size) {
                close();
            } else {
                writeEntry(level);
            }
        }
        if (indent_ > 0) out_ += '\n';
        return std::move(out_);
    }

private:
    struct Level {
        const Value* container;
        std::size_t size;
        std::size_t next;
    };

    void writeEntry(Level& level) {
        if (level.next > 0) out_ += ',';
        newLine(levels_.size());
        const std::size_t index = level.next++;
        if (level.container->isArray()) {
            writeValue(level.container->array()[index]);
            return;
        }
        const Member& member = level.container->object()[index];
        writeString(member.name);
        out_ += indent_ > 0 ? ": " : ":";
        writeValue(member.value);
    }

    void writeValue(const Value& value) {
        if (value.isString()) {
            writeString(value.string());
        } else if (value.isObject()) {
            open(value, '{', value.object().size());
        } else if (value.isArray()) {
            open(value, '[', value.array().size());
        } else if (value.isBool()) {
            out_ += value.boolean() ? "true" : "false";
        } else if (value.isNull()) {
            out_ += "null";
        } else {
            writeNumber(value);
        }
    }

    void open(const Value& value, char bracket, std::size_t size) {
        out_ += bracket;
        levels_.push_back({&value, size, 0});
    }

    void close() {
        const Level level = levels_.back();
        levels_.pop_back();
        if (level.size > 0) newLine(levels_.size());
        out_ += level.container->isArray() ? ']' : '}';
    }

    void newLine(std::size_t depth) {
        if (indent_ == 0) return;
        out_ += '\n';
        out_.append(depth * indent_, ' ');
    }

    void writeNumber(const Value& value) {
        std::array<char, 40> digits;
        char* const begin = digits.data();
        char* end = begin;
        if (value.isInteger()) {
            end = std::to_chars(begin, begin + digits.size(), value.integer()).ptr;
        } else if (std::isfinite(value.number())) {
            end = std::to_chars(begin, begin + digits.size(), value.number()).ptr;
        }
        const std::string_view number(begin, static_cast<std::size_t>(end - begin));
        out_ += number.empty() ? "null" : number; // JSON has no word for infinity
        const bool looksInteger = !number.empty() && number.find_first_of(".e") == std::string_view::npos;
        if (!value.isInteger() && looksInteger) out_ += ".0";
    }

    void writeString(std::string_view text) {
        out_ += '"';
        const char* at = text.data();
        const char* const end = at + text.size();
        while (true) {
            const char* const stop = findEscape(at, end);
            out_.append(at, static_cast<std::size_t>(stop - at));
            if (stop == end) break;
            writeEscape(*stop);
            at = stop + 1;
        }
        out_ += '"';
    }

    void writeEscape(char c) {
        constexpr std::string_view marks = "\"\\\b\f\n\r\t";
        constexpr std::string_view letters = "\"\\bfnrt";
        constexpr std::string_view digits = "0123456789abcdef";
        out_ += '\\';
        if (const std::size_t mark = marks.find(c); mark != std::string_view::npos) {
            out_ += letters[mark];
        } else {
            out_ += "u00";
            out_ += digits[static_cast<unsigned char>(c) >> 4];
            out_ += digits[static_cast<unsigned char>(c) & 0xF];
        }
    }

    std::string out_;
    std::size_t indent_;
    std::vector<Level> levels_;
};

} // namespace

std::string dump(const Value& value, int indent) { return Writer(indent).write(value); }

} // namespace vanthu::json
