#include "extension/formview/FileName.h"

#include <gtest/gtest.h>

namespace vanthu::extension {
namespace {

TEST(FileNameTest, KeepsVietnamese) { EXPECT_EQ(fileNameFor("Kế hoạch: Tiếp công dân"), "Kế hoạch - Tiếp công dân"); }

TEST(FileNameTest, ReplacesWhatFileSystemsRefuse) {
    EXPECT_EQ(fileNameFor("a/b\\c:d*e?f\"g<h>i|j"), "a-b-c-d-e-f-g-h-i-j");
    EXPECT_EQ(fileNameFor("một\nhai\t ba."), "một hai ba");
    EXPECT_EQ(fileNameFor(" . "), "");
}

TEST(FileNameTest, CutsLongTitlesBehindAWord) {
    std::string title;
    for (int i = 0; i < 100; ++i) title += "ếệ ";
    const std::string name = fileNameFor(title);
    EXPECT_LE(name.size(), 180U);
    EXPECT_GT(name.size(), 160U);
    EXPECT_TRUE(name.ends_with("ếệ"));
}

TEST(FileNameTest, CutsAWordWithoutBreakingACharacter) {
    std::string title;
    for (int i = 0; i < 100; ++i) title += "ế";
    EXPECT_EQ(fileNameFor(title), title.substr(0, 180));
    EXPECT_EQ(fileNameFor("x" + title), "x" + title.substr(0, 177));
}

} // namespace
} // namespace vanthu::extension
