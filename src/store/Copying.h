#pragma once

#include "store/Database.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace vanthu::store {

/// What a table holds, whatever its order and its engine: how many rows, and the sum of their SHA-256.
struct TableContent {
    std::int64_t rows = 0;
    std::array<std::uint64_t, 4> sum = {};
    bool operator==(const TableContent&) const = default;
};
using StoreContent = std::map<std::string, TableContent>;

/// What all tables hold, but for those the engines keep for themselves (versions, search words).
StoreContent contentOf(Database& database);

/// Copies all of them from one store into an empty one of the same version, makes its search words anew, and gives what was copied:
/// tables that a new store brings filled are the schema's own. Inside a transaction of each. Throws DatabaseError("store-shape") where a
/// table or column has no place there.
StoreContent copyAll(Database& from, Database& to);

} // namespace vanthu::store
