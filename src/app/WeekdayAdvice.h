#pragma once

#include "app/Advice.h"

namespace vanthu::app {

/// A weekday written in words that is not that of the date beside it, in any text of the form: "weekday-contradicts" {named, weekday,
/// date}.
json::Result<std::unique_ptr<const Adviser>> weekdayAdvice(const json::DataFolders& folders, text::Language language);

} // namespace vanthu::app
