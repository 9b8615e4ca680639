#pragma once

#include "json/Value.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vanthu::form {

/// A number that may stand between two others: 8, or "01a" as text. Up to two small letters (model::Letterhead::numberSuffix).
struct LetteredNumber {
    std::int64_t number = 0;
    std::string letters;
    bool operator==(const LetteredNumber&) const = default;
};

/// Nothing if the value is neither.
std::optional<LetteredNumber> letteredNumber(const json::Value& value);
/// As it stands in a form: an integer without letters, else the text as on paper, "01a".
json::Value valueOf(const LetteredNumber& number);

} // namespace vanthu::form
