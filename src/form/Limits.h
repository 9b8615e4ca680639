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

/// Names of what every kind has for its public version: the list of protected words in the form and the flag of an entry; the line
/// printed instead of an entry; what the paper says of it.
inline constexpr std::string_view kProtectedMember = "protected";
inline constexpr std::string_view kWithheldMember = "withheld";
inline constexpr std::string_view kPublicNoteMember = "publicNote";

/// The argument of a fault that says what a pattern asks for. Faults are made without a language: it is Vietnamese until
/// argumentsFor() says it in another.
inline constexpr std::string_view kHintArgument = "hint";

} // namespace vanthu::form
