#include "odf/PdfReader.h"

#include "odf/ParagraphText.h"
#include "odf/PdfColumns.h"
#include "text/Scan.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vanthu::odf {
namespace {

bool isPageNumber(const PdfRow& row, double pageHeight) {
    if (!row.single() || row.first().text.find_first_not_of("0123456789-– ") != std::string::npos) return false;
    constexpr double kMargin = 0.1;
    return row.middle < pageHeight * kMargin || row.middle > pageHeight * (1 - kMargin);
}

bool beginsItem(std::string_view text) {
    return text.starts_with('-') || text.starts_with('+') || text.starts_with('*') || text.starts_with("–");
}

/// Puts rows together, page after page.
class Flow {
public:
    explicit Flow(const PdfMeasure& measure) : measure_(measure) {}

    void page(const std::vector<PdfRow>& rows, const PdfPage& page, bool first);
    Source finish();

private:
    void body(PdfRow row);
    void margin(const PdfRow& row, Region region);
    void columns(const std::vector<PdfRow>& rows, const PdfColumns& columns);
    void table(const std::vector<PdfRow>& rows, const PdfColumns& columns);
    void cell(const std::vector<PdfSegment>& lines, CellPlace place);
    bool beginsParagraph(const PdfRow& row) const;
    SourceParagraph& add(const PdfSegment& segment, Region region);
    static void join(SourceParagraph& paragraph, const PdfSegment& segment);

    const PdfMeasure& measure_;
    Source source_;
    std::vector<SourceParagraph> margins_;
    std::size_t tables_ = 0;
    bool landscape_ = false;
    bool open_ = false;     ///< the last paragraph may go on
    bool samePage_ = false; ///< the last row of it stands on this page
    std::size_t rowsOfParagraph_ = 0;
    PdfRow last_;
};

SourceParagraph& Flow::add(const PdfSegment& segment, Region region) {
    SourceParagraph& paragraph = source_.paragraphs.emplace_back();
    paragraph.text = segment.text;
    paragraph.region = region;
    paragraph.bold = segment.bold;
    paragraph.italic = segment.italic;
    paragraph.landscape = landscape_;
    if (isOldFont(segment.font)) paragraph.oldFonts.push_back({0, paragraph.text.size(), segment.font});
    return paragraph;
}

void Flow::join(SourceParagraph& paragraph, const PdfSegment& segment) {
    // A line may end with the hyphen inside of "VT-UBND"; a dash has a blank before it.
    const std::size_t size = paragraph.text.size();
    const bool hyphen = size > 1 && paragraph.text.back() == '-' && paragraph.text[size - 2] != ' ';
    if (!hyphen) paragraph.text += ' ';
    if (isOldFont(segment.font))
        paragraph.oldFonts.push_back({paragraph.text.size(), paragraph.text.size() + segment.text.size(), segment.font});
    paragraph.text += segment.text;
    paragraph.bold = paragraph.bold && segment.bold;
    paragraph.italic = paragraph.italic && segment.italic;
}

bool Flow::beginsParagraph(const PdfRow& row) const {
    if (!open_) return true;
    const PdfSegment& now = row.first();
    const PdfSegment& before = last_.first();
    if (measure_.isCentered(now) || measure_.isCentered(before)) return true;
    constexpr double kApart = 1.25;
    if (samePage_ && row.middle - last_.middle > kApart * measure_.pitch) return true;
    // If the first word of this row had found room at the end of the last one, the paragraph was at its end there.
    const std::size_t word = std::min(now.text.find(' '), now.text.size());
    const double wordWidth = (now.right - now.left) * static_cast<double>(word) / static_cast<double>(now.text.size());
    if (before.right + wordWidth + 0.3 * row.height < measure_.right) return true;
    const double indent = 0.6 * row.height;
    if (now.left < measure_.left + indent) return false;
    // Indented: a first line, unless the lines hang below one that stands further left.
    const bool hanging =
        rowsOfParagraph_ > 1 ? now.left < before.left + indent && before.left < now.left + indent : before.left < now.left - indent;
    return !hanging;
}

void Flow::body(PdfRow row) {
    for (std::size_t i = 1; i < row.segments.size(); ++i) {
        row.segments[0].text += " " + row.segments[i].text;
        row.segments[0].right = row.segments[i].right;
    }
    row.segments.resize(1);
    const PdfSegment& segment = row.first();
    if (beginsParagraph(row)) {
        SourceParagraph& paragraph = add(segment, Region::body);
        if (measure_.isCentered(segment)) paragraph.alignment = Alignment::center;
        rowsOfParagraph_ = 0;
    } else {
        join(source_.paragraphs.back(), segment);
    }
    ++rowsOfParagraph_;
    open_ = true;
    samePage_ = true;
    last_ = std::move(row);
}

void Flow::margin(const PdfRow& row, Region region) {
    SourceParagraph& paragraph = margins_.emplace_back();
    paragraph.text = row.first().text;
    paragraph.region = region;
}

void Flow::cell(const std::vector<PdfSegment>& lines, CellPlace place) {
    bool item = false;
    for (const PdfSegment& line : lines) {
        const std::string_view before = source_.paragraphs.empty() ? std::string_view() : std::string_view(source_.paragraphs.back().text);
        const bool ended = before.ends_with(';') || before.ends_with('.') || before.ends_with(':');
        if (item && !ended && !beginsItem(line.text)) {
            join(source_.paragraphs.back(), line);
            continue;
        }
        add(line, Region::cell).cell = place;
        item = beginsItem(line.text);
    }
}

void Flow::table(const std::vector<PdfRow>& rows, const PdfColumns& columns) {
    const std::vector<std::size_t> tableRows = pdfTableRows(rows, columns);
    std::vector<std::vector<PdfSegment>> cells(columns.bands.size());
    for (std::size_t i = columns.first; i < columns.last; ++i) {
        for (const PdfSegment& segment : rows[i].segments) cells[columns.bandOf(segment)].push_back(segment);
        const std::size_t row = tableRows[i - columns.first];
        if (i + 1 < columns.last && tableRows[i + 1 - columns.first] == row) continue;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (cells[column].empty()) continue;
            add(cells[column].front(), Region::cell).cell = CellPlace{tables_, row, column};
            for (std::size_t line = 1; line < cells[column].size(); ++line) join(source_.paragraphs.back(), cells[column][line]);
        }
        cells.assign(columns.bands.size(), {});
    }
    ++tables_;
}

void Flow::columns(const std::vector<PdfRow>& rows, const PdfColumns& columns) {
    open_ = false;
    if (!columns.bands.empty()) return table(rows, columns);
    std::vector<PdfSegment> left;
    std::vector<PdfSegment> right;
    for (std::size_t i = columns.first; i < columns.last; ++i) {
        const std::size_t before[] = {left.size(), right.size()};
        for (const PdfSegment& segment : rows[i].segments) {
            const bool isLeft = segment.center() < columns.split;
            std::vector<PdfSegment>& side = isLeft ? left : right;
            // Parts of one row on one side belong together, as "Số:" and what comes behind the room for the number.
            if (side.size() > before[isLeft ? 0 : 1])
                side.back().text += " " + segment.text;
            else
                side.push_back(segment);
        }
    }
    cell(left, {tables_, 0, 0});
    cell(right, {tables_, 0, 1});
    ++tables_;
}

void Flow::page(const std::vector<PdfRow>& rows, const PdfPage& page, bool first) {
    landscape_ = page.width > page.height;
    samePage_ = false;
    const std::vector<PdfColumns> stretches = pdfColumns(rows, measure_);
    auto next = stretches.begin();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (next != stretches.end() && next->first == i) {
            columns(rows, *next);
            i = next->last - 1;
            ++next;
            continue;
        }
        constexpr double kStamp = 0.75; // a stamp is set smaller than the letterhead it stands above
        const bool stamp = first && next == stretches.begin() && next != stretches.end() && rows[i].height < kStamp * measure_.height;
        if (!first && isPageNumber(rows[i], page.height))
            margin(rows[i], rows[i].middle < page.height / 2 ? Region::header : Region::footer);
        else if (stamp)
            for (const PdfSegment& segment : rows[i].segments) add(segment, Region::frame);
        else
            body(rows[i]);
    }
}

Source Flow::finish() {
    std::move(margins_.begin(), margins_.end(), std::back_inserter(source_.paragraphs));
    for (SourceParagraph& paragraph : source_.paragraphs)
        if (paragraph.oldFonts.empty()) text::composeNfc(paragraph.text);
    source_.hasLook = true;
    source_.breaksAreSoft = true;
    return std::move(source_);
}

} // namespace

json::Result<Source> readPdfXml(std::string_view xml, const ReadLimits& limits) {
    if (xml.size() > limits.entryBytes) return json::Fault{"", "odf-too-large", {}, {}};
    std::vector<PdfPage> pages = pdfPieces(xml, limits.paragraphs);
    std::vector<std::vector<PdfRow>> rows;
    rows.reserve(pages.size());
    for (PdfPage& page : pages) rows.push_back(pdfRows(std::move(page.pieces)));
    if (std::all_of(rows.begin(), rows.end(), [](const auto& page) { return page.empty(); })) return json::Fault{"", "pdf-no-text", {}, {}};
    const PdfMeasure measure = pdfMeasure(rows);
    Flow flow(measure);
    for (std::size_t i = 0; i < pages.size(); ++i) flow.page(rows[i], pages[i], i == 0);
    return flow.finish();
}

} // namespace vanthu::odf
