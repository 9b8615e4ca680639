#pragma once

#include <cstddef>
#include <string_view>

namespace vanthu::form {

/// The list in which a form keeps what was read from an existing document and found no place: every kind has it
/// (templates/decree-30/common.json), nothing prints it, the public version drops it. It is also the name of its page.
inline constexpr std::string_view kUnplacedMember = "unplaced";
/// As its field says.
inline constexpr std::size_t kMaxUnplaced = 20'000;
inline constexpr std::size_t kMaxUnplacedLength = 100'000; ///< characters of an entry

} // namespace vanthu::form
