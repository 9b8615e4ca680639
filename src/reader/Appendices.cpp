#include "reader/Tail.h"

#include "reader/AttachedText.h"
#include "reader/ItemMark.h"
#include "reader/Outline.h"
#include "reader/Phrase.h"
#include "reader/StepReader.h"
#include "reader/TaskTable.h"
#include "text/Characters.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

constexpr std::size_t kLongestLabel = 300; ///< bytes, with a title behind it
constexpr std::size_t kMostTitleLines = 8;

/// The label and number at the start of a text; the title may follow.
std::size_t labelEnd(const Vocabulary& words, std::string_view text) {
    std::size_t at = startsWithAny(text, words.appendix);
    if (at == kNone) return kNone;
    std::size_t number = at;
    while (number < text.size() && text[number] == ' ') ++number;
    const std::size_t begin = number;
    while (number < text.size() && (isDigit(text[number]) || std::string_view("IVXLC").find(text[number]) != std::string_view::npos))
        ++number;
    if (number > begin) at = number;
    while (at < text.size() && std::string_view(".:").find(text[at]) != std::string_view::npos) ++at;
    return at;
}

class AppendixReader {
public:
    explicit AppendixReader(Context& context) : context_(context), words_(context.words) {}

    void read(std::size_t from, std::size_t end) {
        const Line& first = context_.lines[from];
        const std::size_t label = labelEnd(words_, first.text);
        context_.ledger.implied(first, first.text.substr(0, label));
        std::vector<Slice> title;
        if (const std::string_view rest = trimmed(first.text.substr(label)); !rest.empty()) title.push_back({&first, rest});
        const std::size_t content = readTitle(from + 1, end, title);
        const TaskTable table(context_, content, end);
        if (table.isThere() && folded(valueOf(title)) == folded(words_.composer->vocabulary().texts.taskTable.title)) {
            context_.document.taskTable = true;
            for (const Slice& slice : title) context_.ledger.implied(slice);
            for (std::size_t i = content; i < end; ++i) context_.ledger.implied(context_.lines[i], context_.lines[i].text);
            return;
        }
        auto& appendices = context_.document.appendices;
        const std::string pointer = "/appendices/" + std::to_string(appendices.size());
        model::Appendix& appendix = appendices.emplace_back();
        appendix.title = valueOf(title);
        appendix.landscape = first.source->landscape;
        appendix.electronic = isOpen_;
        context_.ledger.found(pointer + "/title", title.size() > 1 ? Sureness::likely : Sureness::certain, title);
        readContent(appendix, pointer, table, content, end);
        appendix.taskTable = table.read(appendix.content, pointer + "/content");
    }

private:
    /// Tables that the form prints are lists of it; the rest is outline.
    void readContent(model::Appendix& appendix, const std::string& pointer, const TaskTable& table, std::size_t from, std::size_t end) {
        StepReader steps(context_, {&context_.kind->appendix, &appendix.facts, pointer}, from, end);
        steps.read();
        Counting counting(words_);
        Outline outline(context_, appendix.content, pointer + "/content", counting);
        for (std::size_t line = from; line < end;) {
            std::size_t run = line;
            while (run < end && !steps.isClaimed(run) && !table.has(run)) ++run;
            outline.read(line, run, end);
            line = run + 1;
        }
    }

    /// Takes the title and the line that says what the appendix belongs to; gives the first line of the content.
    std::size_t readTitle(std::size_t from, std::size_t end, std::vector<Slice>& title) {
        std::size_t i = from;
        for (; i < end && i < from + kMostTitleLines; ++i) {
            const Line& line = context_.lines[i];
            if (isReference(context_, line)) {
                takeReference(context_, line, isOpen_);
                return i + 1;
            }
            if (!isTitle(line, title)) break;
            title.push_back({&line, line.text});
        }
        return i;
    }

    bool isTitle(const Line& line, const std::vector<Slice>& title) const {
        if (context_.style(line) != nullptr) return context_.hasStyle(line, "appendixTitle");
        if (line.source->region != odf::Region::body || itemMark(words_, line.text)) return false;
        if (isUpperText(line.text)) return true;
        if (context_.lines.source().hasLook) return line.source->alignment == odf::Alignment::center;
        return title.empty() || text::isLower(firstOf(line.text));
    }

    Context& context_;
    const Vocabulary& words_;
    bool isOpen_ = false; ///< the line that says what it belongs to
};

} // namespace

bool startsAppendix(const Context& context, const Line& line) {
    if (context.style(line) != nullptr) return context.hasStyle(line, "appendixLabel");
    if (line.source->region != odf::Region::body || line.text.size() > kLongestLabel) return false;
    const std::size_t label = labelEnd(context.words, line.text);
    if (label == kNone || !isUpperStart(line.text)) return false;
    const std::string_view rest = trimmed(line.text.substr(label));
    // "Phụ lục I kèm theo …" is a sentence; "PHỤ LỤC I: DANH SÁCH" a label.
    return rest.empty() || isUpperText(line.text) || (line.text[label - 1] == ':' && !endsWithAny(rest, ".;"));
}

void readAppendices(Context& context, std::size_t from) {
    while (from < context.lines.size()) {
        std::size_t end = from + 1;
        while (end < context.lines.size() && !startsAppendix(context, context.lines[end])) ++end;
        AppendixReader(context).read(from, end);
        from = end;
    }
}

} // namespace vanthu::reader
