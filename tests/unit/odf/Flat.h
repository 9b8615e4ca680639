#pragma once

#include "odf/OdfReader.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

/// Flat documents for tests, put together from the parts that matter.
namespace vanthu::odf::testing {

inline constexpr std::string_view kNamespaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
    R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
    R"( xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0")"
    R"( office:mimetype="application/vnd.oasis.opendocument.text" )";

struct Flat {
    std::string body;
    std::string common = {};    ///< inside of office:styles
    std::string automatic = {}; ///< inside of office:automatic-styles
    std::string masters = {};
    std::string before = {}; ///< before the styles

    std::string xml() const {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document" + std::string(kNamespaces) + ">" + before + "<office:styles>" +
               common + "</office:styles><office:automatic-styles>" + automatic + "</office:automatic-styles><office:master-styles>" +
               masters + "</office:master-styles><office:body><office:text>" + body + "</office:text></office:body></office:document>";
    }
};

inline Source read(const Flat& flat) {
    json::Result<Source> source = readDocument(flat.xml());
    if (source) return *source;
    ADD_FAILURE() << source.faults.front().id;
    return {};
}

inline std::vector<std::string> textsOf(const Source& source) {
    std::vector<std::string> texts;
    for (const SourceParagraph& paragraph : source.paragraphs) texts.push_back(paragraph.text);
    return texts;
}

/// "label text" of each paragraph, the text alone where it has no label.
inline std::vector<std::string> printedOf(const Source& source) {
    std::vector<std::string> lines;
    for (const SourceParagraph& one : source.paragraphs) lines.push_back(one.label.empty() ? one.text : one.label + " " + one.text);
    return lines;
}

/// The id of the fault, "" if there is none.
inline std::string faultOf(std::string_view bytes, const ReadLimits& limits = {}) {
    const json::Result<Source> source = readDocument(bytes, limits);
    return source ? "" : source.faults.front().id;
}

} // namespace vanthu::odf::testing
