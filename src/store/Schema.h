#pragma once

#include "store/Database.h"

#include <functional>
#include <string>

namespace vanthu::store {

/// The newest version this program knows; the steps to it are numbered from 1 in migrations/<engine>/.
int newestVersion(Engine engine);

/// 0 for an empty store. Throws DatabaseError("store-foreign") for a database that holds other things.
int versionOf(Database& database);

/// Lifts a store to the newest version: all steps and their version in one transaction under a lock, so that of several programs
/// started at once one does it and the others find it done. `beforeLifting` is called if there is something to lift and the store is not
/// empty, before the transaction. Gives the version found. Throws DatabaseError("store-newer") if the store is ahead of the program.
int migrate(Database& database, const std::string& now, const std::function<void(int version)>& beforeLifting);

} // namespace vanthu::store
