#pragma once

#include <string_view>

namespace vanthu::text {

/// Whether a word (letters in NFC, any case) is built like a Vietnamese syllable: onset, rime and a tone the rime can carry.
bool isSyllable(std::u32string_view word) noexcept;

} // namespace vanthu::text
