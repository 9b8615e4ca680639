#pragma once

#include "store/Database.h"
#include "store/Values.h"
#include "json/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::store {

/// The journal: rows that only grow, each with a SHA-256 over itself and the row before in its chain. Every series of numbers has a
/// chain of its own ("series:…"), which its documents stay in, so that writers of different series do not wait for one another;
/// everything else is in "main".
inline constexpr std::string_view kMainChain = "main";
std::string chainOf(std::string_view series);

struct Happening {
    std::string chain;
    std::string action;   ///< "register", "void", …
    std::string document; ///< id; may be empty
    json::Value before = json::Object{};
    json::Value after = json::Object{};
};

/// Writes one row. Inside the transaction of what it tells of.
void append(Database& database, const Occasion& occasion, const Happening& happening);

std::vector<JournalRow> journalOf(Database& database, const std::string& document);

/// Everything that is wrong with the chains, at most `most` findings.
std::vector<Breach> verifyChains(Database& database, std::size_t most, std::int64_t& rows);

} // namespace vanthu::store
