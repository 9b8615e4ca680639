#include "odf/ReadStyles.h"

#include <utility>

namespace vanthu::odf {
namespace {

template <class T> void take(std::optional<T>& value, const std::optional<T>& nearer) {
    if (nearer) value = nearer;
}

template <class Map> auto findIn(Map& map, std::string_view name) {
    const auto found = map.find(std::string(name));
    return found == map.end() ? nullptr : &found->second;
}

} // namespace

void TextFormat::lay(const TextFormat& nearer) {
    take(bold, nearer.bold);
    take(italic, nearer.italic);
    take(capitals, nearer.capitals);
    take(hidden, nearer.hidden);
    take(font, nearer.font);
}

void ParagraphFormat::lay(const ParagraphFormat& nearer) {
    take(alignment, nearer.alignment);
    take(breakBefore, nearer.breakBefore);
    take(breakAfter, nearer.breakAfter);
    take(lineAbove, nearer.lineAbove);
    take(lineBelow, nearer.lineBelow);
    take(masterPage, nearer.masterPage);
    take(listStyle, nearer.listStyle);
    take(outlineLevel, nearer.outlineLevel);
}

void StyleSheet::addDefault(Family family, Style style) {
    OfFamily& styles = families_[static_cast<std::size_t>(family)];
    styles.byDefault = std::move(style);
    styles.unknown.reset();
}

void StyleSheet::add(Family family, std::string_view name, Style style) {
    OfFamily& styles = families_[static_cast<std::size_t>(family)];
    ++count_;
    Styles& where = style.automatic ? styles.automatic : styles.common;
    where.insert_or_assign(std::string(name), Kept{std::move(style), {}});
}

void StyleSheet::addFont(std::string_view name, std::string family) {
    ++count_;
    fonts_.insert_or_assign(std::string(name), std::move(family));
}

void StyleSheet::addList(std::string_view name, ListFormat format, bool automatic) {
    count_ += kListLevels;
    (automatic ? automaticLists_ : commonLists_).insert_or_assign(std::string(name), std::move(format));
}

void StyleSheet::addPageLayout(std::string_view name, bool landscape) {
    ++count_;
    landscape_.insert_or_assign(std::string(name), landscape);
}

PageMaster& StyleSheet::addMaster(std::string_view name) {
    ++count_;
    return masters_[std::string(name)];
}

void StyleSheet::forgetAutomatic() {
    for (OfFamily& family : families_) family.automatic.clear();
    automaticLists_.clear();
}

StyleSheet::Kept* StyleSheet::find(Family family, std::string_view name) {
    OfFamily& styles = families_[static_cast<std::size_t>(family)];
    if (Kept* const automatic = findIn(styles.automatic, name)) return automatic;
    return findIn(styles.common, name);
}

const Style& StyleSheet::resolved(Family family, std::string_view name) {
    OfFamily& styles = families_[static_cast<std::size_t>(family)];
    Kept* const kept = find(family, name);
    if (kept == nullptr) {
        if (!styles.unknown) styles.unknown = styles.byDefault;
        return *styles.unknown;
    }
    if (kept->resolved) return *kept->resolved;
    // A chain of styles that leads back into itself ends all the same.
    constexpr std::size_t kLongest = 64;
    std::vector<const Style*> chain{&kept->style};
    while (chain.size() < kLongest && !chain.back()->parent.empty()) {
        const Kept* const parent = findIn(styles.common, chain.back()->parent);
        if (parent == nullptr || &parent->style == chain.back()) break;
        chain.push_back(&parent->style);
    }
    Style whole = styles.byDefault;
    for (auto style = chain.rbegin(); style != chain.rend(); ++style) {
        whole.text.lay((*style)->text);
        whole.paragraph.lay((*style)->paragraph);
        if (!(*style)->automatic) whole.displayName = (*style)->displayName;
    }
    whole.parent = kept->style.parent;
    whole.automatic = kept->style.automatic;
    return kept->resolved.emplace(std::move(whole));
}

const ListFormat* StyleSheet::list(std::string_view name) const {
    if (const ListFormat* const automatic = findIn(automaticLists_, name)) return automatic;
    return findIn(commonLists_, name);
}

const PageMaster* StyleSheet::master(std::string_view name) const { return findIn(masters_, name); }

bool StyleSheet::isLandscape(const PageMaster& master) const {
    const bool* const found = findIn(landscape_, master.layout);
    return found != nullptr && *found;
}

std::string_view StyleSheet::fontFamily(std::string_view name) const {
    const std::string* const family = findIn(fonts_, name);
    return family == nullptr ? name : std::string_view(*family);
}

} // namespace vanthu::odf
