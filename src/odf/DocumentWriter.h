#pragma once

#include "layout/Blocks.h"
#include "layout/Measures.h"
#include "odf/Metadata.h"
#include "odf/ZipArchive.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace vanthu::odf {

/// Writes laid-out documents as OpenDocument 1.3, packaged or flat. What is the same in every document (the styles, the
/// manifests) is made and packed once. Immutable; safe from every thread. Borrows `measures`, which must outlive it.
class DocumentWriter {
public:
    /// `formPath` and `formType`: of the RDF metadata file that holds the form, see EmbeddedForm.
    DocumentWriter(const layout::Measures& measures, std::string_view formPath, std::string_view formType);

    /// The bytes of an .odt.
    std::string package(const layout::Layout& layout, const Metadata& metadata, const EmbeddedForm& form) const;
    /// The bytes of an .fodt.
    std::string flat(const layout::Layout& layout, const Metadata& metadata, const EmbeddedForm& form) const;

private:
    std::string stylesBegin() const;
    /// The rest of styles.xml: the master pages.
    std::string stylesEnd(std::string_view firstHeader, std::string_view firstFooter) const;
    /// styles.xml of a document with something in the margins of page 1.
    void addStyles(ZipArchive& archive, std::string_view firstHeader, std::string_view firstFooter) const;

    const layout::Measures& measures_;
    std::string stylesBegin_; ///< styles.xml up to the master pages, which alone differ between documents
    ZipEntry mimetype_, manifest_, rdfManifest_, plainStyles_;
    /// stylesBegin_ packed, when a document first needs it.
    struct Beginning {
        std::once_flag once;
        PackedBeginning packed;
    };
    std::unique_ptr<Beginning> beginning_ = std::make_unique<Beginning>();
};

} // namespace vanthu::odf
