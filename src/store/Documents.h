#pragma once

#include "store/Database.h"
#include "store/Values.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vanthu::store {

/// Enters the document with recipients, tasks and search words; gives its key in the tables.
std::int64_t insertDocument(Database& database, const Occasion& occasion, const Document& document, const std::string& state,
                            std::int64_t number);

/// The document of that key with recipients and tasks, and its state.
std::optional<Entry> readDocument(Database& database, std::int64_t key);

void setState(Database& database, std::int64_t key, const std::string& state);

} // namespace vanthu::store
