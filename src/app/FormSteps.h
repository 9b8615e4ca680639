#pragma once

#include "app/Registration.h"
#include "app/Workbench.h"
#include "store/Store.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <cstdint>
#include <string>
#include <vector>

/// The steps of a document's life for a form that is open in a window, not in a file. Faults are those of the form (with its pointers) and
/// of the register; nothing is entered for a form that is not valid.
namespace vanthu::app {

/// Enters the form as a draft, or in the place of its earlier draft, and hands it to the signer with a note, which may be empty.
json::Result<store::Entry> submitForm(const Workbench& workbench, store::Store& store, const json::Value& form, const RegisterOrder& order,
                                      const std::string& note);

/// Records that the document was signed.
json::Result<store::Entry> signForm(const Workbench& workbench, store::Store& store, const json::Value& form, const RegisterOrder& order,
                                    const std::string& medium, const std::string& signedOn);

/// Takes the document that is made from this form one step further.
json::Result<store::Entry> stepForm(store::Store& store, const json::Value& form, const RegisterOrder& order,
                                    const store::StateOrder& step);

/// What would be given if the form were registered now, to be shown before it is.
struct Announcement {
    std::int64_t number = 0;
    std::string symbol;
    std::string date; ///< "2026-01-31"
    std::int64_t copies = 0;
    std::vector<std::string> recipients;
};
json::Result<Announcement> announce(const Workbench& workbench, store::Store& store, const json::Value& form, const RegisterOrder& order);

/// Gives the form its number and date and enters it; they are in the form afterwards. What it cites is completed first.
json::Result<store::Registration> registerForm(const Workbench& workbench, store::Store& store, json::Value& form,
                                               const RegisterOrder& order);

/// Names the document of a form in the register.
store::NumberReference referenceToForm(const json::Value& form);

} // namespace vanthu::app
