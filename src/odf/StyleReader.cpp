#include "odf/StyleReader.h"

#include <charconv>
#include <utility>

namespace vanthu::odf {
namespace {

std::optional<Family> familyOf(std::string_view name) {
    if (name == "paragraph") return Family::paragraph;
    if (name == "text") return Family::text;
    if (name == "table") return Family::table;
    return std::nullopt;
}

std::optional<Alignment> alignmentOf(std::optional<std::string_view> value) {
    if (!value) return std::nullopt;
    if (*value == "start" || *value == "left") return Alignment::start;
    if (*value == "end" || *value == "right") return Alignment::end;
    if (*value == "center") return Alignment::center;
    if (*value == "justify") return Alignment::justified;
    return std::nullopt;
}

std::optional<bool> isPage(std::optional<std::string_view> value) {
    if (!value) return std::nullopt;
    return *value == "page" || *value == "even-page" || *value == "odd-page";
}

std::optional<bool> isLine(std::optional<std::string_view> value) {
    if (!value) return std::nullopt;
    return *value != "none" && *value != "hidden" && !value->empty();
}

std::optional<bool> isBold(std::optional<std::string_view> value) {
    if (!value) return std::nullopt;
    int weight = 0;
    std::from_chars(value->data(), value->data() + value->size(), weight);
    constexpr int kSemiBold = 600;
    return *value == "bold" || weight >= kSemiBold;
}

/// "'Times New Roman', serif" is Times New Roman.
std::string firstFamily(std::string_view families) {
    families = families.substr(0, families.find(','));
    while (!families.empty() && (families.front() == '\'' || families.front() == '"' || families.front() == ' ')) families.remove_prefix(1);
    while (!families.empty() && (families.back() == '\'' || families.back() == '"' || families.back() == ' ')) families.remove_suffix(1);
    return std::string(families);
}

double lengthOf(std::string_view value) {
    double length = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (error != std::errc()) return 0;
    const std::string_view unit(end, static_cast<std::size_t>(value.data() + value.size() - end));
    constexpr double kInch = 25.4;
    constexpr double kPoint = kInch / 72;
    if (unit == "in") return length * kInch;
    if (unit == "pt") return length * kPoint;
    return unit == "cm" ? length * 10 : length;
}

} // namespace

void StyleReader::start(Name name, const Attributes& attributes) {
    switch (name) {
    case Name::styleStyle:
    case Name::styleDefaultStyle:
        return startStyle(attributes);
    case Name::styleParagraphProperties:
        return paragraphProperties(attributes);
    case Name::styleTextProperties:
        return textProperties(attributes);
    case Name::styleTableProperties:
        style_.paragraph.breakBefore = isPage(attributes.find(Name::foBreakBefore));
        style_.paragraph.breakAfter = isPage(attributes.find(Name::foBreakAfter));
        return;
    case Name::styleFontFace:
        return styles_.addFont(attributes.text(Name::styleName), firstFamily(attributes.text(Name::svgFontFamily)));
    case Name::textListStyle:
    case Name::textOutlineStyle:
        name_ = attributes.text(Name::styleName);
        list_ = ListFormat();
        inList_ = true;
        return;
    case Name::textListLevelNumber:
    case Name::textListLevelBullet:
    case Name::textListLevelImage:
    case Name::textOutlineLevelStyle:
        return listLevel(name, attributes);
    case Name::stylePageLayout:
        pageLayout_ = attributes.text(Name::styleName);
        return;
    case Name::stylePageLayoutProperties: {
        const std::string_view orientation = attributes.text(Name::stylePrintOrientation);
        const bool wide = lengthOf(attributes.text(Name::foPageWidth)) > lengthOf(attributes.text(Name::foPageHeight));
        return styles_.addPageLayout(pageLayout_, orientation.empty() ? wide : orientation == "landscape");
    }
    default:
        return;
    }
}

void StyleReader::end(Name name) {
    if (name == Name::styleStyle || name == Name::styleDefaultStyle) return finishStyle(name == Name::styleDefaultStyle);
    if (name != Name::textListStyle && name != Name::textOutlineStyle) return;
    inList_ = false;
    if (name == Name::textOutlineStyle)
        styles_.setOutline(std::move(list_));
    else
        styles_.addList(name_, std::move(list_), automatic_);
    list_ = ListFormat();
}

PageMaster& StyleReader::masterPage(const Attributes& attributes) {
    PageMaster& master = styles_.addMaster(attributes.text(Name::styleName));
    master.layout = attributes.text(Name::stylePageLayoutName);
    master.next = attributes.text(Name::styleNextStyleName);
    return master;
}

void StyleReader::startStyle(const Attributes& attributes) {
    style_ = Style();
    name_ = attributes.text(Name::styleName);
    family_ = familyOf(attributes.text(Name::styleFamily));
    style_.automatic = automatic_;
    style_.displayName = attributes.find(Name::styleDisplayName).value_or(name_);
    style_.parent = attributes.text(Name::styleParentStyleName);
    if (const auto master = attributes.find(Name::styleMasterPageName)) style_.paragraph.masterPage = *master;
    if (const auto list = attributes.find(Name::styleListStyleName)) style_.paragraph.listStyle = *list;
    if (attributes.find(Name::styleDefaultOutlineLevel))
        style_.paragraph.outlineLevel = attributes.number(Name::styleDefaultOutlineLevel, 0, kListLevels);
    // In a common style that stands in the outline, no list means the outline; in an automatic one it means none.
    if (!automatic_ && style_.paragraph.outlineLevel && style_.paragraph.listStyle && style_.paragraph.listStyle->empty())
        style_.paragraph.listStyle.reset();
}

void StyleReader::listLevel(Name name, const Attributes& attributes) {
    const std::size_t level = attributes.number(Name::textLevel, 0, kListLevels + 1);
    if (level == 0 || level > kListLevels) return;
    ListLevelFormat& format = list_[level - 1];
    format.kind = ListLevelFormat::Kind::bullet;
    if (name == Name::textListLevelImage) {
        format.bullet = "•";
        return;
    }
    if (name == Name::textListLevelBullet) {
        format.bullet = attributes.text(Name::textBulletChar);
        return;
    }
    constexpr std::size_t kLargestStart = 32'767;
    format.kind = ListLevelFormat::Kind::number;
    format.format = attributes.text(Name::styleNumFormat);
    format.prefix = attributes.text(Name::styleNumPrefix);
    format.suffix = attributes.text(Name::styleNumSuffix);
    if (const auto pattern = attributes.find(Name::loextNumListFormat)) format.pattern = *pattern;
    format.letterSync = attributes.text(Name::styleNumLetterSync) == "true";
    format.start = attributes.number(Name::textStartValue, 1, kLargestStart);
    format.displayLevels = attributes.number(Name::textDisplayLevels, 1, kListLevels);
}

void StyleReader::paragraphProperties(const Attributes& attributes) {
    if (!family_) return;
    ParagraphFormat& format = style_.paragraph;
    format.alignment = alignmentOf(attributes.find(Name::foTextAlign));
    format.breakBefore = isPage(attributes.find(Name::foBreakBefore));
    format.breakAfter = isPage(attributes.find(Name::foBreakAfter));
    // A border all around is a box, and no rule.
    const bool box = isLine(attributes.find(Name::foBorder)).value_or(false) || isLine(attributes.find(Name::foBorderLeft)).value_or(false);
    format.lineAbove = isLine(attributes.find(Name::foBorderTop));
    format.lineBelow = isLine(attributes.find(Name::foBorderBottom));
    if (box || attributes.find(Name::foBorder)) format.lineAbove = format.lineBelow = false;
}

void StyleReader::textProperties(const Attributes& attributes) {
    if (inList_ || !family_) return;
    TextFormat& format = style_.text;
    format.bold = isBold(attributes.find(Name::foFontWeight));
    if (const auto slant = attributes.find(Name::foFontStyle)) format.italic = *slant != "normal";
    if (const auto letters = attributes.find(Name::foTextTransform)) format.capitals = *letters == "uppercase";
    if (const auto display = attributes.find(Name::textDisplay)) format.hidden = *display == "none";
    if (const auto font = attributes.find(Name::styleFontName))
        format.font = styles_.fontFamily(*font);
    else if (const auto family = attributes.find(Name::foFontFamily))
        format.font = firstFamily(*family);
}

void StyleReader::finishStyle(bool byDefault) {
    if (family_) {
        if (byDefault)
            styles_.addDefault(*family_, std::exchange(style_, {}));
        else
            styles_.add(*family_, name_, std::exchange(style_, {}));
    }
    family_.reset();
}

} // namespace vanthu::odf
