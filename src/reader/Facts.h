#pragma once

#include "model/Document.h"
#include "reader/Shape.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// The fact a pointer leads to ("/agenda/0/topic"); made, with all above it, if it is not there.
model::Fact& factAt(std::vector<model::Fact>& facts, std::string_view pointer);
/// The same; nullptr if it is not there.
const model::Fact* findFact(const std::vector<model::Fact>& facts, std::string_view pointer);

/// The member of the document that a path of texts.json names ("agency.name"), as layout::Values knows it; nullptr if it is a field of
/// the kind.
std::string* ownMember(model::Document& document, std::string_view path);

} // namespace vanthu::reader
