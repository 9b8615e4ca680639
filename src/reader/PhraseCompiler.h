#pragma once

#include "reader/Phrases.h"

namespace vanthu::reader {

/// Turns one pattern into steps appended to `steps`, the last of which accepts `index`. False if the pattern is malformed; the
/// steps are then of no use.
bool compilePhrase(std::string_view pattern, const PhraseParts& parts, Lexicon& lexicon, std::uint32_t index,
                   std::vector<Phrases::Step>& steps);

} // namespace vanthu::reader
