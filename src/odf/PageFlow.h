#pragma once

#include "odf/ReadStyles.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::odf {

/// Follows which pages a text stands on as far as its author says so: breaks, and the master pages they name. Where the text
/// goes on to a next page by itself is not known without laying it out.
class PageFlow {
public:
    explicit PageFlow(const StyleSheet& styles) : styles_(styles) {}

    /// A paragraph or a table with this format begins. Call for tables too; their break then falls to their first paragraph.
    void begin(const ParagraphFormat& format);
    /// What has just ended has a page break behind it.
    void breakAfter() { due_ = true; }
    /// True once, for the first paragraph on a page that the author began; the very first page is no such.
    bool takeBreak();
    bool isLandscape() const { return landscape_; }
    /// Master pages in the order of their use, with those that follow on them by themselves.
    std::vector<std::string> used() const;

private:
    void use(std::string_view master);

    const StyleSheet& styles_;
    std::vector<std::string> named_;
    std::string master_;
    bool landscape_ = false, due_ = false, begun_ = false;
};

} // namespace vanthu::odf
