// The public version as the command makes it: what is printed is searched too, documents typed in are refused, marks confuse nothing.
#include "app/EmbeddedForm.h"
#include "app/PublicDocument.h"
#include "app/TypedIn.h"
#include "form/Form.h"
#include "json/Text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace vanthu::app {
namespace {

using json::Array;
using json::Object;
using json::Value;

const Workbench& workbench() {
    static const auto opened = Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese);
    return *opened;
}

Value sampleOf(const char* kind) { return workbench().kind(kind)->sample; }

Value listOf(const char* words, const char* how) {
    return Value(Array{Value(Object{{"words", Value(words)}, {"reason", Value("other")}, {"how", Value(how)}})});
}

std::vector<std::string> linesOf(const Value& form) {
    std::vector<std::string> lines;
    const auto printed = workbench().printed(form);
    for (const json::Fault& fault : printed.faults) ADD_FAILURE() << fault.pointer << " " << fault.id;
    if (printed)
        for (const PrintedParagraph& line : *printed) lines.push_back(line.text);
    return lines;
}

std::vector<std::string> idsOf(const json::Faults& faults) {
    std::vector<std::string> ids;
    for (const json::Fault& fault : faults) ids.push_back(fault.pointer + " " + fault.id);
    return ids;
}

TEST(PublicTest, MarksAloneChangeNothingOnPaper) {
    Value marked = sampleOf("reception-conclusion");
    *marked.at("/cases/0/citizen") = Value("bà [[Trần Thị Ví Dụ]]");
    *marked.at("/abstract") = Value("[[-Kết luận]] " + marked.at("/abstract")->string().substr(std::string("Kết luận ").size()));
    marked.at("/cases/1")->set("protected", Value(true));
    marked.set("protected", listOf("Gò Nổi", "initials"));
    const auto base = workbench().printed(sampleOf("reception-conclusion"));
    const auto fresh = workbench().printed(marked);
    ASSERT_TRUE(base && fresh);
    EXPECT_EQ(*base, *fresh);
    // Applied to a document with an edit by hand, marks keep every paragraph where it is.
    std::vector<LiveParagraph> live;
    for (const PrintedParagraph& line : *base) live.push_back({line.id, line.text});
    live.at(live.size() / 2).text += " (sửa tay)";
    for (const Change& change : Workbench::planChanges(*base, *fresh, live)) EXPECT_EQ(change.action, Change::Action::keep);
    EXPECT_TRUE(Workbench::conflicts(*base, *fresh, live).empty());
}

TEST(PublicTest, AWithheldCaseIsOneLineWithItsNumber) {
    Value form = sampleOf("reception-conclusion");
    form.at("/cases/0")->set("protected", Value(true));
    const auto document = publicDocument(workbench(), form);
    ASSERT_TRUE(document) << idsOf(document.faults).front();
    const std::vector<std::string> lines = linesOf(document->version.form);
    EXPECT_EQ(std::ranges::count(lines, "(Nội dung này không công bố)"), 1);
    for (const std::string& line : lines) EXPECT_EQ(line.find("Ví Dụ"), std::string::npos) << line;
    const auto printed = workbench().printed(document->version.form);
    const auto line = std::ranges::find(*printed, "(Nội dung này không công bố)", &PrintedParagraph::text);
    EXPECT_EQ(line->pointer, "/cases/0/withheld");
}

TEST(PublicTest, AWithheldRowKeepsItsNumberOnly) {
    Value form = sampleOf("meeting-notice");
    form.at("/agenda/1")->set("protected", Value(true));
    const std::string topic = form.at("/agenda/1/topic")->string();
    const auto document = publicDocument(workbench(), form);
    ASSERT_TRUE(document) << idsOf(document.faults).front();
    const auto before = linesOf(form);
    const auto after = linesOf(document->version.form);
    EXPECT_EQ(before.size(), after.size());
    EXPECT_EQ(std::ranges::count(after, topic), 0);
    const auto line = std::ranges::find(after, "(Nội dung này không công bố)");
    ASSERT_NE(line, after.end());
    EXPECT_EQ(*(line - 2), "2") << "the number of the row";
    EXPECT_EQ(*(line - 1), "") << "its hours";
}

TEST(PublicTest, ThePaperSaysThatItIsAPublicVersion) {
    Value form = sampleOf("plan");
    form.set("protected", listOf("Nguyễn Văn Mẫu", "initials"));
    const auto document = publicDocument(workbench(), form);
    ASSERT_TRUE(document);
    const auto rendered = workbench().render(document->version.form, OdfFormat::flat);
    ASSERT_TRUE(rendered);
    const std::string& note = workbench().composer().vocabulary().texts.publicNote;
    EXPECT_NE(rendered->bytes.find("<office:master-styles>"), std::string::npos);
    EXPECT_NE(rendered->bytes.find(note, rendered->bytes.find("<office:master-styles>")), std::string::npos);
    EXPECT_EQ(workbench().render(form, OdfFormat::flat)->bytes.find(note), std::string::npos);
}

TEST(PublicTest, ThePaperOfEveryKindSaysSo) {
    const std::string& note = workbench().composer().vocabulary().texts.publicNote;
    for (const form::Kind& kind : workbench().kinds()) {
        if (kind.id == "copy") continue; // has no public version
        Value form = kind.sample;
        form.set("publicNote", Value(note));
        const auto rendered = workbench().render(form, OdfFormat::flat);
        ASSERT_TRUE(rendered) << kind.id;
        const std::size_t styles = rendered->bytes.find("<office:master-styles>");
        const std::size_t first = rendered->bytes.find(note, styles);
        EXPECT_NE(first, std::string::npos) << kind.id;
        EXPECT_EQ(rendered->bytes.find(note, first + 1), std::string::npos) << kind.id << ": twice";
    }
}

TEST(PublicTest, WordsPutTogetherOnPaperAreFoundToo) {
    Value form = sampleOf("reception-conclusion");
    // Nowhere in the form, but the sentence of the kind says them: "Ý kiến của Phòng Kinh tế".
    form.set("protected", listOf("Ý kiến của Phòng", "leave-out"));
    EXPECT_EQ(idsOf(publicDocument(workbench(), form).faults), std::vector<std::string>{"/cases/0/unitInCharge public-still-there"});
}

TEST(PublicTest, ADocumentAsItWasMadeIsTakenAndOneTypedInIsNot) {
    for (const form::Kind& kind : workbench().kinds()) {
        Value form = kind.sample;
        if (kind.id == "copy") continue; // has no public version
        for (const OdfFormat format : {OdfFormat::package, OdfFormat::flat}) {
            const auto made = workbench().render(form, format);
            const auto document = publicDocumentOf(workbench(), made->bytes);
            ASSERT_TRUE(document) << kind.id << " " << idsOf(document.faults).front();
            EXPECT_EQ(document->kind, &kind);
        }
    }
    std::string typed = workbench().render(sampleOf("plan"), OdfFormat::flat)->bytes;
    const std::string word = "Nguyễn Văn Mẫu";
    typed.replace(typed.rfind(word), word.size(), "Nguyễn Văn Khác");
    const auto refused = publicDocumentOf(workbench(), typed);
    ASSERT_FALSE(refused);
    EXPECT_EQ(idsOf(refused.faults), (std::vector<std::string>{" public-typed-in", " public-taken-out"}));
    EXPECT_NE(refused.faults[0].arguments[0].value.find("Nguyễn Văn Khác"), std::string::npos);
}

TEST(PublicTest, TypedInTellsMovedParagraphs) {
    const auto flat = [](const char* first, const char* second) {
        return R"(<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
               R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" )"
               R"(office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>)" +
               std::string(first) + "</text:p><text:p>" + second + "</text:p></office:text></office:body></office:document>";
    };
    EXPECT_TRUE(typedIn(flat("a", "b"), flat("a", "b "))->empty());
    EXPECT_EQ(*typedIn(flat("b", "a"), flat("a", "b")), (std::vector<TypedParagraph>{{"b", false}}));
    EXPECT_EQ(*typedIn(flat("a", "a"), flat("a", "b")), (std::vector<TypedParagraph>{{"a", false}, {"b", true}}));
}

TEST(PublicTest, NamesOfFilesTellNothing) {
    Value form = sampleOf("reception-conclusion");
    *form.at("/cases/0/citizen") = Value("bà [[Trần Thị Ví Dụ]]");
    const auto document = publicDocument(workbench(), form);
    ASSERT_TRUE(document);
    EXPECT_EQ(publicFileName("a/ket-luan.json", *document, "odt"), "a/ket-luan-cong-khai.odt");
    EXPECT_EQ(publicFileName("a/ket-luan-tran-thi-vi-du.json", *document, "pdf"), "a/ket-luan--cong-khai.pdf");
    EXPECT_EQ(publicFileName("Trần Thị Ví Dụ.json", *document, "odt"), "van-ban-cong-khai.odt");
    EXPECT_EQ(publicFileName("x-cong-khai.json", *document, "json"), "x-cong-khai.json");
}

TEST(PublicTest, SaysWhatWasDoneOrThatNothingWas) {
    const auto plain = publicDocument(workbench(), sampleOf("plan"));
    EXPECT_EQ(publicSummary(workbench(), *plain).size(), 1u);
    Value form = sampleOf("plan");
    form.set("protected", listOf("Nguyễn Văn Mẫu", "initials"));
    const auto document = publicDocument(workbench(), form);
    const std::vector<std::string> lines = publicSummary(workbench(), *document);
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.back(), "Họ và tên người ký (/signature/name): “Nguyễn Văn Mẫu” thành “N.V.M.”");
}

} // namespace
} // namespace vanthu::app
