#include "OldLetters.h"

#include "text/Letters.h"
#include "text/Scan.h"
#include "text/Syllable.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace vanthu::text {
namespace {

constexpr const char* kPlain = "Đề nghị các cơ quan, đơn vị thuộc Ủy ban nhân dân huyện tổ chức thực hiện nghiêm túc những nội dung trên, "
                               "báo cáo kết quả trước ngày 15 tháng 02 năm 2026; quý vị có ý kiến thì gửi về Văn phòng để tổng hợp.";

TEST(LegacyEncodingTest, KnowsFonts) {
    EXPECT_EQ(legacyFont(".VnTime"), (LegacyFont{LegacyEncoding::tcvn3, false}));
    EXPECT_EQ(legacyFont(".VnTimeH"), (LegacyFont{LegacyEncoding::tcvn3, true}));
    EXPECT_EQ(legacyFont(".vnarial"), (LegacyFont{LegacyEncoding::tcvn3, false}));
    EXPECT_EQ(legacyFont("VNI-Times"), (LegacyFont{LegacyEncoding::vni, false}));
    EXPECT_EQ(legacyFont("Times New Roman"), LegacyFont{});
    EXPECT_EQ(legacyFont(""), LegacyFont{});
}

TEST(LegacyEncodingTest, ConvertsWhatOldProgramsWrote) {
    EXPECT_EQ(fromLegacy("§Ò nghÞ ñy ban nh©n d©n huyÖn", LegacyEncoding::tcvn3), "Đề nghị ủy ban nhân dân huyện");
    EXPECT_EQ(fromLegacy("céng hßa x· héi", LegacyEncoding::tcvn3, true), "CỘNG HÒA XÃ HỘI");
    EXPECT_EQ(fromLegacy("Ñeà nghò UÛy ban nhaân daân huyeän", LegacyEncoding::vni), "Đề nghị Ủy ban nhân dân huyện");
    EXPECT_EQ(fromLegacy("COÄNG HOØA XAÕ HOÄI, tröôøng hôïp", LegacyEncoding::vni), "CỘNG HÒA XÃ HỘI, trường hợp");
}

TEST(LegacyEncodingTest, GivesCapitalsBackThatTcvn3CannotWrite) {
    for (const char* const text : {"KẾ HOẠCH", "QUY CHẾ", "TM. ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "GIẤY MỜI",
                                   "Số: 12/QĐ-UBND", "Số 7", "Kế hoạch", "UBND HUYỆN\tSố: 5/KH-UBND", "QUYẾT ĐỊNH\nVề việc họp"})
        EXPECT_EQ(fromLegacy(written(text, LegacyEncoding::tcvn3), LegacyEncoding::tcvn3), text);
}

TEST(LegacyEncodingTest, RecognisesByContent) {
    for (const LegacyEncoding encoding : {LegacyEncoding::tcvn3, LegacyEncoding::vni})
        EXPECT_EQ(detectLegacy(written(kPlain, encoding)), encoding);
}

TEST(LegacyEncodingTest, NoFalseAlarm) {
    for (const char* const text :
         {kPlain, "", "Plan 2026", "Là và có thì cùng là nhà có bò và gà", "có thú gì lạ, là cá và cò",
          "Où êtes-vous allé à l’été ? Le château était fermé, déjà réservé à la fête.", "Été, forêt, hôtel, crème brûlée, où, là, ça",
          "Größe, Straße, über, schön, Mädchen", "El niño comió piñón mañana, ¿qué pasó? ¡Adiós!",
          "São João não é só emoção, é tradição e coração", "§ 12, © 2026, ® ½ ¼ ± µm", "© ® ª « » ¬", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "résumé naïve café", "\xFF\xFE\xFA"})
        EXPECT_FALSE(isLegacy(text)) << text;
}

TEST(LegacyEncodingTest, EveryLetterComesBack) {
    for (const LegacyEncoding encoding : {LegacyEncoding::tcvn3, LegacyEncoding::vni}) {
        for (const LegacyLetter& letter : legacyLetters(encoding)) {
            std::string old, expected;
            for (const char32_t c : letter.written) append(old, c);
            append(expected, letter.letter);
            EXPECT_EQ(fromLegacy(old, encoding), expected);
        }
    }
    EXPECT_EQ(legacyLetters(LegacyEncoding::tcvn3).size(), 74u);
    EXPECT_EQ(legacyLetters(LegacyEncoding::vni).size(), 134u);
}

/// Texts of random syllables come back from both encodings and are recognised in them.
TEST(LegacyEncodingTest, RandomTextsComeBack) {
    static const char* const onsets[] = {"", "b", "ch", "d", "đ", "gi", "h", "kh", "l", "ng", "nh", "ph", "qu", "t", "tr", "x"};
    static const std::u32string_view rimes[] = {U"a",    U"an",  U"ăn", U"ân",  U"âu",  U"em", U"ên",   U"in",
                                                U"oang", U"ông", U"ơi", U"ung", U"ươn", U"ưa", U"uyên", U"oa"};
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (int word = 0; word < 30; ++word) {
            std::u32string rime(rimes[random() % std::size(rimes)]);
            std::size_t vowel = 0;
            while (withTone(rime[vowel], Tone::level) == 0) ++vowel;
            rime[vowel] = withTone(rime[vowel], static_cast<Tone>(random() % 6));
            text += onsets[random() % std::size(onsets)];
            for (const char32_t c : rime) append(text, c);
            text += word % 7 == 6 ? ", " : " ";
        }
        EXPECT_FALSE(isLegacy(text)) << text;
        for (const LegacyEncoding encoding : {LegacyEncoding::tcvn3, LegacyEncoding::vni}) {
            const std::string old = written(text, encoding);
            EXPECT_EQ(fromLegacy(old, encoding), text);
            EXPECT_EQ(detectLegacy(old), encoding) << text;
        }
    }
}

TEST(LegacyEncodingTest, RandomBytesDoNoHarm) {
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 60, '\0');
        for (char& c : bytes) c = static_cast<char>(random());
        detectLegacy(bytes);
        fromLegacy(bytes, LegacyEncoding::vni);
    }
}

TEST(SyllableTest, KnowsHowSyllablesAreBuilt) {
    for (const char32_t* const good : {U"nghiêng", U"Đề", U"quyết", U"giỏi", U"gì", U"ỦY", U"thuở", U"ý", U"hoạt"})
        EXPECT_TRUE(isSyllable(good));
    for (const char32_t* const bad : {U"", U"hoat", U"école", U"fan", U"nghiêngs", U"bãc", U"ââ", U"tr"}) EXPECT_FALSE(isSyllable(bad));
}

} // namespace
} // namespace vanthu::text
