#pragma once

#include "store/Database.h"
#include "store/SearchTerms.h"
#include "store/Values.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace vanthu::store {

/// The terms of a document go into FTS5 or a tsvector as they are: neither engine's own notion of words is asked, so that both give the
/// same answers. On SQLite they go in by the batch, into an index in the order of entry and one in the order of length; the newest
/// documents, which are not in yet, are looked through when searching.
void indexDocument(Database& database, std::int64_t key, const Document& document, std::int64_t number);

/// The terms under which a document stands in the index, for indexAnew.
IndexTerms indexedTerms(Database& database, std::int64_t key);
/// The document or its number has changed since it had those terms.
void indexAnew(Database& database, std::int64_t key, const IndexTerms& before, const Document& document, std::int64_t number);
/// Takes in all documents that are not in the index yet.
void indexMissing(Database& database);

/// The last document that SQLite's indexes have, and how many words those up to it have.
struct Indexed {
    std::int64_t last = 0;
    std::int64_t words = 0;
};
Indexed indexedSoFar(Database& database);

/// Where a document stands in SQLite's index by length: short ones first, of one length the newest first.
std::int64_t placeByLength(std::int64_t key, std::int64_t words);
std::int64_t keyAt(std::int64_t place);
std::int64_t wordsAt(std::int64_t place);

/// SQLite's newest documents that are in no index yet and are as ordered, the newest first.
struct Waiting {
    Found found;
    std::int64_t key = 0;
    IndexTerms terms;
};
std::vector<Waiting> waitingDocuments(Database& database, const SearchOrder& order);

} // namespace vanthu::store
