#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanthu::form {

/// Generous bounds: a plan of a thousand pages stays inside them, a mistake or an attack does not.
inline constexpr std::size_t kMaxTextLength = 100'000; ///< characters of one text
inline constexpr std::int64_t kMaxEntries = 20'000;    ///< entries of one list
inline constexpr std::size_t kMaxOutlineDepth = 64;    ///< levels of an outline
inline constexpr std::size_t kMaxFaults = 100;
inline constexpr std::size_t kMaxMembers = 64; ///< fields of one group

/// Names every form has whatever its fields are.
inline constexpr std::string_view kKindMember = "kind";
inline constexpr std::string_view kChildrenMember = "children";
/// The field in which a form says its type, where the kind leaves it open.
inline constexpr std::string_view kTypeNameMember = "typeName";

/// The argument of a fault that says what a pattern asks for. Faults are made without a language: it is Vietnamese until
/// argumentsFor() says it in another.
inline constexpr std::string_view kHintArgument = "hint";

} // namespace vanthu::form
