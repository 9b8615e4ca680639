#pragma once

#include "form/Kind.h"
#include "layout/Blocks.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <string>
#include <string_view>
#include <vector>

/// Copies of documents: sao y, sao lục, trích sao (art. 25; appendix I, part II). A copy is a form of a kind that has a field of the type
/// "document", which holds the form of what is copied.
namespace vanthu::app {

/// The field that says which form of copy it is, and the one of them that takes parts.
inline constexpr std::string_view kCopyForm = "form";
inline constexpr std::string_view kExtract = "TrS";

/// The field that holds what is copied; nullptr where the kind is none of copies.
const form::Field* copied(const form::Kind& kind);

/// The pointers of an extract into the copied form; empty for a whole copy.
std::vector<std::string> copiedParts(const json::Value& copy);

/// Which copies may be made of what: a true copy and an extract of a document, a copy of a copy (sao lục) of a true copy; parts for
/// an extract, and such as are there. Precondition: both forms are valid.
json::Faults copyFaults(const json::Value& copy, const json::Value& original, bool originalIsCopy);

/// What the parts of a layout say about another form than the one at hand is forgotten.
void withoutPointers(layout::Layout& layout);

/// A form of the kind of copies for that document: `given` over the defaults, the form of copy, its abbreviation in the symbol, the parts.
/// Nothing is checked.
json::Value copyForm(const form::Kind& kind, const json::Value& given, std::string_view form, std::vector<std::string> parts,
                     json::Value original);

} // namespace vanthu::app
