#include "reader/TextIntake.h"

#include "PartWords.h"

#include <string>
#include <vector>

namespace vanthu::reader {
namespace {

using Texts = std::vector<std::string>;

Texts paragraphsOf(std::string bytes) {
    const auto source = readText(words(), std::move(bytes));
    if (!source) return {"fault " + source.faults.front().id};
    Texts texts;
    for (const odf::SourceParagraph& paragraph : source->paragraphs) texts.push_back(paragraph.text);
    return texts;
}

std::string faultOf(std::string bytes) {
    const auto source = readText(words(), std::move(bytes));
    return source ? std::string() : source.faults.front().id;
}

TEST(TextIntake, JoinsLinesBrokenInMidSentence) {
    const std::string text = "1. Nâng cao hiệu quả tiếp công dân và giải quyết khiếu nại, tố cáo; hạn \n\n"
                             "chế phát sinh các vụ việc khiếu nại, tố cáo mới theo Kế hoạch số 92/KH-\n\n"
                             "UBND của tỉnh; tập trung giải quyết các vụ việc phức tạp của Ủy ban Nhân \n\n"
                             "dân huyện. \n\n"
                             "2. Tăng cường công tác phối hợp giữa các ngành của huyện, các xã, thị trấn \n\n"
                             "trong việc tiếp công dân.\n";
    EXPECT_EQ(
        paragraphsOf(text),
        (Texts{"1. Nâng cao hiệu quả tiếp công dân và giải quyết khiếu nại, tố cáo; hạn chế phát sinh các vụ việc khiếu nại, tố cáo mới "
               "theo Kế hoạch số 92/KH-UBND của tỉnh; tập trung giải quyết các vụ việc phức tạp của Ủy ban Nhân dân huyện.",
               "2. Tăng cường công tác phối hợp giữa các ngành của huyện, các xã, thị trấn trong việc tiếp công dân."}));
    const auto source = readText(words(), text);
    EXPECT_TRUE(source->breaksAreSoft);
    EXPECT_EQ(source->paragraphs[0].firstLine, 1U);
    EXPECT_EQ(source->paragraphs[0].lastLine, 7U);
}

TEST(TextIntake, LeavesLinesApartThatAreParagraphs) {
    const Texts lines{"- Thanh tra huyện;", "- công an huyện;", "Nơi nhận:", "CHỦ TỊCH", "Nguyễn Văn Mẫu"};
    std::string text;
    for (const std::string& line : lines) text += line + "\r\n";
    EXPECT_EQ(paragraphsOf(text), lines);
}

TEST(TextIntake, NotesWhatTextToolsLeft) {
    const auto source = readText(words(), "## **KẾ HOẠCH**\n\n- *Thủ trưởng:* trước ngày **10**\n\n-----\n\nGhi chú (*) của bảng\n");
    ASSERT_TRUE(source);
    ASSERT_EQ(source->paragraphs.size(), 4U);
    EXPECT_EQ(source->paragraphs[0].leftovers.size(), 3U);
    EXPECT_TRUE(source->paragraphs[0].bold);
    EXPECT_EQ(source->paragraphs[1].leftovers.size(), 4U);
    EXPECT_TRUE(source->paragraphs[1].ruleBelow);
    EXPECT_EQ(source->paragraphs[2].leftovers.front().kind, odf::Leftover::Kind::rule);
    EXPECT_TRUE(source->paragraphs[3].leftovers.empty());
}

TEST(TextIntake, PageNumbersInsideAParagraphBelongToThePage) {
    const auto source = readText(words(), "Các cơ quan, đơn vị tổ chức thực hiện đầy đủ các nội dung được giao tại\n2\n\fkế hoạch này.\n");
    ASSERT_TRUE(source);
    ASSERT_EQ(source->paragraphs.size(), 1U);
    ASSERT_EQ(source->paragraphs[0].leftovers.size(), 1U);
    EXPECT_EQ(source->paragraphs[0].leftovers[0].kind, odf::Leftover::Kind::pageNumber);
}

TEST(TextIntake, TakesUtf16AndDecomposedText) {
    EXPECT_EQ(paragraphsOf(std::string("\xFF\xFE\x4B\x00\xBF\x1E", 6)), Texts{"Kế"});
    EXPECT_EQ(paragraphsOf(std::string("\xFE\xFF\x00\x4B\x1E\xBF", 6)), Texts{"Kế"});
    EXPECT_EQ(paragraphsOf("\xEF\xBB\xBFKe\u0302\u0301"), Texts{"Kế"});
}

TEST(TextIntake, RefusesWhatIsNoText) {
    EXPECT_EQ(faultOf(""), "read-empty");
    EXPECT_EQ(faultOf(" \n\u00A0\n"), "read-empty");
    EXPECT_EQ(faultOf(std::string("a\0b", 3)), "read-not-text");
    EXPECT_EQ(faultOf(std::string("\xFF\xFE\x4B", 3)), "read-not-text");
    EXPECT_EQ(faultOf(std::string("\xFF\xFE\x00\xDC", 4)), "read-not-text");
    EXPECT_EQ(faultOf(std::string(kMostTextBytes + 1, 'a')), "read-too-large");
    const auto broken = readText(words(), "Kế hoạch\r\nK\xE5 ho\xB9"
                                          "ch");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.faults.front().id, "read-not-utf8");
    EXPECT_EQ(broken.faults.front().arguments.front().value, "2");
}

} // namespace
} // namespace vanthu::reader
