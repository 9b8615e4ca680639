#pragma once

#include "odf/ReadStyles.h"
#include "odf/XmlReader.h"

#include <string>

namespace vanthu::odf {

/// Takes the elements inside of office:styles, office:automatic-styles and office:font-face-decls, and puts what they say into a
/// StyleSheet.
class StyleReader {
public:
    explicit StyleReader(StyleSheet& styles) : styles_(styles) {}

    /// Which of the two lists of styles the elements that follow stand in.
    void setAutomatic(bool automatic) { automatic_ = automatic; }
    void start(Name name, const Attributes& attributes);
    void end(Name name);
    /// Of office:master-styles: the master page that begins. Borrowed until the next one is added.
    PageMaster& masterPage(const Attributes& attributes);

private:
    void startStyle(const Attributes& attributes);
    void listLevel(Name name, const Attributes& attributes);
    void paragraphProperties(const Attributes& attributes);
    void textProperties(const Attributes& attributes);
    void finishStyle(bool byDefault);

    StyleSheet& styles_;
    bool automatic_ = false;
    Style style_;
    std::string name_;
    std::optional<Family> family_; ///< of the style that is open
    ListFormat list_;
    bool inList_ = false;
    std::string pageLayout_;
};

} // namespace vanthu::odf
