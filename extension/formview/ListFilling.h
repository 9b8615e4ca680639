#pragma once

#include "app/ListChoices.h"
#include "extension/formview/Elements.h"
#include "extension/formview/FormState.h"

#include <optional>
#include <string>
#include <string_view>

/// What choosing from a list of the office does to a form.
namespace vanthu::extension {

/// The field whose lists an element offers: its own, or that of its lines. nullptr if there are none.
const form::Field* pickedField(const Element& element);

/// The day of the form's document in ISO 8601, `today` if it is not whole.
std::string dayOfDocument(const json::Value& form, std::string_view today);

/// Puts what was chosen into the form. `pointer` is where the element's value stands. In a list of entries (`entries` is its pointer) the
/// chosen entry takes the first filling and the others are added behind it; in a field of lines each is added as a line.
void fillIn(FormState& state, const Element& element, const std::string& pointer, const std::optional<std::string>& entries,
            const std::vector<app::ListChoices::Filling>& fillings);

/// The group a field stands in, for what is beside it: the form itself for its own fields. nullptr for the text that is an entry itself.
const form::Field* groupAround(const form::Kind& kind, const std::string& pointer, const form::Field& field);

} // namespace vanthu::extension
