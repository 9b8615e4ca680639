#pragma once

#include "layout/Blocks.h"
#include "layout/Measures.h"
#include "odf/Xml.h"

#include <string>

namespace vanthu::odf {

/// Namespaces and version of the root elements, as attributes.
void rootAttributes(Xml& xml);
/// The same for meta.xml, which needs few of the namespaces and is not packed.
void metaRootAttributes(Xml& xml);

/// office:font-face-decls.
void writeFonts(Xml& xml, const layout::Measures& measures);

/// office:styles: the named styles a person goes on typing with, the lists, the defaults.
void writeNamedStyles(Xml& xml, const layout::Measures& measures);

/// The page layouts, as children of office:automatic-styles.
void writePageLayouts(Xml& xml, const layout::Measures& measures);

/// Names of the master pages. The first of a document or appendix is without a page number and leads to the numbered one.
struct MasterPages {
    static constexpr const char* kFirst = "VanThu_TrangDau";
    static constexpr const char* kNext = "Standard";
    static constexpr const char* kAppendixFirst = "VanThu_PhuLucTrangDau";
    static constexpr const char* kLandscapeFirst = "VanThu_NgangTrangDau";
    static constexpr const char* kLandscapeNext = "VanThu_NgangTrangSau";
};

/// office:master-styles. `firstHeader` and `firstFooter` are paragraphs already written, for the margins of page 1; both may be
/// empty.
void writeMasterPages(Xml& xml, const layout::Measures& measures, std::string_view firstHeader, std::string_view firstFooter);

/// Name of the frame style of marks; red for marks whose text is red.
std::string frameStyle(const layout::BoxMeasures& box);

} // namespace vanthu::odf
