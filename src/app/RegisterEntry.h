#pragma once

#include "app/Registration.h"
#include "form/Kind.h"
#include "json/Value.h"

namespace vanthu::app {

/// What the register keeps of a valid form: the fields of appendix VI, recipients and tasks. The date is the form's, its open parts those
/// of the day the entry counts for.
store::Document entryOf(const form::Kind& kind, const json::Value& form, const RegisterOrder& order);

/// Writes number and date into the form.
void setNumber(json::Value& form, const store::Registration& given);

} // namespace vanthu::app
