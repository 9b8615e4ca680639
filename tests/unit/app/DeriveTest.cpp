#include "app/Derive.h"
#include "app/Citing.h"
#include "app/Workbench.h"

#include <gtest/gtest.h>

namespace vanthu::app {
namespace {

const Workbench& workbench() {
    static const auto opened = Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese);
    return *opened;
}

const json::Value& sample(const char* kind) { return workbench().kind(kind)->sample; }

/// Begun from that form; the known way must exist.
json::Value begun(const char* source, const json::Value& form, const char* name, const char* today = "2026-05-04",
                  std::optional<store::KnownDocument> known = {}) {
    const form::Kind& kind = *workbench().kind(source);
    const auto way = beginning(workbench(), kind, name);
    EXPECT_TRUE(way) << name;
    return way ? derive(workbench(), *way, {&kind, form, true, std::move(known)}, today) : json::Value();
}

std::string whatIsMissing(json::Value form) {
    std::string pointers;
    for (const json::Fault& fault : workbench().check(form)) pointers += fault.pointer + " ";
    return pointers;
}

TEST(DeriveTest, APostponementCitesTheInvitationAndGoesToTheSameRecipients) {
    const json::Value change = begun("invitation", sample("invitation"), "meeting-change/postpone");
    EXPECT_EQ(change.text("kind"), "meeting-change");
    EXPECT_EQ(change.at("/citations/0/type")->string(), "Giấy mời");
    EXPECT_EQ(change.at("/citations/0/number")->integer(), 9);
    EXPECT_EQ(*change.at("/citations/0/date"), *sample("invitation").at("/date"));
    EXPECT_EQ(change.at("/citations/0/issuer")->string(), sample("invitation").at("/agency/name")->string());
    EXPECT_EQ(change.find("citations")->array().size(), 1u) << "in place of the default's";
    EXPECT_EQ(*change.find("recipients"), *sample("invitation").find("recipients"));
    EXPECT_EQ(change.text("symbol"), "TB-UBND") << "the symbol of the new kind";
    EXPECT_TRUE(change.find("number")->isNull()) << "a number is never taken over";
    EXPECT_TRUE(change.text("abstract").starts_with("Hoãn hội nghị"));
    EXPECT_EQ(whatIsMissing(change), "");
    EXPECT_EQ(begun("invitation", sample("invitation"), "meeting-change/cancel").find("cancelled")->boolean(), true);
}

TEST(DeriveTest, AReminderHasTheTasksThatAreLateAndGoesToTheirUnits) {
    const json::Value letter = begun("conclusion", sample("conclusion"), "letter/reminder", "2026-05-04");
    ASSERT_EQ(letter.find("content")->array().size(), 1u) << "one task of four was due before the day";
    EXPECT_EQ(letter.at("/content/0/text")->string(),
              "Phòng Kinh tế: rà soát hồ sơ ba vụ việc về đất đai tại thôn Gò Nổi, đề xuất phương án giải quyết từng vụ việc, báo cáo "
              "Chủ tịch Ủy ban nhân dân xã (thời hạn trước ngày 30/4/2026).");
    EXPECT_EQ(letter.find("addressees")->array(), json::Array{"Phòng Kinh tế"});
    EXPECT_NE(letter.text("opening").find("{{earlier}}, đến ngày 04 tháng 5 năm 2026"), std::string::npos);
    EXPECT_EQ(whatIsMissing(letter), "");
    EXPECT_TRUE(begun("conclusion", sample("conclusion"), "letter/reminder", "2026-04-30").find("content")->array().empty())
        << "due that day is not late";
}

TEST(DeriveTest, TheRegisterSaysNumberDateAndWhatIsDone) {
    store::KnownDocument known;
    known.registration = {"d", "all", 2026, 71, "TB-UBND", "2026-04-17", {}, true};
    known.tasks = {{"/content/1/children/0/children/0", "done"}, {"/content/1/children/0/children/1", "open"}};
    const json::Value report = begun("conclusion", sample("conclusion"), "report", "2026-05-04", known);
    EXPECT_EQ(report.at("/citations/0/number")->integer(), 71);
    EXPECT_EQ(report.at("/citations/0/date/day")->integer(), 17);
    EXPECT_EQ(report.at("/results/0/state")->string(), "done");
    EXPECT_EQ(report.at("/results/1/state")->string(), "running");
    EXPECT_EQ(report.find("results")->array().size(), 4u);
    EXPECT_TRUE(begun("conclusion", sample("conclusion"), "letter/reminder", "2026-05-04", known).find("content")->array().empty())
        << "done in time or not, it is done";
}

TEST(DeriveTest, TasksKeepUnitsDeadlineAndToWhomToReport) {
    json::Value plan = sample("plan");
    ASSERT_NE(plan.at("/content"), nullptr);
    json::Value task{json::Object{}};
    task.set("leadUnit", json::Value("Văn phòng"));
    task.set("reportTo", json::Value("Chủ tịch"));
    json::Value item{json::Object{}};
    item.set("level", json::Value("clause"));
    item.set("text", json::Value("Tổng hợp kết quả"));
    item.set("task", task);
    plan.set("content", json::Value(json::Array{item}));
    const json::Value letter = begun("plan", plan, "letter/assignment");
    EXPECT_EQ(letter.at("/content/0/task/reportTo")->string(), "Chủ tịch");
    EXPECT_EQ(letter.at("/content/0/task/leadUnit")->string(), "Văn phòng");
}

TEST(DeriveTest, CitationsOfCarriedTextsComeAlongUnderIdsOfTheirOwn) {
    json::Value notice = sample("meeting-notice");
    json::Value cited{json::Object{}};
    cited.set("id", json::Value("earlier"));
    cited.set("type", json::Value("Kế hoạch"));
    json::Value unused = cited;
    unused.set("id", json::Value("unused"));
    notice.set("citations", json::Value(json::Array{cited, unused}));
    notice.at("/meeting")->set("name", json::Value("hội nghị triển khai {{earlier}}"));
    const json::Value change = begun("meeting-notice", notice, "meeting-change");
    ASSERT_EQ(change.find("citations")->array().size(), 2u);
    EXPECT_EQ(change.at("/citations/0/type")->string(), "Thông báo");
    EXPECT_EQ(change.at("/citations/1/id")->string(), "earlier-2");
    EXPECT_EQ(change.at("/citations/1/type")->string(), "Kế hoạch");
    EXPECT_EQ(change.at("/meeting/name")->string(), "hội nghị triển khai {{earlier-2}}");
}

TEST(DeriveTest, MinutesCiteTheInvitation) {
    const json::Value minutes = begun("invitation", sample("invitation"), "minutes");
    EXPECT_EQ(minutes.at("/citations/0/type")->string(), "Giấy mời");
    EXPECT_NE(minutes.at("/content/0/text")->string().find("{{earlier}}"), std::string::npos);
    EXPECT_EQ(*minutes.at("/begin/day"), *sample("invitation").at("/meeting/date"));
}

TEST(DeriveTest, WordsThatAreNotForThePublicComeAlong) {
    json::Value earlier = sample("reception-conclusion");
    json::Value words{json::Object{}};
    words.set("words", json::Value("Trần Thị Ví Dụ"));
    earlier.set("protected", json::Value(json::Array{words}));
    for (const char* const kind : {"report", "letter/assignment", "working-group"})
        EXPECT_EQ(*begun("reception-conclusion", earlier, kind).find("protected"), *earlier.find("protected")) << kind;
}

TEST(DeriveTest, AResolutionAnIssuingDecisionAndATelegramFollowWhatTheyRestOn) {
    const json::Value resolution = begun("submission", sample("submission"), "resolution");
    EXPECT_EQ(resolution.find("bases")->array().back(), json::Value("Xét {{earlier}}"));
    EXPECT_EQ(resolution.find("bases")->array().size(), sample("submission").find("bases")->array().size() + 1);
    EXPECT_TRUE(resolution.text("abstract").starts_with("Thông qua Tờ trình ")) << resolution.text("abstract");
    const json::Value decision = begun("issuing-decision", sample("issuing-decision"), "issuing-decision/replacement");
    EXPECT_EQ(*decision.find("attached"), *sample("issuing-decision").find("attached"));
    const json::Value telegram = begun("conclusion", sample("conclusion"), "telegram");
    EXPECT_FALSE(telegram.find("addressees")->array().empty());
    ASSERT_NE(telegram.at("/content/0/task/leadUnit"), nullptr);
    const json::Value permit = begun("leave-permit", sample("leave-permit"), "leave-permit");
    EXPECT_EQ(*permit.find("person"), *sample("leave-permit").find("person"));
    EXPECT_EQ(permit.at("/from/day"), nullptr) << "the days are this time's";
}

TEST(DeriveTest, AnAbstractThatCitesIsCitedAsItIsPrinted) {
    const json::Value correction = begun("plan", sample("plan"), "letter/correction");
    EXPECT_EQ(correction.text("abstract"), "đính chính {{earlier}}");
    const json::Value recall = begun("letter", correction, "letter/recall");
    EXPECT_EQ(recall.at("/citations/0/abstract")->string(), "đính chính Kế hoạch số 08/KH-UBND");
    EXPECT_EQ(recall.find("citations")->array().size(), 1u);
}

TEST(DeriveTest, LeavesOutWhatTheEarlierFormDoesNotSay) {
    json::Value earlier;
    earlier.set("kind", json::Value("meeting-notice"));
    const json::Value conclusion = begun("meeting-notice", earlier, "conclusion");
    json::Value plain = form::defaults(*workbench().kind("conclusion"));
    plain.set("citations", *conclusion.find("citations"));
    EXPECT_EQ(conclusion, plain);
}

TEST(DeriveTest, RefusesKindsThatDoNotFollowOneAnother) {
    const form::Kind& plan = *workbench().kind("plan");
    EXPECT_EQ(beginning(workbench(), plan, "meeting-change").faults.at(0).id, "derive-impossible");
    EXPECT_EQ(beginning(workbench(), plan, "letter/poem").faults.at(0).id, "derive-way-unknown");
    EXPECT_EQ(beginning(workbench(), plan, "poem").faults.at(0).id, "derive-kind-unknown");
    EXPECT_EQ(beginning(workbench(), *workbench().kind("named-document"), "reception-schedule").faults.at(0).id, "derive-impossible");
}

TEST(DeriveTest, WhatIsListedCanBeBegunFromEverySample) {
    std::size_t all = 0;
    for (const form::Kind& source : workbench().kinds()) {
        for (const Beginning& each : beginnings(workbench(), source)) {
            SCOPED_TRACE(source.id + " -> " + each.name());
            ++all;
            const json::Value form = begun(source.id.c_str(), source.sample, each.name().c_str());
            json::Value checked = form;
            for (const json::Fault& fault : workbench().check(checked))
                EXPECT_TRUE(fault.id == "field-missing" || fault.id == "field-needs-any" || fault.id == "item-empty")
                    << fault.pointer << " " << fault.id;
            for (const char* language : {"vi", "en"}) EXPECT_FALSE((language[0] == 'v' ? each.way.title.vi : each.way.title.en).empty());
        }
    }
    EXPECT_GT(all, 50u);
}

TEST(DeriveTest, EveryRuleNamesKindsFieldsAndWordsThatAreThere) {
    const auto isField = [](const form::Kind& kind, std::string_view pointer) { return form::fieldAt(kind, pointer) != nullptr; };
    for (const form::Kind& target : workbench().kinds()) {
        for (const Way& way : waysOf(target)) {
            SCOPED_TRACE(target.id + "/" + way.id);
            for (const json::Member& member : way.rule.object())
                EXPECT_NE(std::string("from copy take set write cite tasks id title").find(member.name), std::string::npos) << member.name;
            ASSERT_FALSE(way.rule.find("from")->array().empty());
            for (const json::Value& id : way.rule.find("from")->array())
                EXPECT_TRUE(id.string() == "*" || workbench().kind(id.string()) != nullptr) << id.string();
            for (const char* members : {"take", "set", "write"}) {
                const json::Value* const rule = way.rule.find(members);
                if (rule == nullptr) continue;
                for (const json::Member& member : rule->object()) EXPECT_TRUE(isField(target, member.name)) << member.name;
            }
            const json::Value* const tasks = way.rule.find("tasks");
            for (const json::Value& each : tasks == nullptr ? json::Array() : tasks->array())
                EXPECT_TRUE(isField(target, each.text("into"))) << each.text("into");
        }
    }
}

} // namespace
} // namespace vanthu::app
