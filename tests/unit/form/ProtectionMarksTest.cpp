#include "form/ProtectionMarks.h"

#include "Plan.h"

using namespace vanthu;
using namespace vanthu::form;
using namespace vanthu::form::testing;
using json::Array;
using json::Object;
using json::Value;

namespace {

TEST(ProtectionMarks, AreReadWithTheirWords) {
    const std::string text = "Ông [[Nguyễn Văn Mẫu]] và [[-bà con]].";
    const MarkedText marked = readMarks(text);
    ASSERT_EQ(marked.spans.size(), 2u);
    EXPECT_TRUE(marked.fault.empty());
    const auto words = [&](const ProtectedSpan& span) { return text.substr(span.wordsBegin, span.wordsEnd - span.wordsBegin); };
    EXPECT_EQ(words(marked.spans[0]), "Nguyễn Văn Mẫu");
    EXPECT_FALSE(marked.spans[0].leaveOut);
    EXPECT_EQ(words(marked.spans[1]), "bà con");
    EXPECT_TRUE(marked.spans[1].leaveOut);
    EXPECT_EQ(withoutMarks(text), "Ông Nguyễn Văn Mẫu và bà con.");
}

TEST(ProtectionMarks, PlainTextHasNone) {
    for (const char* text : {"", "không", "[1]", "a]b[c", "[Nguyễn Văn Mẫu]"}) EXPECT_FALSE(mayBeMarked(text)) << text;
    for (const char* text : {"", "không", "a]b[c", "[Nguyễn Văn Mẫu]", "]]>", "a ]] b"}) {
        EXPECT_TRUE(readMarks(text).fault.empty()) << text;
        EXPECT_TRUE(readMarks(text).spans.empty());
        EXPECT_EQ(withoutMarks(text), text);
    }
}

TEST(ProtectionMarks, ThatDoNotPairAreFaultsWithTheirPlace) {
    const struct {
        const char* text;
        const char* fault;
        const char* character;
    } cases[] = {{"Ông [[Nguyễn", "protection-open", "5"},    {"Ông Mẫu]] đến", "protection-closed", "8"},
                 {"[[a]] b]]", "protection-closed", "8"},     {"[[a [[b]] c]]", "protection-nested", "5"},
                 {"Ô [[]] b", "protection-empty", "3"},       {"[[-]]", "protection-empty", "1"},
                 {"[[ \xC2\xA0 ]]", "protection-empty", "1"}, {"]][[", "protection-open", "3"}};
    for (const auto& each : cases) {
        const json::Faults faults = validate(plan(), changed("/abstract", Value(each.text)));
        ASSERT_EQ(faults.size(), 1u) << each.text;
        EXPECT_EQ(faults[0].pointer, "/abstract");
        EXPECT_EQ(faults[0].id, each.fault) << each.text;
        EXPECT_EQ(argument(faults[0], "character"), each.character) << each.text;
    }
    EXPECT_TRUE(faultsOf(changed("/abstract", Value("Về [[việc]] [[-này]]"))).empty());
}

TEST(ProtectionMarks, AreNotInTheDocument) {
    Value form = changed("/abstract", Value("Về [[Nguyễn Văn Mẫu]]"));
    *form.at("/agency/name") = Value("[[-Ủy ban]] nhân dân");
    *form.at("/content/0/heading") = Value("[[MỤC]] ĐÍCH");
    form.at("")->set("keywords", Value(Array{Value("[[Mẫu]]")}));
    const model::Document document = toDocument(plan(), form);
    EXPECT_EQ(document.abstract, "Về Nguyễn Văn Mẫu");
    EXPECT_EQ(document.letterhead.issuingAgency, "Ủy ban nhân dân");
    EXPECT_EQ(document.content.at(0).heading, "MỤC ĐÍCH");
    EXPECT_EQ(document.keywords, std::vector<std::string>{"Mẫu"});
}

TEST(Protection, EveryKindHasItsPageListAndFlags) {
    for (const Kind& kind : catalogue().kinds()) {
        EXPECT_NE(fieldAt(kind, "/protected/0/words"), nullptr) << kind.id;
        EXPECT_NE(fieldAt(kind, "/publicNote"), nullptr) << kind.id;
        const bool recipients = kind.root.find("recipients") != nullptr;
        EXPECT_EQ(fieldAt(kind, "/recipients/0/protected") != nullptr, recipients) << kind.id;
        const bool appendices = kind.root.find("appendices") != nullptr;
        EXPECT_EQ(fieldAt(kind, "/appendices/0/content/0/protected") != nullptr, appendices) << kind.id;
        EXPECT_EQ(fieldAt(kind, "/protected/0/protected"), nullptr) << kind.id;
        EXPECT_EQ(kind.pages.back().name, "public") << kind.id;
    }
    const Kind& reception = *catalogue().find("reception-conclusion");
    EXPECT_NE(fieldAt(reception, "/cases/0/withheld"), nullptr);
    EXPECT_NE(fieldAt(reception, "/cases/0/conclusion/0/protected"), nullptr);
    EXPECT_EQ(fieldAt(reception, "/cases/0/conclusion/0/task/deadline/details/periods/0/protected"), nullptr);
}

TEST(Protection, ReplacedWordsNeedWhatStandsInstead) {
    const auto list = [](const char* how) {
        return Value(Array{Value(Object{{"words", Value("Nguyễn Văn Mẫu")}, {"reason", Value("denouncer")}, {"how", Value(how)}})});
    };
    EXPECT_TRUE(faultsOf(with("", "protected", list("initials"))).empty());
    EXPECT_EQ(faultsOf(with("", "protected", list("replace"))), Lines{"/protected/0/by field-missing"});
    EXPECT_EQ(faultsOf(with("", "protected", list("hide"))), Lines{"/protected/0/how field-choice"});
}

TEST(Protection, AWithheldEntryHasOnlyItsLine) {
    const Kind& kind = *catalogue().find("reception-conclusion");
    Value form = kind.sample;
    *form.at("/cases/0") = Value(Object{{"withheld", Value("(Không công bố)")}});
    EXPECT_TRUE(validate(kind, form).empty());
    form.at("/cases/0")->set("citizen", Value("bà Trần Thị Ví Dụ"));
    const json::Faults faults = validate(kind, form);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].pointer, "/cases/0/citizen");
    EXPECT_EQ(faults[0].id, "withheld-with-content");
    *form.at("/cases/0") = Value(Object{{"withheld", Value(" ")}});
    EXPECT_FALSE(validate(kind, form).empty()) << "a blank line withholds nothing";
}

} // namespace
