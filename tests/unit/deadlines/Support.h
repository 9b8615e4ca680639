#pragma once

#include "deadlines/Names.h"
#include "deadlines/Occurrences.h"
#include "json/Value.h"

namespace vanthu::deadlines::test {

/// The product's own data. Throws what stands in the way as std::runtime_error.
const WorkCalendar& calendar();
const Names& names();

/// Shorthand of the cases. Each throws std::runtime_error if the case is written wrongly.
Date day(std::string_view iso);
Moment moment(std::string_view text); ///< "2024-02-15 17:00"; without time 0:00
Rule rule(const json::Value& value);
Facts facts(const json::Value& given);
Unit unit(std::string_view word);
std::string write(Moment moment);

} // namespace vanthu::deadlines::test
