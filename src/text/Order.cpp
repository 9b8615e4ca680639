#include "text/Order.h"

#include "text/Characters.h"
#include "text/Letters.h"
#include "text/Utf8.h"

namespace vanthu::text {

namespace {

constexpr std::u32string_view kAlphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr char kFirstDigit = 0x20;
constexpr char kFirstLetter = 0x40;
constexpr char kOther = 0x7E; ///< letters of other alphabets: after ours, in the order of Unicode
constexpr char kSign = 0x10;
const std::string kEndOfWord = "\x02";

void appendPlace(std::string& key, char32_t codePoint, char32_t base) {
    const std::size_t place = base == 0 ? std::u32string_view::npos : kAlphabet.find(base);
    if (place != std::u32string_view::npos) {
        key += static_cast<char>(kFirstLetter + static_cast<char>(place));
    } else if (codePoint >= U'0' && codePoint <= U'9') {
        key += static_cast<char>(kFirstDigit + static_cast<char>(codePoint - U'0'));
    } else {
        key += codePoint < 0x80 ? kSign : kOther;
        append(key, codePoint);
    }
}

} // namespace

std::string orderKey(std::string_view utf8) {
    std::string key;
    std::string tones;
    std::string capitals;
    key.reserve(3 * utf8.size() + 1);
    const auto endWord = [&] {
        if (!tones.empty()) key += kEndOfWord + tones;
        tones.clear();
    };
    while (!utf8.empty()) {
        const Decoded one = decode(utf8);
        // What is no UTF-8 counts byte by byte, so that every text has a place.
        const char32_t codePoint = one.length == 0 ? static_cast<unsigned char>(utf8.front()) : one.codePoint;
        utf8.remove_prefix(one.length == 0 ? 1 : one.length);
        if (isBlank(codePoint)) {
            endWord();
            continue;
        }
        const Letter letter = takeApart(codePoint);
        appendPlace(key, codePoint, letter.base);
        tones += static_cast<char>(2 + static_cast<int>(letter.tone));
        capitals += letter.capital ? '\x02' : '\x01';
    }
    endWord();
    return key + '\x01' + capitals;
}

} // namespace vanthu::text
