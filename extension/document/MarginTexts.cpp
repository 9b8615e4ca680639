#include "extension/document/MarginTexts.h"

#include "extension/document/DocumentEdit.h"
#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <array>

namespace vanthu::extension {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Model = Reference<css::frame::XModel>;
using Style = Reference<css::beans::XPropertySet>;

constexpr std::array kSwitches{
    "HeaderIsOn",   "FooterIsOn",         "FirstIsShared",      "HeaderIsShared",        "FooterIsShared",        "HeaderHeight",
    "FooterHeight", "HeaderBodyDistance", "FooterBodyDistance", "HeaderIsDynamicHeight", "FooterIsDynamicHeight", "TopMargin",
    "BottomMargin"};
constexpr std::array kTexts{"HeaderText", "HeaderTextFirst", "FooterText", "FooterTextFirst"};

Reference<css::container::XNameAccess> pageStyles(const Model& document) {
    return Reference<css::container::XNameAccess>(
        Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)->getStyleFamilies()->getByName(toOffice("PageStyles")),
        UNO_QUERY_THROW);
}

std::vector<FoundParagraph> paragraphsOf(const Reference<css::text::XText>& text) {
    std::vector<FoundParagraph> paragraphs;
    if (!text.is()) return paragraphs;
    const Reference<css::container::XEnumeration> all =
        Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    while (all->hasMoreElements()) {
        const Paragraph paragraph(all->nextElement(), UNO_QUERY);
        if (paragraph.is()) paragraphs.push_back({paragraph, text, {}, wordsOf(paragraph), {}});
    }
    return paragraphs;
}

std::string allWords(const Reference<css::text::XText>& text) {
    std::string words;
    for (const FoundParagraph& paragraph : paragraphsOf(text)) words += paragraph.words + '\n';
    return words;
}

/// A switch must be turned before the texts behind it can be reached.
void writeText(const std::vector<ParagraphCopy>& paragraphs, const Model& document, const Reference<css::text::XText>& to) {
    to->setString(rtl::OUString());
    Paragraph last = paragraphsOf(to).front().paragraph;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (i != 0) last = insertBehind(last, to);
        paragraphs[i].writeFormat(last);
        paragraphs[i].writeContent(document, last, to);
    }
}

std::vector<ParagraphCopy> copyOf(const Reference<css::text::XText>& text) {
    std::vector<ParagraphCopy> copies;
    for (const FoundParagraph& paragraph : paragraphsOf(text)) copies.emplace_back(paragraph.paragraph);
    return copies;
}

class StylePlanner {
public:
    StylePlanner(const Style& base, const Style& fresh, const Style& live, rtl::OUString name, const app::Decisions& decisions,
                 MarginPlan& plan)
        : base_(base), fresh_(fresh), live_(live), name_(std::move(name)), decisions_(decisions), plan_(plan) {}

    void plan() {
        for (const char* const name : kTexts) {
            // Where the first page shares its margins, its texts are those of the others.
            const bool first = std::string_view(name).ends_with("First");
            if (!first || !property<bool>(live_, "FirstIsShared", true)) planText(name);
        }
        for (const char* const name : kSwitches) {
            if (!isOfKept(name)) planValue(toOffice(name));
        }
    }

private:
    /// A margin whose text stays is not switched off either.
    bool isOfKept(std::string_view name) const {
        return (headerKept_ && (name.starts_with("Header") || name == "TopMargin")) ||
               (footerKept_ && (name.starts_with("Footer") || name == "BottomMargin"));
    }

    void planValue(const rtl::OUString& name) {
        if (!fresh_->getPropertySetInfo()->hasPropertyByName(name)) return;
        const css::uno::Any before = base_->getPropertyValue(name);
        const css::uno::Any wanted = fresh_->getPropertyValue(name);
        const css::uno::Any now = live_->getPropertyValue(name);
        if (before == wanted || now != before) return;
        // A value that a margin has only while it is switched on comes and goes with it.
        MarginChange& change = changeOf(fromOffice(name));
        if (now.hasValue()) change.before.styles[name_].values.emplace_back(name, now);
        if (wanted.hasValue()) change.after.styles[name_].values.emplace_back(name, wanted);
    }

    void planText(const char* name) {
        const auto fresh = property<Reference<css::text::XText>>(fresh_, name);
        const auto live = property<Reference<css::text::XText>>(live_, name);
        const std::string before = allWords(property<Reference<css::text::XText>>(base_, name));
        const std::string wanted = allWords(fresh);
        const std::string now = allWords(live);
        if (before == wanted || now == wanted) return;
        const std::string id = fromOffice(name_) + "/" + name;
        const auto decision = decisions_.find(id);
        if (now != before && (decision == decisions_.end() || decision->second == app::Decision::keepDocument)) {
            (std::string_view(name).starts_with("Header") ? headerKept_ : footerKept_) = true;
            keep(live, now, wanted, id);
            return;
        }
        MarginChange& change = changeOf(name);
        if (live.is()) change.before.styles[name_].texts.emplace(name, copyOf(live));
        if (fresh.is()) change.after.styles[name_].texts.emplace(name, copyOf(fresh));
    }

    void keep(const Reference<css::text::XText>& live, const std::string& now, const std::string& wanted, const std::string& id) {
        const auto text = [](const std::string& words) { return words.substr(0, words.find_last_not_of('\n') + 1); };
        const std::vector<FoundParagraph> paragraphs = paragraphsOf(live);
        KeptParagraph kept{paragraphs.empty() ? nullptr : paragraphs.front().paragraph, text(now), std::nullopt, id};
        if (!text(wanted).empty()) kept.inForm = text(wanted);
        plan_.kept.push_back(std::move(kept));
    }

    /// Header and footer come and go each for itself.
    MarginChange& changeOf(std::string_view name) {
        for (const std::string_view margin : {"Header", "Footer"}) {
            const std::string onOff = std::string(margin) + "IsOn";
            if (name.starts_with(margin) && property<bool>(live_, onOff) && !property<bool>(fresh_, onOff)) return plan_.going;
        }
        return plan_.coming;
    }

    Style base_, fresh_, live_;
    rtl::OUString name_;
    const app::Decisions& decisions_;
    MarginPlan& plan_;
    bool headerKept_ = false;
    bool footerKept_ = false;
};

} // namespace

MarginPlan planMargins(const Model& base, const Model& fresh, const Model& live, const app::Decisions& decisions) {
    MarginPlan plan;
    const auto baseStyles = pageStyles(base);
    const auto freshStyles = pageStyles(fresh);
    const auto liveStyles = pageStyles(live);
    for (const rtl::OUString& name : freshStyles->getElementNames()) {
        if (!baseStyles->hasByName(name) || !liveStyles->hasByName(name)) continue;
        const Style style(freshStyles->getByName(name), UNO_QUERY_THROW);
        StylePlanner(Style(baseStyles->getByName(name), UNO_QUERY_THROW), style, Style(liveStyles->getByName(name), UNO_QUERY_THROW), name,
                     decisions, plan)
            .plan();
    }
    return plan;
}

void setMargins(const Model& document, const MarginState& state) {
    const Untracked untracked(document); // what is set back must be what was there, not a trace of it
    for (const auto& [name, wanted] : state.styles) {
        const Style style(pageStyles(document)->getByName(name), UNO_QUERY_THROW);
        for (const auto& [valueName, value] : wanted.values) style->setPropertyValue(valueName, value);
        for (const auto& [text, paragraphs] : wanted.texts) {
            const auto target = property<Reference<css::text::XText>>(style, text);
            if (target.is()) writeText(paragraphs, document, target);
        }
    }
}

} // namespace vanthu::extension
