#pragma once

#include "form/Kind.h"
#include "model/Document.h"
#include "text/Language.h"
#include "json/Fault.h"
#include "json/Value.h"

namespace vanthu::form {

/// A form with the defaults of the kind filled in: `{"kind": "plan", …}`.
json::Value defaults(const Kind& kind);

/// The JSON Schema (2020-12) of the kind's form, with titles and descriptions in that language.
json::Value schema(const Kind& kind, text::Language language);

/// What a fault's sentence calls the field: its label in that language, or the pointer's last token.
std::string labelAt(const Kind& kind, std::string_view pointer, text::Language language);

/// Where a pointer leads as people say it: "Nơi nhận (2), Tên nơi nhận", "Nội dung (3.1), Nội dung"; entries are counted from 1. The
/// pointer's last token where the kind has no such field.
std::string placeAt(const Kind& kind, std::string_view pointer, text::Language language);

/// The values a fault's sentence mentions, in that language.
std::vector<json::Argument> argumentsFor(const Kind& kind, const json::Fault& fault, text::Language language);

/// The field a pointer into a form leads to ("/recipients/2/name"), or nullptr.
const Field* fieldAt(const Kind& kind, std::string_view pointer);

/// What is known of the characters of a form's texts.
enum class Texts {
    unseen,
    fit, ///< a document can carry all of them, so that they need not be looked through again
};

/// Every fault of the form, in the order of the fields: unknown and missing members, wrong types, lengths, patterns,
/// choices, impossible dates, characters a document cannot carry. Empty if the form is finished. Takes at most 100.
json::Faults validate(const Kind& kind, const json::Value& form, Texts texts = Texts::unseen);

/// What a finished form may well have but hardly on purpose: citations that no text prints. With pointers, as faults.
json::Faults remarks(const Kind& kind, const json::Value& form);

/// Brings every text of the form into NFC, in place. Call before validate, and hand on what it gives: whether every text is made
/// of characters a document can carry.
Texts normalise(json::Value& form);

/// The symbol as printed: one that begins with a hyphen ("-UBND") gets the abbreviation of the type in front (appendix III, I). Empty
/// if that type has none.
std::string fullSymbol(const Kind& kind, std::string_view typeName, std::string_view symbol);

/// The document a valid form describes. Texts are copied from the form. Precondition: validate() gave no fault;
/// members of a wrong type are taken as missing.
model::Document toDocument(const Kind& kind, const json::Value& form);

/// The form of a document: what toDocument() takes apart. What the kind has no field for is left out.
json::Value fromDocument(const Kind& kind, const model::Document& document);

} // namespace vanthu::form
