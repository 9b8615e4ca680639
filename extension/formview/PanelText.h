#pragma once

#include "app/DeskView.h"
#include "app/Messages.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::extension {

/// What one panel of the sidebar shows: words above, a list, a button for one command. Pure.
struct PanelText {
    std::string head;                 ///< may be of several lines
    std::vector<app::DeskLine> lines; ///< of the list
    bool hasList = false;
    std::string listName; ///< for screen readers
    std::string button;   ///< its label; empty for none
    std::string command;  ///< what it does: a name of the command table
    bool operator==(const PanelText&) const = default;
};

/// `id`: "document", "recipients", "tasks", "history" or "work"; anything else shows nothing. `view`: nothing for a document without a
/// form.
PanelText panelText(std::string_view id, const std::optional<app::DeskView>& view, const app::WorkLines& work, const std::string& trouble,
                    const app::Messages& messages);

} // namespace vanthu::extension
