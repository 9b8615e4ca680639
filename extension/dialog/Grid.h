#pragma once

#include "extension/dialog/Events.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::extension {

/// The office's table control with rows of text of which one is chosen.
class Grid {
public:
    struct Column {
        std::string title;
        int share = 1;      ///< of the width that no column needs
        bool mayGo = false; ///< shown only where there is room to read it
    };

    Grid(Events& events, const Box& box, int step, std::vector<Column> columns, std::string_view help);

    /// Other columns; the rows go with the old ones.
    void setColumns(std::vector<Column> columns);

    /// Replaces all rows, each with cells for all columns, and chooses one, without calling onChoose. Columns become as wide as their cells
    /// need; a cell that is cut all the same is shown whole under the pointer, and in the fields of the chosen row.
    void show(const std::vector<std::vector<std::string>>& rows, std::optional<std::size_t> chosen);
    void showRow(std::size_t row, const std::vector<std::string>& cells);
    void choose(std::optional<std::size_t> row);
    std::optional<std::size_t> chosen() const { return chosen_; }
    std::size_t rowCount() const { return count_; }

    const Control& control() const { return control_; }
    Call onChoose = [] {};

private:
    void selectionChanged();
    void takeColumns(std::vector<Column> columns);
    std::vector<std::string> shownOf(const std::vector<std::string>& cells) const;
    void fitColumns(const std::vector<std::vector<std::string>>& rows);

    Control control_;
    std::vector<Column> columns_;    ///< those that are shown
    std::vector<std::size_t> shown_; ///< which of the given ones they are
    int width_ = 0;                  ///< of all columns, AppFont units
    std::vector<int> widths_;
    std::size_t count_ = 0;
    std::optional<std::size_t> chosen_;
    bool quiet_ = false;
};

} // namespace vanthu::extension
