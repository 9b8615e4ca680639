// tests/cases/deadlines/*.json: {"what": …, "cases": [{"name", "why", "given", "expect"}]}. `what` names one of the questions
// below; the answer is compared with `expect`. A fault is the text "fault: <id>".
#include "Support.h"

#include "deadlines/RecordsTerms.h"
#include "deadlines/State.h"
#include "deadlines/Term.h"
#include "json/Text.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

namespace vanthu::deadlines {

namespace {

using json::Array;
using json::Object;
using json::Value;
using test::day;
using test::moment;
using test::names;

Value faulty(const json::Faults& faults) { return "fault: " + faults.front().id; }

const WorkCalendar& calendar() { return test::calendar(); }

int count(const Value& given, std::string_view member) { return static_cast<int>(given.find(member)->integer()); }

Value dated(const json::Result<Date>& date) { return date ? Value(formatIsoDate(*date)) : faulty(date.faults); }

Value readDate(const Value& given) { return dated(parseDate(given.string(), names())); }

Value writeDate(const Value& given) {
    const Date date = day(given.string());
    return Array{formatLongDate(date, names()), formatShortDate(date, names()), weekdayName(date, names())};
}

Value lunar(const Value& given) {
    const Date date = day(given.string());
    const json::Result<LunarDate> found = toLunar(date);
    if (!found) return faulty(found.faults);
    EXPECT_EQ(formatIsoDate(*fromLunar(*found)), given.string());
    return formatLunarDate(*found, names());
}

Value solar(const Value& given) {
    return dated(fromLunar({count(given, "year"), count(given, "month"), count(given, "day"), given.find("leap") != nullptr}));
}

Value leapMonth(const Value& given) { return leapMonthOf(static_cast<int>(given.integer())); }

Value canChi(const Value& given) {
    const Date date = day(given.string());
    const LunarDate found = *toLunar(date);
    return Array{canChiName(canChiOfDay(date), names()), canChiName(canChiOfMonth(found.year, found.month), names()),
                 canChiName(canChiOfYear(found.year), names())};
}

Value kindOfDay(const Value& given) {
    const json::Result<DayKind> kind = calendar().kindOf(day(given.string()));
    if (!kind) return faulty(kind.faults);
    const std::map<DayKind, const char*> words{{DayKind::working, "working"},        {DayKind::weeklyRest, "weekly-rest"},
                                               {DayKind::holiday, "holiday"},        {DayKind::compensation, "compensation"},
                                               {DayKind::swappedOff, "swapped-off"}, {DayKind::swappedWork, "swapped-work"},
                                               {DayKind::officeOff, "office-off"}};
    return words.at(*kind);
}

Value addWorking(const Value& given) { return dated(calendar().addWorkingDays(day(given.text("date")), count(given, "add"))); }

Value between(const Value& given) {
    const json::Result<int> found = calendar().workingDaysBetween(day(given.text("from")), day(given.text("to")));
    return found ? Value(*found) : faulty(found.faults);
}

Value term(const Value& given) {
    const json::Result<Moment> end = termEnd(moment(given.text("from")), count(given, "count"), test::unit(given.text("unit")), calendar());
    return end ? Value(test::write(*end)) : faulty(end.faults);
}

Value dueDays(const Value& given) {
    Occurrences occurrences(test::rule(*given.find("rule")), test::facts(given), day(given.text("from", "2024-01-01")),
                            day(given.text("to", "2024-12-31")), calendar());
    Array found;
    while (true) {
        const json::Result<std::optional<Occurrence>> next = occurrences.next();
        if (!next) return faulty(next.faults);
        if (!next->has_value()) return found;
        found.push_back(test::write(*(*next)->due));
    }
}

Value state(const Value& given) {
    const json::Result<State> found = stateOn(test::rule(*given.find("rule")), test::facts(given), moment(given.text("now")), calendar());
    if (!found) return faulty(found.faults);
    const std::map<Phase, const char*> words{
        {Phase::none, "none"},       {Phase::waiting, "waiting"},    {Phase::notStarted, "not-started"},
        {Phase::running, "running"}, {Phase::dueToday, "due-today"}, {Phase::late, "late"}};
    const bool hasDue = found->occurrence && found->occurrence->due;
    return Array{words.at(found->phase), hasDue ? Value(test::write(*found->occurrence->due)) : Value(), found->workingDays, found->days};
}

Value remind(const Value& given) {
    const json::Result<std::optional<Occurrence>> next =
        nextOccurrence(test::rule(*given.find("rule")), test::facts(given), day("2024-01-01"), calendar());
    std::vector<Lead> leads;
    for (const Value& lead : given.find("leads")->array()) leads.push_back({count(lead, "count"), test::unit(lead.text("unit"))});
    const json::Result<std::vector<Date>> days = reminders(**next, leads, calendar());
    if (!days) return faulty(days.faults);
    Array found;
    for (const Date date : *days) found.push_back(formatIsoDate(date));
    return found;
}

Value records(const Value& given) {
    const bool urgent = given.find("urgent") != nullptr;
    if (given.find("signed") == nullptr) return dated(registrationDue(day(given.text("received")), urgent, calendar()));
    const Date signedOn = day(given.text("signed"));
    return Array{dated(numberingDue(signedOn, calendar())), dated(dispatchDue(signedOn, urgent, calendar()))};
}

const std::map<std::string, std::function<Value(const Value&)>, std::less<>> kQuestions{
    {"read-date", readDate},   {"write-date", writeDate},
    {"lunar", lunar},          {"solar", solar},
    {"leap-month", leapMonth}, {"can-chi", canChi},
    {"day-kind", kindOfDay},   {"add-working", addWorking},
    {"between", between},      {"term", term},
    {"due", dueDays},          {"state", state},
    {"reminders", remind},     {"records", records}};

struct Case {
    std::string what, name, why;
    Value given, expect;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.why; }

std::string testName(const std::string& what, const std::string& name) {
    std::string result = what + "_" + name;
    for (char& c : result) {
        if (c == '-') c = '_';
    }
    return result;
}

std::vector<Case> readCases() {
    std::vector<Case> cases;
    for (const auto& entry : std::filesystem::directory_iterator(VANTHU_CASES "/deadlines")) {
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        const json::Result<Value> root = json::parse(text.str());
        if (!root) throw std::runtime_error(entry.path().string() + ": " + root.faults.front().id);
        for (const Value& one : root->find("cases")->array()) {
            cases.push_back({std::string(root->text("what")), std::string(one.text("name")), std::string(one.text("why")),
                             *one.find("given"), *one.find("expect")});
        }
    }
    return cases;
}

class DeadlineCases : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(DeadlineCases, AsExpected) {
    const Case& one = GetParam();
    ASSERT_FALSE(one.why.empty()) << "a case says why";
    const Value answer = kQuestions.at(one.what)(one.given);
    EXPECT_EQ(json::dump(answer), json::dump(one.expect)) << one.why;
}

INSTANTIATE_TEST_SUITE_P(Data, DeadlineCases, testing::ValuesIn(readCases()),
                         [](const testing::TestParamInfo<Case>& one) { return testName(one.param.what, one.param.name); });

} // namespace vanthu::deadlines
