#pragma once

#include "json/Value.h"

namespace vanthu::bench {

/// How the numbers and dashes that stand at the head of the neutral paragraphs come on the paper.
enum class Labels {
    counted,   ///< by real lists, as the product does: taken off the texts
    asPrinted, ///< as text, through the form's member "label"
};

/// Turns a plan in the neutral shape of the side-by-side run (paragraphs with their numbers typed in front: "2.1. …", "- …") into
/// a form of the kind "plan". Takes the texts out of `neutral`. What the product prints by itself (nation, motto, type, rule,
/// "Nơi nhận:", the dashes of the recipients, "Lưu: VT") is left out. Throws std::invalid_argument if the shape is another one.
json::Value toForm(json::Value neutral, Labels labels);

} // namespace vanthu::bench
