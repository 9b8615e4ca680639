#pragma once

#include "odf/Source.h"
#include "reader/ItemMark.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// A line of a text file and what it looks like. Views into the file's text.
struct TextLine {
    std::string_view text;            ///< without blanks at its ends
    std::string_view core;            ///< without markup at its ends
    std::vector<odf::Leftover> marks; ///< markup inside of `text`
    std::size_t number = 0;           ///< from 1
    std::size_t length = 0;           ///< characters of the core
    ItemMark mark;                    ///< of the core
    enum class Kind { words, rule, pageNumber } kind = Kind::words;
    bool blankBefore = false; ///< an empty line
    bool pageBefore = false;  ///< a page break or page number
    bool emphasised = false;  ///< all of it, or a heading of markdown
    bool upper = false;       ///< two words or more, none of them small
    bool startsLower = false;
    bool ended = false; ///< by . ; : ? ! …
    bool opens = false; ///< begins with what begins a part: "Nơi nhận:", "Căn cứ", "TM."
};

/// Takes a text apart into the lines that are not blank. `text` must live as long as they do.
std::vector<TextLine> textLines(const Vocabulary& words, std::string_view text);

} // namespace vanthu::reader
