#pragma once

#include <filesystem>
#include <string>

namespace vanthu::store::test {

/// How to make a store as an earlier version of the product left it.
struct OldStoreOrder {
    std::string location;
    int version = 0;                  ///< made by the migrations up to this one
    int documents = 0;                ///< each with a number, two recipients, a task, words to search by and its row of the journal
    std::filesystem::path engines;    ///< folder of the engines' libraries
    std::filesystem::path migrations; ///< src/store/migrations
};

/// Makes it with the SQL of that version alone. Throws DatabaseError.
void makeOldStore(const OldStoreOrder& order);

} // namespace vanthu::store::test
