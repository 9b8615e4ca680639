// read(render(form)) gives the form again for every kind: the sample, and every case of tests/cases/render. What printing makes
// alike is compared alike: a letter that a sentence begins with, the mark a value ends with; what the paper does not tell is not
// asked for; and what the form that was read prints is what the form printed.
#include "RoundTrip.h"

#include "reader/TextIntake.h"

namespace vanthu::app::testing {
namespace {

TEST(ReadKinds, RenderedFilesAreReadAgain) {
    for (const Given& given : renderableForms()) {
        for (const OdfFormat format : {OdfFormat::package, OdfFormat::flat}) {
            const auto rendered = workbench().render(given.form, format);
            ASSERT_TRUE(rendered) << given.name;
            compareWithMade(
                given, [&](std::string_view kind) { return reader().readBytes(rendered->bytes, "made", {}, kind); }, false);
        }
    }
}

TEST(ReadKinds, PrintedAsPlainTextAreReadAgain) {
    for (const Given& given : renderableForms()) {
        const LaidForm form = laid(given.form, true);
        const std::string text = PrintedSource(workbench().composer().measures(), form.layout).text();
        compareWithMade(
            given, [&](std::string_view kind) { return reader().readText(text, kind); }, true);
    }
}

/// Whatever a text tool puts between the cells of a table.
TEST(ReadKinds, TablesOfTextsAreReadAgain) {
    using Between = PrintedSource::Between;
    for (const form::Kind& kind : workbench().kinds()) {
        const Given given{kind.id + "/sample of the kind", kind.sample};
        for (const Between between : {Between::bars, Between::gaps}) {
            const LaidForm form = laid(given.form, true);
            const std::string text = PrintedSource(workbench().composer().measures(), form.layout).text(between);
            compareWithMade(
                given, [&](std::string_view as) { return reader().readText(text, as); }, true);
        }
    }
}

} // namespace
} // namespace vanthu::app::testing
