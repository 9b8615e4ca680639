#include "extension/document/ParagraphFormat.h"

#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>

#include <array>
#include <optional>

namespace vanthu::extension {

namespace {

using css::uno::Reference;

constexpr const char* kStyle = "ParaStyleName";

/// What a paragraph of ours may say for itself besides its style. Lists are brought in line afterwards, all together.
constexpr std::array kOwn{"PageDescName",  "PageNumberOffset", "ParaKeepTogether",    "ParaLeftMargin",    "ParaRightMargin",
                          "ParaTopMargin", "ParaBottomMargin", "ParaFirstLineIndent", "ParaLineSpacing",   "TopBorder",
                          "BottomBorder",  "LeftBorder",       "RightBorder",         "TopBorderDistance", "BottomBorderDistance",
                          "ParaAdjust",    "NumberingIsNumber"};

/// The value that a paragraph itself gives; nothing where its style or the office does.
std::optional<css::uno::Any> ownValue(const Paragraph& paragraph, const rtl::OUString& name) {
    const Reference<css::beans::XPropertyState> states(paragraph, css::uno::UNO_QUERY_THROW);
    if (states->getPropertyState(name) != css::beans::PropertyState_DIRECT_VALUE) return std::nullopt;
    css::uno::Any value = Reference<css::beans::XPropertySet>(paragraph, css::uno::UNO_QUERY_THROW)->getPropertyValue(name);
    return value.hasValue() ? std::optional(std::move(value)) : std::nullopt;
}

void setOwnValue(const Paragraph& paragraph, const rtl::OUString& name, const std::optional<css::uno::Any>& value) {
    if (value) {
        Reference<css::beans::XPropertySet>(paragraph, css::uno::UNO_QUERY_THROW)->setPropertyValue(name, *value);
    } else {
        Reference<css::beans::XPropertyState>(paragraph, css::uno::UNO_QUERY_THROW)->setPropertyToDefault(name);
    }
}

rtl::OUString styleOf(const Paragraph& paragraph) { return property<rtl::OUString>(paragraph, kStyle); }

} // namespace

OwnValues ownValuesOf(const Paragraph& paragraph) {
    OwnValues own;
    for (const char* const name : kOwn) {
        rtl::OUString officeName = toOffice(name);
        if (std::optional<css::uno::Any> value = ownValue(paragraph, officeName))
            own.emplace_back(std::move(officeName), std::move(*value));
    }
    return own;
}

void giveFormat(const Paragraph& target, const rtl::OUString& style, const OwnValues& own) {
    const Reference<css::text::XTextRange> range(target, css::uno::UNO_QUERY_THROW);
    const Reference<css::text::XTextCursor> cursor = range->getText()->createTextCursorByRange(range);
    Reference<css::beans::XMultiPropertyStates>(cursor, css::uno::UNO_QUERY_THROW)->setAllPropertiesToDefault();
    setProperty(target, kStyle, style);
    for (const auto& [name, value] : own) setOwnValue(target, name, value);
}

bool followFormat(const Paragraph& base, const Paragraph& fresh, const Paragraph& live) {
    bool followed = true;
    const auto follow = [&](bool differs, bool untouched, auto apply) {
        if (!differs) return;
        untouched ? apply() : void(followed = false);
    };
    follow(styleOf(base) != styleOf(fresh) && styleOf(live) != styleOf(fresh), styleOf(live) == styleOf(base),
           [&] { setProperty(live, kStyle, styleOf(fresh)); });
    for (const char* const name : kOwn) {
        const rtl::OUString officeName = toOffice(name);
        const std::optional<css::uno::Any> wanted = ownValue(fresh, officeName);
        const std::optional<css::uno::Any> now = ownValue(live, officeName);
        const std::optional<css::uno::Any> before = ownValue(base, officeName);
        follow(before != wanted && now != wanted, now == before, [&] { setOwnValue(live, officeName, wanted); });
    }
    return followed;
}

} // namespace vanthu::extension
