// Every fault has a sentence in both languages, and every place in it gets a value.
#include "Plan.h"

#include <algorithm>
#include <cctype>
#include <set>

using namespace vanthu;
using namespace vanthu::form;
using namespace vanthu::form::testing;
using json::Array;
using json::Object;
using json::Value;

namespace {

Value messages(const std::string& language, const std::string& part) {
    json::Result<Value> value = json::DataFolders({VANTHU_TEMPLATES}).read("messages/" + language + "/" + part + ".json");
    EXPECT_TRUE(value) << language << "/" << part;
    return value ? *value : Value(Object{});
}

/// Names in braces: "{name}". Braces around anything else are text.
std::set<std::string> places(const std::string& pattern) {
    std::set<std::string> names;
    for (std::size_t open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', open + 1)) {
        const std::string name = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
        const bool plain = std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
        if (plain && !name.empty()) names.insert(name);
    }
    return names;
}

json::Faults collect() {
    json::Faults all;
    const auto add = [&](const json::Faults& faults) { all.insert(all.end(), faults.begin(), faults.end()); };
    const std::pair<const char*, Value> changes[] = {{"/kind", Value("x")},
                                                     {"/kind", Value()},
                                                     {"/place", Value()},
                                                     {"/place", Value(1)},
                                                     {"/number", Value("1")},
                                                     {"/number", Value(0)},
                                                     {"/number", Value(9999999)},
                                                     {"/taskTable", Value(1)},
                                                     {"/agency", Value(1)},
                                                     {"/content", Value(1)},
                                                     {"/date", Value("1/1/2024")},
                                                     {"/signature/authority", Value(1)},
                                                     {"/symbol", Value("K H")},
                                                     {"/symbol", Value("a\x0B")},
                                                     {"/symbol", Value("a\tb")},
                                                     {"/symbol", Value("a\nb")},
                                                     {"/symbol", Value("\xFF")},
                                                     {"/place", Value("\xE2\x80\xAE")},
                                                     {"/place", Value("\xEF\xBF\xBF")},
                                                     {"/place", Value(std::string(200, 'x'))},
                                                     {"/recipients/0/purpose", Value("x")},
                                                     {"/content/0", Value(Object{{"level", Value("dash")}})},
                                                     {"/keywords", Value(Array{Value("")})},
                                                     {"/keywords", Value(Array(51, Value("x")))},
                                                     {"/date", Value(Object{{"day", Value(31)}, {"month", Value(4)}})},
                                                     {"/date", Value(Object{{"day", Value(31)}})}};
    for (const auto& [pointer, value] : changes) add(validate(plan(), changed(pointer, value)));
    add(validate(plan(), Value(1)));
    add(validate(plan(), with("", "x", Value(1))));
    for (const char* text : {"", "[", "[,]", "[1e999]", "{\"a\":1,\"a\":2}", "[\"\xFF\"]", "[\"\\ud800\"]", "[\"\x01\"]"})
        add(json::parse(text).faults);
    add(json::parse(std::string(300, '[')).faults);
    add(json::DataFolders({VANTHU_TEMPLATES}).read("none.json").faults);
    add(json::DataFolders({VANTHU_TEMPLATES}).read("plan").faults);
    return all;
}

} // namespace

TEST(MessagesTest, BothLanguagesSayTheSameThings) {
    for (const char* part : {"form", "json"}) {
        const Value vietnamese = messages("vi", part);
        const Value english = messages("en", part);
        ASSERT_EQ(vietnamese.object().size(), english.object().size());
        for (const json::Member& message : vietnamese.object()) {
            ASSERT_NE(english.find(message.name), nullptr) << message.name;
            EXPECT_EQ(places(message.value.string()), places(english.find(message.name)->string())) << message.name;
        }
    }
}

TEST(MessagesTest, EveryFaultHasItsSentence) {
    std::set<std::string> ids;
    for (const json::Fault& fault : collect()) {
        ids.insert(fault.id);
        const bool ofJson = fault.id.starts_with("json-") || fault.id == "data-missing" || fault.id == "data-unreadable";
        for (const char* language : {"vi", "en"}) {
            const Value sentences = messages(language, ofJson ? "json" : "form");
            const Value* const sentence = sentences.find(fault.id);
            ASSERT_NE(sentence, nullptr) << fault.id;
            for (const std::string& place : places(sentence->string()))
                EXPECT_NE(argument(fault, place), "(none)") << fault.id << " lacks " << place;
        }
    }
    EXPECT_GE(ids.size(), 36u);
}

TEST(MessagesTest, HintsComeInTheReadersLanguage) {
    const json::Faults faults = validate(plan(), changed("/symbol", "K H"));
    ASSERT_EQ(faults.size(), 1u);
    const auto hint = [&](text::Language language) { return argument({"", "", argumentsFor(plan(), faults[0], language)}, "hint"); };
    EXPECT_EQ(hint(text::Language::vietnamese), plan().root.find("symbol")->patternHint.vi);
    EXPECT_EQ(hint(text::Language::english), plan().root.find("symbol")->patternHint.en);
}
