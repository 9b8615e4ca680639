#pragma once

#include "model/Document.h"
#include "json/Value.h"

namespace vanthu::form {

/// The members of a task's deadline in the form; what is empty is left out. toDocument reads them back. Null for no deadline.
json::Value deadlineForm(const model::Deadline& deadline);

} // namespace vanthu::form
