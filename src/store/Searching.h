#pragma once

#include "store/Database.h"
#include "store/SearchTerms.h"
#include "store/Values.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vanthu::store {

/// What is told of a document that was found: of documents d and numbers n.
inline constexpr std::string_view kFoundColumns =
    "d.id, n.number, n.year, d.symbol, d.issued_on, d.type_name, d.subject, d.signer_name, d.state, n.suffix";
inline constexpr std::size_t kFoundCount = 10;
/// What the terms of the index say only about. $1 to $5 are from, to, kind, signer and state of the order.
inline constexpr std::string_view kExactly =
    "($1 = '' OR d.issued_on >= $1) AND ($2 = '' OR d.issued_on <= $2) AND ($3 = '' OR d.kind = $3) AND ($4 = '' OR d.signer_name = $4) "
    "AND ($5 = '' OR d.state = $5)";
Found foundOf(const Row& row);

/// The entries that have every word of the order: the newest, or the best of them.
std::vector<Found> findDocuments(Database& database, const SearchOrder& order);

/// The best by Okapi BM25 as FTS5 computes it (k1 = 1.2, b = 0.75), the newest first among equals; how often a word comes at all is taken
/// from the newest 8,192 documents. What must be read of the index grows with what is wanted and not with what there is: see Ranking.cpp.
std::vector<Found> bestDocuments(Database& database, const SearchOrder& order, const SearchTerms& terms);

} // namespace vanthu::store
