#pragma once

#include "store/Database.h"
#include "store/Values.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::store {

/// What a document stands under in the index: its words folded by text::searchWords, and terms no one can type. These say how often a word
/// comes, on which day it was issued and of which kind it is, so that an order for these is a matter of the index too.
struct IndexTerms {
    std::string text;       ///< all of them, separated by blanks
    std::int64_t words = 0; ///< how many words without these further terms
    bool operator==(const IndexTerms&) const = default;
};
IndexTerms termsOf(const Document& document, std::int64_t number);

/// The term of the documents that have a word at least that often; from 2.
std::string repeatedTerm(std::string_view word, int times);
/// The terms one of which every document of a span of days has; nothing if a bound is no day (YYYY-MM-DD). An empty bound is open.
std::vector<std::string> spanTerms(std::string_view from, std::string_view to);

/// What is looked for.
struct SearchTerms {
    std::vector<std::string> words; ///< each once
    std::vector<std::string> also;  ///< further terms that must be there (kind, signer)
    std::vector<std::string> span;  ///< of which one must be there; empty for any day
    bool empty() const { return words.empty() && also.empty() && span.empty(); }
};
SearchTerms termsOf(const SearchOrder& order);

/// In the engine's own language; `more` must be there besides. Terms are letters and digits and nothing else, whatever was typed.
std::string queryOf(Engine engine, const SearchTerms& terms, const std::vector<std::string>& more = {});

/// The words of a text of words.
std::vector<std::string> split(std::string_view words);

} // namespace vanthu::store
