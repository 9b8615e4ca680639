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
        int share = 1; ///< of the width
    };

    Grid(Events& events, const Box& box, int step, const std::vector<Column>& columns, std::string_view help);

    /// Replaces all rows and chooses one, without calling onChoose.
    void show(const std::vector<std::vector<std::string>>& rows, std::optional<std::size_t> chosen);
    void showRow(std::size_t row, const std::vector<std::string>& cells);
    void choose(std::optional<std::size_t> row);
    std::optional<std::size_t> chosen() const { return chosen_; }
    std::size_t rowCount() const { return count_; }

    const Control& control() const { return control_; }
    Call onChoose = [] {};

private:
    void selectionChanged();

    Control control_;
    std::size_t count_ = 0;
    std::optional<std::size_t> chosen_;
    bool quiet_ = false;
};

} // namespace vanthu::extension
