#include "form/Citations.h"

#include "Plan.h"
#include "form/Form.h"
#include "model/CitationMark.h"
#include "json/Text.h"

#include <gtest/gtest.h>

namespace vanthu::form {
namespace {

using testing::plan;

/// The sample plan with that text in its content and these ids among its citations.
json::Value citing(const char* text, std::initializer_list<const char*> ids) {
    json::Value form = plan().sample;
    json::Value item{json::Object{}};
    item.set("level", json::Value("paragraph"));
    item.set("text", json::Value(text));
    form.set("content", json::Value(json::Array{item}));
    json::Array citations;
    for (const char* id : ids) {
        json::Value citation{json::Object{}};
        citation.set("id", json::Value(id));
        citation.set("type", json::Value("Kế hoạch"));
        citations.push_back(std::move(citation));
    }
    form.set("citations", json::Value(std::move(citations)));
    return form;
}

std::string said(const json::Faults& faults) {
    std::string text;
    for (const json::Fault& fault : faults) text += fault.pointer + " " + fault.id + "\n";
    return text;
}

TEST(CitationsTest, OnlyIdsBetweenDoubleBracesAreMarks) {
    const auto idIn = [](std::string_view text) {
        const auto mark = model::nextCitation(text);
        return mark ? std::string(mark->id) : std::string("-");
    };
    EXPECT_EQ(idIn("theo {{ke-hoach}}."), "ke-hoach");
    EXPECT_EQ(idIn("{{{kh_1}}}"), "kh_1");
    for (const char* text : {"{{}}", "{{ kh }}", "{{kế}}", "{{kh}", "{kh}}", "{{kh", "", "{{a}b}}"}) EXPECT_EQ(idIn(text), "-") << text;
    const auto second = model::nextCitation("{{a}}{{b}}", 5);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->id, "b");
}

TEST(CitationsTest, UnknownIdsAndIdsGivenTwiceAreFaultsWithTheirPlace) {
    EXPECT_EQ(said(validate(plan(), citing("{{a}} {{b}}", {"a", "b"}))), "");
    EXPECT_EQ(said(validate(plan(), citing("{{a}} {{c}} {{A}}", {"a"}))),
              "/content/0/text citation-unknown\n/content/0/text citation-unknown\n");
    EXPECT_EQ(said(validate(plan(), citing("{{a}}", {"a", "b", "a"}))), "/citations/2/id citation-repeated\n");
}

TEST(CitationsTest, WhatIsMentionedNowhereIsARemark) {
    EXPECT_EQ(said(remarks(plan(), citing("{{a}}", {"a", "b"}))), "/citations/1 citation-unused\n");
    EXPECT_EQ(said(remarks(plan(), citing("a b", {}))), "");
}

TEST(CitationsTest, TheyGoThroughTheDocumentAndBack) {
    json::Value form = citing("{{a}}", {"a"});
    json::Value& citation = form.at("/citations")->array()[0];
    citation.set("number", json::Value(7));
    citation.set("symbol", json::Value("KH-UBND"));
    citation.set("fingerprint", json::Value("f"));
    const model::Document document = toDocument(plan(), form);
    ASSERT_EQ(document.citations.size(), 1u);
    EXPECT_EQ(document.citations[0].number, 7);
    EXPECT_EQ(toDocument(plan(), fromDocument(plan(), document)), document);
}

} // namespace
} // namespace vanthu::form
