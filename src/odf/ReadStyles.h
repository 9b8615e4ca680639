#pragma once

#include "odf/Source.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vanthu::odf {

/// What a style says of letters; what it does not say comes from the style it is derived from.
struct TextFormat {
    std::optional<bool> bold, italic, capitals, hidden;
    std::optional<std::string> font;

    /// Takes over what `nearer` says.
    void lay(const TextFormat& nearer);
};

struct ParagraphFormat {
    std::optional<Alignment> alignment;
    std::optional<bool> breakBefore, breakAfter, lineAbove, lineBelow;
    std::optional<std::string> masterPage, listStyle;
    std::optional<std::size_t> outlineLevel; ///< 0 for none

    void lay(const ParagraphFormat& nearer);
};

struct Style {
    std::string displayName;
    std::string parent;
    bool automatic = false;
    TextFormat text;
    ParagraphFormat paragraph;
};

/// Of one level of a list style.
struct ListLevelFormat {
    enum class Kind { none, number, bullet };
    Kind kind = Kind::none;
    std::string format, prefix, suffix, bullet;
    std::optional<std::string> pattern; ///< "%1%.%2%.", as the office writes it beside the others; goes before them
    bool letterSync = false;            ///< aa, bb instead of aa, ab
    std::size_t start = 1, displayLevels = 1;
};

inline constexpr std::size_t kListLevels = 10;
using ListFormat = std::array<ListLevelFormat, kListLevels>;

struct PageMaster {
    std::string layout, next;
    std::vector<SourceParagraph> headers, footers;
};

enum class Family { paragraph, text, table };

/// The styles of a document. Automatic ones of styles.xml and of content.xml do not know of each other, although they may have
/// the same names: forgetAutomatic() stands between the two.
class StyleSheet {
public:
    void addDefault(Family family, Style style);
    void add(Family family, std::string_view name, Style style);
    void addFont(std::string_view name, std::string family);
    void addList(std::string_view name, ListFormat format, bool automatic);
    void setOutline(ListFormat format) { outline_ = std::move(format); }
    void addPageLayout(std::string_view name, bool landscape);
    PageMaster& addMaster(std::string_view name);
    void forgetAutomatic();
    std::size_t size() const { return count_; }

    /// Everything a style says, with what it is derived from; of an unknown one what the document's default says. Borrowed; valid
    /// until a style is added.
    const Style& resolved(Family family, std::string_view name);
    const ListFormat* list(std::string_view name) const;
    const ListFormat& outline() const { return outline_; }
    const PageMaster* master(std::string_view name) const;
    bool isLandscape(const PageMaster& master) const;
    /// The name of the font behind a font name of the document.
    std::string_view fontFamily(std::string_view name) const;

private:
    struct Kept {
        Style style;
        std::optional<Style> resolved;
    };
    using Styles = std::unordered_map<std::string, Kept>;
    Kept* find(Family family, std::string_view name);

    struct OfFamily {
        Style byDefault;
        Styles common, automatic;
        std::optional<Style> unknown; ///< resolved
    };
    std::array<OfFamily, 3> families_;
    std::unordered_map<std::string, std::string> fonts_;
    std::unordered_map<std::string, ListFormat> commonLists_, automaticLists_;
    std::unordered_map<std::string, bool> landscape_;
    std::unordered_map<std::string, PageMaster> masters_;
    ListFormat outline_;
    std::size_t count_ = 0;
};

} // namespace vanthu::odf
