#pragma once

#include "app/MyWork.h"
#include "app/Workbench.h"
#include "store/Store.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <string>
#include <vector>

namespace vanthu::app {

/// What a document needs next on its way (articles 12 to 18): drafted, submitted, signed, numbered, sent, filed.
enum class NextStep { none, submit, sign, number, send, file };

/// The name of a step in commands and sentences: "submit", "sign", "register", "dispatch", "file"; empty for none.
std::string_view nameOf(NextStep step);

/// A line of a list, and the document it leads to (id in the register; empty for none).
struct DeskLine {
    std::string text;
    bool late = false;
    std::string document = {};
    bool operator==(const DeskLine&) const = default;
};

/// What the sidebar says of the open document, in sentences: nothing in it is to be worked on further.
struct DeskView {
    std::vector<std::string> facts;   ///< kind, state, number, date, signer, urgency; the most telling first
    std::vector<std::string> missing; ///< what the next step waits for
    NextStep next = NextStep::none;
    std::vector<DeskLine> recipients; ///< with what became of their copies
    std::vector<DeskLine> tasks;      ///< with their days
    std::vector<DeskLine> history;    ///< the latest first
    bool operator==(const DeskView&) const = default;
};

/// Looks at a form, valid or not, and at what the register knows of it. `store` may be nullptr: what is known without a register is said
/// then. `today`: "2026-01-31". Faults: those of the register.
json::Result<DeskView> deskView(const Workbench& workbench, store::Store* store, const json::Value& form, const std::string& today);

/// A person's work as lines under headings.
struct WorkLines {
    struct Section {
        std::string heading;
        std::vector<DeskLine> lines;
    };
    std::vector<Section> sections; ///< those that have lines
};
WorkLines workLines(const MyWork& work, const Messages& messages);

} // namespace vanthu::app
