#include "Laid.h"

#include "layout/Composition.h"

#include <gmock/gmock.h>

#include <set>

namespace vanthu::layout {
namespace {

using testing::ElementsAre;

const Table& table(const Laid& laid, Table::Role role) {
    for (const Sheet& sheet : laid.layout.sheets)
        for (const Block& block : sheet.blocks)
            if (const auto* found = std::get_if<Table>(&block); found != nullptr && found->role == role) return *found;
    throw std::runtime_error("no such table");
}

TEST(CompositionTest, FillReplacesWhatItKnowsAndOnlyOnce) {
    EXPECT_EQ(fill("{a} và {b}", {{"a", "{b}"}, {"b", "x"}}), "{b} và x");
    EXPECT_EQ(fill("{c}{a", {{"a", "x"}}), "{a");
    EXPECT_EQ(fill("", {}), "");
}

TEST(CompositionTest, TwoDigitsBelowTen) {
    EXPECT_EQ(twoDigits(0), "00");
    EXPECT_EQ(twoDigits(9), "09");
    EXPECT_EQ(twoDigits(10), "10");
    EXPECT_EQ(twoDigits(100), "100");
}

TEST(CompositionTest, TrimmedEndLeavesTheRest) {
    EXPECT_EQ(trimmedEnd(" a b \n "), " a b");
    EXPECT_EQ(trimmedEnd(" \n"), "");
    EXPECT_EQ(trimmedEnd(""), "");
}

TEST(CompositionTest, IdsAreUniqueAndInOrder) {
    model::Document document = plan();
    document.appendices = {{"Danh mục", false, {item("clause", "Một.")}}};
    const Laid laid(document);
    std::uint32_t before = 0;
    for (const Paragraph& line : laid.paragraphs) {
        EXPECT_GT(line.id, before);
        before = line.id;
    }
}

TEST(CompositionTest, PointersLeadToTheForm) {
    model::Document document = plan();
    document.content = {item("section", "", {item("clause", "Một.", {item("point", "Hai.")})})};
    document.content[0].heading = "Mục";
    const Laid laid(document);
    EXPECT_EQ(laid.only("sectionHeading").pointer, "/content/0/heading");
    EXPECT_EQ(laid.only("clauseText").pointer, "/content/0/children/0/text");
    EXPECT_EQ(laid.only("pointText").pointer, "/content/0/children/0/children/0/text");
    EXPECT_EQ(laid.only("recipient").pointer, "/recipients/0");
    EXPECT_EQ(laid.only("abstract").pointer, "/abstract");
}

TEST(CompositionTest, WithoutPointersNoneAreMade) {
    const model::Document document = plan();
    const Layout layout = composer().compose(document, planRecipe());
    for (const Block& block : layout.sheets[0].blocks) {
        if (const auto* line = std::get_if<Paragraph>(&block); line != nullptr && line->style->id == "clauseText") {
            EXPECT_EQ(line->pointer, "");
        }
    }
}

TEST(CompositionTest, CountsEachLevelAndStartsAnewBelow) {
    model::Document document = plan();
    document.content = {item("clause", "1", {item("point", "a"), item("point", "b")}),
                        item("clause", "2", {item("point", "a"), item("dash", "-"), item("point", "b")})};
    const Laid laid(document);
    std::vector<std::uint32_t> ordinals;
    for (const Paragraph& line : laid.paragraphs)
        if (line.style->id == "pointText") ordinals.push_back(line.ordinal);
    EXPECT_THAT(ordinals, ElementsAre(1u, 2u, 1u, 2u));
}

TEST(CompositionTest, ALabelOfItsOwnIsPrintedAndNotCounted) {
    model::Document document = plan();
    document.content = {item("clause", "Một."), item("clause", "Thêm."), item("clause", "Hai.")};
    document.content[1].label = "1a.";
    const Laid laid(document);
    EXPECT_THAT(laid.texts("clauseText"), ElementsAre("Một.", "1a. Thêm.", "Hai./."));
    EXPECT_FALSE(laid.paragraphs[0].numbered);
    std::vector<std::uint32_t> ordinals;
    for (const Paragraph& line : laid.paragraphs)
        if (line.style->id == "clauseText") ordinals.push_back(line.ordinal);
    EXPECT_THAT(ordinals, ElementsAre(1u, 0u, 2u));
}

TEST(CompositionTest, AnUnknownLevelIsAPlainParagraph) {
    model::Document document = plan();
    document.content = {item("chapter", "Một.")};
    EXPECT_THAT(Laid(document).texts("body"), ElementsAre("Một./."));
}

TEST(CompositionTest, BothRowsOfTheLetterheadAreLevel) {
    const model::Document document = plan();
    const Laid laid(document);
    const Table& head = table(laid, Table::Role::letterhead);
    ASSERT_EQ(head.rows.size(), 2u);
    EXPECT_EQ(head.rows[0][0].size(), 2u);
    EXPECT_EQ(head.rows[0][1].size(), 2u);
    EXPECT_EQ(laid.layout.textOf(head.rows[1][0][0]), "Số: 08/KH-UBND");
    EXPECT_EQ(laid.layout.textOf(head.rows[1][1][0]), "Sông Xanh, ngày 22 tháng 01 năm 2024");
    EXPECT_NEAR(head.columnsMm[0] + head.columnsMm[1], 165, 1e-9);
}

TEST(CompositionTest, TheRuleOfTheMottoIsAsLongAsTheMotto) {
    const model::Document document = plan();
    const Laid laid(document);
    const Paragraph& motto = laid.only("motto");
    EXPECT_NEAR(motto.ruleMm, composer().widths().line(laid.layout.textOf(motto), *motto.style), 1e-9);
    const Paragraph& agency = laid.only("issuingAgency");
    EXPECT_GT(agency.ruleMm, 0);
    EXPECT_GT(agency.sideMm, 0) << "two lines of like length";
}

TEST(CompositionTest, LateValuesAreMarkedWhetherGivenOrNot) {
    model::Document document = plan();
    for (const bool open : {false, true}) {
        if (open) {
            document.letterhead.number.reset();
            document.letterhead.issueDate = {};
        }
        const Laid laid(document);
        std::set<std::string> late;
        for (const layout::Run& run : laid.layout.runs) {
            if (run.kind == layout::Run::Kind::late) late.emplace(run.name);
            if (run.kind == layout::Run::Kind::late && open) {
                EXPECT_EQ(run.text.find_first_not_of("\xC2\xA0"), std::string_view::npos);
            }
        }
        EXPECT_THAT(late, ElementsAre("day", "month", "number", "year"));
    }
}

TEST(CompositionTest, TheLastLinesStayWithTheSignature) {
    model::Document document = plan();
    document.content = {item("clause", "Một."), item("clause", "Hai."), item("clause", "Ba.")};
    const Laid laid(document);
    std::vector<bool> kept;
    for (const Paragraph& line : laid.paragraphs)
        if (line.style->id == "clauseText") kept.push_back(line.keepWithNext);
    EXPECT_THAT(kept, ElementsAre(false, true, true));
}

TEST(CompositionTest, OneLongParagraphIsEnoughToStayWithIt) {
    model::Document document = plan();
    std::string text;
    for (int i = 0; i < 40; ++i) text += "nghiêm túc thực hiện ";
    document.content = {item("clause", "Một."), item("paragraph", text)};
    const Laid laid(document);
    EXPECT_FALSE(laid.only("clauseText").keepWithNext);
    EXPECT_TRUE(laid.only("body").keepWithNext);
}

TEST(CompositionTest, AParagraphThatWouldLeaveNoRoomForTheSignatureFlows) {
    model::Document document = plan();
    std::string text;
    for (int i = 0; i < 150; ++i) text += "nghiêm túc thực hiện "; // a page but for a few lines
    document.content = {item("paragraph", text)};
    EXPECT_FALSE(Laid(document).only("body").keepWithNext);
}

TEST(CompositionTest, AListLongerThanAPageFlowsOnBelowTheSignature) {
    model::Document document = plan();
    document.recipients.assign(10, {"Cơ quan", "", ""});
    const Laid shortList(document);
    EXPECT_EQ(table(shortList, Table::Role::signature).rows.size(), 1u);
    EXPECT_FALSE(table(shortList, Table::Role::signature).lastRowFlows);
    document.recipients.assign(100, {"Cơ quan", "", ""});
    const Laid longList(document);
    const Table& block = table(longList, Table::Role::signature);
    ASSERT_EQ(block.rows.size(), 2u);
    EXPECT_TRUE(block.lastRowFlows);
    EXPECT_GT(block.rows[0][0].size(), 3u);
    EXPECT_EQ(block.rows[0][0].size() + block.rows[1][0].size(), 102u); // label, recipients, file copy
    EXPECT_EQ(longList.texts("recipient").size(), 101u);
}

TEST(CompositionTest, AppendicesAreSheetsOfTheirOwn) {
    model::Document document = plan();
    document.appendices = {{"Một", true, {}}, {"Hai", false, {}}};
    const Laid laid(document);
    ASSERT_EQ(laid.layout.sheets.size(), 3u);
    EXPECT_TRUE(laid.layout.sheets[1].landscape);
    EXPECT_FALSE(laid.layout.sheets[2].landscape);
    EXPECT_THAT(laid.texts("appendixLabel"), ElementsAre("Phụ lục I", "Phụ lục II"));
    EXPECT_THAT(laid.texts("appendixReference"),
                testing::Each("(Kèm theo Kế hoạch số 08/KH-UBND ngày 22 tháng 01 năm 2024 của Ủy ban nhân dân huyện Sông Xanh)"));
}

TEST(CompositionTest, ManyAppendicesHaveRomanNumbers) {
    model::Document document = plan();
    document.appendices.assign(49, {"Danh mục", false, {}});
    const auto labels = Laid(document).texts("appendixLabel");
    EXPECT_EQ(labels[3], "Phụ lục IV");
    EXPECT_EQ(labels[8], "Phụ lục IX");
    EXPECT_EQ(labels[13], "Phụ lục XIV");
    EXPECT_EQ(labels[39], "Phụ lục XL");
    EXPECT_EQ(labels[48], "Phụ lục XLIX");
}

TEST(CompositionTest, ATableOfTasksComesLastAndOnlyIfThereAreTasks) {
    model::Document document = plan();
    document.taskTable = true;
    EXPECT_EQ(Laid(document).layout.sheets.size(), 1u);
    document.content[0].task = model::Task{"thư viện", {"trường học", "Công an"}, {}, {}, false};
    const Laid laid(document);
    ASSERT_EQ(laid.layout.sheets.size(), 2u);
    const Table& tasks = table(laid, Table::Role::tasks);
    EXPECT_TRUE(tasks.headRow);
    ASSERT_EQ(tasks.rows.size(), 2u);
    EXPECT_EQ(laid.layout.textOf(tasks.rows[1][0][0]), "1");
    EXPECT_EQ(laid.layout.textOf(tasks.rows[1][3][0]), "trường học, Công an");
}

TEST(CompositionTest, ATableOfTasksBelowTextKeepsItsDistance) {
    model::Document document = plan();
    model::Appendix& appendix = document.appendices.emplace_back();
    appendix.taskTable = true;
    appendix.content.resize(2);
    appendix.content[0].level = "paragraph";
    appendix.content[0].text = "Các đơn vị thực hiện những việc sau:";
    appendix.content[1].level = "clause";
    appendix.content[1].text = "Mời đại biểu";
    appendix.content[1].task = model::Task{"thư viện", {}, {}, {}, false};
    const Laid laid(document);
    EXPECT_EQ(table(laid, Table::Role::ruled).rows.size(), 2u);
}

TEST(CompositionTest, MarksOfPage1StandInItsMargins) {
    model::Document document = plan();
    document.marks.circulation = "internal";
    document.address.phone = "0299 3000 000";
    document.address.fax = "0299 3000 001";
    const Laid laid(document);
    ASSERT_EQ(laid.layout.firstHeader.size(), 1u);
    EXPECT_EQ(laid.layout.textOf(laid.layout.firstHeader[0]), "LƯU HÀNH NỘI BỘ");
    ASSERT_EQ(laid.layout.firstFooter.size(), 1u);
    EXPECT_EQ(laid.layout.textOf(laid.layout.firstFooter[0]), "ĐT: 0299 3000 000, Fax: 0299 3000 001");
}

} // namespace
} // namespace vanthu::layout
