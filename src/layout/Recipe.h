#pragma once

#include "json/Fault.h"
#include "json/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::layout {

/// What stands on the paper of a kind, in which order: templates/<kind>/outline.json. A kind made of parts that exist is such
/// a file and no code.
struct Recipe {
    enum class Part { letterhead, title, bases, sentence, items, signature, appendices, taskTable };
    struct Step {
        Part part = Part::title;
        std::string field; ///< for sentence: "competence", "opening" or "closing"
        std::string style; ///< for sentence: id of a style; empty for that of the body
    };
    std::vector<Step> steps;
    std::string typeName;  ///< "KẾ HOẠCH"
    std::string typeTitle; ///< "Kế hoạch", as it is called inside a sentence
    bool endMark = true;   ///< the body ends with the end mark of the templates of appendix III

    /// Faults: an unknown part or sentence, with the pointer into outline.json.
    static json::Result<Recipe> compile(std::string_view typeName, std::string_view typeTitle, const json::Value& outline);
};

} // namespace vanthu::layout
