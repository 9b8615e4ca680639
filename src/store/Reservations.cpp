#include "store/Reservations.h"

#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Numbers.h"
#include "store/Store.h"

#include <algorithm>

namespace vanthu::store {

namespace {

json::Value valueOf(const Reservation& range) {
    json::Value value = json::Object{};
    value.set("series", range.series);
    value.set("year", range.year);
    value.set("first", range.first);
    value.set("last", range.last);
    return value;
}

std::string rangeText(const Reservation& range) { return std::to_string(range.first) + "-" + std::to_string(range.last); }

std::vector<std::int64_t> givenIn(Database& database, const Reservation& range) {
    std::vector<std::int64_t> given;
    for (const Row& row :
         database.rows("SELECT DISTINCT number FROM numbers WHERE series = $1 AND year = $2 AND number >= $3 AND number <= $4 "
                       "ORDER BY number",
                       {range.series, range.year, range.first, range.last}, 1))
        given.push_back(row.integer(0));
    return given;
}

/// The numbers of a range that nobody got, up to `last`, stay in the book as voided.
void voidUnused(Database& database, const Occasion& occasion, const Reservation& range, std::int64_t last,
                const std::vector<std::int64_t>& given, const std::string& reason) {
    for (std::int64_t number = range.first; number <= last; ++number) {
        if (std::ranges::binary_search(given, number)) continue;
        database.run("INSERT INTO numbers(series, year, number, given_on, state, void_reason, voided_by, voided_at) "
                     "VALUES ($1, $2, $3, $4, 'voided', $5, $6, $7)",
                     {range.series, range.year, number, occasion.today, reason, occasion.actor, occasion.now});
    }
}

constexpr std::int64_t kMostReserved = 1000;

} // namespace

std::int64_t firstFree(Database& database, const std::string& series, int year, std::int64_t number) {
    for (const Reservation& range : openReservations(database, series, year)) {
        if (range.first <= number && number <= range.last) number = range.last + 1;
    }
    return number;
}

void setCounter(Database& database, const std::string& series, int year, std::int64_t last) {
    database.run(
        "UPDATE counters SET last = $1, reserved_from = (SELECT min(r.first) FROM reservations r WHERE r.series = $2 AND r.year = $3 "
        "AND r.first > $1 AND r.released_on IS NULL) WHERE series = $2 AND year = $3",
        {last, series, year});
}

std::int64_t holdCounter(Database& database, const std::string& series, int year) {
    return database
        .row("INSERT INTO counters(series, year, last) VALUES ($1, $2, 0) ON CONFLICT(series, year) DO UPDATE SET last = counters.last "
             "RETURNING last",
             {series, year}, 1)
        ->integer(0);
}

std::vector<Reservation> openReservations(Database& database, const std::string& series, int year) {
    std::vector<Reservation> ranges;
    for (const Row& row :
         database.rows("SELECT series, year, first, last, purpose, reserved_by, reserved_on FROM reservations WHERE year = $1 AND "
                       "($2 = '' OR series = $2) AND released_on IS NULL ORDER BY series, first",
                       {year, series}, 7))
        ranges.push_back(
            {row.text(0), static_cast<int>(row.integer(1)), row.integer(2), row.integer(3), row.text(4), row.text(5), row.text(6)});
    return ranges;
}

std::optional<Reservation> reservationOf(Database& database, const std::string& series, int year, std::int64_t number) {
    for (const Reservation& range : openReservations(database, series, year)) {
        if (range.first <= number && number <= range.last) return range;
    }
    return std::nullopt;
}

json::Result<Reservation> Store::reserve(const Occasion& occasion, const Reservation& range) {
    const std::vector<json::Argument> asked{{"range", rangeText(range)}};
    if (range.first < 1 || range.last < range.first || range.last - range.first >= kMostReserved)
        return json::Fault{"", "reserve-range-wrong", {{"range", rangeText(range)}, {"most", std::to_string(kMostReserved)}}};
    if (range.purpose.empty()) return json::Fault{"", "reserve-purpose-missing"};
    return guarded([&]() -> json::Result<Reservation> {
        Transaction transaction(*database_);
        const std::int64_t last = holdCounter(*database_, range.series, range.year);
        const json::Argument next{"next", std::to_string(firstFree(*database_, range.series, range.year, last + 1))};
        if (range.first <= last) return json::Fault{"", "reserve-passed", {asked.front(), next}};
        for (const Reservation& other : openReservations(*database_, range.series, range.year)) {
            if (other.first <= range.last && range.first <= other.last)
                return json::Fault{"", "reserve-overlaps", {asked.front(), {"other", rangeText(other)}, {"purpose", other.purpose}}};
        }
        Reservation made = range;
        made.reservedBy = occasion.actor;
        made.reservedOn = occasion.today;
        // A range released before any of it was given may be kept free once more.
        database_->run(
            "INSERT INTO reservations(series, year, first, last, purpose, reserved_by, reserved_on) VALUES ($1, $2, $3, $4, $5, $6, $7) "
            "ON CONFLICT(series, year, first) DO UPDATE SET last = excluded.last, purpose = excluded.purpose, "
            "reserved_by = excluded.reserved_by, reserved_on = excluded.reserved_on, released_on = NULL",
            {made.series, made.year, made.first, made.last, made.purpose, made.reservedBy, made.reservedOn});
        setCounter(*database_, made.series, made.year, last);
        json::Value after = valueOf(made);
        after.set("purpose", made.purpose);
        append(*database_, occasion, {chainOf(made.series), "reserve", "", json::Object{}, std::move(after)});
        transaction.commit();
        return made;
    });
}

json::Result<Reservation> Store::release(const Occasion& occasion, const Reservation& range, const std::string& reason) {
    if (reason.empty()) return json::Fault{"", "void-reason-missing"};
    return guarded([&]() -> json::Result<Reservation> {
        Transaction transaction(*database_);
        const std::int64_t last = holdCounter(*database_, range.series, range.year);
        const std::optional<Reservation> found = reservationOf(*database_, range.series, range.year, range.first);
        if (!found || found->first != range.first || found->last != range.last)
            return json::Fault{"", "reserve-unknown", {{"range", rangeText(range)}}};
        const std::vector<std::int64_t> given = givenIn(*database_, *found);
        // Where the series has not come that far, what follows the last one given goes on in turn.
        const bool passed = last > found->last;
        const std::int64_t upTo = passed ? found->last : given.empty() ? found->first - 1 : given.back();
        voidUnused(*database_, occasion, *found, upTo, given, reason);
        const bool some = !passed && !given.empty();
        // What was given of it ahead of the series stays out of turn.
        database_->run(some ? "UPDATE reservations SET last = $1 WHERE series = $2 AND year = $3 AND first = $4"
                            : "UPDATE reservations SET released_on = $1 WHERE series = $2 AND year = $3 AND first = $4",
                       {some ? Param(upTo) : Param(occasion.today), found->series, found->year, found->first});
        setCounter(*database_, found->series, found->year, last);
        json::Value after = valueOf(*found);
        after.set("reason", reason);
        after.set("voidedUpTo", upTo);
        append(*database_, occasion, {chainOf(found->series), "release", "", json::Object{}, std::move(after)});
        transaction.commit();
        return *found;
    });
}

json::Result<std::vector<Reservation>> Store::reservations(int year) {
    return guarded([&]() -> json::Result<std::vector<Reservation>> { return openReservations(*database_, "", year); });
}

} // namespace vanthu::store
