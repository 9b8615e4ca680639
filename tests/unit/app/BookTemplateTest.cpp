#include "app/BookTemplate.h"
#include "app/BookEntries.h"

#include <gmock/gmock.h>

namespace vanthu::app {

namespace {

BookPattern patternOf(std::string_view text) {
    BookPattern pattern;
    std::string wrong;
    EXPECT_TRUE(BookPattern::parse(text, pattern, wrong)) << wrong;
    return pattern;
}

json::DataFolders data() { return json::DataFolders({VANTHU_TEMPLATES}); }

} // namespace

TEST(BookPattern, PutsValuesIn) {
    BookValues values;
    at(values, BookField::number) = "08";
    at(values, BookField::symbol) = "KH-UBND";
    at(values, BookField::subject) = "tiếp công dân";
    EXPECT_EQ(patternOf("{number}/{symbol}").fill(values), "08/KH-UBND");
    EXPECT_EQ(patternOf("{typeName} {subject}").fill(values), "tiếp công dân");
    EXPECT_EQ(patternOf("{number}/{note}").fill(values), "08");
    EXPECT_EQ(patternOf("Từ số {firstNumber} đến số {number}").fill(values, "…"), "Từ số … đến số 08");
    EXPECT_EQ(patternOf("Năm {number}.").fill(values, "…"), "Năm 08.");
    EXPECT_EQ(patternOf("").fill(values), "");
    EXPECT_EQ(patternOf("Sổ").fill(values), "Sổ");
}

TEST(BookPattern, UnknownFieldsAreNamed) {
    BookPattern pattern;
    std::string wrong;
    EXPECT_FALSE(BookPattern::parse("{number}/{simbol}", pattern, wrong));
    EXPECT_EQ(wrong, "simbol");
    EXPECT_FALSE(BookPattern::parse("{number", pattern, wrong));
}

// Appendix IV of Decree 30/2020/NĐ-CP: I.2 has ten columns, III.2 six, in this order.
TEST(BookTemplate, HasTheColumnsOfTheDecree) {
    const auto heads = [](const char* id) {
        std::vector<std::string> found;
        const json::Result<BookTemplate> book = readBookTemplate(data(), id);
        EXPECT_TRUE(book) << id;
        double width = 0;
        for (const odf::BookColumn& column : book->design.columns) {
            found.push_back(column.head);
            width += column.widthMm;
        }
        EXPECT_EQ(width, book->design.pageWidthMm - book->design.bindingMm - book->design.marginMm) << "the table fills the page";
        return found;
    };
    EXPECT_THAT(heads("outgoing"), testing::ElementsAre("Số, ký hiệu văn bản", "Ngày tháng văn bản",
                                                        "Tên loại và trích yếu nội dung văn bản", "Người ký", "Nơi nhận văn bản",
                                                        "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú"));
    EXPECT_THAT(heads("postal"), testing::ElementsAre("Ngày chuyển", "Số, ký hiệu văn bản", "Nơi nhận văn bản", "Số lượng bì",
                                                      "Ký nhận và dấu bưu điện", "Ghi chú"));
    EXPECT_THAT(heads("loans"), testing::ElementsAre("Ngày tháng", "Họ và tên người sử dụng", "Số, ký hiệu, ngày tháng văn bản",
                                                     "Tên loại và trích yếu nội dung văn bản", "Số và ký hiệu hồ sơ", "Ký nhận", "Ngày trả",
                                                     "Người cho phép sử dụng", "Ghi chú"));
}

TEST(BookTemplate, UnknownBooksAreSaid) {
    for (const char* id : {"frame", "borrowed", "../plan/kind", ""}) {
        const json::Result<BookTemplate> book = readBookTemplate(data(), id);
        ASSERT_FALSE(book) << id;
        EXPECT_EQ(book.faults.front(), (json::Fault{"", "book-unknown", {{"book", id}, {"books", "loans, outgoing, postal"}}, {}}));
    }
}

} // namespace vanthu::app
