#include "app/BatchPlan.h"
#include "Scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::app {
namespace {

using testing::ElementsAre;

std::string mistake(const BatchRequest& request) {
    const json::Result<BatchPlan> plan = planBatch(request);
    return plan ? "none" : plan.faults.front().id;
}

TEST(BatchPlanTest, PutsDocumentsBesideTheirForms) {
    const json::Result<BatchPlan> plan = planBatch({.inputs = {"a.json", "x/b.v2", "x/c.form.json"}});
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->format, OutputFormat::odt);
    EXPECT_THAT(plan->items,
                ElementsAre(BatchItem{"a.json", "a.odt"}, BatchItem{"x/b.v2", "x/b.v2.odt"}, BatchItem{"x/c.form.json", "x/c.form.odt"}));
}

TEST(BatchPlanTest, PutsDocumentsIntoAFolder) {
    const json::Result<BatchPlan> plan = planBatch({.inputs = {"x/a.json", "y/b.json"}, .outputFolder = "out", .format = "pdf"});
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->outputFolder, "out");
    EXPECT_THAT(plan->items, ElementsAre(BatchItem{"x/a.json", "out/a.pdf"}, BatchItem{"y/b.json", "out/b.pdf"}));
}

TEST(BatchPlanTest, TakesTheFormatFromTheName) {
    EXPECT_EQ(planBatch({.inputs = {"a.json"}, .output = "b.docx"})->format, OutputFormat::docx);
    EXPECT_EQ(planBatch({.inputs = {"a.json"}, .output = "b"})->format, OutputFormat::odt);
    EXPECT_EQ(planBatch({.inputs = {"a.json"}, .output = "b.bak", .format = "fodt"})->format, OutputFormat::fodt);
    EXPECT_EQ(mistake({.inputs = {"a.json"}, .output = "b.doc"}), "batch-extension-unknown");
    EXPECT_EQ(mistake({.inputs = {"a.json"}, .output = "b.odt", .format = "pdf"}), "batch-format-differs");
    EXPECT_EQ(mistake({.inputs = {"a.json"}, .format = "html"}), "batch-format-unknown");
}

TEST(BatchPlanTest, SendsStandardInputToStandardOutput) {
    EXPECT_THAT(planBatch({.inputs = {"-"}})->items, ElementsAre(BatchItem{"-", "-"}));
    EXPECT_THAT(planBatch({.inputs = {"-"}, .output = "a.odt"})->items, ElementsAre(BatchItem{"-", "a.odt"}));
    EXPECT_THAT(planBatch({.inputs = {"a.json"}, .output = "-"})->items, ElementsAre(BatchItem{"a.json", "-"}));
    EXPECT_EQ(mistake({.inputs = {"-", "a.json"}}), "batch-standard-input-alone");
    EXPECT_EQ(mistake({.inputs = {"-"}, .outputFolder = "out"}), "batch-standard-input-folder");
}

TEST(BatchPlanTest, KeepsPackagesOffTheTerminal) {
    EXPECT_EQ(mistake({.inputs = {"-"}, .standardOutputIsTerminal = true}), "batch-terminal");
    EXPECT_EQ(mistake({.inputs = {"-"}, .format = "fodt", .standardOutputIsTerminal = true}), "none");
    EXPECT_EQ(mistake({.inputs = {"a.json"}, .standardOutputIsTerminal = true}), "none");
}

TEST(BatchPlanTest, RefusesContradictions) {
    EXPECT_EQ(mistake({.inputs = {"a.json"}, .output = "b.odt", .outputFolder = "out"}), "batch-output-twice");
    EXPECT_EQ(mistake({.inputs = {"a.json", "b.json"}, .output = "b.odt"}), "batch-one-output");
    EXPECT_EQ(mistake({.inputs = {""}}), "batch-name-empty");
    EXPECT_EQ(mistake({.inputs = {"a.json"}, .output = ""}), "batch-name-empty");
}

TEST(BatchPlanTest, FindsOneOutputHoweverItIsWritten) {
    const Scratch scratch;
    const std::string base = scratch.path();
    scratch.put("x/a.json", "");
    std::filesystem::create_directory_symlink("x", scratch / "y");
    EXPECT_EQ(mistake({.inputs = {base + "/x/a.json", base + "/x/../x/a.json"}}), "batch-same-output");
    EXPECT_EQ(mistake({.inputs = {base + "/x/a.json", base + "/y/a.json"}}), "batch-same-output");
    EXPECT_EQ(mistake({.inputs = {base + "/x/a.json", base + "/x/a"}}), "batch-same-output");
    EXPECT_EQ(mistake({.inputs = {base + "/x/a.json", base + "/a.json"}, .outputFolder = "out"}), "batch-same-output");
    EXPECT_EQ(mistake({.inputs = {base + "/x/a.json", base + "/x/b.json"}}), "none");
    const json::Result<BatchPlan> plan = planBatch({.inputs = {"p/a.json", "q/a.json"}, .outputFolder = "out"});
    EXPECT_EQ(plan.faults.front().arguments,
              (std::vector<json::Argument>{{"file", "out/a.odt"}, {"first", "p/a.json"}, {"second", "q/a.json"}}));
}

TEST(BatchPlanTest, NeverWritesOverAForm) {
    const Scratch scratch;
    const std::string form = scratch.put("a.json", "{}");
    EXPECT_EQ(mistake({.inputs = {form}, .output = form, .format = "odt"}), "batch-output-is-input");
    std::filesystem::create_symlink("a.json", scratch / "link.odt");
    EXPECT_EQ(mistake({.inputs = {form}, .output = scratch / "link.odt"}), "batch-output-is-input");
    EXPECT_EQ(mistake({.inputs = {scratch / "b.odt", scratch / "b.json"}}), "batch-output-is-input");
}

TEST(BatchPlanTest, KnowsItsFormatsByName) {
    for (const OutputFormat format : {OutputFormat::odt, OutputFormat::fodt, OutputFormat::docx, OutputFormat::pdf}) {
        EXPECT_EQ(formatNamed(nameOf(format)), format);
    }
    EXPECT_EQ(formatNamed("ODT"), std::nullopt);
}

} // namespace
} // namespace vanthu::app
