#pragma once

#include "reader/TextLine.h"

#include <string_view>

namespace vanthu::reader {

/// What tools that turn a document into text leave in it: "**", "##", rules of dashes, controls.
class Markup {
public:
    /// Looks at the whole text whether it is marked up at all: a single "*" is a sign like others elsewhere.
    explicit Markup(std::string_view text);

    /// Finds the markup of a line, and with it its core, whether it is a rule, and whether all of it is emphasised.
    void apply(TextLine& line) const;

private:
    void findStars(TextLine& line, std::size_t from) const;

    bool markdown_ = false;
};

} // namespace vanthu::reader
