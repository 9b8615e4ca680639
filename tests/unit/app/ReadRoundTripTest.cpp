// read(render(form)) gives the form again, in the shape the file formats give and as plain text.
#include "MadeForms.h"
#include "PrintedSource.h"
#include "Reading.h"

#include "layout/Recipe.h"
#include "json/Text.h"

namespace vanthu::app::testing {
namespace {

constexpr unsigned kForms = 400;

const layout::Recipe& planRecipe() {
    static const auto recipe = layout::Recipe::compile("KẾ HOẠCH", "Kế hoạch", workbench().kind("plan")->outline);
    return *recipe;
}

std::string formOf(const model::Document& document) { return json::dump(form::fromDocument(*workbench().kind("plan"), document), 2); }

TEST(ReadRoundTrip, FormToDocumentAndBackIsTheSame) {
    for (const form::Kind& kind : workbench().kinds()) {
        const model::Document document = form::toDocument(kind, kind.sample);
        EXPECT_EQ(form::toDocument(kind, form::fromDocument(kind, document)), document) << kind.id;
    }
    for (unsigned seed = 0; seed < kForms; ++seed) {
        const model::Document document = MadeForms(seed).make();
        const form::Kind& plan = *workbench().kind("plan");
        const json::Value form = form::fromDocument(plan, document);
        EXPECT_EQ(form::toDocument(plan, form), document) << seed;
        for (const json::Fault& fault : form::validate(plan, form)) ADD_FAILURE() << seed << fault.pointer << " " << fault.id;
    }
}

TEST(ReadRoundTrip, PrintedWithItsLookIsReadAgain) {
    for (unsigned seed = 0; seed < kForms && !::testing::Test::HasFailure(); ++seed) {
        const model::Document document = MadeForms(seed).make();
        const layout::Layout layout = workbench().composer().compose(document, planRecipe());
        const odf::Source source = PrintedSource(workbench().composer().measures(), layout).source();
        const auto read = reader().read(source);
        ASSERT_TRUE(read) << seed;
        const std::string wrong = difference(formOf(withoutTasks(read->reading.document)), formOf(withoutTasks(document)));
        EXPECT_TRUE(wrong.empty()) << seed << " " << wrong;
        EXPECT_TRUE(read->isWhole()) << seed;
        expectCovered(read->source, read->reading);
    }
}

TEST(ReadRoundTrip, RenderedFilesAreReadAgain) {
    for (unsigned seed = 0; seed < kForms && !::testing::Test::HasFailure(); ++seed) {
        const model::Document document = MadeForms(seed).make();
        const json::Value form = form::fromDocument(*workbench().kind("plan"), document);
        const auto rendered = workbench().render(form, seed % 2 == 0 ? OdfFormat::package : OdfFormat::flat);
        ASSERT_TRUE(rendered) << seed;
        const auto read = reader().readBytes(rendered->bytes, "made", {});
        ASSERT_TRUE(read) << seed;
        const std::string wrong = difference(formOf(withoutTasks(read->reading.document)), formOf(withoutTasks(document)));
        EXPECT_TRUE(wrong.empty()) << seed << " " << wrong;
        expectCovered(read->source, read->reading);
    }
}

TEST(ReadRoundTrip, PrintedAsPlainTextIsReadAgain) {
    for (unsigned seed = 0; seed < kForms && !::testing::Test::HasFailure(); ++seed) {
        model::Document document = MadeForms(seed).make();
        // What no text tells: how a page lies, and what stands at the foot of the first of several.
        for (model::Appendix& appendix : document.appendices) appendix.landscape = false;
        if (!document.appendices.empty()) document.address = {};
        const layout::Layout layout = workbench().composer().compose(document, planRecipe());
        const std::string text = PrintedSource(workbench().composer().measures(), layout).text();
        const auto read = reader().readText(text);
        ASSERT_TRUE(read) << seed;
        const std::string wrong = difference(formOf(withoutTasks(read->reading.document)), formOf(withoutTasks(document)));
        EXPECT_TRUE(wrong.empty()) << seed << " " << wrong << "\n" << text;
        expectCovered(read->source, read->reading);
    }
}

} // namespace
} // namespace vanthu::app::testing
