// Papers from before Unicode, TCVN3 and VNI, alone and mixed with Unicode, as each format brings them: the form is the one that the same
// paper gives in Unicode, but for capitals with tones that TCVN3 cannot write beside small letters.
#include "OldLetters.h"
#include "RoundTrip.h"

#include "reader/Phrase.h"
#include "json/Text.h"

namespace vanthu::app::testing {
namespace {

using text::LegacyEncoding;

constexpr LegacyEncoding kEncodings[] = {LegacyEncoding::tcvn3, LegacyEncoding::vni};

std::string textOfSample(const form::Kind& kind) {
    const LaidForm form = laid(kind.sample, true);
    return PrintedSource(workbench().composer().measures(), form.layout).text();
}

/// Old letters as the bytes they were.
std::string asBytes(const std::string& utf8) {
    std::string bytes;
    for (const char32_t c : text::decoded(utf8)) bytes += static_cast<char>(c < 0x100 ? c : U'?');
    return bytes;
}

/// A flat OpenDocument text of these lines, each in a font or, empty, in that of the document.
std::string flat(const std::vector<std::pair<std::string, std::string>>& linesAndFonts) {
    const auto escaped = [](const std::string& text) {
        std::string xml;
        for (const char c : text) xml += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '\t' ? "<text:tab/>" : std::string(1, c);
        return xml;
    };
    std::string styles, body;
    for (std::size_t i = 0; i < linesAndFonts.size(); ++i) {
        const auto& [line, font] = linesAndFonts[i];
        const std::string name = "P" + std::to_string(i);
        const std::string properties = font.empty() ? "" : "<style:text-properties style:font-name=\"" + font + "\"/>";
        styles += "<style:style style:name=\"" + name + "\" style:family=\"paragraph\">" + properties + "</style:style>";
        body += "<text:p text:style-name=\"" + name + "\">" + escaped(line) + "</text:p>";
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles>" +
           styles + "</office:automatic-styles><office:body><office:text>" + body + "</office:text></office:body></office:document>";
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// What the paper says in Unicode: all of it, but for single capitals with tones, which TCVN3 has not.
std::string sameInUnicode(const std::string& unicode, LegacyEncoding encoding) {
    const std::string same = text::fromLegacy(text::written(unicode, encoding), encoding);
    EXPECT_TRUE(encoding == LegacyEncoding::tcvn3 ? reader::folded(same) == reader::folded(unicode) : same == unicode) << same;
    return same;
}

/// The form in small letters: what was in capitals has them or not.
std::string told(const json::Result<ReadDocument>& read) {
    if (!read) return "fault " + read.faults.front().id;
    json::Value form = read->form;
    strip(form);
    return reader::folded(json::dump(form, 2));
}

json::Result<ReadDocument> readFlat(const std::vector<std::pair<std::string, std::string>>& lines, const std::string& kind) {
    return reader().readBytes(flat(lines), "made", {}, kind);
}

TEST(ReadEncodings, TextsOfEveryKind) {
    for (const form::Kind& kind : workbench().kinds()) {
        const std::string unicode = textOfSample(kind);
        for (const LegacyEncoding encoding : kEncodings) {
            const std::string old = text::written(unicode, encoding);
            const std::string wanted = told(reader().readText(sameInUnicode(unicode, encoding), kind.id));
            const auto read = reader().readText(old, kind.id);
            EXPECT_EQ(difference(told(read), wanted), "") << kind.id;
            ASSERT_TRUE(read) << kind.id;
            EXPECT_EQ(read->source.encodings, std::vector<std::string>{encoding == LegacyEncoding::vni ? "VNI" : "TCVN3"}) << kind.id;
            EXPECT_EQ(difference(told(reader().readText(asBytes(old), kind.id)), wanted), "") << kind.id << " as bytes";
        }
    }
}

TEST(ReadEncodings, OpenDocumentOfEveryKind) {
    for (const form::Kind& kind : workbench().kinds()) {
        const std::vector<std::string> unicode = linesOf(textOfSample(kind));
        for (const LegacyEncoding encoding : kEncodings) {
            std::vector<std::pair<std::string, std::string>> plain;
            for (const std::string& line : unicode) plain.emplace_back(sameInUnicode(line, encoding), "");
            const std::string wanted = told(readFlat(plain, kind.id));
            const std::string font = encoding == LegacyEncoding::vni ? "VNI-Times" : ".VnTime";
            std::vector<std::pair<std::string, std::string>> fonts, noFonts, mixed;
            for (std::size_t i = 0; i < unicode.size(); ++i) {
                const std::string old = text::written(unicode[i], encoding);
                const bool capitals = encoding == LegacyEncoding::tcvn3 && reader::isUpperText(unicode[i]);
                fonts.emplace_back(old, capitals ? ".VnTimeH" : font);
                noFonts.emplace_back(old, "");
                mixed.emplace_back(i % 3 == 0 ? plain[i] : fonts.back());
            }
            EXPECT_EQ(difference(told(readFlat(fonts, kind.id)), wanted), "") << kind.id << " " << font;
            EXPECT_EQ(difference(told(readFlat(noFonts, kind.id)), wanted), "") << kind.id << " " << font << " without its font";
            EXPECT_EQ(difference(told(readFlat(mixed, kind.id)), wanted), "") << kind.id << " " << font << " mixed with Unicode";
        }
    }
}

} // namespace
} // namespace vanthu::app::testing
