#pragma once

#include "odf/ReadLimits.h"
#include "odf/XmlNames.h"
#include "json/Fault.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::odf {

/// The attributes of one element that have a name we know. Values are valid only during the call.
class Attributes {
public:
    struct One {
        Name name;
        std::string_view value;
    };

    /// The value, or nothing if the attribute is not there.
    std::optional<std::string_view> find(Name name) const;
    /// The value, or "" if it is not there.
    std::string_view text(Name name) const { return find(name).value_or(std::string_view()); }
    /// The value as a whole number between 0 and `most`; `fallback` if it is not there or no number.
    std::size_t number(Name name, std::size_t fallback, std::size_t most) const;

    std::vector<One> all;
};

/// Takes what an XML text holds, in its order.
class XmlHandler {
public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual ~XmlHandler() = default;

    virtual void start(Name name, const Attributes& attributes) = 0;
    virtual void end(Name name) = 0;
    virtual void text(std::string_view utf8) = 0;

    /// Set by a handler that cannot go on: reading stops and tells it, with the place.
    std::optional<json::Fault> refused;
};

/// Reads one XML text (UTF-8, UTF-16 or Latin-1, as it says itself). Document type declarations are refused, so that no entity is
/// ever defined or loaded; with `plainDoctype` one without definitions of its own is passed over. Faults carry the arguments
/// "entry" (the name given) and "line", from 1.
std::optional<json::Fault> readXml(std::string_view xml, std::string_view entry, const ReadLimits& limits, XmlHandler& handler,
                                   bool plainDoctype = false);

} // namespace vanthu::odf
