#pragma once

#include "store/Database.h"
#include "store/SearchIndex.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vanthu::store {

/// How often each word comes in a document, in the order of the words.
using Times = std::vector<int>;

/// Okapi BM25 as FTS5 computes it: how much a word counts, and how long a document is in the mean.
class Weights {
public:
    /// From the newest documents and those that wait for the index.
    Weights(Database& database, const std::vector<std::string>& words, const std::vector<Waiting>& waiting);

    /// More is better. `words`: how many the document has.
    double score(const Times& times, std::int64_t words) const;

private:
    double mean_ = 1;
    std::vector<double> weights_;
};

} // namespace vanthu::store
