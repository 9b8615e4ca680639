#pragma once

#include "json/Value.h"

#include <cstddef>
#include <string>

namespace vanthu::bench {

/// A made-up plan of about that many pages when printed, as a form and as JSON text. The same number gives the same plan.
json::Value planOfPages(std::size_t pages);
std::string planTextOfPages(std::size_t pages);

} // namespace vanthu::bench
