#pragma once

#include "app/Workbench.h"
#include "layout/Blocks.h"

#include <vector>

namespace vanthu::app {

/// The paragraphs of a layout as the front ends see them, in document order.
std::vector<PrintedParagraph> printedOf(const layout::Layout& layout);

} // namespace vanthu::app
