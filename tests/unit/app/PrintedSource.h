#pragma once

#include "layout/Composer.h"
#include "odf/Source.h"
#include "text/Roman.h"
#include "text/Scan.h"

#include <array>
#include <set>
#include <string>

/// A laid-out document as what a reader of files would give of it.
namespace vanthu::app::testing {

class PrintedSource {
public:
    PrintedSource(const layout::Measures& measures, const layout::Layout& layout) : measures_(measures), layout_(layout) {}

    odf::Source source() {
        odf::Source source;
        source.hasLook = true;
        for (const layout::Paragraph& line : layout_.firstHeader) add(source, line, odf::Region::header, {}, false);
        std::size_t tables = 0;
        for (const layout::Sheet& sheet : layout_.sheets) {
            for (const layout::Block& block : sheet.blocks) {
                if (const auto* line = std::get_if<layout::Paragraph>(&block)) {
                    add(source, *line, odf::Region::body, {}, sheet.landscape);
                    continue;
                }
                addTable(source, std::get<layout::Table>(block), tables++);
            }
        }
        for (const layout::Paragraph& line : layout_.firstFooter) add(source, line, odf::Region::footer, {}, false);
        return source;
    }

    /// As plain text: a paragraph a line, a row of a table of data a line with tabs between its cells.
    std::string text() {
        std::string text;
        const odf::Source printed = source();
        const odf::SourceParagraph* before = nullptr;
        for (const odf::SourceParagraph& paragraph : printed.paragraphs) {
            const bool inRow = before != nullptr && before->cell && paragraph.cell && dataTables_.contains(paragraph.cell->table) &&
                               before->cell->table == paragraph.cell->table && before->cell->row == paragraph.cell->row;
            if (before != nullptr) text += inRow ? '\t' : '\n';
            text += paragraph.label.empty() ? "" : paragraph.label + " ";
            text += paragraph.capitals ? text::upperCase(paragraph.text) : paragraph.text;
            before = &paragraph;
        }
        return text + '\n';
    }

private:
    void addTable(odf::Source& source, const layout::Table& table, std::size_t number) {
        if (table.role == layout::Table::Role::ruled || table.role == layout::Table::Role::tasks) dataTables_.insert(number);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.rows[row].size(); ++column)
                for (const layout::Paragraph& line : table.rows[row][column])
                    add(source, line, odf::Region::cell, odf::CellPlace{number, row, column}, false);
    }

    void add(odf::Source& source, const layout::Paragraph& line, odf::Region region, std::optional<odf::CellPlace> cell, bool landscape) {
        odf::SourceParagraph paragraph;
        paragraph.text = layout_.textOf(line);
        paragraph.label = labelOf(line);
        paragraph.style = line.style->label;
        paragraph.region = region;
        paragraph.cell = cell;
        paragraph.bold = line.style->bold;
        paragraph.italic = line.style->italic;
        paragraph.capitals = line.style->caps;
        paragraph.landscape = landscape;
        paragraph.ruleBelow = line.ruleMm > 0;
        paragraph.alignment = line.style->align == layout::Align::center ? odf::Alignment::center : odf::Alignment::justified;
        source.paragraphs.push_back(std::move(paragraph));
    }

    std::string labelOf(const layout::Paragraph& line) {
        if (!line.numbered) return {};
        const layout::ListStyle& list = measures_.lists()[static_cast<std::size_t>(line.style->listId)];
        const layout::ListLevel& level = list.levels[static_cast<std::size_t>(line.style->listLevel - 1)];
        if (!level.bullet.empty()) return level.bullet;
        auto& numbers = numbers_[static_cast<std::size_t>(line.style->listId)];
        numbers[static_cast<std::size_t>(line.style->listLevel)] = line.ordinal;
        std::string text;
        for (int shown = line.style->listLevel - level.displayLevels + 1; shown <= line.style->listLevel; ++shown)
            text += (text.empty() ? "" : ".") + number(list, level, numbers[static_cast<std::size_t>(shown)]);
        return level.prefix + text + level.suffix;
    }

    static std::string number(const layout::ListStyle& list, const layout::ListLevel& level, std::uint32_t ordinal) {
        if (level.format == "I") return text::roman(ordinal);
        return level.format == "a" && ordinal <= list.letters.size() ? list.letters[ordinal - 1] : std::to_string(ordinal);
    }

    const layout::Measures& measures_;
    const layout::Layout& layout_;
    std::array<std::array<std::uint32_t, 8>, 8> numbers_{};
    std::set<std::size_t> dataTables_;
};

} // namespace vanthu::app::testing
