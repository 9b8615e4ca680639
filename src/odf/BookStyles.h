#pragma once

#include "odf/BookWriter.h"
#include "odf/Xml.h"

#include <string>
#include <vector>

namespace vanthu::odf {

/// The names that a book's content and its styles share.
struct BookStyle {
    static constexpr const char* kCoverPage = "VanThu_Bia";
    static constexpr const char* kBookPage = "VanThu_So";
    static constexpr const char* kClosingPage = "VanThu_Khoa"; ///< of a spreadsheet: goes on with the numbers of the pages before
    static constexpr const char* kCoverTable = "TBia";
    static constexpr const char* kBookTable = "TSo";
    static constexpr const char* kClosingTable = "TKhoa";
    static constexpr const char* kWide = "CRong";
    static constexpr const char* kRow = "RSo";
    static constexpr const char* kHeadCell = "OTieuDe";
    static constexpr const char* kHeadText = "PTieuDe";
    static constexpr const char* kSignedColumn = "CKy";
    static constexpr const char* kPlainCell = "OTrong";
    static constexpr const char* kSigned = "TKy";
    static constexpr const char* kTail = "PCuoi";

    /// Of the cells of a column: in a text the paragraph's, in a spreadsheet the cell's.
    static std::string cell(bool centred, bool struck);
    static std::string column(std::size_t column) { return "C" + std::to_string(column + 1); }
    static std::string line(char part, std::size_t index) { return std::string(1, part) + std::to_string(index + 1); }
};

/// The whole styles.xml and the automatic styles of content.xml.
std::string bookStylesXml(const BookDesign& design, BookFormat format, int firstPage);
void writeBookStyles(Xml& xml, const BookDesign& design, BookFormat format, const BookPages& pages);

/// The namespaces and fonts of both parts.
void bookNamespaces(Xml& xml);
void bookFonts(Xml& xml, const BookDesign& design);

} // namespace vanthu::odf
