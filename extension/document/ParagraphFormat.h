#pragma once

#include "extension/document/ParagraphCopy.h"

namespace vanthu::extension {

/// What a paragraph of ours says for itself.
OwnValues ownValuesOf(const Paragraph& paragraph);

/// Gives a paragraph a style and values of its own; nothing else stays on it.
void giveFormat(const Paragraph& target, const rtl::OUString& style, const OwnValues& own);

/// Where the freshly made paragraph differs from the one made of the old form, the live one follows, unless a hand changed the
/// same thing. Gives false if a hand stood against it.
bool followFormat(const Paragraph& base, const Paragraph& fresh, const Paragraph& live);

} // namespace vanthu::extension
