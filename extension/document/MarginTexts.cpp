#include "extension/document/MarginTexts.h"

#include "extension/document/DocumentEdit.h"
#include "extension/document/ParagraphContent.h"
#include "extension/document/ParagraphFormat.h"
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

constexpr std::array kSwitches{"HeaderIsOn",  "FooterIsOn",   "FirstIsShared", "HeaderIsShared", "FooterIsShared", "HeaderHeight",
                               "FooterHeight", "HeaderBodyDistance", "FooterBodyDistance", "HeaderIsDynamicHeight",
                               "FooterIsDynamicHeight", "TopMargin", "BottomMargin"};
constexpr std::array kTexts{"HeaderText", "HeaderTextFirst", "FooterText", "FooterTextFirst"};

Reference<css::container::XNameAccess> pageStyles(const Model& document) {
    return Reference<css::container::XNameAccess>(Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
                                                      ->getStyleFamilies()
                                                      ->getByName(toOffice("PageStyles")),
                                                  UNO_QUERY_THROW);
}

std::vector<FoundParagraph> paragraphsOf(const Reference<css::text::XText>& text) {
    std::vector<FoundParagraph> paragraphs;
    if (!text.is()) return paragraphs;
    const Reference<css::container::XEnumeration> all = Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
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

void replaceText(const Reference<css::text::XText>& from, const Model& document, const Reference<css::text::XText>& to) {
    to->setString(rtl::OUString());
    Paragraph last = paragraphsOf(to).front().paragraph;
    bool first = true;
    for (const FoundParagraph& source : paragraphsOf(from)) {
        if (!first) last = insertBehind(last, to);
        first = false;
        copyFormat(source.paragraph, last);
        copyContent(source, document, last, to);
    }
}

class StyleFollower {
public:
    StyleFollower(const Style& base, const Style& fresh, const Style& live, const Model& document, std::vector<KeptParagraph>& kept)
        : base_(base), fresh_(fresh), live_(live), document_(document), kept_(kept) {}

    void follow() {
        for (const char* const name : kSwitches) followValue(toOffice(name));
        for (const char* const name : kTexts) followText(name);
    }

private:
    void followValue(const rtl::OUString& name) {
        if (!fresh_->getPropertySetInfo()->hasPropertyByName(name)) return;
        const css::uno::Any before = base_->getPropertyValue(name);
        const css::uno::Any wanted = fresh_->getPropertyValue(name);
        if (before != wanted && live_->getPropertyValue(name) == before) live_->setPropertyValue(name, wanted);
    }

    void followText(const char* name) {
        const auto fresh = property<Reference<css::text::XText>>(fresh_, name);
        const auto live = property<Reference<css::text::XText>>(live_, name);
        const std::string before = allWords(property<Reference<css::text::XText>>(base_, name));
        const std::string wanted = allWords(fresh);
        if (before == wanted || !fresh.is() || !live.is()) return;
        const std::string now = allWords(live);
        if (now == wanted) return;
        // A margin that has just been switched on is empty: nobody has typed there.
        const bool untouched = now == before || now == "\n";
        if (untouched) {
            replaceText(fresh, document_, live);
        } else {
            kept_.push_back({paragraphsOf(live).front().paragraph, now, wanted});
        }
    }

    Style base_, fresh_, live_;
    Model document_;
    std::vector<KeptParagraph>& kept_;
};

} // namespace

std::vector<KeptParagraph> followMargins(const Model& base, const Model& fresh, const Model& live) {
    std::vector<KeptParagraph> kept;
    const auto baseStyles = pageStyles(base);
    const auto freshStyles = pageStyles(fresh);
    const auto liveStyles = pageStyles(live);
    for (const rtl::OUString& name : freshStyles->getElementNames()) {
        if (!baseStyles->hasByName(name) || !liveStyles->hasByName(name)) continue;
        const Style style(freshStyles->getByName(name), UNO_QUERY_THROW);
        StyleFollower(Style(baseStyles->getByName(name), UNO_QUERY_THROW), style, Style(liveStyles->getByName(name), UNO_QUERY_THROW), live,
                      kept)
            .follow();
    }
    return kept;
}

} // namespace vanthu::extension
