#pragma once

#include "store/Database.h"
#include "store/Numbers.h"
#include "store/Values.h"
#include "json/Fault.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vanthu::store {

/// Those the document says of others, then those others say of it.
std::vector<Link> readLinks(Database& database, std::int64_t document);

/// What a document that has its number now does to those it replaces, corrects or recalls.
std::optional<json::Fault> applyLinks(Database& database, const Occasion& occasion, const NumberRow& document);

} // namespace vanthu::store
