#include "app/Printed.h"

#include <string>
#include <utility>
#include <variant>

namespace vanthu::app {

namespace {

class Printer {
public:
    explicit Printer(const layout::Layout& layout) : layout_(layout) {}

    std::vector<PrintedParagraph> print() {
        int tables = 0;
        for (const layout::Sheet& sheet : layout_.sheets) {
            for (const layout::Block& block : sheet.blocks) {
                if (const auto* line = std::get_if<layout::Paragraph>(&block))
                    add(*line, "body");
                else
                    addTable(std::get<layout::Table>(block), std::to_string(++tables));
            }
        }
        return std::move(printed_);
    }

private:
    void addTable(const layout::Table& table, const std::string& name) {
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.rows[row].size(); ++column)
                for (const layout::Paragraph& line : table.rows[row][column])
                    add(line, "table" + name + "/" + std::to_string(row) + "/" + std::to_string(column));
    }

    void add(const layout::Paragraph& line, std::string region) {
        printed_.push_back(
            {"vt" + std::to_string(line.id), std::string(line.pointer), layout_.textOf(line), std::move(region), line.style->name});
    }

    const layout::Layout& layout_;
    std::vector<PrintedParagraph> printed_;
};

} // namespace

std::vector<PrintedParagraph> printedOf(const layout::Layout& layout) { return Printer(layout).print(); }

} // namespace vanthu::app
