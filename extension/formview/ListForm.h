#pragma once

#include "form/Kind.h"
#include "lists/Catalogue.h"
#include "json/Value.h"

#include <string>

/// An entry of a list as a form, so that it is edited as documents are: the same fields, hints, keys and faults.
namespace vanthu::extension {

/// The form of an entry: one page with a field for each column. References are lines with the words of what they lead to.
form::Kind kindOfList(const lists::List& list);

/// The entry as such a form; days as people write them.
json::Value formOfEntry(const lists::Catalogue& catalogue, const lists::List& list, const lists::Entry& entry);

/// The form as an entry with what it had besides. Words that lead to nothing stay, to be told.
lists::Entry entryOfForm(const lists::Catalogue& catalogue, const lists::List& list, const json::Value& form, const lists::Entry& before);

/// What is wrong with the entry the form makes, where it stands in the form.
json::Faults checkEntryForm(const lists::Catalogue& catalogue, const lists::List& list, const json::Value& form,
                            const lists::Entry& before);

} // namespace vanthu::extension
