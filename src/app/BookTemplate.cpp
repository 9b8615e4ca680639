#include "app/BookTemplate.h"

#include "form/DataReader.h"
#include "text/Search.h"

#include <algorithm>

namespace vanthu::app {

namespace {

using form::DataReader;
using form::DataSpot;

constexpr std::string_view kFrame = "frame";

using RowsName = std::pair<std::string_view, BookTemplate::Rows>;
constexpr std::array<RowsName, 3> kRows{
    {{"numbers", BookTemplate::Rows::numbers}, {"sendings", BookTemplate::Rows::sendings}, {"loans", BookTemplate::Rows::loans}}};

std::string fileOf(std::string_view id) { return "books/" + std::string(id) + ".json"; }

class Reading {
public:
    explicit Reading(json::Faults& faults) : data_(faults) {}

    void frame(const DataSpot& root, BookTemplate& book) {
        if (!data_.isObject(root, {"page", "font", "cellPt", "headPt", "sheets", "dots", "voided", "cover", "closing", "signatures"}))
            return;
        const DataSpot page = root.member("page");
        book.design.pageWidthMm = number(page, "widthMm", book.design.pageWidthMm);
        book.design.pageHeightMm = number(page, "heightMm", book.design.pageHeightMm);
        book.design.marginMm = number(page, "marginMm", book.design.marginMm);
        book.design.bindingMm = number(page, "bindingMm", book.design.bindingMm);
        book.design.font = data_.requiredText(root, "font");
        book.design.cellPt = number(root, "cellPt", book.design.cellPt);
        book.design.headPt = number(root, "headPt", book.design.headPt);
        const DataSpot sheets = root.member("sheets");
        book.coverName = data_.requiredText(sheets, "cover");
        book.firstName = data_.requiredText(sheets, "first");
        book.tableName = data_.requiredText(sheets, "table");
        book.closingName = data_.requiredText(sheets, "closing");
        book.dots = data_.text(root, "dots");
        book.voidedVi = pattern(root.member("voided"), "vi");
        book.voidedEn = pattern(root.member("voided"), "en");
        book.cover = lines(data_.entries(root, "cover"));
        book.closing = lines(data_.entries(root, "closing"));
        const std::vector<DataSpot> signatures = data_.entries(root, "signatures");
        for (std::size_t at = 0; at < signatures.size(); ++at) book.signatures.push_back(lines(entriesOf(signatures[at])));
    }

    void book(const DataSpot& root, BookTemplate& book) {
        if (!data_.isObject(root, {"title", "article", "rows", "channels", "columns"})) return;
        book.title = data_.requiredText(root, "title");
        const std::string rows = data_.requiredText(root, "rows");
        const auto* const found = std::ranges::find(kRows, rows, [](const auto& each) { return each.first; });
        if (found == kRows.end())
            data_.fault(root.member("rows"), "book-data-rows", {{"value", rows}});
        else
            book.rows = found->second;
        if (root.member("channels")) {
            for (const std::string& channel : data_.texts(root, "channels")) book.channels.push_back(text::searchWords(channel));
        }
        for (const DataSpot& entry : data_.entries(root, "columns")) column(entry, book);
    }

private:
    double number(const DataSpot& object, std::string_view member, double usual) {
        const std::optional<std::int64_t> said = data_.integer(object, member);
        return said ? static_cast<double>(*said) : usual;
    }

    static std::vector<DataSpot> entriesOf(const DataSpot& list) {
        std::vector<DataSpot> entries;
        if (!list.value->isArray()) return entries;
        for (std::size_t at = 0; at < list.value->array().size(); ++at) entries.push_back(list.entry(at));
        return entries;
    }

    BookPattern pattern(const DataSpot& object, std::string_view member) {
        BookPattern pattern;
        std::string wrong;
        if (!BookPattern::parse(data_.text(object, member), pattern, wrong))
            data_.fault(object.member(member), "data-field-unknown", {{"name", wrong}});
        return pattern;
    }

    void column(const DataSpot& entry, BookTemplate& book) {
        if (!data_.isObject(entry, {"head", "cell", "widthMm", "centred"})) return;
        BookTemplate::Column& column = book.columns.emplace_back();
        column.head = data_.localText(entry, "head");
        column.cell = pattern(entry, "cell");
        book.design.columns.push_back({column.head.vi, number(entry, "widthMm", 25), data_.flag(entry, "centred")});
    }

    std::vector<BookTemplate::Line> lines(const std::vector<DataSpot>& entries) {
        std::vector<BookTemplate::Line> lines;
        for (const DataSpot& entry : entries) {
            if (!data_.isObject(entry, {"text", "sizePt", "beforePt", "bold", "italic", "align"})) continue;
            BookTemplate::Line& line = lines.emplace_back();
            line.text = pattern(entry, "text");
            line.look.sizePt = number(entry, "sizePt", line.look.sizePt);
            line.look.beforePt = number(entry, "beforePt", 0);
            line.look.bold = data_.flag(entry, "bold");
            line.look.italic = data_.flag(entry, "italic");
            const std::string where = data_.text(entry, "align");
            line.look.alignment = where == "start" ? odf::Alignment::start : where == "end" ? odf::Alignment::end : odf::Alignment::center;
        }
        return lines;
    }

    DataReader data_;
};

std::string idsOf(const json::DataFolders& data) {
    std::string ids;
    for (const std::string& file : data.filesIn("books")) {
        if (!file.ends_with(".json") || file == "frame.json") continue;
        ids += (ids.empty() ? "" : ", ") + file.substr(0, file.size() - std::string_view(".json").size());
    }
    return ids;
}

} // namespace

json::Result<BookTemplate> readBookTemplate(const json::DataFolders& data, const std::string& id) {
    const std::vector<std::string> files = data.filesIn("books");
    if (id == kFrame || std::ranges::find(files, id + ".json") == files.end())
        return json::Fault{"", "book-unknown", {{"book", id}, {"books", idsOf(data)}}};
    BookTemplate book;
    book.id = id;
    json::Faults faults;
    Reading reading(faults);
    const json::Result<json::Value> frame = data.read(fileOf(kFrame));
    if (!frame) return frame.faults;
    reading.frame({&*frame, fileOf(kFrame), ""}, book);
    const json::Result<json::Value> own = data.read(fileOf(id));
    if (!own) return own.faults;
    reading.book({&*own, fileOf(id), ""}, book);
    if (!faults.empty()) return faults;
    return book;
}

} // namespace vanthu::app
