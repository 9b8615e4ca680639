#include "odf/ContentReader.h"

#include <algorithm>
#include <utility>

namespace vanthu::odf {
namespace {

constexpr std::size_t kLargestStart = 32'767;
constexpr std::size_t kMostCells = 1'000'000; ///< what a repeated row or column may count for

std::optional<std::size_t> startOf(const Attributes& attributes) {
    if (!attributes.find(Name::textStartValue)) return std::nullopt;
    return attributes.number(Name::textStartValue, 1, kLargestStart);
}

ListLabels::List listOf(const Attributes& attributes) {
    return {attributes.text(Name::textStyleName), attributes.text(Name::xmlId), attributes.text(Name::textContinueList),
            attributes.text(Name::textContinueNumbering) == "true"};
}

/// A drawn line or arrow has an empty paragraph for a text it could bear.
bool isEmptyShape(const SourceParagraph& paragraph) {
    return paragraph.region == Region::frame && paragraph.label.empty() && paragraph.text.find_first_not_of(" \t\n") == std::string::npos;
}

/// Regions that what stands inside of them belongs to, tables and frames too.
bool isMargin(Region region) {
    return region == Region::header || region == Region::footer || region == Region::note || region == Region::comment;
}

} // namespace

void ContentReader::enter(Region region, std::vector<SourceParagraph>& out) {
    out_ = &out;
    contexts_.assign(1, Context());
    contexts_.back().region = region;
    labels_.enter();
}

void ContentReader::leave() {
    labels_.leave();
    contexts_.clear();
    open_.clear();
    tables_.clear();
    out_ = nullptr;
}

void ContentReader::start(Name name, const Attributes& attributes) {
    Context context = contexts_.back();
    context.closing = Closing::nothing;
    if (!context.skipped) startElement(name, attributes, context);
    contexts_.push_back(context);
}

void ContentReader::startElement(Name name, const Attributes& attributes, Context& context) {
    switch (name) {
    case Name::textP:
    case Name::textH:
        return startParagraph(attributes, context);
    case Name::textTrackedChanges:
    case Name::drawObject:
    case Name::drawObjectOle:
    case Name::officeForms:
    case Name::officeBinaryData:
    case Name::textRubyText:
    case Name::textHiddenText:
    case Name::textScript:
        context.skipped = true;
        return;
    case Name::textSection:
        context.skipped = attributes.text(Name::textDisplay) == "none" || attributes.text(Name::textIsHidden) == "true";
        return;
    case Name::officeAnnotation:
        return startFlow(context, Region::comment);
    case Name::textNote:
        citation_.clear();
        return startFlow(context, Region::note);
    case Name::textNoteCitation:
        context.citation = true;
        return;
    case Name::textNoteBody:
        dueLabel_ = std::exchange(citation_, {});
        return;
    case Name::drawFrame:
    case Name::drawTextBox:
    case Name::drawLine:
    case Name::drawConnector:
    case Name::drawCustomShape:
    case Name::otherDraw:
        return startShape(name, attributes, context);
    default:
        if (!startList(name, attributes, context) && !startTable(name, attributes, context)) startInline(name, attributes, context);
    }
}

bool ContentReader::startList(Name name, const Attributes& attributes, Context& context) {
    switch (name) {
    case Name::textList:
        if (!hasRoomForBlock()) return true;
        labels_.openList(listOf(attributes));
        context.closing = Closing::list;
        return true;
    case Name::textListItem:
    case Name::textListHeader:
        labels_.openItem(startOf(attributes), name == Name::textListHeader);
        context.closing = Closing::item;
        return true;
    case Name::textNumberedParagraph: {
        if (!hasRoomForBlock()) return true;
        ListLabels::List list = listOf(attributes);
        list.id = attributes.text(Name::textListId);
        dueLabel_ = labels_.paragraphLabel(list, attributes.number(Name::textLevel, 1, kListLevels), startOf(attributes));
        return true;
    }
    default:
        return false;
    }
}

bool ContentReader::startTable(Name name, const Attributes& attributes, Context& context) {
    switch (name) {
    case Name::tableTable: {
        const ParagraphFormat& format = styles_.resolved(Family::table, attributes.text(Name::tableStyleName)).paragraph;
        if (context.region == Region::body) pages_.begin(format);
        tables_.push_back({{tableCount_++, 0, 0}, 1, 1, format.breakAfter.value_or(false)});
        tables_.back().rowStep = 0;
        startFlow(context, context.region);
        context.closing = Closing::table;
        return true;
    }
    case Name::tableRow:
        if (tables_.empty()) return true;
        tables_.back().place.row += tables_.back().rowStep;
        tables_.back().rowStep = attributes.number(Name::tableRowsRepeated, 1, kMostCells);
        tables_.back().place.column = 0;
        tables_.back().columnStep = 0;
        return true;
    case Name::tableCell:
    case Name::tableCoveredCell:
        if (tables_.empty()) return true;
        nextCell(attributes);
        startFlow(context, Region::cell);
        return true;
    default:
        return false;
    }
}

void ContentReader::nextCell(const Attributes& attributes) {
    Table& table = tables_.back();
    table.place.column += table.columnStep;
    table.columnStep = attributes.number(Name::tableColumnsRepeated, 1, kMostCells);
}

void ContentReader::startFlow(Context& context, Region region) {
    if (!isMargin(context.region) || isMargin(region)) context.region = region;
    context.closing = Closing::flow;
    context.collecting = false;
    context.look = TextLook();
    labels_.enter();
}

void ContentReader::startShape(Name name, const Attributes& attributes, Context& context) {
    const auto same = [&](Name one, Name other) {
        const std::string_view value = attributes.text(one);
        return !value.empty() && value == attributes.text(other);
    };
    // A line drawn across, as under the motto.
    if ((name == Name::drawLine || name == Name::drawConnector) && same(Name::svgY1, Name::svgY2) && !open_.empty())
        (*out_)[open_.back().index].ruleBelow = true;
    startFlow(context, Region::frame);
}

void ContentReader::startInline(Name name, const Attributes& attributes, Context& context) {
    if (name == Name::other) context.collecting = false;
    if (!context.collecting || open_.empty()) return;
    OpenParagraph& paragraph = open_.back();
    switch (name) {
    case Name::textSpan:
        if (const auto style = attributes.find(Name::textStyleName)) context.look.lay(styles_.resolved(Family::text, *style).text);
        return;
    case Name::textS: {
        const std::size_t count = attributes.number(Name::textC, 1, limits_.textBytes + 1);
        if (hasRoom(count)) paragraph.text.addSpaces(count, context.look);
        return;
    }
    case Name::textTab:
        return paragraph.text.addBreak('\t');
    case Name::textLineBreak:
        return paragraph.text.addBreak('\n');
    case Name::textHiddenParagraph:
        paragraph.hidden = paragraph.hidden || attributes.text(Name::textIsHidden) == "true";
        context.skipped = true;
        return;
    case Name::textPageNumber:
    case Name::textPageCount:
        // The number of a page is no text of the document.
        context.skipped = context.region == Region::header || context.region == Region::footer;
        return;
    default:
        return;
    }
}

void ContentReader::startParagraph(const Attributes& attributes, Context& context) {
    if (!hasRoomForBlock()) {
        context.skipped = true;
        return;
    }
    const Style& style = styles_.resolved(Family::paragraph, attributes.text(Name::textStyleName));
    SourceParagraph& paragraph = out_->emplace_back();
    OpenParagraph& open = open_.emplace_back();
    open.index = out_->size() - 1;
    open.lineAbove = style.paragraph.lineAbove.value_or(false);
    paragraph.style = style.displayName;
    paragraph.region = context.region;
    if (context.region == Region::cell && !tables_.empty()) paragraph.cell = tables_.back().place;
    paragraph.alignment = style.paragraph.alignment.value_or(Alignment::start);
    paragraph.ruleBelow = style.paragraph.lineBelow.value_or(false);
    paragraph.id = attributes.text(Name::xmlId);
    paragraph.label = labelOf(attributes, style);
    if (context.region == Region::body) {
        pages_.begin(style.paragraph);
        open.breakAfter = style.paragraph.breakAfter.value_or(false);
    }
    if (!isMargin(context.region)) {
        if (context.region != Region::frame) paragraph.pageBreakBefore = pages_.takeBreak();
        paragraph.landscape = pages_.isLandscape();
    }
    if (!hasRoom(paragraph.style.size() + paragraph.label.size() + paragraph.id.size())) context.skipped = true;
    context.collecting = true;
    context.look = TextLook();
    context.look.lay(style.text);
    context.closing = Closing::paragraph;
}

std::string ContentReader::labelOf(const Attributes& attributes, const Style& style) {
    const ParagraphFormat& format = style.paragraph;
    if (!dueLabel_.empty()) return std::exchange(dueLabel_, {});
    if (labels_.inList()) return labels_.label();
    // Outside of lists a paragraph is numbered by the outline if its style stands in it, as the word processor has it.
    if (attributes.text(Name::textIsListHeader) == "true" || format.listStyle || format.outlineLevel.value_or(0) == 0) return {};
    return labels_.headingLabel(attributes.number(Name::textOutlineLevel, *format.outlineLevel, kListLevels), startOf(attributes));
}

void ContentReader::end() {
    const Context context = contexts_.back();
    if (contexts_.size() > 1) contexts_.pop_back();
    switch (context.closing) {
    case Closing::paragraph:
        return endParagraph();
    case Closing::list:
        return labels_.closeList();
    case Closing::item:
        return labels_.closeItem();
    case Closing::table:
        if (tables_.back().breakAfter) pages_.breakAfter();
        tables_.pop_back();
        return labels_.leave();
    case Closing::flow:
        return labels_.leave();
    case Closing::nothing:
        return;
    }
}

void ContentReader::endParagraph() {
    OpenParagraph open = std::move(open_.back());
    open_.pop_back();
    SourceParagraph& paragraph = (*out_)[open.index];
    open.text.finish(paragraph);
    if (open.breakAfter) pages_.breakAfter();
    if (open.hidden) {
        paragraph.text.clear();
        paragraph.oldFonts.clear();
        paragraph.label.clear();
    }
    if (open.index + 1 == out_->size() && isEmptyShape(paragraph)) return out_->pop_back();
    // A line above is a line below what stands before it: so are the rules of the letterhead drawn.
    if (!open.lineAbove || open.index == 0) return;
    SourceParagraph& before = (*out_)[open.index - 1];
    if (before.region == paragraph.region && before.cell == paragraph.cell) before.ruleBelow = true;
}

void ContentReader::text(std::string_view utf8) {
    const Context& context = contexts_.back();
    if (context.skipped || !hasRoom(utf8.size())) return;
    if (context.citation)
        citation_ += utf8;
    else if (context.collecting && !open_.empty())
        open_.back().text.add(utf8, context.look);
}

bool ContentReader::hasRoomForBlock() {
    if (blocks_ >= limits_.paragraphs) overflowed_ = true;
    ++blocks_;
    return !overflowed_;
}

bool ContentReader::hasRoom(std::size_t bytes) {
    if (overflowed_ || bytes > limits_.textBytes - textBytes_) {
        overflowed_ = true;
        return false;
    }
    textBytes_ += bytes;
    return true;
}

} // namespace vanthu::odf
