#include "reader/TextIntake.h"

#include "reader/Phrase.h"
#include "reader/TextJoin.h"
#include "reader/TextLine.h"
#include "text/Characters.h"
#include "text/LegacyEncoding.h"
#include "text/Scan.h"
#include "text/Utf8.h"

#include <algorithm>
#include <optional>

namespace vanthu::reader {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

std::size_t lineAt(std::string_view text, std::size_t offset) {
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// Empty if the bytes are UTF-8 from end to end; controls are nothing to stop at. `composing` if they may not be in NFC.
std::optional<json::Fault> checkUtf8(std::string_view text, bool& composing) {
    if (text.find('\0') != std::string_view::npos) return json::Fault{"", "read-not-text"};
    for (std::size_t at = 0; at < text.size();) {
        const text::ScanResult found = text::scan(text.substr(at));
        if (found.problem == text::Problem::none) {
            composing = composing || found.mayNeedComposing;
            return std::nullopt;
        }
        at += found.byteOffset;
        if (found.problem == text::Problem::invalidUtf8)
            return json::Fault{"", "read-not-utf8", {{"line", std::to_string(lineAt(text, at))}}};
        // After a problem scan() cannot say; what stands before it is looked at again on composing, which is cheap.
        composing = true;
        char32_t c = 0;
        next(text, at, c);
    }
    return std::nullopt;
}

/// Bytes of the time before Unicode: each a letter of Latin 1.
std::string fromLatin1(std::string_view bytes) {
    std::string utf8;
    utf8.reserve(bytes.size() * 2);
    for (const char byte : bytes) text::append(utf8, static_cast<unsigned char>(byte));
    return utf8;
}

/// Text of TCVN3 or VNI becomes Unicode, whether its letters are bytes or were taken for Latin letters by an earlier program.
void convertOldEncoding(std::string& bytes, bool isUtf8, std::vector<std::string>& encodings) {
    const std::string latin = isUtf8 ? std::string() : fromLatin1(bytes);
    const std::string& letters = isUtf8 ? bytes : latin;
    const text::LegacyEncoding encoding = text::detectLegacy(letters);
    if (encoding == text::LegacyEncoding::none) return;
    std::string converted = text::fromLegacy(letters, encoding);
    bytes = std::move(converted);
    encodings.emplace_back(encoding == text::LegacyEncoding::tcvn3 ? "TCVN3" : "VNI");
}

/// Brings the bytes into UTF-8 without a byte order mark.
std::optional<json::Fault> decode(std::string& bytes) {
    const bool big = bytes.starts_with("\xFE\xFF");
    if (big || bytes.starts_with("\xFF\xFE")) {
        auto utf8 = text::fromUtf16(std::string_view(bytes).substr(2), big);
        if (!utf8) return json::Fault{"", "read-not-text"};
        bytes = std::move(*utf8);
    } else if (bytes.starts_with(kUtf8Mark)) {
        bytes.erase(0, kUtf8Mark.size());
    }
    return std::nullopt;
}

/// Puts lines together into paragraphs.
class Assembler {
public:
    Assembler(const std::vector<TextLine>& lines, odf::Source& source) : lines_(lines), join_(lines), source_(source) {}

    void run() {
        source_.breaksAreSoft = join_.isSoft();
        for (const TextLine& line : lines_) {
            switch (line.kind) {
            case TextLine::Kind::rule:
                if (last_ != nullptr) source_.paragraphs.back().ruleBelow = true;
                begin(line);
                last_ = nullptr;
                break;
            case TextLine::Kind::pageNumber:
                waiting_.push_back(&line);
                break;
            case TextLine::Kind::words:
                add(line);
                break;
            }
        }
        flush();
    }

private:
    void add(const TextLine& line) {
        const bool page = line.pageBefore || !waiting_.empty();
        if (last_ != nullptr && join_.joins(*last_, line, page)) {
            for (const TextLine* number : waiting_) append(*number);
            waiting_.clear();
            append(line);
        } else {
            flush();
            begin(line);
            odf::SourceParagraph& paragraph = source_.paragraphs.back();
            paragraph.bold = line.emphasised;
            paragraph.pageBreakBefore = line.pageBefore;
        }
        last_ = &line;
    }

    void flush() {
        for (const TextLine* number : waiting_) begin(*number);
        waiting_.clear();
    }

    void begin(const TextLine& line) {
        source_.paragraphs.emplace_back().firstLine = line.number;
        append(line);
    }

    void append(const TextLine& line) {
        odf::SourceParagraph& paragraph = source_.paragraphs.back();
        std::string& text = paragraph.text;
        // "92/KH-" and "UBND" are one word; "HĐND -" and "UBND" are not.
        const bool oneWord = text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ' && line.kind == TextLine::Kind::words;
        if (!text.empty() && !oneWord) text += ' ';
        const std::size_t at = text.size();
        text += line.text;
        if (line.kind == TextLine::Kind::pageNumber) {
            paragraph.leftovers.push_back({at, text.size(), odf::Leftover::Kind::pageNumber});
        } else {
            for (const odf::Leftover& mark : line.marks) paragraph.leftovers.push_back({at + mark.begin, at + mark.end, mark.kind});
        }
        paragraph.lastLine = line.number;
    }

    const std::vector<TextLine>& lines_;
    TextJoin join_;
    odf::Source& source_;
    const TextLine* last_ = nullptr;
    std::vector<const TextLine*> waiting_; ///< page numbers
};

} // namespace

json::Result<odf::Source> readText(const Vocabulary& words, std::string bytes) {
    if (bytes.size() > kMostTextBytes) return json::Fault{"", "read-too-large", {{"limit", std::to_string(kMostTextBytes / 1024 / 1024)}}};
    if (auto fault = decode(bytes)) return *fault;
    bool composing = false;
    odf::Source source;
    const std::optional<json::Fault> broken = checkUtf8(bytes, composing);
    if (!broken || broken->id == "read-not-utf8") convertOldEncoding(bytes, !broken, source.encodings);
    if (broken && source.encodings.empty()) return *broken;
    if (composing) text::composeNfc(bytes);
    if (isBlankText(bytes)) return json::Fault{"", "read-empty"};
    const std::vector<TextLine> lines = textLines(words, bytes);
    Assembler(lines, source).run();
    return source;
}

} // namespace vanthu::reader
