#pragma once

#include "store/Database.h"
#include "store/Values.h"

#include <cstdint>
#include <vector>

namespace vanthu::store {

/// Who took the file copy of a document, in the order of taking.
std::vector<Loan> readLoans(Database& database, std::int64_t document);

} // namespace vanthu::store
