#include "text/Order.h"

#include "text/Letters.h"
#include "text/Utf8.h"

namespace vanthu::text {

namespace {

constexpr std::u32string_view kAlphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr char kFirstDigit = 0x20;
constexpr char kFirstLetter = 0x40;
constexpr char kOther = 0x7E; ///< letters of other alphabets: after ours, in the order of Unicode
constexpr char kSign = 0x10;

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
    std::string letters;
    std::string marks;
    letters.reserve(2 * utf8.size() + 1);
    while (!utf8.empty()) {
        const Decoded one = decode(utf8);
        if (one.length == 0) { // no UTF-8: the byte as it is, so that every text has a place
            letters += {kOther, utf8.front()};
            utf8.remove_prefix(1);
            continue;
        }
        utf8.remove_prefix(one.length);
        const Letter letter = takeApart(one.codePoint);
        appendPlace(letters, one.codePoint, letter.base);
        marks += static_cast<char>(1 + 2 * static_cast<int>(letter.tone) + (letter.capital ? 1 : 0));
    }
    return letters + '\x01' + marks;
}

} // namespace vanthu::text
