#pragma once

#include "json/Fault.h"
#include "json/Value.h"

#include <string_view>

namespace vanthu::app {

/// What a file of ours is.
enum class FormFile { json, package, flat };

struct FoundForm {
    FormFile file = FormFile::json;
    json::Value form;
};

/// The form in a file as this program writes it: a form's own JSON, or the one that travels inside an .odt or .fodt. A document that a
/// word processor saved has it packed, and is not read here. Faults: "embedded-form-missing", "embedded-form-saved-elsewhere", or those of
/// the JSON.
json::Result<FoundForm> findForm(std::string_view bytes);

/// The form in a package that a word processor saved, or in one of ours. Faults: those of findForm, and of unpacking.
json::Result<FoundForm> findSavedForm(std::string_view bytes);

} // namespace vanthu::app
