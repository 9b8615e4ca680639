#pragma once

#include "extension/document/ParagraphIndex.h"

#include <com/sun/star/uno/Any.hxx>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace vanthu::extension {

/// What a paragraph says for itself besides its style: names of properties and their values.
using OwnValues = std::vector<std::pair<rtl::OUString, css::uno::Any>>;

/// A paragraph taken out of a document: its style, what it says for itself, and what stands in it (text, bookmarks, frames in the
/// line). A value: the document it was read from may go.
class ParagraphCopy {
public:
    explicit ParagraphCopy(const css::uno::Reference<css::uno::XInterface>& paragraph);

    /// Gives an existing paragraph of `document` this style and these values; nothing else stays on it.
    void writeFormat(const Paragraph& target) const;
    /// Makes what stands in it the same. The target keeps its place and style, and may lose its xml:id.
    void writeContent(const css::uno::Reference<css::frame::XModel>& document, const Paragraph& target,
                      const css::uno::Reference<css::text::XText>& text) const;

private:
    struct Bookmark {
        rtl::OUString name;
        bool starts = false;
    };
    struct Frame {
        OwnValues values;
        rtl::OUString words;
        rtl::OUString style; ///< of the paragraph inside
    };
    using Piece = std::variant<rtl::OUString, Bookmark, Frame>;
    friend class ContentWriter;

    void readPortion(const css::uno::Reference<css::uno::XInterface>& portion);
    void readFrames(const css::uno::Reference<css::uno::XInterface>& portion);

    rtl::OUString style_;
    OwnValues own_;
    std::vector<Piece> pieces_;
};

} // namespace vanthu::extension
