#pragma once

#include "layout/Blocks.h"
#include "layout/Measures.h"
#include "odf/AutomaticStyles.h"
#include "odf/ListWriter.h"
#include "odf/Xml.h"

#include <map>
#include <string>
#include <string_view>

namespace vanthu::odf {

/// Writes the blocks of one document as the children of office:text, and collects the automatic styles they need.
class ContentWriter {
public:
    ContentWriter(const layout::Layout& layout, const layout::Measures& measures, std::string& body, AutomaticStyles& styles);

    void write();
    /// Paragraphs for a margin of page 1: no lists, no ids.
    void writeMargin(const layout::Cell& cell);

private:
    void sheet(const layout::Sheet& sheet, bool first);
    void block(const layout::Block& block, std::string_view masterPage, bool restartPages);
    void paragraph(const layout::Paragraph& paragraph, std::string_view masterPage, bool restartPages);
    void runs(const layout::Paragraph& paragraph);
    void late(const layout::Run& run, bool& folding, bool last);
    void box(const layout::Run& run);
    void table(const layout::Table& table, std::string_view masterPage, bool restartPages);
    void row(const layout::Table& table, std::size_t index);

    const layout::Layout& layout_;
    const layout::Measures& measures_;
    Xml xml_;
    AutomaticStyles& styles_;
    ListWriter lists_;
    std::map<std::string_view, int> lateCount_;
    int boxes_ = 0;
    int tables_ = 0;
    bool margin_ = false;
};

} // namespace vanthu::odf
