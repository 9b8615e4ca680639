#include "json/Text.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstddef>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanthu::json {

namespace {

constexpr std::size_t kFirstReserve = 8192;

bool needsEscape(unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }

/// The first character from `at` on that JSON wants escaped.
const char* findEscape(const char* at, const char* end) {
#if defined(__SSE2__)
    const auto all = [](char c) { return _mm_set1_epi8(c); };
    for (constexpr std::ptrdiff_t kBlock = 16; end - at >= kBlock; at += kBlock) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, all(0x1F)), bytes);
        const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, all('"')), _mm_cmpeq_epi8(bytes, all('\\')));
        const int found = _mm_movemask_epi8(_mm_or_si128(control, marks));
        if (found != 0) return at + std::countr_zero(static_cast<unsigned>(found));
    }
#endif
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
