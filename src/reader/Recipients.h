#pragma once

#include "reader/Tasks.h"

namespace vanthu::reader {

/// Finds the units of the document's tasks among its recipients.
TaskReport matchRecipients(const model::Document& document, const TaskVocabulary& words);

} // namespace vanthu::reader
