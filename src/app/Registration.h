#pragma once

#include "app/Workbench.h"
#include "store/Store.h"
#include "json/Fault.h"

#include <filesystem>
#include <optional>
#include <string>

namespace vanthu::app {

/// What the archivist says besides the file.
struct RegisterOrder {
    store::Occasion occasion;
    std::string newId;                    ///< for the document's entry; used if it is new
    std::string series;                   ///< empty: after the office's settings
    std::string number;                   ///< "22", "1a": one of a range kept free, or one between numbers; empty for the next
    bool paper = false;                   ///< numbered on paper: only after a recorded signature
    std::optional<std::int64_t> expected; ///< the number that was announced
    std::optional<std::int64_t> copies;   ///< instead of what the form says
    bool again = false;                   ///< a further number for a form that has one
    std::optional<std::int64_t> pages;    ///< appendix VI, 10
    std::string note = {};                ///< 11; stands in the last column of the book
    std::string dueOn = {};               ///< 16: the day an answer is wanted
};

/// Gives a form or a document made from one its number and its date, enters it in the register, and writes both into the file; nothing
/// else in the file changes. The entry comes first: where the file cannot be written then, doing it again finishes the file with
/// the same number. A document that was typed in since it was made is refused before anything is entered.
json::Result<store::Registration> registerFile(const Workbench& workbench, store::Store& store, const std::filesystem::path& file,
                                               const RegisterOrder& order);

/// The same for a valid form in hand: it has number and date afterwards.
json::Result<store::Registration> enterForm(const Workbench& workbench, store::Store& store, json::Value& form, const RegisterOrder& order);

/// How a document's number would be taken, after the office's settings and what was said.
json::Result<store::NumberOrder> numberOrderOf(const Workbench& workbench, const store::Document& document, const RegisterOrder& order);

/// A file as the register would enter it, without a number: for drafts and signatures. Nothing is written.
json::Result<store::Document> readEntryFile(const Workbench& workbench, const std::filesystem::path& file, const RegisterOrder& order);

/// "8", "08/KH-UBND", "01a": a number as people write it, of that year.
json::Result<store::NumberReference> readReference(const std::string& text, int year);

} // namespace vanthu::app
