#pragma once

#include "layout/Measures.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::layout {

/// Widths of text in the font of the decree, from decree-30/advance-widths.json, without an office. Immutable; safe from every
/// thread.
class TextWidth {
public:
    static json::Result<TextWidth> load(const json::DataFolders& folders);

    /// Width of one line in mm. Characters that the table lacks count as wide as a digit.
    double line(std::string_view utf8, const ParagraphStyle& style) const;

    struct Wrapped {
        int lines = 0;
        double widestMm = 0; ///< width of the longest line
    };
    /// Breaks at spaces as Writer does, greedily; `firstLineMm` is the indent of the first line.
    Wrapped wrap(std::string_view utf8, const ParagraphStyle& style, double widthMm) const;

    /// Height of one line in mm, with the line spacing of the style.
    double lineHeightMm(const ParagraphStyle& style) const;

    /// The narrowest width, to a quarter of a millimetre, in which the text needs no more lines than in `widthMm`. A text of two
    /// lines is rather parted before words of decree-30/line-breaks.json ("HỘI ĐỒNG NHÂN DÂN / XÃ …"), where that takes no third.
    double balancedMm(std::string_view utf8, const ParagraphStyle& style, double widthMm) const;

private:
    static json::Result<TextWidth> loadBreaks(const json::DataFolders& folders, TextWidth result);
    static constexpr std::size_t kTableSize = 0x2100; ///< all letters of Vietnamese and general punctuation lie below
    using Face = std::array<std::uint16_t, kTableSize>;
    /// A word and the spaces before it, in units of the font.
    struct Word {
        double spaces = 0;
        double width = 0;
        bool endsLine = false; ///< a line feed follows
    };
    double advance(char32_t character, const Face& face) const;
    const Face& face(const ParagraphStyle& style) const;
    std::vector<Word> measure(std::string_view utf8, const ParagraphStyle& style) const;
    Wrapped wrap(const std::vector<Word>& words, const ParagraphStyle& style, double widthMm) const;
    /// The width, in units of the font, in which two lines part before a good word; 0 where there is none.
    double partedUnits(std::string_view utf8, const std::vector<Word>& words, double limit, double slack) const;
    bool isGoodStart(std::string_view upper) const;

    double unitsPerEm_ = 1;
    double lineHeight_ = 1;           ///< in the same units
    std::vector<Face> faces_;         ///< regular, bold, italic, bold italic
    std::vector<std::string> before_; ///< in capitals: what a second line had better begin with
    std::vector<std::string> never_;  ///< what begins like one of these and does not count
};

} // namespace vanthu::layout
