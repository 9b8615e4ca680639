#pragma once

#include "app/Registration.h"
#include "app/TaskDays.h"
#include "form/Kind.h"
#include "json/Value.h"

namespace vanthu::app {

/// What the register keeps of a valid form: the fields of appendix VI, recipients and tasks. The date is the form's, its open parts those
/// of the day the entry counts for.
store::Document entryOf(const Workbench& workbench, const form::Kind& kind, const json::Value& form, const RegisterOrder& order,
                        const TaskDays& days);

/// The same form gives the same fingerprint before and after it has its number, and before and after what it cites has one.
std::string fingerprintOfForm(json::Value form);

/// Writes number and date into the form, or into a citation of it.
void setNumber(json::Value& form, const store::Registration& given);

} // namespace vanthu::app
