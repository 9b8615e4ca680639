// What is remarked on a form: the cases of tests/cases/advice, each a kind's sample with members changed.
#include "app/Advice.h"
#include "app/Workbench.h"
#include "json/Text.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace vanthu::app {
namespace {

using json::Value;

const Workbench& workbench(text::Language language = text::Language::vietnamese) {
    static const auto vietnamese = Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese);
    static const auto english = Workbench::open({VANTHU_TEMPLATES}, text::Language::english);
    return language == text::Language::english ? *english : *vietnamese;
}

deadlines::Moment moment(std::string_view text) {
    return {*deadlines::parseIsoDate(text.substr(0, 10)), *deadlines::parseTime(text.substr(11))};
}

/// Puts a member in or, with null, takes it away; the object around it must be there.
void put(Value& form, const std::string& pointer, const Value& value) {
    const std::size_t slash = pointer.rfind('/');
    Value* const object = form.at(pointer.substr(0, slash));
    ASSERT_NE(object, nullptr) << pointer;
    if (value.isNull()) {
        object->erase(pointer.substr(slash + 1));
    } else {
        object->set(pointer.substr(slash + 1), value);
    }
}

struct Case {
    std::string file;
    Value data;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.data.text("why"); }

std::vector<Case> readCases() {
    std::vector<Case> cases;
    for (const auto& entry : std::filesystem::directory_iterator(VANTHU_CASES "/advice")) {
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        const json::Result<Value> root = json::parse(text.str());
        if (!root) throw std::runtime_error(entry.path().string() + ": " + root.faults.front().id);
        for (const Value& one : root->find("cases")->array()) cases.push_back({entry.path().stem().string(), one});
    }
    return cases;
}

class AdviceCases : public testing::TestWithParam<Case> {};

TEST_P(AdviceCases, AsExpected) {
    const Value& one = GetParam().data;
    ASSERT_FALSE(one.text("why").empty()) << "a case says why";
    Value form = workbench().kind(one.text("kind"))->sample;
    for (const json::Member& change : one.find("set")->object()) put(form, change.name, change.value);
    const json::Faults found = workbench().advice(form, moment(one.text("now")));
    std::vector<std::string> remarks;
    for (const json::Fault& remark : found) remarks.push_back(remark.pointer + " " + remark.id);
    std::vector<std::string> expected;
    for (const Value& line : one.find("expect")->array()) expected.push_back(line.string());
    EXPECT_EQ(remarks, expected) << one.text("why");
    for (const text::Language language : {text::Language::vietnamese, text::Language::english}) {
        for (const json::Fault& remark : workbench(language).advice(form, moment(one.text("now")))) {
            const std::string sentence = workbench(language).sentence(remark, workbench(language).kind(one.text("kind")));
            EXPECT_EQ(sentence.find_first_of("{["), std::string::npos) << sentence;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Data, AdviceCases, testing::ValuesIn(readCases()), [](const testing::TestParamInfo<Case>& one) {
    std::string name = one.param.file + "_" + std::string(one.param.data.text("name"));
    for (char& c : name) c = c == '-' ? '_' : c;
    return name;
});

TEST(AdviceTest, SamplesWantNoLookingAt) {
    for (const form::Kind& kind : workbench().kinds()) {
        for (const json::Fault& remark : workbench().advice(kind.sample, moment("2026-12-31 08:00")))
            ADD_FAILURE() << kind.id << remark.pointer << ": " << workbench().sentence(remark, &kind);
    }
}

std::string sentenceOf(std::string_view kindId, const std::string& pointer, const char* value, text::Language language) {
    Value form = workbench(language).kind(kindId)->sample;
    put(form, pointer, *json::parse(value));
    const json::Faults remarks = workbench(language).advice(form, moment("2026-01-02 08:00"));
    return remarks.empty() ? "" : workbench(language).sentence(remarks.front(), workbench(language).kind(kindId));
}

TEST(AdviceTest, SaysTheHolidayByItsName) {
    const char* const day = R"({"day": 30, "month": 4, "year": 2026})";
    EXPECT_EQ(sentenceOf("invitation", "/meeting/date", day, text::Language::vietnamese),
              "Ngày họp: Ngày 30/4/2026 (thứ Năm) là ngày nghỉ: Ngày Chiến thắng 30/4. Hãy xác nhận hoặc chọn ngày khác.");
    EXPECT_EQ(sentenceOf("invitation", "/meeting/date", day, text::Language::english),
              "Day: The day 30/4/2026 (Thursday) is a day off: Victory Day (30 April). Confirm it, or choose another day.");
}

TEST(AdviceTest, SaysToWhichDayAReceptionMoves) {
    const std::string said =
        sentenceOf("reception-schedule", "/days", R"([{"day": {"day": 30, "month": 4, "year": 2026}, "half": "day", "receiver": "A"}])",
                   text::Language::vietnamese);
    EXPECT_NE(said.find("thứ Hai, 04/5/2026"), std::string::npos) << said;
}

TEST(AdviceTest, SaysWhereToAddAYear) {
    const std::string said =
        sentenceOf("invitation", "/meeting/date", R"({"day": 30, "month": 4, "year": 2031})", text::Language::vietnamese);
    EXPECT_NE(said.find("2031"), std::string::npos);
    EXPECT_NE(said.find("calendar/2031.json"), std::string::npos) << said;
}

TEST(AdviceTest, NothingForAFormOfNoKind) {
    EXPECT_TRUE(workbench().advice(Value(), moment("2026-01-02 08:00")).empty());
    EXPECT_TRUE(workbench().advice(*json::parse(R"({"kind": "poem"})"), moment("2026-01-02 08:00")).empty());
}

TEST(AdviceTest, ComesWithTheDocumentWhereItIsAskedFor) {
    Value form = workbench().kind("invitation")->sample;
    put(form, "/meeting/end", Value("07:00"));
    EXPECT_TRUE(workbench().render(form, OdfFormat::flat)->remarks.empty());
    const auto rendered = workbench().render(form, OdfFormat::flat, moment("2026-01-02 08:00"));
    ASSERT_EQ(rendered->remarks.size(), 1U);
    EXPECT_EQ(rendered->remarks[0].pointer, "/meeting/end");
}

TEST(AdviceTest, HasAnEnd) {
    Value form = workbench().kind("invitation")->sample;
    json::Array lines(500, *json::parse(R"({"hours": "09:00 - 08:00", "topic": "a"})"));
    put(form, "/agenda", Value(lines));
    EXPECT_EQ(workbench().advice(form, moment("2026-01-02 08:00")).size(), Advice::kMost);
}

} // namespace
} // namespace vanthu::app
