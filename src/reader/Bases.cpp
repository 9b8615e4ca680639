#include "reader/Head.h"

#include "reader/ItemMark.h"
#include "reader/Phrase.h"
#include "text/Characters.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

/// The type of a document that is cited at the start of a text: "Kế hoạch số …", "Luật Tiếp công dân".
bool citesAt(const Vocabulary& words, std::string_view text) {
    std::size_t end = startsWithAny(text, words.citedTypes);
    if (const std::size_t own = startsWithAny(text, words.types); end == kNone || (own != kNone && own > end)) end = own;
    if (end == kNone) return false;
    text = trimmed(text.substr(end));
    if (startsWithAny(text, words.number) != kNone || (!text.empty() && isDigit(text[0]))) return true;
    // "Luật Tiếp công dân", but not "kế hoạch của huyện".
    return text::isUpper(firstOf(text));
}

/// A text without what stands in quotation marks or brackets is looked at for its marks.
class Quotes {
public:
    /// True while inside of any, after having seen that character.
    bool inside(char32_t c) {
        if (c == U'“' || c == U'(')
            ++depth_;
        else if (c == U'”' || c == U')')
            depth_ -= depth_ > 0 ? 1 : 0;
        else if (c == U'"')
            straight_ = !straight_;
        return depth_ > 0 || straight_;
    }

private:
    int depth_ = 0;
    bool straight_ = false;
};

class Bases {
public:
    explicit Bases(Context& context) : context_(context) {}

    std::size_t read(std::size_t from, std::size_t end) {
        std::size_t i = from;
        for (; i < end && !opened_; ++i) {
            const Line& line = context_.lines[i];
            if (context_.kind->hasBases && context_.hasStyle(line, "basis")) {
                add(line, line.text, Sureness::certain);
            } else if (itemMark(context_.words, line.text) || !line.source->label.empty() || isHeading(line)) {
                break;
            } else if (context_.kind->hasBases && isBasis(i, end)) {
                split(line);
            } else if (context_.kind->hasOpening && isOpening(i, end)) {
                open(line, line.text, openingSureness(line.text));
            } else {
                break;
            }
        }
        finish();
        return i;
    }

private:
    struct Basis {
        Slice slice;
        Sureness sureness;
    };

    bool isHeading(const Line& line) const {
        const StyleWords* style = context_.style(line);
        return (style != nullptr && style->isHeading) || (line.source->bold && !endsWithAny(line.text, ";:."));
    }

    bool isBasis(std::size_t i, std::size_t end) const {
        const Line& line = context_.lines[i];
        // In our own documents the style tells.
        if (context_.hasStyle(line, "body")) return false;
        const std::size_t start = startsWithAny(line.text, context_.words.basisStarts);
        if (start == kNone) return !bases_.empty() && citesAt(context_.words, line.text) && endsWithAny(line.text, ";");
        if (startsWith(line.text, context_.words.basisStarts.front()) != kNone || !bases_.empty()) return true;
        if (endsWithAny(line.text, ";") || citesAnywhere(line.text)) return true;
        return i + 1 < end && context_.style(line) == nullptr &&
               startsWithAny(context_.lines[i + 1].text, context_.words.basisStarts) != kNone &&
               endsWithAny(context_.lines[i + 1].text, ";:");
    }

    /// A citation stands within the first words: "Thực hiện sự chỉ đạo tại Kế hoạch số …".
    bool citesAnywhere(std::string_view text) const {
        constexpr std::size_t kNear = 160;
        text = text.substr(0, std::min(text.size(), kNear));
        for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1))
            if (citesAt(context_.words, text.substr(at + 1))) return true;
        return false;
    }

    bool endsLikeOpening(std::string_view text) const {
        return std::any_of(context_.words.openingEnds.begin(), context_.words.openingEnds.end(), [&](const std::string& phrase) {
            const std::size_t slack = std::min(text.size(), phrase.size() + 8);
            const std::string tail = folded(text.substr(text.size() - slack));
            return tail.ends_with(phrase);
        });
    }

    bool isOpening(std::size_t i, std::size_t end) const {
        const Line& line = context_.lines[i];
        if (startsWithAny(line.text, context_.words.openingWhole) == line.text.size()) return true;
        if (endsLikeOpening(line.text)) return true;
        // Right before the first number, by the agency itself.
        const bool numberedNext =
            i + 1 < end && (itemMark(context_.words, context_.lines[i + 1].text) || !context_.lines[i + 1].source->label.empty());
        return numberedNext &&
               (line.text.ends_with(':') || (!bases_.empty() && startsWithAny(line.text, context_.words.agencyStarts) != kNone));
    }

    Sureness openingSureness(std::string_view text) const { return endsLikeOpening(text) ? Sureness::certain : Sureness::likely; }

    /// Takes apart what is run together: "Thực hiện Kế hoạch …; Kế hoạch …; UBND huyện … như sau:".
    void split(const Line& line) {
        const std::string_view text = line.text;
        const std::size_t opening = context_.kind->hasOpening && text.ends_with(':') ? openingIn(text) : kNone;
        const std::string_view bases = trimmed(text.substr(0, opening));
        Quotes quotes;
        std::size_t begin = 0;
        char32_t c = 0;
        for (std::size_t at = 0; next(bases, at, c);) {
            if (quotes.inside(c) || c != U';') continue;
            const std::string_view rest = trimmed(bases.substr(at));
            if (!isUpperStart(rest) || !startsBasis(rest)) continue;
            add(line, bases.substr(begin, at - begin), Sureness::certain);
            begin = at;
        }
        const std::string_view last = trimmed(bases.substr(begin));
        if (begin == 0 && opening == kNone && context_.kind->hasOpening && text.ends_with(':') && endsLikeOpening(last))
            return open(line, last, Sureness::likely);
        if (!last.empty()) add(line, last, citesAnywhere(last) || begin > 0 ? Sureness::certain : Sureness::likely);
        if (opening != kNone) open(line, trimmed(text.substr(opening)), openingSureness(text));
    }

    /// Behind a semicolon the type of a document is enough.
    bool startsBasis(std::string_view text) const {
        for (const WordList* phrases : {&context_.words.basisStarts, &context_.words.types, &context_.words.citedTypes})
            if (startsWithAny(text, *phrases) != kNone) return true;
        return false;
    }

    /// Where the opening begins in a paragraph that begins with a basis: behind a semicolon, or else behind the last comma or
    /// full stop that the agency follows.
    std::size_t openingIn(std::string_view text) const {
        Quotes quotes;
        std::size_t found = kNone;
        char32_t c = 0;
        for (std::size_t at = 0; next(text, at, c);) {
            if (quotes.inside(c) || (c != U';' && c != U',' && c != U'.')) continue;
            if (!speaksOfItself(trimmed(text.substr(at)))) continue;
            found = at;
            if (c == U';') return at;
        }
        return found;
    }

    /// "UBND huyện xây dựng Kế hoạch …": the agency, and soon what it does, before it says what about.
    bool speaksOfItself(std::string_view text) const {
        constexpr std::size_t kNear = 120;
        if (!isUpperStart(text) || startsWithAny(text, context_.words.agencyStarts) == kNone) return false;
        text = text.substr(0, std::min(text.size(), kNear));
        const auto firstOfAny = [&](const WordList& phrases) {
            std::size_t first = kNone;
            for (const std::string& phrase : phrases) {
                std::size_t end = 0;
                first = std::min(first, find(text, phrase, end));
            }
            return first;
        };
        const std::size_t verb = firstOfAny(context_.words.openingVerbs);
        return verb != kNone && verb < firstOfAny(context_.words.subjectWords);
    }

    void add(const Line& line, std::string_view text, Sureness sureness) { bases_.push_back({{&line, trimmed(text)}, sureness}); }

    void open(const Line& line, std::string_view text, Sureness sureness) {
        opened_ = true;
        context_.document.opening = valueOf(text);
        context_.ledger.found("/opening", sureness, line, text);
    }

    /// The mark a basis ends with is printed by the form where it is the one the decree wants; any other stays with the text.
    void finish() {
        for (std::size_t i = 0; i < bases_.size(); ++i) {
            const Slice& slice = bases_[i].slice;
            std::string_view text = slice.text;
            if (text.ends_with(i + 1 < bases_.size() ? ';' : '.')) {
                context_.ledger.implied(*slice.line, text.substr(text.size() - 1));
                text = trimmed(text.substr(0, text.size() - 1));
            }
            context_.document.bases.push_back(valueOf(text));
            context_.ledger.found("/bases/" + std::to_string(i), bases_[i].sureness, *slice.line, text);
        }
    }

    Context& context_;
    std::vector<Basis> bases_;
    bool opened_ = false;
};

} // namespace

std::size_t readBases(Context& context, std::size_t from, std::size_t end) { return Bases(context).read(from, end); }

} // namespace vanthu::reader
