#pragma once

#include "form/Field.h"
#include "json/Value.h"

#include <string>
#include <string_view>

namespace vanthu::form {

/// Whether a single value says nothing: null, or a text of which nothing can be seen.
bool isNothing(const json::Value& value);

/// Whether a value counts as not given: null, a text of which nothing can be seen, an empty list, a date without parts.
bool isMissing(const Field& field, const json::Value& value);

/// Whether an entry only says that it was withheld, so that nothing else is asked of it.
bool isWithheld(const Field& entry, const json::Value& value);

/// Whether nothing at all is filled in: a missing value, false, or an object or array of such.
bool isEmpty(const json::Value& value);

/// Whether the field must be filled in, given the group it stands in.
bool isRequired(const Field& field, const json::Value& group);

/// Whether an optional group has nothing filled in, so that its required fields are not asked for.
bool isLeftOut(const Field& group, const json::Value& value);

/// A value in a sentence: short, on one line.
std::string describe(const json::Value& value);

/// At most 40 characters of a text, with "…" where it was cut.
std::string excerpt(std::string_view utf8);

} // namespace vanthu::form
