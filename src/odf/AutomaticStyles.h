#pragma once

#include "layout/Blocks.h"
#include "layout/Measures.h"
#include "odf/Xml.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::odf {

/// Automatic styles of one document, found or added by content and named in the order of first use (P1, R1, T1), so that the
/// same document has the same names.
class AutomaticStyles {
public:
    explicit AutomaticStyles(const layout::Measures& measures) : measures_(measures) {}

    /// The name of a style for the paragraph: its own, or one like it that also begins a run of pages, is kept with the next
    /// paragraph, is narrowed, or leaves the gap below to its rule.
    std::string_view paragraph(const layout::Paragraph& paragraph, std::string_view masterPage, bool restartPages);
    /// The rule below a paragraph, with the gap that the paragraph's style has below.
    std::string_view rule(const layout::Paragraph& paragraph);
    /// A table with its columns: the name of the table style; columns are named that + ".A", ".B", …
    std::string_view table(const layout::Table& table, std::string_view masterPage, bool restartPages);

    static constexpr std::string_view kRowStyle = "TRow";
    static constexpr std::string_view kFlowingRowStyle = "TRowFlows";
    static std::string_view cellStyle(layout::Table::Role role);

    /// The children of office:automatic-styles.
    void write(Xml& xml) const;

private:
    struct ParagraphKey {
        const layout::ParagraphStyle* style;
        bool keepWithNext, restartPages, ruled;
        double sideMm, leftMm, hangingMm, afterPt;
        std::string_view masterPage;
        bool operator==(const ParagraphKey&) const = default;
    };
    struct RuleKey {
        double lengthMm, roomMm, afterPt;
        bool keepWithNext;
        bool operator==(const RuleKey&) const = default;
    };
    template <class Key> struct Entry {
        Key key;
        std::string name;
    };
    template <class Key> static std::string_view findOrAdd(std::vector<Entry<Key>>& entries, const Key& key, const char* prefix);
    struct TableEntry {
        layout::Table::Role role;
        bool whole;
        std::vector<double> columnsMm;
        std::string_view masterPage;
        bool restartPages;
        std::string name;
    };
    void writeParagraph(Xml& xml, const Entry<ParagraphKey>& entry) const;
    void writeRule(Xml& xml, const Entry<RuleKey>& entry) const;
    void writeTable(Xml& xml, const TableEntry& entry) const;
    double gapAbove(layout::Table::Role role) const;
    void writeCells(Xml& xml) const;

    const layout::Measures& measures_;
    std::vector<Entry<ParagraphKey>> paragraphs_;
    std::vector<Entry<RuleKey>> rules_;
    std::vector<TableEntry> tables_;
};

/// "A" for 0, "B" for 1, …: the word processor's own way of naming columns.
std::string columnLetter(std::size_t index);

} // namespace vanthu::odf
