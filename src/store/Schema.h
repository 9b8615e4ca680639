#pragma once

#include "store/Database.h"

#include <functional>
#include <string>
#include <string_view>

namespace vanthu::store {

/// What a register that has moved says to whoever would write into it: this, and where it went.
inline constexpr std::string_view kMovedMark = "moved to ";

/// Closes a register for all further writing, since it lives elsewhere now. Inside a transaction.
void retire(Database& database, const std::string& where, const std::string& now);

/// The newest version this program knows; the steps to it are numbered from 1 in migrations/<engine>/.
int newestVersion(Engine engine);

/// 0 for an empty store. Throws DatabaseError("store-foreign") for a database that holds other things.
int versionOf(Database& database);

/// The same, of a store this program can work with. Throws DatabaseError("store-newer") if the store is ahead of the program, and
/// "store-moved" if it lives elsewhere now.
int usableVersionOf(Database& database);

/// Lifts a store to the newest version: all steps and their version in one transaction under a lock, so that of several programs
/// started at once one does it and the others find it done. `beforeLifting` is called if there is something to lift and the store is not
/// empty, before the transaction. Gives the version found. Throws as usableVersionOf().
int migrate(Database& database, const std::string& now, const std::function<void(int version)>& beforeLifting);

} // namespace vanthu::store
