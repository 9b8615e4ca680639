// Documents of other hands as the readers of file formats give them: cells, frames, automatic numbers, bold and centred lines.
#include "Reading.h"

namespace vanthu::app::testing {
namespace {

/// A document in the making.
class Made {
public:
    Made() { source_.hasLook = true; }

    odf::SourceParagraph& add(std::string text, std::string label = {}) {
        odf::SourceParagraph& paragraph = source_.paragraphs.emplace_back();
        paragraph.text = std::move(text);
        paragraph.label = std::move(label);
        paragraph.style = "Normal";
        return paragraph;
    }
    odf::SourceParagraph& centred(std::string text) {
        odf::SourceParagraph& paragraph = add(std::move(text));
        paragraph.alignment = odf::Alignment::center;
        paragraph.bold = true;
        return paragraph;
    }
    void cell(std::size_t table, std::size_t row, std::size_t column, std::string text) {
        odf::SourceParagraph& paragraph = add(std::move(text));
        paragraph.region = odf::Region::cell;
        paragraph.cell = odf::CellPlace{table, row, column};
    }
    void elsewhere(odf::Region region, std::string text) { add(std::move(text)).region = region; }

    ReadDocument read() {
        auto document = reader().read(source_);
        EXPECT_TRUE(document);
        expectCovered(document->source, document->reading);
        return std::move(*document);
    }

private:
    odf::Source source_;
};

std::vector<std::string> unplaced(const ReadDocument& document) {
    std::vector<std::string> texts;
    for (const reader::Span& span : document.reading.unplaced) texts.push_back(textOf(document.source, span));
    return texts;
}

Made decision() {
    Made made;
    made.cell(0, 0, 0, "ỦY BAN NHÂN DÂN\nTỈNH ĐÔNG HẢI");
    made.cell(0, 0, 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    made.cell(0, 0, 1, "Độc lập - Tự do - Hạnh phúc");
    made.cell(0, 1, 0, "Số:\u00A0\u00A0\u00A0\u00A0/QĐ-UBND");
    made.cell(0, 1, 1, "Đông Hải, ngày\u00A0\u00A0\u00A0tháng 02 năm 2025");
    made.centred("QUYẾT ĐỊNH");
    made.centred("Phê duyệt Điều lệ Hiệp hội Nước mắm Sông Xanh");
    made.centred("tỉnh Đông Hải");
    made.centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐÔNG HẢI");
    made.add("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;");
    made.add("Theo đề nghị của Giám đốc Sở Nội vụ.");
    made.centred("QUYẾT ĐỊNH:");
    return made;
}

void sign(Made& made) {
    made.cell(9, 0, 0, "Nơi nhận:");
    made.cell(9, 0, 0, "- Như Điều 2;");
    made.cell(9, 0, 0, "Sở Nội vụ");
    made.cell(9, 0, 0, "- Lưu: VT, NC.");
    made.cell(9, 0, 1, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
    made.cell(9, 0, 1, "Nguyễn Văn Mẫu");
}

TEST(ReadLook, CellsAndCentredLines) {
    Made made = decision();
    made.add("Điều 1. Phê duyệt kèm theo Quyết định này Điều lệ Hiệp hội.");
    made.add("Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành./.");
    sign(made);
    const ReadDocument document = made.read();
    const model::Document& read = document.reading.document;
    EXPECT_EQ(read.letterhead.issuingAgency, "ỦY BAN NHÂN DÂN TỈNH ĐÔNG HẢI");
    EXPECT_EQ(read.letterhead.issueDate, (model::OpenDate{std::nullopt, 2, 2025}));
    EXPECT_EQ(read.abstract, "Phê duyệt Điều lệ Hiệp hội Nước mắm Sông Xanh tỉnh Đông Hải");
    EXPECT_EQ(document.kind->id, "decision");
    EXPECT_EQ(document.form.text("powerHolder"), "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐÔNG HẢI");
    EXPECT_EQ(read.bases.size(), 2U);
    ASSERT_EQ(read.content.size(), 2U);
    EXPECT_EQ(read.content[1].level, "article");
    EXPECT_EQ(read.content[1].label, "");
    EXPECT_EQ(read.content[1].text, "Chánh Văn phòng chịu trách nhiệm thi hành.");
    ASSERT_EQ(read.recipients.size(), 2U);
    EXPECT_EQ(read.recipients[1].name, "Sở Nội vụ");
    EXPECT_EQ(read.signature.authority, "KT");
    EXPECT_EQ(read.signature.name, "Nguyễn Văn Mẫu");
    EXPECT_TRUE(unplaced(document).empty());
}

TEST(ReadLook, AutomaticNumbersAndTheirFaults) {
    Made made = decision();
    made.add("Nội dung", "I.").bold = true;
    made.add("Rà soát hội viên.", "1.");
    made.add("Sửa đổi Điều lệ.", "3.");
    made.add("Về tổ chức", "a)").bold = true;
    made.add("Gộp hai ban.", "•");
    sign(made);
    const std::vector<model::Item> content = made.read().reading.document.content;
    ASSERT_EQ(content.size(), 1U);
    EXPECT_EQ(content[0].heading, "Nội dung");
    ASSERT_EQ(content[0].children.size(), 2U);
    EXPECT_EQ(content[0].children[0].label, "");
    EXPECT_EQ(content[0].children[1].label, "3.");
    const model::Item& point = content[0].children[1].children.at(0);
    EXPECT_EQ(point.level + point.heading, "pointVề tổ chức");
    EXPECT_EQ(point.children.at(0).label, "•");
}

TEST(ReadLook, TablesNotesAndStampsHaveNoPlaceAndAreNamed) {
    Made made;
    made.elsewhere(odf::Region::footer, "2");
    made.centred("VĂN PHÒNG KÝ SỐ");
    made.add("vanphong@donghai.example");
    made.add("UBND TỈNH ĐÔNG HẢI");
    made.add("SỞ NỘI VỤ");
    made.centred("THÔNG BÁO");
    made.centred("Lịch làm việc");
    made.add("Nội dung cụ thể theo bảng sau.", "1.");
    made.cell(3, 0, 0, "Ngày");
    made.cell(3, 0, 1, "Việc");
    made.elsewhere(odf::Region::note, "Không kể ngày nghỉ.");
    sign(made);
    const ReadDocument document = made.read();
    EXPECT_EQ(document.reading.document.letterhead.parentAgency, "UBND TỈNH ĐÔNG HẢI");
    EXPECT_EQ(document.reading.document.letterhead.issuingAgency, "SỞ NỘI VỤ");
    EXPECT_EQ(unplaced(document),
              (std::vector<std::string>{"VĂN PHÒNG KÝ SỐ", "vanphong@donghai.example", "Ngày", "Việc", "Không kể ngày nghỉ."}));
    EXPECT_FALSE(document.isWhole());
}

} // namespace
} // namespace vanthu::app::testing
