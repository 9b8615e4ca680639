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

std::string partName(std::size_t index, std::string_view extension) { return "part-" + std::to_string(index) + std::string(extension); }

/// What stands around the table of a part: the cover before the first, the closing page after the last.
odf::BookPages pagesOf(const odf::BookPages& whole, bool first, bool last) {
    odf::BookPages pages = whole;
    if (!first) pages.cover.clear();
    if (!last) {
        pages.closing.clear();
        pages.signatures.clear();
    }
    return pages;
}

} // namespace

/// The rows that wait, as a document that lacks what stands around them.
odf::BookWriter LongBook::written(odf::BookFormat format) {
    odf::BookWriter writer(design_, format);
    for (const Row& row : rows_) writer.row(row.cells, row.struck);
    rows_.clear();
    return writer;
}

std::optional<json::Fault> LongBook::keep(const std::string& document, std::string_view extension) {
    if (!office_) {
        json::Result<OfficeConverter> opened = OfficeConverter::open(order_.office, order_.cancellation);
        if (!opened) return std::move(opened.faults.front());
        office_.emplace(std::move(*opened));
    }
    names_.push_back(partName(names_.size() + (first_ ? 1 : 0), extension));
    return writeWhole(office_->inputFolder() / names_.back(), document);
}

json::Faults LongBook::nextPart() {
    odf::BookWriter writer = written(odf::BookFormat::spreadsheet);
    if (!first_) {
        first_.emplace(std::move(writer));
        return {};
    }
    // What the sheets are called is nowhere to be seen on paper.
    odf::BookPages bare;
    bare.tableName = "part";
    if (std::optional<json::Fault> fault = keep(writer.finish(bare), ".ods")) return {std::move(*fault)};
    return {};
}

json::Faults LongBook::row(std::vector<std::string> cells, bool struck) {
    json::Faults faults;
    if (rows_.size() == kRowsOfPart) faults = nextPart();
    rows_.push_back({std::move(cells), struck});
    return faults;
}

/// Converts all that was kept and joins what comes out.
json::Result<std::string> LongBook::converted(OfficeFormat format) {
    json::Result<TempFolder> folder = TempFolder::make(order_.office.temporaryFolder);
    if (!folder) return std::move(folder.faults);
    std::vector<std::string> parts;
    std::optional<json::Fault> fault;
    office_->convert(names_, format, [&](const OfficeConverter::Outcome& outcome) {
        if (fault) return;
        fault = outcome.fault;
        std::error_code error;
        parts.push_back(partName(outcome.index, ".pdf"));
        if (!fault) std::filesystem::rename(outcome.file, folder->path() / parts.back(), error);
        if (error) fault = writeFault(error.value(), (folder->path() / parts.back()).native());
        if (!fault && order_.progress) order_.progress(outcome.index + 1, names_.size());
    });
    if (fault) return std::move(*fault);
    std::string whole = parts.front();
    if (parts.size() > 1) {
        whole = "whole.pdf";
        if (fault = joinPdfs(folder->path(), parts, whole, order_.office, order_.cancellation); fault) return std::move(*fault);
    }
    std::string bytes;
    if (fault = readFile(folder->path() / whole, bytes, kMost); fault) return std::move(*fault);
    return bytes;
}

json::Result<std::string> LongBook::finish(const odf::BookPages& pages) {
    const bool isShort = !first_;
    odf::BookWriter last = written(isShort ? odf::BookFormat::text : odf::BookFormat::spreadsheet);
    if (std::optional<json::Fault> fault = keep(last.finish(pagesOf(pages, isShort, true)), isShort ? ".odt" : ".ods"))
        return std::move(*fault);
    if (isShort) return converted(OfficeFormat::pdf);
    names_.insert(names_.begin(), partName(0, ".ods"));
    if (std::optional<json::Fault> fault = writeWhole(office_->inputFolder() / names_.front(), first_->finish(pagesOf(pages, true, false))))
        return std::move(*fault);
    return converted(OfficeFormat::sheetPdf);
}

} // namespace vanthu::app
