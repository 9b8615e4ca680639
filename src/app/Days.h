#pragma once

#include "model/Document.h"

#include <string>

namespace vanthu::app {

/// "2026-01-31".
std::string dayText(int year, int month, int day);

/// The day of such a text; its parts are 0 where it is none.
model::OpenDate dayOf(const std::string& text);

} // namespace vanthu::app
