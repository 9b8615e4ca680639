#pragma once

#include "app/Advice.h"

namespace vanthu::app {

/// Remarks on days: something to come on a day off, in the past or before the document's own date; something held after it; an end before
/// its start; a deadline before the document or on a rest day (Civil Code 2015, article 148.5). Days off come from `calendar/`; a year that
/// is not there is said, never guessed.
json::Result<std::unique_ptr<const Adviser>> dateAdvice(const json::DataFolders& folders, text::Language language);

} // namespace vanthu::app
