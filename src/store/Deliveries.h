#pragma once

#include "store/Database.h"
#include "store/Values.h"

#include <cstdint>
#include <vector>

namespace vanthu::store {

/// In the order of the printed list, repeated sendings after one another.
std::vector<Delivery> readDeliveries(Database& database, std::int64_t document);
void insertDelivery(Database& database, std::int64_t document, const Delivery& delivery);
/// Enters the receipt of the latest sending to that position which is not received yet; false if there is none.
bool setReceived(Database& database, std::int64_t document, Delivery& delivery);

/// Enters that the copy of the latest sending to that position came back; false if there is none out.
bool setReturned(Database& database, std::int64_t document, Delivery& delivery);
/// All copies that were sent are called back on that day.
void setRecalled(Database& database, std::int64_t document, const std::string& day);

} // namespace vanthu::store
