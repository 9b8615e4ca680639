#pragma once

#include "lists/Catalogue.h"

#include <string_view>

namespace vanthu::lists {

/// What is wrong with a list, or worth a look on that day (ISO 8601), in the order of its entries; the pointer leads into the file
/// ("/entries/<id>/<column>"). Ids: "lists-text-unfit" (what no document can
/// carry), "lists-empty" (a required cell), "lists-date-wrong", "lists-number-wrong", "lists-choice-wrong",
/// "lists-reversed" (from after to), "lists-duplicate", "lists-reference-unknown", "lists-reference-refused", "lists-expired"
/// (and nothing is named that took its place). The argument "column" is its name, "entry" the entry in words.
json::Faults check(const Catalogue& catalogue, const List& list, std::string_view day);

/// The same for one entry, against the others of its list only as far as they are given: without duplicates and without the day.
json::Faults checkEntry(const Catalogue& catalogue, const List& list, const Entry& entry);

} // namespace vanthu::lists
