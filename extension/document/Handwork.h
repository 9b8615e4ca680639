#pragma once

#include "extension/document/ParagraphIndex.h"

namespace vanthu::extension {

/// True if something hangs on a paragraph that no form makes: a comment, a bookmark, a picture, a footnote, a field.
bool hasHandwork(const Paragraph& paragraph);

/// What forms call their bookmarks begins so; all others are a person's.
bool isBookmarkOfForm(const rtl::OUString& name);

/// A person's bookmark: the office's undo loses one whose words were rewritten.
struct BookmarkPlace {
    rtl::OUString name;
    std::size_t paragraph = 0; ///< position in the index of the one it begins in
    sal_Int32 begin = 0;       ///< in the office's characters, likewise the length
    sal_Int32 length = 0;
};
std::vector<BookmarkPlace> bookmarksByHand(const css::uno::Reference<css::frame::XModel>& document, const ParagraphIndex& index);
/// Makes those anew that are missing.
void bringBackBookmarks(const css::uno::Reference<css::frame::XModel>& document, const ParagraphIndex& index,
                        const std::vector<BookmarkPlace>& places);

} // namespace vanthu::extension
