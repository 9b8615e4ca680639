#pragma once

#include "layout/Blocks.h"
#include "layout/Measures.h"
#include "layout/Recipe.h"
#include "layout/TextWidth.h"
#include "layout/Vocabulary.h"
#include "model/Document.h"

#include <memory>
#include <string>
#include <vector>

namespace vanthu::layout {

/// How much of a document is laid out, and what is said about it.
struct Extent {
    bool pointers = false;          ///< every paragraph also says where in the form it comes from
    std::vector<std::string> parts; ///< of an extract: pointers to the items it has ("/content/2"), with the numbers they have in the
                                    ///< document; empty for all
};

/// The rules of the decree: which block of a document stands where, in which style (appendix I). Immutable; safe from every
/// thread.
class Composer {
public:
    /// Everything read from templates/decree-30/. Faults name the file.
    static json::Result<Composer> load(const json::DataFolders& folders);

    const Measures& measures() const { return *measures_; }
    const Vocabulary& vocabulary() const { return vocabulary_; }

    /// Lays the document out. The result borrows from `document`, `recipe` and this composer.
    Layout compose(const model::Document& document, const Recipe& recipe, const Extent& extent = {}) const;
    /// Lays `document` out after the end of another: a copy below what was copied. The result borrows from both.
    Layout composeAfter(Layout before, const model::Document& document, const Recipe& recipe, const Extent& extent = {}) const;

    /// The width of the text of a page in mm.
    double textWidthMm(bool landscape) const;

    /// Styles that the parts use, looked up once.
    struct Styles {
        const ParagraphStyle *nation, *motto, *parentAgency, *issuingAgency, *number, *placeDate, *markLine, *subject, *typeName,
            *typeNameAlone, *attachedAbstract, *abstract, *basis, *body, *addressLabel, *addressee, *recipientsLabel, *recipient,
            *drafterMark, *authority, *signerName, *address, *circulationLine, *appendixLabel, *appendixTitle, *appendixReference,
            *tableHead, *tableText, *tableNumber, *stamp, *copyRule, *copyForm;
    };
    const Styles& styles() const { return styles_; }
    const TextWidth& widths() const { return *widths_; }
    /// What an appendix prints below its text, whatever kind it belongs to.
    const Recipe& appendix() const { return appendix_; }

private:
    Composer(Measures measures, TextWidth widths);
    json::Faults findStyles();

    // On the heap: styles are borrowed by address and must stay where they are when the composer moves.
    std::unique_ptr<const Measures> measures_;
    std::unique_ptr<const TextWidth> widths_;
    Vocabulary vocabulary_;
    Recipe appendix_;
    Styles styles_{};
};

} // namespace vanthu::layout
