#pragma once

#include "store/Database.h"
#include "store/Values.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::store {

/// The first number from `number` on that no range keeps free.
std::int64_t firstFree(Database& database, const std::string& series, int year, std::int64_t number);

/// The last number taken, and with it where the next range begins that is kept free.
void setCounter(Database& database, const std::string& series, int year, std::int64_t last);

/// Keeps all others of the series waiting to the end of the transaction; gives the last number taken.
std::int64_t holdCounter(Database& database, const std::string& series, int year);

/// Those not released, in order; all series for an empty one.
std::vector<Reservation> openReservations(Database& database, const std::string& series, int year);

/// The range not released with that number in it.
std::optional<Reservation> reservationOf(Database& database, const std::string& series, int year, std::int64_t number);

} // namespace vanthu::store
