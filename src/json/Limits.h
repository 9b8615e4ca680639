#pragma once

#include <cstddef>

namespace vanthu::json {

/// Levels of arrays and objects a text may have. A form of 64 levels of content needs about 140.
inline constexpr std::size_t kMaxDepth = 256;

} // namespace vanthu::json
