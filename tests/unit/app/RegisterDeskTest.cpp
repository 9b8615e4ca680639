#include "app/RegisterDesk.h"

#include "app/Workbench.h"

#include <gtest/gtest.h>

namespace vanthu::app {
namespace {

const Workbench& workbench() {
    static const auto opened = Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese);
    return *opened;
}

/// A report on a plan that has no number yet.
json::Value waiting() {
    json::Value form = workbench().kind("report")->sample;
    json::Value citation = *form.at("/citations/0");
    citation.erase("number");
    form.set("citations", json::Value(json::Array{std::move(citation)}));
    return form;
}

RegisterDesk deskAt(const char* location, bool named) {
    store::OpenOrder order;
    order.location = location;
    return {std::move(order), named};
}

TEST(RegisterDeskTest, ADeskWithoutARegisterSaysNothing) {
    json::Value form = waiting();
    const json::Value before = form;
    EXPECT_TRUE(completeAtDesk(form, deskAt("/nonexistent/register.db", false), workbench().messages()).empty());
    EXPECT_EQ(form, before);
}

TEST(RegisterDeskTest, ARegisterThatIsNamedAndNotThereIsARemark) {
    json::Value form = waiting();
    const json::Value before = form;
    const json::Faults remarks = completeAtDesk(form, deskAt("/nonexistent/register.db", true), workbench().messages());
    ASSERT_EQ(remarks.size(), 1u);
    EXPECT_EQ(remarks[0].pointer, "/citations");
    EXPECT_EQ(remarks[0].id, "citations-not-asked");
    EXPECT_NE(workbench().sentence(remarks[0], workbench().kind("report")).find("vanthu store init"), std::string::npos);
    EXPECT_EQ(form, before);
}

TEST(RegisterDeskTest, AFormThatLacksNothingAsksNobody) {
    json::Value form = workbench().kind("report")->sample;
    EXPECT_TRUE(completeAtDesk(form, deskAt("/nonexistent/register.db", true), workbench().messages()).empty());
    EXPECT_FALSE(form.find("citations")->array().empty()) << "the sample cites, with number and date";
}

} // namespace
} // namespace vanthu::app
