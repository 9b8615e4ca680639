#pragma once

#include "app/Workbench.h"
#include "model/Document.h"

#include <string_view>
#include <vector>

namespace vanthu::app {

/// What a document that this program made cites, as its own form in the file says; empty for every other file.
std::vector<model::Citation> citationsIn(const Workbench& workbench, std::string_view bytes);

/// Puts the marks "{{id}}" back where a document that was read prints what these citations print, and the citations into it: only
/// if the document then prints what it printed before, so that words which somebody typed stay words. Pure but for the document.
void citeAgain(const Workbench& workbench, const std::vector<model::Citation>& citations, model::Document& document);

} // namespace vanthu::app
