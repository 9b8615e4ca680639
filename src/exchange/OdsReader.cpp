#include "exchange/Ods.h"

#include "odf/XmlReader.h"
#include "odf/ZipReader.h"
#include "text/Characters.h"

#include <algorithm>
#include <utility>

namespace vanthu::exchange {

namespace {

using odf::Name;

/// Rows and cells of the tables with any text. Spreadsheets say "a million empty rows" in one element: empty ones are only
/// counted, and made when something comes after them.
class SheetHandler final : public odf::XmlHandler {
public:
    explicit SheetHandler(const SheetLimits& limits) : limits_(limits) {}

    std::vector<Sheet> sheets; ///< those before the open one
    Sheet sheet;               ///< of the open table
    bool isSpreadsheet = false;

    void start(Name name, const odf::Attributes& attributes) override {
        if (name == Name::officeSpreadsheet) isSpreadsheet = true;
        if (ignored_ > 0 || name == Name::officeAnnotation) {
            ++ignored_;
            return;
        }
        if (name == Name::tableTable) ++tables_;
        if (tables_ != 1) return;
        if (name == Name::tableRow) startRow(attributes);
        if (name == Name::tableCell || name == Name::tableCoveredCell) startCell(attributes);
        if (inCell_) startInCell(name, attributes);
    }

    void end(Name name) override {
        if (ignored_ > 0) {
            --ignored_;
            return;
        }
        if (name == Name::tableTable) {
            --tables_;
            if (tables_ > 0) return;
            emptyRows_ = 0;
            if (!sheet.empty()) sheets.push_back(std::exchange(sheet, {}));
            return;
        }
        if (tables_ != 1) return;
        if (name == Name::tableCell || name == Name::tableCoveredCell) endCell();
        if (name == Name::tableRow) endRow();
    }

    void text(std::string_view utf8) override {
        if (!inCell_ || paragraphs_ == 0 || ignored_ > 0) return;
        // XML white space is one blank; what is to stand is written as an element.
        for (const char c : utf8) {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (blank && (cell_.empty() || cell_.back() == ' ' || cell_.back() == '\n')) continue;
            cell_ += blank ? ' ' : c;
        }
    }

private:
    void startRow(const odf::Attributes& attributes) {
        row_.clear();
        emptyCells_ = 0;
        rowTimes_ = attributes.number(Name::tableRowsRepeated, 1, std::size_t{1} << 21);
    }

    void startCell(const odf::Attributes& attributes) {
        inCell_ = true;
        paragraphs_ = 0;
        cell_.clear();
        cellTimes_ = attributes.number(Name::tableColumnsRepeated, 1, std::size_t{1} << 21);
        value_.clear();
        const std::string_view type = attributes.text(Name::officeValueType);
        if (type == "date") value_ = attributes.text(Name::officeDateValue).substr(0, 10);
        if (type == "float") value_ = attributes.text(Name::officeValue);
    }

    void startInCell(Name name, const odf::Attributes& attributes) {
        if (name == Name::textP && paragraphs_++ > 0) cell_ += '\n';
        if (name == Name::textLineBreak) cell_ += '\n';
        if (name == Name::textTab) cell_ += '\t';
        if (name == Name::textS) cell_.append(attributes.number(Name::textC, 1, 1000), ' ');
    }

    void endCell() {
        inCell_ = false;
        std::string& text = value_.empty() ? cell_ : value_;
        if (text.size() > limits_.cellBytes) return refuse();
        if (vanthu::text::isBlank(text)) {
            emptyCells_ += cellTimes_;
            return;
        }
        if (row_.size() + emptyCells_ + cellTimes_ > limits_.columns) return refuse();
        row_.resize(row_.size() + emptyCells_);
        emptyCells_ = 0;
        row_.insert(row_.end(), cellTimes_, text);
    }

    void endRow() {
        if (row_.empty()) {
            emptyRows_ += rowTimes_;
            return;
        }
        if (sheet.empty()) emptyRows_ = 0; // above the head
        rows_ += emptyRows_ + rowTimes_;
        if (rows_ > limits_.rows) return refuse();
        sheet.resize(sheet.size() + emptyRows_);
        emptyRows_ = 0;
        sheet.insert(sheet.end(), rowTimes_, row_);
    }

    void refuse() { refused = json::Fault{"", "sheet-too-large", {{"line", std::to_string(sheet.size() + 1)}}, {}}; }

    const SheetLimits& limits_;
    int tables_ = 0;
    std::size_t rows_ = 0; ///< of all tables
    int ignored_ = 0;
    bool inCell_ = false;
    int paragraphs_ = 0;
    std::string cell_, value_;
    Row row_;
    std::size_t emptyCells_ = 0, emptyRows_ = 0, cellTimes_ = 1, rowTimes_ = 1;
};

/// The parts of an encrypted package say so in its manifest.
bool isEncrypted(odf::ZipReader& zip) {
    const odf::ZipReader::Entry* const entry = zip.find("META-INF/manifest.xml");
    if (entry == nullptr) return false;
    const json::Result<std::string> manifest = zip.read(*entry);
    return manifest && manifest->find("encryption-data") != std::string::npos;
}

} // namespace

json::Result<std::vector<Sheet>> readOdsTables(std::string_view bytes, const SheetLimits& limits) {
    const odf::ReadLimits readLimits;
    if (bytes.size() > readLimits.fileBytes) return json::Fault{"", "odf-too-large", {}, {}};
    SheetHandler handler(limits);
    if (odf::looksLikeZip(bytes)) {
        json::Result<odf::ZipReader> zip = odf::ZipReader::open(bytes, readLimits);
        if (!zip) return zip.faults.front();
        if (isEncrypted(*zip)) return json::Fault{"", "odf-encrypted", {}, {}};
        const odf::ZipReader::Entry* const entry = zip->find("content.xml");
        if (entry == nullptr) return json::Fault{"", "odf-part-missing", {{"entry", "content.xml"}}, {}};
        const json::Result<std::string> content = zip->read(*entry);
        if (!content) return content.faults.front();
        if (const auto fault = odf::readXml(*content, "content.xml", readLimits, handler)) return *fault;
    } else if (const auto fault = odf::readXml(bytes, "office:document", readLimits, handler)) {
        return *fault;
    }
    if (!handler.isSpreadsheet) return json::Fault{"", "ods-no-table", {}, {}};
    return std::move(handler.sheets);
}

json::Result<Sheet> readOds(std::string_view bytes, const SheetLimits& limits) {
    json::Result<std::vector<Sheet>> tables = readOdsTables(bytes, limits);
    if (!tables) return std::move(tables.faults);
    return tables->empty() ? Sheet() : std::move(tables->front());
}

} // namespace vanthu::exchange
