#pragma once

#include "extension/document/ParagraphIndex.h"

namespace vanthu::extension {

/// Gives a new paragraph the style of `source` and whatever else the source says for itself; nothing else stays on it.
void copyFormat(const Paragraph& source, const Paragraph& target);

/// Where the freshly made paragraph differs from the one made of the old form, the live one follows, unless a hand changed the
/// same thing. Gives false if a hand stood against it.
bool followFormat(const Paragraph& base, const Paragraph& fresh, const Paragraph& live);

} // namespace vanthu::extension
