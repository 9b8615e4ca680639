#include "app/LongBook.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "app/PdfTool.h"
#include "app/TempFolder.h"

#include <filesystem>
#include <utility>

namespace vanthu::app {

namespace {

constexpr std::size_t kMost = std::size_t{1024} * 1024 * 1024; ///< bytes of a PDF
constexpr const char* kWhole = "whole.pdf";

std::string partName(std::size_t index, std::string_view extension) { return "part-" + std::to_string(index) + std::string(extension); }

/// What stands around the table of a part: the cover before the first, the closing page after the last.
odf::BookPages pagesOf(const odf::BookPages& whole, bool first, bool last, int firstPage) {
    odf::BookPages pages = whole;
    pages.firstPage = firstPage;
    if (!first) pages.cover.clear();
    if (!last) {
        pages.closing.clear();
        pages.signatures.clear();
    }
    return pages;
}

/// One document through the office, to that file.
std::optional<json::Fault> convert(OfficeConverter& office, const std::string& document, const std::string& name, OfficeFormat format,
                                   const std::filesystem::path& target) {
    if (std::optional<json::Fault> fault = writeWhole(office.inputFolder() / name, document)) return fault;
    std::optional<json::Fault> fault;
    office.convert({name}, format, [&](const OfficeConverter::Outcome& outcome) {
        fault = outcome.fault;
        std::error_code error;
        if (!fault) std::filesystem::rename(outcome.file, target, error);
        if (error) fault = writeFault(error.value(), target.native());
    });
    return fault;
}

} // namespace

void LongBook::endPart(odf::BookFormat format) {
    odf::BookWriter& part = parts_.emplace_back(design_, format);
    for (const Row& row : rows_) part.row(row.cells, row.struck);
    rows_.clear();
}

void LongBook::row(std::vector<std::string> cells, bool struck) {
    if (rows_.size() == kRowsOfPart) endPart(odf::BookFormat::spreadsheet);
    rows_.push_back({std::move(cells), struck});
}

json::Result<std::string> LongBook::joined(OfficeConverter& office, const odf::BookPages& pages) {
    constexpr int kCovers = 2;
    const json::Result<TempFolder> folder = TempFolder::make(order_.office.temporaryFolder);
    if (!folder) return folder.faults;
    std::vector<std::string> names;
    int page = 1;
    for (std::size_t at = 0; at < parts_.size(); ++at) {
        const bool first = at == 0;
        const std::string document = parts_[at].finish(pagesOf(pages, first, at + 1 == parts_.size(), page));
        names.push_back(partName(at, ".pdf"));
        if (auto fault = convert(office, document, partName(at, ".ods"), OfficeFormat::sheetPdf, folder->path() / names.back()))
            return std::move(*fault);
        const json::Result<int> made = pdfPages(folder->path(), names.back(), order_.office, order_.cancellation);
        if (!made) return made.faults;
        page += *made - (first ? kCovers : 0);
        if (order_.progress) order_.progress(at + 1, parts_.size());
    }
    if (auto fault = joinPdfs(folder->path(), names, kWhole, order_.office, order_.cancellation)) return std::move(*fault);
    std::string bytes;
    if (auto fault = readFile(folder->path() / kWhole, bytes, kMost)) return std::move(*fault);
    return bytes;
}

json::Result<std::string> LongBook::finish(const odf::BookPages& pages) {
    const bool isShort = parts_.empty();
    endPart(isShort ? odf::BookFormat::text : odf::BookFormat::spreadsheet);
    json::Result<OfficeConverter> office = OfficeConverter::open(order_.office, order_.cancellation);
    if (!office) return std::move(office.faults);
    if (!isShort) return joined(*office, pages);
    const json::Result<TempFolder> folder = TempFolder::make(order_.office.temporaryFolder);
    if (!folder) return folder.faults;
    const std::filesystem::path target = folder->path() / kWhole;
    if (auto fault = convert(*office, parts_.front().finish(pages), partName(0, ".odt"), OfficeFormat::pdf, target))
        return std::move(*fault);
    std::string bytes;
    if (auto fault = readFile(target, bytes, kMost)) return std::move(*fault);
    return bytes;
}

} // namespace vanthu::app
