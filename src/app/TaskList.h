#pragma once

#include "form/Kind.h"
#include "model/Document.h"

#include <optional>
#include <string>
#include <vector>

namespace vanthu::app {

/// A duty of a document and where in its form it stands. Borrows from the document.
struct ListedTask {
    std::string pointer; ///< of the item: "/content/0/children/1"
    const model::Item* item = nullptr;
    const std::string& text() const { return item->text.empty() ? item->heading : item->text; }
};

/// All duties of a document in the order of the form: those of its content and those of outlines only its kind has.
std::vector<ListedTask> tasksOf(const model::Document& document);

/// The day a deadline ends ("2026-01-31"), where it is one day.
std::optional<std::string> dueDay(const model::Deadline& deadline);

} // namespace vanthu::app
