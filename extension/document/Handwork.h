#pragma once

#include "extension/document/ParagraphIndex.h"

namespace vanthu::extension {

/// True if something hangs on a paragraph that no form makes: a comment, a bookmark, a picture, a footnote, a field.
bool hasHandwork(const Paragraph& paragraph);

/// What forms call their bookmarks begins so; all others are a person's.
bool isBookmarkOfForm(const rtl::OUString& name);

} // namespace vanthu::extension
