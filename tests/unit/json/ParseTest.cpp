#include "json/Diagnose.h"
#include "json/Text.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

using namespace vanthu::json;

namespace {

std::string argument(const Fault& fault, std::string_view name) {
    for (const Argument& each : fault.arguments) {
        if (each.name == name) return each.value;
    }
    return "(none)";
}

/// "id pointer line:column" of the one fault.
std::string faultOf(std::string_view text) {
    const Result<Value> result = parse(text);
    if (result) return "(read)";
    if (result.faults.size() != 1) return "(faults)";
    const Fault& fault = result.faults[0];
    return fault.id + " " + fault.pointer + " " + argument(fault, "line") + ":" + argument(fault, "column");
}

} // namespace

TEST(ParseTest, ReadsEveryType) {
    const Result<Value> value = parse("\xEF\xBB\xBF {\"t\": \"Sông \\u0058anh \\uD83D\\uDE00\\n\", \"n\": [0, -1, 9223372036854775807, "
                                      "2.5e1], \"b\": true, \"z\": null}");
    ASSERT_TRUE(value);
    EXPECT_EQ(value->text("t"), "Sông Xanh \xF0\x9F\x98\x80\n");
    EXPECT_EQ(value->at("/n/2")->integer(), 9223372036854775807);
    EXPECT_EQ(value->at("/n/3")->number(), 25.0);
    EXPECT_FALSE(value->at("/n/3")->isInteger());
    EXPECT_TRUE(value->find("b")->boolean());
    EXPECT_TRUE(value->find("z")->isNull());
}

TEST(ParseTest, SaysWhatIsWrongAndWhere) {
    EXPECT_EQ(faultOf(""), "json-empty  (none):(none)");
    EXPECT_EQ(faultOf(" \n\t"), "json-empty  (none):(none)");
    EXPECT_EQ(faultOf("\xEF\xBB\xBF"), "json-empty  (none):(none)");
    EXPECT_EQ(faultOf("{\"a\": [1, 2"), "json-truncated /a/1 1:12");
    EXPECT_EQ(faultOf("{\"kế\": \"hoạch"), "json-truncated /kế 1:14");
    EXPECT_EQ(faultOf("{\"a\": tr"), "json-truncated /a 1:9");
    EXPECT_EQ(faultOf("{\"a\": 1,\n \"b\" 2}"), "json-syntax /b 2:6");
    EXPECT_EQ(faultOf("[1,]"), "json-syntax /1 1:4");
    EXPECT_EQ(faultOf("{\"a\":1,}"), "json-syntax  1:8");
    EXPECT_EQ(faultOf("{'a':1}"), "json-syntax  1:2");
    EXPECT_EQ(faultOf("[01]"), "json-syntax /0 1:3");
    EXPECT_EQ(faultOf("[1] x"), "json-syntax  1:5");
    EXPECT_EQ(faultOf("[\"\\x\"]"), "json-syntax /0 1:4");
    EXPECT_EQ(faultOf("{\"a\":1,\n\"b\":{\"c\":2,\n  \"c\":3}}"), "json-duplicate-member /b/c 3:3");
    EXPECT_EQ(faultOf("[1, 18446744073709551615]"), "json-number-range /1 1:5");
    EXPECT_EQ(faultOf("[-9223372036854775809]"), "json-number-range /0 1:2");
    EXPECT_EQ(faultOf("[123456789012345678901234567890]"), "json-number-range /0 1:2");
    EXPECT_EQ(faultOf("[1e400]"), "json-number-range /0 1:2");
    EXPECT_EQ(faultOf("[\"a\xFF\"]"), "json-invalid-utf8 /0 1:4");
    EXPECT_EQ(faultOf("[\"\\uD800\"]"), "json-lone-surrogate /0 1:3");
    EXPECT_EQ(faultOf("[\"\\uDC00x\"]"), "json-lone-surrogate /0 1:3");
    EXPECT_EQ(faultOf("[\"\\uD800\\u0041\"]"), "json-lone-surrogate /0 1:3");
    EXPECT_EQ(faultOf("[\"\xED\xA0\x80\"]"), "json-lone-surrogate /0 1:3");
    EXPECT_EQ(faultOf("[\"a\x0B\"]"), "json-control-character /0 1:4");
    EXPECT_EQ(argument(parse("[\"a\x0B\"]").faults[0], "code"), "U+000B");
    EXPECT_EQ(argument(parse("{\"a\" 1}").faults[0], "found"), "1");
}

TEST(ParseTest, FindsDuplicatesInLargeObjects) {
    std::string text = "{";
    for (int i = 0; i < 300; ++i) text += "\"member" + std::to_string(i) + "\": 1, ";
    EXPECT_EQ(faultOf(text + "\"last\": 1}"), "(read)");
    EXPECT_EQ(parse(text + "\"member0\": 1}").faults.at(0).id, "json-duplicate-member");
}

TEST(ParseTest, BoundsTheDepth) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_TRUE(parse(nested(256)));
    for (const std::size_t depth : {257, 1024, 10000, 1000000}) {
        const Result<Value> value = parse(nested(depth));
        ASSERT_FALSE(value);
        EXPECT_EQ(value.faults[0].id, "json-too-deep");
        EXPECT_EQ(value.faults[0].pointer, "/0/0/0/0/0/0/0/0");
        EXPECT_EQ(argument(value.faults[0], "column"), "257");
    }
    std::string sections;
    for (int i = 0; i < 10000; ++i) sections += "{\"children\":[";
    EXPECT_EQ(parse(sections).faults.at(0).id, "json-too-deep");
}

TEST(ParseTest, ReadsTenMegabytesOfText) {
    const std::string text(10'000'000, 'x');
    const Result<Value> value = parse("[\"" + text + "\"]");
    ASSERT_TRUE(value);
    EXPECT_EQ(value->array()[0].string(), text);
    EXPECT_EQ(dump(*value).size(), text.size() + 4);
}

/// Whatever simdjson refuses, the diagnosis names; whatever it takes, the diagnosis has nothing against.
TEST(ParseTest, DiagnosisAgreesWithTheFastReader) {
    const std::string seed =
        "{\"agency\": {\"name\": \"Ủy ban \\u00e2 \\n\"}, \"number\": -12.5e+3, \"n\": 0, \"list\": [true, false, null, {}, []]}";
    const std::string strewn = "{}[]\",:\\u0123eE+-.tfn \n\xC3\xED\x80\x01";
    std::mt19937 random(30);
    int refused = 0;
    for (int i = 0; i < 40000; ++i) {
        std::string text = seed;
        for (std::size_t n = random() % 3 + 1; n > 0; --n) {
            const std::size_t at = random() % text.size();
            switch (random() % 3) {
            case 0:
                text[at] = strewn[random() % strewn.size()];
                break;
            case 1:
                text.erase(at, random() % 4);
                break;
            default:
                text.insert(at, 1, strewn[random() % strewn.size()]);
            }
        }
        const Result<Value> value = parse(text);
        ASSERT_EQ(static_cast<bool>(value), !diagnose(text).has_value()) << text;
        if (value) continue;
        ++refused;
        ASSERT_NE(value.faults[0].id, "json-too-large") << text;
    }
    EXPECT_GT(refused, 10000);
}
