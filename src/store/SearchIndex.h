#pragma once

#include "store/Database.h"
#include "store/Values.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vanthu::store {

/// The words of a document, folded by text::searchWords, go into FTS5 or a tsvector as they are: neither engine's own notion of
/// words is asked, so that both give the same answers. On SQLite they go in by the batch; the newest documents, which are not in yet,
/// are looked through when searching.
void indexDocument(Database& database, std::int64_t key, const Document& document, std::int64_t number);

/// The words under which a document stands in the index, for indexAnew.
std::string indexedWords(Database& database, std::int64_t key);
/// The document or its number has changed since it had those words.
void indexAnew(Database& database, std::int64_t key, const std::string& before, const Document& document, std::int64_t number);
/// The words of all documents anew, into an index that has none.
void indexAll(Database& database);

/// The newest entries that have every word of the order.
std::vector<Found> findDocuments(Database& database, const SearchOrder& order);

} // namespace vanthu::store
