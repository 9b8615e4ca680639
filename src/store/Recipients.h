#pragma once

#include "store/Database.h"
#include "store/Values.h"

#include <cstdint>
#include <vector>

namespace vanthu::store {

void insertRecipient(Database& database, std::int64_t document, std::int64_t position, const Recipient& recipient);
void insertRecipients(Database& database, std::int64_t document, const std::vector<Recipient>& recipients);
/// In the order of the printed list; positions count from 1.
std::vector<Recipient> readRecipients(Database& database, std::int64_t document);

} // namespace vanthu::store
