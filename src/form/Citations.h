#pragma once

#include "form/Kind.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <functional>
#include <string>

namespace vanthu::form {

/// The list of what a form cites; every kind has it (templates/decree-30/common.json).
inline constexpr std::string_view kCitationsMember = "citations";

/// Calls with every text of a form and with a function that gives its pointer.
using TextVisitor = std::function<void(const std::string& text, const std::function<std::string()>& pointer)>;
void forEachText(const json::Value& form, const TextVisitor& visit);

/// Marks "{{id}}" without their citation, ids given twice, and citations that must be there: those a kind brings along in the
/// default of a required list, because its standing texts print them.
json::Faults citationFaults(const Kind& kind, const json::Value& form);

} // namespace vanthu::form
