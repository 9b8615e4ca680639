#include "app/Derive.h"
#include "app/Workbench.h"

#include <gtest/gtest.h>

namespace vanthu::app {
namespace {

const Workbench& workbench() {
    static const auto opened = Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese);
    return *opened;
}

TEST(DeriveTest, AChangeOfAMeetingCitesTheInvitationAndGoesToTheSameRecipients) {
    const form::Kind& invitation = *workbench().kind("invitation");
    const auto change = derive(*workbench().kind("meeting-change"), invitation, invitation.sample);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->text("kind"), "meeting-change");
    EXPECT_EQ(change->at("/earlier/type")->string(), "Giấy mời");
    EXPECT_EQ(change->at("/earlier/number")->integer(), 9);
    EXPECT_EQ(*change->at("/earlier/date"), *invitation.sample.at("/date"));
    EXPECT_EQ(*change->find("recipients"), *invitation.sample.find("recipients"));
    EXPECT_EQ(change->text("symbol"), "TB-UBND") << "the symbol of the new kind";
    EXPECT_TRUE(change->find("number")->isNull()) << "a number is never taken over";
}

TEST(DeriveTest, LeavesOutWhatTheEarlierFormDoesNotSay) {
    const form::Kind& notice = *workbench().kind("meeting-notice");
    json::Value earlier;
    earlier.set("kind", json::Value("meeting-notice"));
    const auto conclusion = derive(*workbench().kind("conclusion"), notice, earlier);
    ASSERT_TRUE(conclusion);
    EXPECT_EQ(*conclusion, form::defaults(*workbench().kind("conclusion")));
}

TEST(DeriveTest, RefusesKindsThatDoNotFollowOneAnother) {
    const form::Kind& plan = *workbench().kind("plan");
    const auto wrong = derive(*workbench().kind("meeting-change"), plan, plan.sample);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.faults[0].id, "derive-impossible");
    EXPECT_FALSE(derive(plan, plan, plan.sample)) << "a kind without a rule";
}

TEST(DeriveTest, EveryRuleNamesKindsAndFieldsThatAreThere) {
    for (const form::Kind& target : workbench().kinds()) {
        const json::Value* from = target.derive.find("from");
        if (from == nullptr) continue;
        for (const json::Value& id : from->array()) {
            const form::Kind* source = workbench().kind(id.string());
            ASSERT_NE(source, nullptr) << target.id << " from " << id.string();
            const auto there = [&](const form::Kind& kind, std::string_view pointer) {
                EXPECT_NE(form::fieldAt(kind, pointer), nullptr) << target.id << ": " << kind.id << pointer;
            };
            for (const json::Value& name : target.derive.find("copy")->array())
                there(target, "/" + name.string()), there(*source, "/" + name.string());
            for (const json::Member& take : target.derive.find("take")->object()) {
                there(target, take.name);
                if (take.value.string() != "@type") there(*source, take.value.string());
            }
        }
    }
}

} // namespace
} // namespace vanthu::app
