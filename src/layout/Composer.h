#pragma once

#include "layout/Blocks.h"
#include "layout/Measures.h"
#include "layout/Recipe.h"
#include "layout/TextWidth.h"
#include "layout/Vocabulary.h"
#include "model/Document.h"

#include <memory>

namespace vanthu::layout {

/// The rules of the decree: which block of a document stands where, in which style (appendix I). Immutable; safe from every
/// thread.
class Composer {
public:
    /// Everything read from templates/decree-30/. Faults name the file.
    static json::Result<Composer> load(const json::DataFolders& folders);

    const Measures& measures() const { return *measures_; }
    const Vocabulary& vocabulary() const { return vocabulary_; }

    /// Lays the document out. The result borrows from `document`, `recipe` and this composer. With `pointers`, every paragraph
    /// also says where in the form it comes from.
    Layout compose(const model::Document& document, const Recipe& recipe, bool pointers = false) const;

    /// The width of the text of a page in mm.
    double textWidthMm(bool landscape) const;

    /// Styles that the parts use, looked up once.
    struct Styles {
        const ParagraphStyle *nation, *motto, *parentAgency, *issuingAgency, *number, *placeDate, *markLine, *subject, *typeName,
            *typeNameAlone, *attachedAbstract, *abstract, *basis, *body, *addressLabel, *addressee, *recipientsLabel, *recipient,
            *drafterMark, *authority, *signerName, *address, *circulationLine, *appendixLabel, *appendixTitle, *appendixReference,
            *tableHead, *tableText, *tableNumber;
    };
    const Styles& styles() const { return styles_; }
    const TextWidth& widths() const { return *widths_; }

private:
    Composer(Measures measures, TextWidth widths);
    json::Faults findStyles();

    // On the heap: styles are borrowed by address and must stay where they are when the composer moves.
    std::unique_ptr<const Measures> measures_;
    std::unique_ptr<const TextWidth> widths_;
    Vocabulary vocabulary_;
    Styles styles_{};
};

} // namespace vanthu::layout
