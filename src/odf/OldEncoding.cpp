#include "odf/OldEncoding.h"

#include "text/LegacyEncoding.h"
#include "text/Scan.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace vanthu::odf {
namespace {

using text::LegacyEncoding;

void note(Source& source, LegacyEncoding encoding) {
    const char* const name = encoding == LegacyEncoding::tcvn3 ? "TCVN3" : "VNI";
    if (std::find(source.encodings.begin(), source.encodings.end(), name) == source.encodings.end()) source.encodings.emplace_back(name);
}

bool convertStretches(Source& source, SourceParagraph& paragraph) {
    const std::vector<OldFont> stretches = std::exchange(paragraph.oldFonts, {});
    if (stretches.empty()) return false;
    const std::string_view old = paragraph.text;
    std::string fresh;
    std::size_t at = 0;
    for (const OldFont& stretch : stretches) {
        const text::LegacyFont font = text::legacyFont(stretch.font);
        const std::string_view letters = old.substr(stretch.begin, stretch.end - stretch.begin);
        fresh += old.substr(at, stretch.begin - at);
        fresh +=
            font.encoding == LegacyEncoding::none ? std::string(letters) : text::fromLegacy(letters, font.encoding, font.showsCapitals);
        // Digits and plain letters are the same in every encoding: only what changed is worth a word.
        if (font.encoding != LegacyEncoding::none && !std::string_view(fresh).ends_with(letters)) note(source, font.encoding);
        at = stretch.end;
    }
    fresh += old.substr(at);
    text::composeNfc(fresh);
    paragraph.text = std::move(fresh);
    return true;
}

/// The words of the beginning tell the encoding of all.
LegacyEncoding encodingOf(const Source& source) {
    constexpr std::size_t kEnough = std::size_t{64} * 1024;
    std::string sample;
    for (const SourceParagraph& paragraph : source.paragraphs) {
        if (sample.size() + paragraph.text.size() > kEnough) break;
        sample += paragraph.text;
        sample += '\n';
    }
    return text::detectLegacy(sample);
}

} // namespace

void convertOldEncodings(Source& source) {
    bool fonts = false;
    for (SourceParagraph& paragraph : source.paragraphs) fonts = convertStretches(source, paragraph) || fonts;
    if (fonts) return;
    const LegacyEncoding encoding = encodingOf(source);
    if (encoding == LegacyEncoding::none) return;
    note(source, encoding);
    for (SourceParagraph& paragraph : source.paragraphs) paragraph.text = text::fromLegacy(paragraph.text, encoding);
}

} // namespace vanthu::odf
