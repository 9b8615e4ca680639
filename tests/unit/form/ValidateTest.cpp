#include "Plan.h"

#include "form/Limits.h"

#include <algorithm>
#include <tuple>

using namespace vanthu;
using namespace vanthu::form;
using namespace vanthu::form::testing;
using json::Array;
using json::Object;
using json::Value;

namespace {

constexpr const char* kText = "/content/0/children/0/children/0/text";

} // namespace

TEST(ValidateTest, TheSampleIsFinished) { EXPECT_EQ(faultsOf(plan().sample), Lines{}); }

TEST(ValidateTest, DefaultsLackOnlyWhatNobodyCanGuess) {
    EXPECT_EQ(faultsOf(defaults(plan())),
              (Lines{"/agency/name field-missing", "/place field-missing", "/abstract field-missing", "/recipients field-missing",
                     "/signature/authority field-missing", "/signature/post field-missing", "/signature/name field-missing"}));
}

TEST(ValidateTest, TheKindComesFirst) {
    EXPECT_EQ(faultsOf(Value("plan")), Lines{" form-no-object"});
    EXPECT_EQ(faultsOf(without("", "kind")), Lines{"/kind kind-missing"});
    EXPECT_EQ(faultsOf(changed("/kind", "notice")), Lines{"/kind kind-other"});
    EXPECT_EQ(faultsOf(changed("/kind", 5)), Lines{"/kind kind-other"});
}

TEST(ValidateTest, MissingMembersStandAtTheirOwnPlace) {
    const Lines parts{"/signature/authority field-missing", "/signature/post field-missing", "/signature/name field-missing"};
    EXPECT_EQ(faultsOf(without("", "signature")), parts);
    EXPECT_EQ(faultsOf(changed("/signature", Value())), parts);
    EXPECT_EQ(faultsOf(without("", "content")), Lines{"/content field-missing"});
    EXPECT_EQ(faultsOf(changed("/content", Value(Array{}))), Lines{"/content field-missing"});
    for (const Value& empty : {Value(), Value(""), Value("   "), Value("\u00A0\u2009\t\u200B")})
        EXPECT_EQ(faultsOf(changed("/place", empty)), Lines{"/place field-missing"});
    EXPECT_EQ(faultsOf(changed("/agency/parent", Value())), Lines{});
    EXPECT_EQ(faultsOf(without("/recipients/1", "name")), Lines{"/recipients/1/name field-missing"});
}

// Was taken for "not given", and the list that somebody meant to give was lost without a word.
TEST(ValidateTest, AnEmptyTextIsNoList) {
    EXPECT_EQ(faultsOf(changed("/bases", "")), Lines{"/bases field-wrong-type-list"});
    EXPECT_EQ(faultsOf(changed("/content", "")), Lines{"/content field-wrong-type-list"});
}

TEST(ValidateTest, UnknownMembersAreNamed) {
    EXPECT_EQ(faultsOf(with("", "colour", 1)), Lines{"/colour field-unknown"});
    EXPECT_EQ(faultsOf(with("/agency", "a/b", 1)), Lines{"/agency/a~1b field-unknown"});
    EXPECT_EQ(faultsOf(with("/content/0/children/0", "Text", "x")), Lines{"/content/0/children/0/Text field-unknown"});
    EXPECT_EQ(faultsOf(with("/agency", "children", Value(Array{}))), Lines{"/agency/children field-unknown"});
    EXPECT_EQ(faultsOf(with("/agency", "kind", "plan")), Lines{"/agency/kind field-unknown"});
    EXPECT_EQ(faultsOf(with("/date", "hour", 8)), Lines{"/date/hour field-unknown"});
    const json::Faults faults = validate(plan(), with("/agency", "nmae", "x"));
    EXPECT_EQ(argument(faults.at(0), "known"), "parent, name");
}

TEST(ValidateTest, WrongTypesSayWhatIsWanted) {
    const Value odd[] = {Value(true), Value(1.5), Value("x"), Value(Array{Value(1)}), Value(Object{{"x", Value(1)}})};
    const std::pair<const char*, const char*> cases[] = {{"/abstract", "text"},   {"/fileCopy/copies", "integer"},
                                                         {"/date", "date"},       {"/date/day", "integer"},
                                                         {"/agency", "group"},    {"/content", "list"},
                                                         {"/content/0", "group"}, {"/content/0/children", "list"},
                                                         {"/taskTable", "flag"},  {"/signature/authority", "choice"},
                                                         {"/recipients", "list"}, {"/recipients/0", "group"}};
    for (const auto& [pointer, type] : cases) {
        int refused = 0;
        for (const Value& value : odd) {
            const Lines faults = faultsOf(changed(pointer, value));
            refused += std::count(faults.begin(), faults.end(), std::string(pointer) + " field-wrong-type-" + type) > 0 ? 1 : 0;
        }
        EXPECT_EQ(refused, type == std::string("integer") ? 5 : 4) << pointer;
    }
    EXPECT_EQ(argument(validate(plan(), changed("/fileCopy/copies", "mười")).at(0), "found"), "“mười”");
    EXPECT_EQ(argument(validate(plan(), changed("/place", 12)).at(0), "found"), "12");
}

TEST(ValidateTest, ANumberMayHaveLettersAndNothingElse) {
    EXPECT_EQ(faultsOf(changed("/number", "01a")), Lines{});
    for (const char* wrong : {"mười", "15", "01A", "1abc"})
        EXPECT_EQ(faultsOf(changed("/number", wrong)).front(), "/number number-letters");
    EXPECT_EQ(argument(validate(plan(), changed("/number", "mười")).at(0), "value"), "mười");
    EXPECT_EQ(faultsOf(changed("/number", "00a")), Lines{"/number number-too-small"});
    EXPECT_EQ(faultsOf(changed("/number", 1.5)), Lines{"/number field-wrong-type-integer"});
}

TEST(ValidateTest, ImpossibleDates) {
    const auto date = [](int day, int month, int year) {
        return changed("/date", Value(Object{{"day", Value(day)}, {"month", Value(month)}, {"year", Value(year)}}));
    };
    for (const auto& [day, month, year] : {std::tuple{31, 4, 2023},
                                           {29, 2, 2023},
                                           {30, 2, 2024},
                                           {0, 1, 2024},
                                           {32, 1, 2024},
                                           {1, 13, 2024},
                                           {1, 0, 2024},
                                           {29, 2, 2100},
                                           {1, 1, 1899},
                                           {1, 1, 3000},
                                           {-1, 1, 2024}}) {
        EXPECT_EQ(faultsOf(date(day, month, year)), Lines{"/date date-impossible"}) << day << "/" << month << "/" << year;
    }
    EXPECT_EQ(argument(validate(plan(), date(31, 4, 2023)).at(0), "date"), "31/4/2023");
    for (const auto& [day, month, year] : {std::tuple{29, 2, 2024}, {29, 2, 2000}, {31, 12, 2023}, {30, 4, 2023}})
        EXPECT_EQ(faultsOf(date(day, month, year)), Lines{});
    EXPECT_EQ(faultsOf(changed("/content/1/children/1/children/1/task/deadline/date/day", 31)),
              Lines{"/content/1/children/1/children/1/task/deadline/date date-impossible"});
}

TEST(ValidateTest, OpenDates) {
    const auto date = [](Object parts) { return changed("/date", Value(std::move(parts))); };
    EXPECT_EQ(faultsOf(date({})), Lines{});
    EXPECT_EQ(faultsOf(changed("/date", Value())), Lines{});
    EXPECT_EQ(faultsOf(date({{"month", Value(6)}, {"year", Value(2024)}})), Lines{});
    EXPECT_EQ(faultsOf(date({{"day", Value()}, {"month", Value()}, {"year", Value(2024)}})), Lines{});
    EXPECT_EQ(faultsOf(date({{"day", Value(5)}, {"year", Value(2024)}})), Lines{"/date date-month-missing"});
    EXPECT_EQ(faultsOf(date({{"day", Value(30)}, {"month", Value(2)}})), Lines{"/date date-impossible"});
}

TEST(ValidateTest, NumbersAndChoicesAndPatterns) {
    EXPECT_EQ(faultsOf(changed("/number", 0)), Lines{"/number number-too-small"});
    EXPECT_EQ(faultsOf(changed("/number", 1000000)), Lines{"/number number-too-large"});
    EXPECT_EQ(faultsOf(changed("/signature/authority", "XX")), Lines{"/signature/authority field-choice"});
    EXPECT_EQ(argument(validate(plan(), changed("/recipients/0/purpose", "x")).at(0), "choices"), "report, act, coordinate, information");
    EXPECT_EQ(faultsOf(changed("/recipients/0/purpose", "")), Lines{});
    for (const char* symbol : {"KH UBND", "KH/UBND", "KH-UBND ", "KH–UBND", "KH\xE2\x80\xAF"})
        EXPECT_EQ(faultsOf(changed("/symbol", symbol)), Lines{"/symbol field-pattern"}) << symbol;
    for (const char* symbol : {"KH-UBND", "QyĐ-SNV.TC", "KH-P&T2"}) EXPECT_EQ(faultsOf(changed("/symbol", symbol)), Lines{}) << symbol;
    EXPECT_EQ(faultsOf(changed("/address/email", "vanthu(at)songxanh")), Lines{"/address/email field-pattern"});
    EXPECT_EQ(faultsOf(changed("/address/email", "vanthu@songxanh.example")), Lines{});
}

TEST(ValidateTest, TheAuthoritySaysWhichPostsAreNeeded) {
    const auto missing = [](const char* authority) {
        Value form = changed("/signature/authority", authority);
        for (const char* post : {"collective", "head", "unitHead"}) form.at("/signature")->set(post, Value(""));
        return faultsOf(form);
    };
    EXPECT_EQ(missing("direct"), Lines{});
    EXPECT_EQ(missing("Q"), Lines{});
    EXPECT_EQ(missing("TM"), Lines{"/signature/collective field-missing"});
    EXPECT_EQ(missing("KT"), Lines{"/signature/head field-missing"});
    EXPECT_EQ(missing("TUQ"), Lines{"/signature/head field-missing"});
    EXPECT_EQ(missing("TM+KT"), (Lines{"/signature/collective field-missing", "/signature/head field-missing"}));
    EXPECT_EQ(missing("TL+KT"), (Lines{"/signature/head field-missing", "/signature/unitHead field-missing"}));
}

TEST(ValidateTest, ItemsAndTasks) {
    EXPECT_EQ(faultsOf(with("/content/0/children/0", "heading", "")), Lines{"/content/0/children/0 item-empty"});
    EXPECT_EQ(faultsOf(changed("/content/0", Value(Object{}))), (Lines{"/content/0/level field-missing", "/content/0 item-empty"}));
    EXPECT_EQ(faultsOf(changed("/appendices/0/content/0/level", "chapter")), Lines{"/appendices/0/content/0/level field-choice"});
    const std::string task = "/content/1/children/1/children/0/task";
    EXPECT_EQ(faultsOf(without(task, "leadUnit")), Lines{task + "/leadUnit field-missing"});
    EXPECT_EQ(faultsOf(without(task + "/deadline", "text")), Lines{task + "/deadline/text field-missing"});
    EXPECT_EQ(faultsOf(changed(task, Value(Object{}))), Lines{});
    EXPECT_EQ(faultsOf(changed(task + "/composed", Value(false))), Lines{});
    EXPECT_EQ(faultsOf(with(task, "coordinatingUnits", Value(Array{Value("A"), Value("")}))),
              Lines{task + "/coordinatingUnits/1 entry-empty"});
    EXPECT_EQ(faultsOf(changed("/recipients/2", Value(Object{{"name", Value("")}}))), Lines{"/recipients/2 entry-empty"});
}

TEST(ValidateTest, CharactersThatNoDocumentCarries) {
    const auto first = [](std::string_view text) {
        const json::Faults faults = validate(plan(), changed(kText, Value(text)));
        if (faults.size() != 1) return std::string("(faults)");
        EXPECT_EQ(faults[0].pointer, kText);
        return faults[0].id + " " + argument(faults[0], "character") + " " + argument(faults[0], "code");
    };
    EXPECT_EQ(first("Kế\x0B hoạch"), "text-control-character 3 U+000B");
    EXPECT_EQ(first(std::string_view("a\0b", 3)), "text-control-character 2 U+0000");
    EXPECT_EQ(first("đọc \xE2\x80\xAEngược"), "text-direction-override 5 U+202E");
    EXPECT_EQ(first("x\xEF\xBF\xBF"), "text-noncharacter 2 U+FFFF");
    EXPECT_EQ(first("x\xED\xA0\x80"), "text-invalid 2 (none)");
    EXPECT_EQ(first("cột\tcột"), "text-tab 4 (none)");
    EXPECT_EQ(faultsOf(changed(kText, "dòng một\ndòng hai")), Lines{});
    EXPECT_EQ(faultsOf(changed("/abstract", "dòng một\ndòng hai")), Lines{"/abstract text-line-feed"});
    EXPECT_EQ(faultsOf(changed("/place", "Sông\nXanh")), Lines{"/place text-line-feed"});
}

TEST(ValidateTest, TextThatOnlyLooksDangerousIsText) {
    for (const char* text : {"<text:p>&amp;</text:p>", "]]>", "${name} {{ name }} {leadUnit} <% %>", "=SUM(A1:A9)", "+cmd|'/c calc'!A0",
                             "@x", "\\u0000", "-- '; DROP"}) {
        EXPECT_EQ(faultsOf(changed(kText, text)), Lines{}) << text;
        EXPECT_EQ(faultsOf(changed("/agency/name", text)), Lines{}) << text;
    }
}

TEST(ValidateTest, LongTextsAndLists) {
    EXPECT_EQ(faultsOf(changed(kText, std::string(kMaxTextLength, 'x'))), Lines{});
    const json::Faults faults = validate(plan(), changed(kText, std::string(10'000'000, 'x')));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].id, "field-too-long");
    EXPECT_EQ(argument(faults[0], "length"), "10000000");
    std::string letters; // 200 characters, 600 bytes
    for (int i = 0; i < 200; ++i) letters += "ữ";
    EXPECT_EQ(faultsOf(changed("/agency/name", letters)), Lines{});
    EXPECT_EQ(faultsOf(changed("/agency/name", letters + "x")), Lines{"/agency/name field-too-long"});
    EXPECT_EQ(faultsOf(changed("/bases", Value(Array(201, Value("Căn cứ"))))), Lines{"/bases list-too-long"});
    const Value item(Object{{"level", Value("dash")}, {"text", Value("x")}});
    EXPECT_EQ(faultsOf(changed("/content", Value(Array(20000, item)))), Lines{});
    EXPECT_EQ(faultsOf(changed("/content", Value(Array(20001, item)))), Lines{"/content list-too-long"});
}

TEST(ValidateTest, DepthIsBounded) {
    const auto nested = [](std::size_t levels) {
        Value list(Array{});
        for (std::size_t i = 0; i < levels; ++i) {
            Value item(Object{{"level", Value("dash")}, {"text", Value("x")}});
            item.set("children", std::move(list));
            Array entries;
            entries.push_back(std::move(item));
            list = Value(std::move(entries));
        }
        return changed("/content", std::move(list));
    };
    EXPECT_EQ(faultsOf(nested(kMaxOutlineDepth)), Lines{});
    EXPECT_EQ(validate(plan(), nested(kMaxOutlineDepth + 1)).at(0).id, "outline-too-deep");
    const json::Faults faults = validate(plan(), nested(1000));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].id, "outline-too-deep");
    EXPECT_EQ(labelAt(plan(), faults[0].pointer, text::Language::english), "Content of the plan");
}

TEST(ValidateTest, TakesAtMostAHundred) {
    EXPECT_EQ(validate(plan(), changed("/content", Value(Array(5000, Value(1))))).size(), kMaxFaults);
    Value form = plan().sample;
    for (int i = 0; i < 500; ++i) form.set("x" + std::to_string(i), Value(1));
    EXPECT_EQ(validate(plan(), form).size(), kMaxFaults);
}

TEST(NormaliseTest, BringsEveryTextIntoNfc) {
    Value form = changed(kText, "tie\xCC\x82\xCC\x81ng Vie\xCC\xA3\xCC\x82t");
    form.at("/bases/0")->string() = "Lua\xCC\xA3\xCC\x82t";
    normalise(form);
    EXPECT_EQ(form.at(kText)->string(), "tiếng Việt");
    EXPECT_EQ(form.at("/bases/0")->string(), "Luật");
    Value again = plan().sample;
    normalise(again);
    EXPECT_EQ(again, plan().sample);
    Value broken = changed(kText, "e\xCC\x81 \xFF");
    normalise(broken);
    EXPECT_EQ(faultsOf(broken), Lines{std::string(kText) + " text-invalid"});
}
