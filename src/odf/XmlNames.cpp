#include "odf/XmlNames.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace vanthu::odf {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kPrefixes{
    {{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"},
     {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style:"},
     {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo:"},
     {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"},
     {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"},
     {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw:"},
     {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg:"},
     {"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta:"},
     {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:"},
     {"http://openoffice.org/2001/manifest", "manifest:"},
     {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext:"},
     {"http://www.w3.org/XML/1998/namespace", "xml:"}}};

const std::unordered_map<std::string_view, Name>& known() {
#define VANTHU_XML_PAIR(id, text) {text, Name::id},
    static const std::unordered_map<std::string_view, Name> names{VANTHU_XML_NAMES(VANTHU_XML_PAIR)};
#undef VANTHU_XML_PAIR
    return names;
}

} // namespace

Name nameOf(std::string_view expanded) {
    const std::size_t split = expanded.rfind('\n');
    if (split == std::string_view::npos) return Name::other;
    const std::string_view uri = expanded.substr(0, split);
    const auto* const prefix = std::find_if(kPrefixes.begin(), kPrefixes.end(), [&](const auto& pair) { return pair.first == uri; });
    if (prefix == kPrefixes.end()) return Name::other;
    constexpr std::size_t kLongest = 64;
    std::array<char, kLongest> room{};
    const std::string_view local = expanded.substr(split + 1);
    const std::size_t length = prefix->second.size() + local.size();
    if (length <= room.size()) {
        std::copy(local.begin(), local.end(), std::copy(prefix->second.begin(), prefix->second.end(), room.begin()));
        const auto found = known().find(std::string_view(room.data(), length));
        if (found != known().end()) return found->second;
    }
    if (prefix->second == "text:" || prefix->second == "loext:") return Name::otherText;
    return prefix->second == "draw:" ? Name::otherDraw : Name::other;
}

} // namespace vanthu::odf
