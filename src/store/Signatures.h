#pragma once

#include "store/Database.h"
#include "store/Values.h"

#include <cstdint>
#include <vector>

namespace vanthu::store {

void insertSignature(Database& database, std::int64_t document, const Signature& signature);
/// In the order they were recorded.
std::vector<Signature> readSignatures(Database& database, std::int64_t document);

} // namespace vanthu::store
