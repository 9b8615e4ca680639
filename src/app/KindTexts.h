#pragma once

#include "app/Workbench.h"

#include <string>

namespace vanthu::app {

/// One line a kind: id, abbreviation and title in columns, sorted by id. Of each only its names are read; faults are those of their files.
json::Result<std::string> kindList(const json::DataFolders& folders, text::Language language);

/// The JSON Schema (2020-12) of the kind's form, and a form of that kind with the defaults filled in; indented JSON texts.
std::string schemaText(const Workbench& workbench, const form::Kind& kind);
std::string newFormText(const form::Kind& kind);
/// A form as a person reads and edits it.
std::string formText(const json::Value& form);

/// The ids of all kinds, separated by commas: for sentences.
std::string kindIds(const Workbench& workbench);

} // namespace vanthu::app
