#pragma once

#include "store/Database.h"
#include "store/Numbers.h"
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

/// The same with its number, deliveries, signatures and links.
Entry readEntry(Database& database, const NumberRow& number);

/// Puts a document with its recipients, tasks and search words into the place of what was entered under the key; id and state stay.
void updateDocument(Database& database, std::int64_t key, const Document& document, std::int64_t number);

/// Throws DatabaseError("store-not-permitted") if an update that must change its row has changed none.
void needed(const std::optional<Row>& changed);

void setState(Database& database, std::int64_t key, const std::string& state);

} // namespace vanthu::store
