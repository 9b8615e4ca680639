#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::form {

/// Words of a text that are not for the public: "[[Nguyễn Văn Mẫu]]" become their initials in the public version, "[[-words]]" are
/// left out. On paper the words stand without the marks. All places are bytes of the text.
struct ProtectedSpan {
    std::size_t begin = 0, end = 0; ///< with the marks
    std::size_t wordsBegin = 0, wordsEnd = 0;
    bool leaveOut = false;
    bool operator==(const ProtectedSpan&) const = default;
};

struct MarkedText {
    std::vector<ProtectedSpan> spans; ///< in order, without overlap
    /// The first mark that has no partner ("]]" behind a blank or at the start closes nothing and is text) or nothing between:
    /// "protection-open", "protection-closed", "protection-nested", "protection-empty". Empty if all is well.
    std::string_view fault;
    std::size_t faultAt = 0; ///< where that mark stands
};

/// Quick: no mark can be in a text of which this is false.
bool mayBeMarked(std::string_view text) noexcept;

MarkedText readMarks(std::string_view text);

/// The text as it is printed. Marks that do not pair stay.
std::string withoutMarks(std::string_view text);

} // namespace vanthu::form
