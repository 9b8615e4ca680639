#include "layout/Composer.h"

#include "layout/Composition.h"

#include <utility>

namespace vanthu::layout {

namespace {

json::Result<Recipe> loadAppendix(const json::DataFolders& folders) {
    auto outline = folders.read("decree-30/appendix/outline.json");
    if (!outline) return outline.faults;
    auto texts = folders.read("decree-30/appendix/texts.json");
    if (!texts) return texts.faults;
    auto recipe = Recipe::compile({}, {}, *outline, *texts);
    for (json::Fault& fault : recipe.faults) fault.source = "decree-30/appendix/" + fault.source;
    return recipe;
}

} // namespace

Composer::Composer(Measures measures, TextWidth widths)
    : measures_(std::make_unique<const Measures>(std::move(measures))), widths_(std::make_unique<const TextWidth>(std::move(widths))) {}

json::Result<Composer> Composer::load(const json::DataFolders& folders) {
    auto measures = Measures::load(folders);
    if (!measures) return measures.faults;
    auto widths = TextWidth::load(folders);
    if (!widths) return widths.faults;
    Composer composer(std::move(*measures), std::move(*widths));
    auto vocabulary = Vocabulary::load(folders, *composer.measures_);
    if (!vocabulary) return vocabulary.faults;
    composer.vocabulary_ = std::move(*vocabulary);
    auto appendix = loadAppendix(folders);
    if (!appendix) return appendix.faults;
    composer.appendix_ = std::move(*appendix);
    json::Faults faults = composer.findStyles();
    if (!faults.empty()) return faults;
    return json::Result<Composer>(std::move(composer));
}

json::Faults Composer::findStyles() {
    json::Faults faults;
    const std::pair<const char*, const ParagraphStyle**> wanted[] = {{"nation", &styles_.nation},
                                                                     {"motto", &styles_.motto},
                                                                     {"parentAgency", &styles_.parentAgency},
                                                                     {"issuingAgency", &styles_.issuingAgency},
                                                                     {"number", &styles_.number},
                                                                     {"placeDate", &styles_.placeDate},
                                                                     {"markLine", &styles_.markLine},
                                                                     {"subject", &styles_.subject},
                                                                     {"typeName", &styles_.typeName},
                                                                     {"typeNameAlone", &styles_.typeNameAlone},
                                                                     {"attachedAbstract", &styles_.attachedAbstract},
                                                                     {"abstract", &styles_.abstract},
                                                                     {"basis", &styles_.basis},
                                                                     {"body", &styles_.body},
                                                                     {"addressLabel", &styles_.addressLabel},
                                                                     {"addressee", &styles_.addressee},
                                                                     {"recipientsLabel", &styles_.recipientsLabel},
                                                                     {"recipient", &styles_.recipient},
                                                                     {"drafterMark", &styles_.drafterMark},
                                                                     {"authority", &styles_.authority},
                                                                     {"signerName", &styles_.signerName},
                                                                     {"address", &styles_.address},
                                                                     {"circulationLine", &styles_.circulationLine},
                                                                     {"appendixLabel", &styles_.appendixLabel},
                                                                     {"appendixTitle", &styles_.appendixTitle},
                                                                     {"appendixReference", &styles_.appendixReference},
                                                                     {"tableHead", &styles_.tableHead},
                                                                     {"tableText", &styles_.tableText},
                                                                     {"tableNumber", &styles_.tableNumber},
                                                                     {"stamp", &styles_.stamp},
                                                                     {"copyRule", &styles_.copyRule},
                                                                     {"copyForm", &styles_.copyForm}};
    for (const auto& [id, target] : wanted) {
        *target = measures_->style(id);
        if (*target == nullptr) faults.push_back({std::string("/styles/") + id, "measure-missing", {}, "decree-30/measures.json"});
    }
    return faults;
}

double Composer::textWidthMm(bool landscape) const {
    const PageMeasures& page = measures_->page;
    return landscape ? page.heightMm - page.marginLeftMm - page.marginRightMm : page.textWidthMm();
}

Layout Composer::compose(const model::Document& document, const Recipe& recipe, const Extent& extent) const {
    return Composition(*this, document, recipe, extent).run();
}

Layout Composer::composeAfter(Layout before, const model::Document& document, const Recipe& recipe, const Extent& extent) const {
    return Composition(*this, document, recipe, extent).runAfter(std::move(before));
}

} // namespace vanthu::layout
