#pragma once

#include "store/Database.h"
#include "store/Values.h"
#include "json/Fault.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu::store {

/// A number in the tables, with what its document says of itself.
struct NumberRow {
    std::string series;
    int year = 0;
    std::int64_t number = 0;
    std::int64_t key = 0; ///< of the document
    bool voided = false;
    std::string voidReason;
    std::string document; ///< id
    std::string symbol;
    std::string issuedOn;
    std::optional<std::int64_t> copies;
    std::string state; ///< of the document
    std::string suffix = {};
};

Registration registrationOf(const NumberRow& row, bool already);

/// The next number; other writers of the series wait from here to the end of the transaction.
std::int64_t takeNumber(Database& database, const std::string& series, int year);
/// The number takeNumber would give now.
std::int64_t nextNumber(Database& database, const std::string& series, int year);
void insertNumber(Database& database, const std::string& series, int year, std::int64_t number, const std::string& suffix,
                  std::int64_t document, const std::string& day);
void setVoided(Database& database, const Occasion& occasion, const NumberRow& number, const std::string& reason);

/// The newest document of this fingerprint that is not voided, one that has its number before one that waits for it.
std::optional<NumberRow> documentOfFingerprint(Database& database, const std::string& fingerprint);

/// The number of the only document of that symbol, agency and subject, unless voided.
std::optional<NumberRow> numberOfNames(Database& database, const EarlierDocument& document);

/// The one number that is meant; a fault if there is none or more than one. A document meant by id or fingerprint may have none: 0.
json::Result<NumberRow> findNumber(Database& database, const NumberReference& reference);

/// What a person reads for a reference: "08/KH-UBND (2026)".
std::string referenceText(const NumberReference& reference);
std::string referenceText(const NumberRow& row);
/// The journal's chain for what happens to it.
std::string chainFor(const NumberRow& row);

/// Numbers neither given nor voided, and those the journal does not know.
void verifyNumbers(Database& database, std::size_t most, Verification& verification);

} // namespace vanthu::store
