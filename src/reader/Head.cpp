#include "reader/Head.h"

#include "reader/ItemMark.h"
#include "reader/Letterhead.h"
#include "reader/Phrase.h"
#include "text/Characters.h"

namespace vanthu::reader {
namespace {

constexpr std::size_t kMostHeadLines = 80;
constexpr std::size_t kMostAbstractLines = 12;
constexpr std::size_t kLongestHeadLine = 400; ///< bytes

struct Title {
    std::size_t line = kNone;
    std::size_t type = kNone; ///< index of Vocabulary::types
    std::size_t end = 0;      ///< of the type in the line
    bool isPure = false;      ///< nothing else stands in the line
};

class Head {
public:
    explicit Head(Context& context) : context_(context), letterhead_(context) {}

    std::size_t read() {
        for (const Line& line : context_.lines.margins()) letterhead_.takeMargin(line);
        const Title title = findTitle();
        if (title.line == kNone) return readWithoutTitle();
        for (std::size_t i = 0; i < title.line; ++i) letterhead_.take(context_.lines[i]);
        const Line& line = context_.lines[title.line];
        const std::string_view type = line.text.substr(0, title.end);
        context_.typeName = valueOf(type);
        context_.document.typeName = context_.words.typeNames[title.type];
        context_.typeSlice = {&line, type};
        context_.behindType = title.line + 1;
        const std::size_t behind = readAbstract(title);
        letterhead_.finish();
        return behind;
    }

private:
    Title findTitle() const {
        Title merged;
        for (std::size_t i = 0; i < context_.lines.size() && i < kMostHeadLines; ++i) {
            const Line& line = context_.lines[i];
            Title title{i, kNone, 0, false};
            title.type = typeAt(context_.words, line.text, title.end);
            if (title.type == kNone) continue;
            title.isPure = title.end == line.text.size();
            const bool sure = context_.hasStyle(line, "typeName") || isUpperText(line.text.substr(0, title.end));
            if (title.isPure && sure) return title;
            if (merged.line == kNone && sure && line.text.size() < kLongestHeadLine) merged = title;
        }
        return merged;
    }

    /// A text that begins in its midst still may have its number and date.
    std::size_t readWithoutTitle() {
        std::size_t i = 0;
        for (; i < context_.lines.size() && i < kMostHeadLines; ++i) {
            const Line& line = context_.lines[i];
            const bool body = itemMark(context_.words, line.text) || line.text.size() > kLongestHeadLine ||
                              startsWithAny(line.text, context_.words.basisStarts) != kNone;
            const bool abstract = startsWithAny(line.text, context_.words.abstractStarts) != kNone;
            if (body || !(letterhead_.isPart(line) || isUpperText(line.text) || abstract || letterhead_.goesOnWithAbstract(line.text) ||
                          line.source->region == odf::Region::cell))
                break;
            letterhead_.take(line);
        }
        letterhead_.finish();
        return i;
    }

    std::size_t readAbstract(const Title& title) {
        std::vector<Slice> slices;
        const Line& first = context_.lines[title.line];
        if (!title.isPure) slices.push_back({&first, first.text.substr(title.end)});
        const std::size_t rule = ruleAhead(title.line);
        std::size_t i = title.line + 1;
        for (; i < context_.lines.size() && i <= title.line + kMostAbstractLines; ++i) {
            const Line& line = context_.lines[i];
            if (letterhead_.isPart(line) && !context_.hasStyle(line, "abstract")) {
                letterhead_.take(line);
                continue;
            }
            if (!belongs(line, slices, rule) || holdsPower(context_, i)) break;
            slices.push_back({&line, line.text});
        }
        context_.document.abstract = valueOf(slices);
        context_.abstractSureness = slices.size() > 1 ? Sureness::likely : Sureness::certain;
        context_.abstract = std::move(slices);
        return i;
    }

    /// The paragraph under which a rule is drawn, as the decree wants it below the abstract; kNone if there is none near.
    std::size_t ruleAhead(std::size_t line) const {
        const auto& paragraphs = context_.lines.source().paragraphs;
        const std::size_t from = context_.lines[line].paragraph;
        for (std::size_t i = from + 1; i < paragraphs.size() && i <= from + kMostAbstractLines; ++i)
            if (paragraphs[i].ruleBelow) return i;
        return kNone;
    }

    bool belongs(const Line& line, const std::vector<Slice>& slices, std::size_t rule) const {
        const bool own = context_.hasStyle(line, "abstract");
        if (own || context_.style(line) != nullptr) return own;
        if (rule != kNone) return line.paragraph <= rule;
        if (isBasisOfContent(line)) return false;
        if (slices.empty()) return !itemMark(context_.words, line.text);
        if (itemMark(context_.words, line.text) || startsWithAny(line.text, context_.words.basisStarts) != kNone) return false;
        const odf::SourceParagraph& before = *slices.front().line->source;
        if (context_.lines.source().hasLook)
            return line.source->alignment == odf::Alignment::center && line.source->alignment == before.alignment &&
                   line.source->bold == before.bold;
        const char32_t start = firstOf(line.text);
        return text::isLower(start) && !endsWithAny(slices.back().text, ".:;");
    }

    /// A basis where the abstract is looked for: it cites a number, and goes on or ends like one.
    bool isBasisOfContent(const Line& line) const {
        return startsWithAny(line.text, context_.words.basisStarts) != kNone && endsWithAny(line.text, ";:");
    }

    Context& context_;
    Letterhead letterhead_;
};

} // namespace

std::size_t readHead(Context& context) { return Head(context).read(); }

bool holdsPower(const Context& context, std::size_t at, bool anyCase) {
    if (at + 1 >= context.lines.size()) return false;
    const Line& line = context.lines[at];
    if (context.hasStyle(line, "typeName") || context.hasStyle(line, "powerHolder")) return true;
    const std::string_view below = context.lines[at + 1].text;
    const bool above =
        startsWithAny(below, context.words.basisStarts) != kNone || startsWithAny(below, context.words.openingWhole) == below.size();
    return above && (anyCase ? isUpperStart(line.text) : isUpperText(line.text)) &&
           startsWithAny(line.text, context.words.agencyStarts) != kNone;
}

} // namespace vanthu::reader
