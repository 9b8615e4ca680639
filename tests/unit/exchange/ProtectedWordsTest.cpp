#include "exchange/ProtectedWords.h"

#include "exchange/Redaction.h"

#include <gtest/gtest.h>

namespace vanthu::exchange {
namespace {

ProtectedWords wordsOf(std::vector<std::string> texts) {
    std::vector<ProtectedWord> words;
    for (std::string& text : texts) {
        std::string by = initialsOf(text);
        words.push_back({std::move(text), std::move(by), {}});
    }
    return ProtectedWords(std::move(words));
}

std::string publicText(std::vector<std::string> protectedTexts, std::string_view text) {
    return redact(wordsOf(std::move(protectedTexts)), text).text;
}

TEST(Initials, OfEachWordWithoutTone) {
    EXPECT_EQ(initialsOf("Nguyễn Văn Mẫu"), "N.V.M.");
    EXPECT_EQ(initialsOf("đỗ thị ánh"), "Đ.T.A.");
    EXPECT_EQ(initialsOf("Ông Ích Ứng"), "Ô.I.Ư.");
    EXPECT_EQ(initialsOf("Lê-Văn  An"), "L.V.A.");
    EXPECT_EQ(initialsOf("số 12 đường Mẫu"), "S.Đ.M.");
    EXPECT_EQ(initialsOf("0912 345 678"), "…");
    EXPECT_EQ(initialsOf(""), "…");
}

TEST(ProtectedWordsTest, AreFoundHoweverTheyAreWritten) {
    for (const char* text :
         {"Nguyễn Văn Mẫu", "NGUYỄN VĂN MẪU", "nguyễn văn mẫu", "Nguyễn  Văn\u00A0Mẫu", "Nguyễn Văn\nMẫu", "Nguyễn-Văn-Mẫu", "NguyễnVănMẫu",
          "Nguyen Van Mau", "nguyenvanmau", "Nguy\u200Bễn Văn Mẫu", "Nguy\u00ADễn Văn Mẫu", "N\u200Dguyễn Văn Mẫu"}) {
        EXPECT_EQ(publicText({"Nguyễn Văn Mẫu"}, "Ông " + std::string(text) + " đến"), "Ông N.V.M. đến") << text;
    }
    EXPECT_EQ(publicText({"Nguyễn Văn Mẫu"}, "nguyenvanmau99@vidu.example"), "N.V.M.99@vidu.example");
    EXPECT_EQ(publicText({"Nguyễn Hòa"}, "bà Nguyễn Hoà."), "bà N.H.");
    EXPECT_EQ(publicText({"0912 345 678"}, "gọi 0912.345.678 hoặc 0912345678"), "gọi … hoặc …");
}

TEST(ProtectedWordsTest, ShortOnesAreWordsOfTheirOwn) {
    EXPECT_EQ(publicText({"An"}, "chị An, anh Ân và An ninh"), "chị A., anh Ân và A. ninh");
    EXPECT_EQ(publicText({"Mẫu"}, "ông Mẫu mau đến xem màu mẫu"), "ông M. mau đến xem màu M.");
    EXPECT_EQ(publicText({"Lê An"}, "Lê Anh"), "Lê Anh");
}

TEST(ProtectedWordsTest, OtherTonesAreOtherWords) {
    EXPECT_EQ(publicText({"Trần Thị Ví Dụ"}, "Trân Thị Vi Du, Trần Thị Ví Dũ"), "T.T.V.D., Trần Thị Ví Dũ");
}

TEST(Redaction, MarksAndWordsTogether) {
    EXPECT_EQ(publicText({}, "Ông [[Nguyễn Văn Mẫu]] [[-ở thôn Gò Nổi]]."), "Ông N.V.M. ….");
    EXPECT_EQ(publicText({}, "một chữ [[Q]] thôi"), "một chữ Q. thôi");
    // What overlaps goes together: neither the rest of the name nor that of the mark stays.
    EXPECT_EQ(publicText({"Trần Nguyễn"}, "Trần [[Nguyễn Văn Mẫu]] đến"), "… đến");
    EXPECT_EQ(publicText({"Nguyễn Văn Mẫu", "Mẫu"}, "Nguyễn Văn Mẫu, Mẫu"), "N.V.M., M.");
}

TEST(Redaction, AReplacementBringsNothingBack) {
    const ProtectedWords words({{"Mẫu", "N.M. Mẫu", {}}, {"N M", "N.M.", {}}});
    EXPECT_TRUE(words.find(redact(words, "gặp Mẫu và N M").text).empty()) << redact(words, "gặp Mẫu và N M").text;
}

TEST(Redaction, ThePointOfAnInitialEndsTheSentenceToo) {
    EXPECT_EQ(publicText({"Nguyễn Văn Mẫu"}, "gặp Nguyễn Văn Mẫu. Sau đó"), "gặp N.V.M. Sau đó");
    EXPECT_EQ(publicText({"Nguyễn Văn Mẫu"}, "gặp Nguyễn Văn Mẫu..."), "gặp N.V.M....");
}

TEST(ProtectedWordsTest, FewerThanTwoLettersAreLeftOut) {
    EXPECT_TRUE(wordsOf({"A", ".", "", "…"}).words().empty());
    EXPECT_EQ(ProtectedWords::lengthOf("Ô 1"), 2u);
}

} // namespace
} // namespace vanthu::exchange
