#pragma once

#include <cstdint>
#include <string_view>

namespace vanthu::odf {

/// The elements and attributes that reading knows, after the prefixes of ODF 1.3; a document may use other prefixes.
// clang-format off
#define VANTHU_XML_NAMES(X)                                                                                                              \
    X(officeDocument, "office:document") X(officeMeta, "office:meta") X(officeStyles, "office:styles")                                   \
    X(officeAutomaticStyles, "office:automatic-styles") X(officeMasterStyles, "office:master-styles")                                    \
    X(officeFontFaceDecls, "office:font-face-decls") X(officeBody, "office:body") X(officeText, "office:text")                           \
    X(officeDocumentContent, "office:document-content") X(officeDocumentStyles, "office:document-styles")                                \
    X(officeDocumentMeta, "office:document-meta") X(officeMimetype, "office:mimetype")                                                   \
    X(officeSpreadsheet, "office:spreadsheet") X(officeValueType, "office:value-type") X(officeValue, "office:value")                     \
    X(officeDateValue, "office:date-value")                                                                                              \
    X(officeAnnotation, "office:annotation") X(officeForms, "office:forms") X(officeBinaryData, "office:binary-data")                    \
    X(metaKeyword, "meta:keyword")                                                                                                       \
    X(styleStyle, "style:style") X(styleDefaultStyle, "style:default-style") X(styleFontFace, "style:font-face")                         \
    X(styleParagraphProperties, "style:paragraph-properties") X(styleTextProperties, "style:text-properties")                            \
    X(styleTableProperties, "style:table-properties")                                                                                    \
    X(stylePageLayout, "style:page-layout") X(stylePageLayoutProperties, "style:page-layout-properties")                                 \
    X(styleMasterPage, "style:master-page") X(styleHeader, "style:header") X(styleFooter, "style:footer")                                \
    X(styleHeaderFirst, "style:header-first") X(styleFooterFirst, "style:footer-first")                                                  \
    X(styleHeaderLeft, "style:header-left") X(styleFooterLeft, "style:footer-left")                                                      \
    X(styleName, "style:name") X(styleDisplayName, "style:display-name") X(styleFamily, "style:family")                                  \
    X(styleParentStyleName, "style:parent-style-name") X(styleListStyleName, "style:list-style-name")                                    \
    X(styleMasterPageName, "style:master-page-name") X(styleNextStyleName, "style:next-style-name")                                      \
    X(stylePageLayoutName, "style:page-layout-name") X(styleDefaultOutlineLevel, "style:default-outline-level")                          \
    X(stylePrintOrientation, "style:print-orientation") X(styleFontName, "style:font-name")                                              \
    X(styleNumFormat, "style:num-format") X(styleNumPrefix, "style:num-prefix") X(styleNumSuffix, "style:num-suffix")                    \
    X(styleNumLetterSync, "style:num-letter-sync") X(loextNumListFormat, "loext:num-list-format")                                        \
    X(foFontFamily, "fo:font-family") X(foFontWeight, "fo:font-weight") X(foFontStyle, "fo:font-style")                                  \
    X(foTextTransform, "fo:text-transform") X(foTextAlign, "fo:text-align") X(foBreakBefore, "fo:break-before")                          \
    X(foBreakAfter, "fo:break-after") X(foBorder, "fo:border") X(foBorderTop, "fo:border-top")                                           \
    X(foBorderBottom, "fo:border-bottom") X(foBorderLeft, "fo:border-left") X(foPageWidth, "fo:page-width")                              \
    X(foPageHeight, "fo:page-height") X(svgFontFamily, "svg:font-family") X(svgX1, "svg:x1") X(svgX2, "svg:x2")                          \
    X(svgY1, "svg:y1") X(svgY2, "svg:y2") X(svgWidth, "svg:width") X(svgHeight, "svg:height")                                            \
    X(textP, "text:p") X(textH, "text:h") X(textSpan, "text:span") X(textS, "text:s") X(textC, "text:c") X(textTab, "text:tab")          \
    X(textLineBreak, "text:line-break") X(textList, "text:list") X(textListItem, "text:list-item")                                       \
    X(textListHeader, "text:list-header") X(textNumberedParagraph, "text:numbered-paragraph")                                            \
    X(textTrackedChanges, "text:tracked-changes") X(textNote, "text:note") X(textNoteCitation, "text:note-citation")                     \
    X(textNoteBody, "text:note-body") X(textHiddenText, "text:hidden-text") X(textHiddenParagraph, "text:hidden-paragraph")              \
    X(textSection, "text:section") X(textPageNumber, "text:page-number") X(textPageCount, "text:page-count")                             \
    X(textRubyText, "text:ruby-text") X(textScript, "text:script") X(textDisplay, "text:display")                                        \
    X(textIsHidden, "text:is-hidden") X(textStyleName, "text:style-name") X(textContinueList, "text:continue-list")                      \
    X(textContinueNumbering, "text:continue-numbering") X(textStartValue, "text:start-value") X(textLevel, "text:level")                 \
    X(textOutlineLevel, "text:outline-level") X(textIsListHeader, "text:is-list-header") X(textListId, "text:list-id")                   \
    X(textListStyle, "text:list-style") X(textListLevelNumber, "text:list-level-style-number")                                           \
    X(textListLevelBullet, "text:list-level-style-bullet") X(textListLevelImage, "text:list-level-style-image")                          \
    X(textOutlineStyle, "text:outline-style") X(textOutlineLevelStyle, "text:outline-level-style")                                       \
    X(textDisplayLevels, "text:display-levels") X(textBulletChar, "text:bullet-char") X(textRestartNumbering, "text:restart-numbering")  \
    X(tableTable, "table:table") X(tableRow, "table:table-row") X(tableCell, "table:table-cell")                                         \
    X(tableCoveredCell, "table:covered-table-cell") X(tableStyleName, "table:style-name")                                                \
    X(tableColumnsRepeated, "table:number-columns-repeated") X(tableRowsRepeated, "table:number-rows-repeated")                          \
    X(drawFrame, "draw:frame") X(drawTextBox, "draw:text-box") X(drawLine, "draw:line") X(drawConnector, "draw:connector")               \
    X(drawCustomShape, "draw:custom-shape") X(drawObject, "draw:object") X(drawObjectOle, "draw:object-ole")                             \
    X(manifestFileEntry, "manifest:file-entry") X(manifestEncryptionData, "manifest:encryption-data") X(xmlId, "xml:id")
// clang-format on

#define VANTHU_XML_ENUM(id, text) id,
enum class Name : std::uint16_t {
    other,     ///< of any namespace that is not below
    otherText, ///< text: or the office's own extension of it
    otherDraw, ///< draw:
    VANTHU_XML_NAMES(VANTHU_XML_ENUM)
};
#undef VANTHU_XML_ENUM

/// The name of "<namespace>\n<local name>", as expat gives them.
Name nameOf(std::string_view expanded);

} // namespace vanthu::odf
