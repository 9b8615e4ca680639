#include "json/Text.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

#include <gtest/gtest.h>

using namespace vanthu::json;

namespace {

std::string randomText(std::mt19937_64& random) {
    static const std::vector<std::string> pieces{
        "a", "Ủy ban", "\"", "\\", "\n", "\t", "\x01", "\x1F", "/", "<b>", "\x7F", "\xF0\x9F\x98\x80", "đ", "0123456789abcdef", " "};
    std::string text;
    for (std::size_t n = random() % 8; n > 0; --n) text += pieces[random() % pieces.size()];
    return text;
}

Value randomValue(std::mt19937_64& random, int depth) {
    switch (random() % (depth > 5 ? 5 : 7)) {
    case 0:
        return {};
    case 1:
        return Value(random() % 2 == 0);
    case 2:
        return Value(static_cast<std::int64_t>(random()));
    case 3:
        return Value(std::ldexp(static_cast<double>(static_cast<std::int64_t>(random())), static_cast<int>(random() % 400) - 200));
    case 4:
        return Value(randomText(random));
    case 5: {
        Array array;
        for (std::size_t n = random() % 5; n > 0; --n) array.push_back(randomValue(random, depth + 1));
        return Value(std::move(array));
    }
    default: {
        Value object{Object{}};
        for (std::size_t n = random() % 5; n > 0; --n) object.set(randomText(random), randomValue(random, depth + 1));
        return object;
    }
    }
}

} // namespace

TEST(DumpTest, WritesOneLine) {
    Value value;
    value.set("name", "Sông \"Xanh\"\\\n\x0B/");
    value.set("list", Value(Array{Value(1), Value(-2.5), Value(2.0), Value(true), Value(), Value(Array{}), Value(Object{})}));
    EXPECT_EQ(dump(value), R"({"name":"Sông \"Xanh\"\\\n\u000b/","list":[1,-2.5,2.0,true,null,[],{}]})");
}

TEST(DumpTest, WritesIndented) {
    Value value;
    value.set("a", Value(Array{Value(1), Value(Object{{"b", Value("c")}})}));
    value.set("d", Value(Array{}));
    EXPECT_EQ(dump(value, 2), "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"c\"\n    }\n  ],\n  \"d\": []\n}\n");
}

TEST(DumpTest, WritesNumbersThatComeBack) {
    EXPECT_EQ(dump(Value(std::numeric_limits<std::int64_t>::min())), "-9223372036854775808");
    EXPECT_EQ(dump(Value(0.1)), "0.1");
    EXPECT_EQ(dump(Value(-0.0)), "-0.0");
    EXPECT_EQ(dump(Value(1e300)), "1e+300");
    EXPECT_EQ(dump(Value(std::numeric_limits<double>::infinity())), "null");
}

TEST(DumpTest, EscapesAtEveryPlace) {
    for (std::size_t before = 0; before < 20; ++before) {
        for (const char c : {'"', '\\', '\x01', '\x1F', '\n'}) {
            const Value value(std::string(before, 'x') + c + "ế");
            const Result<Value> again = parse(dump(value));
            ASSERT_TRUE(again);
            EXPECT_EQ(*again, value);
        }
    }
}

TEST(DumpTest, WhatIsWrittenIsReadAgain) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 3000; ++i) {
        const Value value = randomValue(random, 0);
        for (const int indent : {0, 2}) {
            const std::string text = dump(value, indent);
            const Result<Value> again = parse(text);
            ASSERT_TRUE(again) << text;
            ASSERT_EQ(*again, value) << text;
            ASSERT_EQ(dump(*again, indent), text);
        }
    }
}

TEST(DumpTest, NeedsNoStackForDepth) {
    Value value;
    for (int i = 0; i < 2000; ++i) {
        Array array;
        array.push_back(std::move(value));
        value = Value(std::move(array));
    }
    EXPECT_EQ(dump(value), std::string(2000, '[') + "null" + std::string(2000, ']'));
}

TEST(MergeTest, FollowsRfc7396) {
    const auto merged = [](std::string_view target, std::string_view patch) {
        Value value = *parse(target);
        merge(value, *parse(patch));
        return dump(value);
    };
    EXPECT_EQ(merged(R"({"a":"b","c":{"d":"e","f":"g"}})", R"({"a":"z","c":{"f":null}})"), R"({"a":"z","c":{"d":"e"}})");
    EXPECT_EQ(merged(R"({"a":[1,2]})", R"({"a":[3]})"), R"({"a":[3]})");
    EXPECT_EQ(merged(R"({"a":"b"})", R"({"a":{"c":null,"d":1}})"), R"({"a":{"d":1}})");
    EXPECT_EQ(merged("[1]", R"({"a":{"b":{"c":null}}})"), R"({"a":{"b":{}}})");
    EXPECT_EQ(merged(R"({"a":1})", "[2]"), "[2]");
}
