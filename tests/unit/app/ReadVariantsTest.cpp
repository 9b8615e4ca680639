// read(print(form)) gives the form again for forms of every kind that nobody wrote: made up from the samples and cases.
#include "MadeVariants.h"
#include "RoundTrip.h"

namespace vanthu::app::testing {
namespace {

constexpr unsigned kVariants = 12; ///< of each form

TEST(ReadVariants, RenderedFilesAreReadAgain) {
    for (std::size_t i = 0; i < renderableForms().size(); ++i) {
        const Given& given = renderableForms()[i];
        const form::Kind& kind = *workbench().kind(given.form.text("kind"));
        for (unsigned seed = 0; seed < kVariants; ++seed) {
            const Given variant{given.name + " variant " + std::to_string(seed),
                                MadeVariants(seed * 1000 + unsigned(i)).make(kind, given.form)};
            const auto rendered = workbench().render(variant.form, seed % 2 == 0 ? OdfFormat::package : OdfFormat::flat);
            ASSERT_TRUE(rendered) << variant.name;
            compareWithMade(
                variant, [&](std::string_view as) { return reader().readBytes(rendered->bytes, "made", {}, as); }, false);
        }
    }
}

} // namespace
} // namespace vanthu::app::testing
