#include "app/BookPrint.h"

#include "app/BookEntries.h"
#include "app/LongBook.h"
#include "app/WrittenDay.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <array>
#include <set>

#ifndef VANTHU_VERSION
#define VANTHU_VERSION "0"
#endif

namespace vanthu::app {

namespace {

constexpr std::array<std::pair<std::string_view, BookOutput>, 4> kOutputs{
    {{"csv", BookOutput::csv}, {"ods", BookOutput::ods}, {"odt", BookOutput::odt}, {"pdf", BookOutput::pdf}}};

/// More than these are counted and no longer named.
constexpr int kMostVoidedNamed = 20;

/// What the covers and the closing page say of the rows.
class Summary {
public:
    void add(BookEntry& entry) {
        ++count_;
        if (count_ == 1 || entry.number < first_) first_ = entry.number;
        last_ = std::max(last_, entry.number);
        if (!entry.day.empty()) {
            if (firstDay_.empty() || entry.day < firstDay_) firstDay_ = entry.day;
            lastDay_ = std::max(lastDay_, entry.day);
        }
        if (entry.voided && ++voided_ <= kMostVoidedNamed)
            voidedNumbers_ += (voided_ > 1 ? ", " : "") + at(entry.values, BookField::number);
        series_.insert(entry.series);
        if (at(entry.values, BookField::organ).empty()) return;
        organ_ = at(entry.values, BookField::organ);
        parentOrgan_ = at(entry.values, BookField::parentOrgan);
    }

    const std::set<std::string>& series() const { return series_; }

    BookValues values(const BookTemplate& book, const BookPrintOrder& order) const {
        BookValues values;
        at(values, BookField::title) = book.title;
        at(values, BookField::year) = std::to_string(order.rows.year);
        at(values, BookField::volume) = order.volume;
        at(values, BookField::parentOrgan) = parentOrgan_;
        at(values, BookField::organ) = organ_;
        at(values, BookField::count) = std::to_string(count_);
        at(values, BookField::voided) = std::to_string(voided_);
        if (voided_ > 0) at(values, BookField::voided) += " (" + voidedNumbers_ + (voided_ > kMostVoidedNamed ? ", …)" : ")");
        if (count_ == 0) return values;
        at(values, BookField::firstNumber) = writtenNumber(first_);
        at(values, BookField::lastNumber) = writtenNumber(last_);
        at(values, BookField::firstDay) = writtenDay(firstDay_);
        at(values, BookField::lastDay) = writtenDay(lastDay_);
        return values;
    }

private:
    std::int64_t count_ = 0;
    std::int64_t first_ = 0;
    std::int64_t last_ = 0;
    int voided_ = 0;
    std::string firstDay_;
    std::string lastDay_;
    std::string voidedNumbers_;
    std::string organ_;
    std::string parentOrgan_;
    std::set<std::string> series_;
};

std::vector<odf::BookLine> filled(const std::vector<BookTemplate::Line>& lines, const BookValues& values, const std::string& dots) {
    std::vector<odf::BookLine> made;
    for (const BookTemplate::Line& line : lines) {
        odf::BookLine each = line.look;
        // The agencies of an empty book are left for the pen; an agency without a superior one has no such line.
        const bool superior = line.text.mentions(BookField::parentOrgan);
        if (superior && values[static_cast<std::size_t>(BookField::parentOrgan)].empty()) continue;
        each.text = line.text.fill(values, dots);
        made.push_back(std::move(each));
    }
    return made;
}

odf::BookPages pagesOf(const BookTemplate& book, const BookValues& values) {
    odf::BookPages pages;
    pages.title = book.title;
    pages.generator = "Vanthu/" VANTHU_VERSION;
    pages.cover = filled(book.cover, values, book.dots);
    pages.closing = filled(book.closing, values, book.dots);
    for (const std::vector<BookTemplate::Line>& signature : book.signatures)
        pages.signatures.push_back(filled(signature, values, book.dots));
    pages.coverName = book.coverName;
    pages.firstName = book.firstName;
    pages.tableName = book.tableName;
    pages.closingName = book.closingName;
    return pages;
}

/// Characters that no document can carry; forms have none, but a store may have been written to by other hands.
void clean(std::string& text) {
    for (char& c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x20 && c != '\n' && c != '\t') c = ' ';
    }
}

std::vector<std::string> cellsOf(const BookTemplate& book, const BookEntry& entry) {
    std::vector<std::string> cells;
    cells.reserve(book.columns.size());
    for (const BookTemplate::Column& column : book.columns) clean(cells.emplace_back(column.cell.fill(entry.values)));
    return cells;
}

json::Result<std::string> csvOf(store::Store& store, const BookTemplate& book, const Messages& messages, const BookPrintOrder& order) {
    std::string csv(exchange::kCsvMark);
    std::vector<std::string> heads;
    for (const BookTemplate::Column& column : book.columns) heads.push_back(column.head.in(messages.language()));
    exchange::addCsvRow(csv, heads);
    json::Faults faults = eachEntry(store, book, order.rows, messages.language(),
                                    [&](const BookEntry& entry) { exchange::addCsvRow(csv, cellsOf(book, entry)); });
    if (!faults.empty()) return faults;
    return csv;
}

/// What stands around the rows that were given to `take`; a printed book is of one series.
json::Result<odf::BookPages> eachRow(store::Store& store, const BookTemplate& book, const BookPrintOrder& order,
                                     const std::function<void(std::vector<std::string> cells, bool voided)>& take) {
    Summary summary;
    json::Faults faults = eachEntry(store, book, order.rows, text::Language::vietnamese, [&](BookEntry& entry) {
        summary.add(entry);
        take(cellsOf(book, entry), entry.voided);
    });
    if (!faults.empty()) return faults;
    if (summary.series().size() > 1 && book.rows == BookTemplate::Rows::numbers) {
        std::string names;
        for (const std::string& each : summary.series()) names += (names.empty() ? "" : ", ") + each;
        return json::Fault{"", "book-series-several", {{"series", names}}};
    }
    return pagesOf(book, summary.values(book, order));
}

json::Result<std::string> documentOf(store::Store& store, const BookTemplate& book, const BookPrintOrder& order, odf::BookFormat format) {
    odf::BookWriter writer(book.design, format);
    const auto take = [&](const std::vector<std::string>& cells, bool voided) { writer.row(cells, voided); };
    const json::Result<odf::BookPages> pages = eachRow(store, book, order, take);
    if (!pages) return pages.faults;
    return writer.finish(*pages);
}

json::Result<std::string> pdfOf(store::Store& store, const BookTemplate& book, const BookPrintOrder& order) {
    LongBook pdf(book.design, order);
    const json::Result<odf::BookPages> pages =
        eachRow(store, book, order, [&](std::vector<std::string> cells, bool voided) { pdf.row(std::move(cells), voided); });
    if (!pages) return pages.faults;
    return pdf.finish(*pages);
}

} // namespace

std::optional<BookOutput> bookOutputOf(std::string_view name) {
    const auto* const found = std::ranges::find(kOutputs, name, [](const auto& each) { return each.first; });
    return found == kOutputs.end() ? std::nullopt : std::optional(found->second);
}

json::Result<std::string> printBook(store::Store& store, const BookTemplate& book, const Messages& messages, const BookPrintOrder& order,
                                    BookOutput output) {
    if (output == BookOutput::csv) return csvOf(store, book, messages, order);
    if (output == BookOutput::pdf) return pdfOf(store, book, order);
    return documentOf(store, book, order, output == BookOutput::ods ? odf::BookFormat::spreadsheet : odf::BookFormat::text);
}

bool isPrintFailure(const json::Fault& fault) {
    constexpr std::array<std::string_view, 5> kOfMachine{"office-", "pdf-join-", "output-", "file-", "cancelled"};
    return std::ranges::any_of(kOfMachine, [&](std::string_view start) { return fault.id.starts_with(start); });
}

} // namespace vanthu::app
