#pragma once

namespace vanthu::text {

/// The languages the product speaks. Vietnamese comes first everywhere.
enum class Language { vietnamese, english };

} // namespace vanthu::text
