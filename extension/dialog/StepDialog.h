#pragma once

#include "app/Messages.h"
#include "extension/dialog/DialogBuilder.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::extension {

/// A question about one step of a document: some words, some fields, perhaps a list to choose from, and what can be done.
struct StepQuestion {
    struct Field {
        std::string label;
        std::string value;
        bool multiLine = false;
        std::vector<std::string> choices = {}; ///< offered, typing stays free
    };
    struct Action {
        std::string label;
        std::vector<std::size_t> needs = {}; ///< fields that may not be empty for it
    };
    std::string title;
    std::string summary; ///< words above; may be of several lines
    std::vector<Field> fields = {};
    std::string listLabel = {};
    std::vector<std::string> list = {};
    bool chooseFromList = false; ///< several lines can be chosen; else the list is only shown
    std::vector<Action> actions; ///< buttons, the first is the default; Cancel is added
};

struct StepAnswer {
    std::size_t action = 0;
    std::vector<std::string> values;   ///< of the fields, without blanks around
    std::vector<std::size_t> selected; ///< lines of the list
};

/// Shows it over `parent` and waits; nothing if it was cancelled. A needed field that is empty takes the focus and is said. Main thread.
std::optional<StepAnswer> askStep(const Context& context, const Window& parent, const app::Messages& messages,
                                  const StepQuestion& question);

} // namespace vanthu::extension
