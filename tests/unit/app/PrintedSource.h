#pragma once

#include "layout/Composer.h"
#include "odf/Source.h"
#include "text/Roman.h"
#include "text/Scan.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

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

    /// What stands between the cells of a row of a table of data.
    enum class Between { tabs, bars, gaps };

    /// As plain text: a paragraph a line, a row of a table of data a line.
    std::string text(Between between = Between::tabs) {
        std::string text;
        const odf::Source printed = source();
        const std::vector<odf::SourceParagraph>& all = printed.paragraphs;
        for (std::size_t i = 0; i < all.size();) {
            std::vector<std::string> cells{wordsOf(all[i])};
            const bool inRow = all[i].cell && dataTables_.contains(all[i].cell->table);
            std::size_t end = i + 1;
            for (; inRow && end < all.size() && all[end].cell && all[end].cell->table == all[i].cell->table &&
                   all[end].cell->row == all[i].cell->row;
                 ++end)
                cells.push_back(wordsOf(all[end]));
            text += inRow ? rowOf(cells, between) : cells[0];
            text += '\n';
            i = end;
        }
        return text;
    }

private:
    static std::string wordsOf(const odf::SourceParagraph& paragraph) {
        return (paragraph.label.empty() ? "" : paragraph.label + " ") +
               (paragraph.capitals ? text::upperCase(paragraph.text) : paragraph.text);
    }

    static std::string rowOf(const std::vector<std::string>& cells, Between between) {
        constexpr std::size_t kColumn = 90; // characters, wider than any cell that is compared
        std::string row = between == Between::bars ? "| " : "";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row += cells[i];
            if (between == Between::bars) row += " | ";
            if (i + 1 == cells.size() || between == Between::bars) continue;
            const std::size_t length = text::countCharacters(cells[i]);
            row += between == Between::tabs ? "\t" : std::string(length < kColumn ? kColumn - length : 3, ' ');
        }
        return row;
    }

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
        const auto own = static_cast<std::size_t>(line.style->listLevel);
        numbers[own] = line.ordinal;
        std::fill(numbers.begin() + static_cast<std::ptrdiff_t>(own) + 1, numbers.end(), 0u);
        std::string text;
        for (int shown = line.style->listLevel - level.displayLevels + 1; shown <= line.style->listLevel; ++shown)
            text += (text.empty() ? "" : ".") + number(list, level, std::max(1u, numbers[static_cast<std::size_t>(shown)]));
        return level.prefix + text + level.suffix;
    }

    static std::string number(const layout::ListStyle& list, const layout::ListLevel& level, std::uint32_t ordinal) {
        if (level.format == "I") return text::roman(ordinal);
        if (level.format != "a") return std::to_string(ordinal);
        // Behind the last letter a word processor begins again with two.
        const std::size_t letters = list.letters.size();
        return ordinal <= letters ? list.letters[ordinal - 1] : "a" + std::string(1, static_cast<char>('a' + ordinal - letters - 1));
    }

    const layout::Measures& measures_;
    const layout::Layout& layout_;
    std::array<std::array<std::uint32_t, 8>, 8> numbers_{};
    std::set<std::size_t> dataTables_;
};

} // namespace vanthu::app::testing
