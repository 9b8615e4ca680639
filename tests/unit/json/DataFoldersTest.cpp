#include "json/DataFolders.h"

#include "json/Text.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

using namespace vanthu::json;
namespace fs = std::filesystem;

namespace {

class DataFoldersTest : public testing::Test {
protected:
    void SetUp() override {
        const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
        root_ = fs::temp_directory_path() / ("vanthu-data-" + name + "-" + std::to_string(getpid()));
        fs::create_directories(root_);
    }
    void TearDown() override { fs::remove_all(root_); }

    void write(const std::string& file, const std::string& text) {
        fs::create_directories((root_ / file).parent_path());
        std::ofstream(root_ / file) << text;
    }
    DataFolders folders() const { return DataFolders({root_ / "product", root_ / "office", root_ / "missing"}); }

    fs::path root_;
};

} // namespace

TEST_F(DataFoldersTest, LaysTheOfficesFileOverTheProducts) {
    write("product/plan/kind.json", R"({"id":"plan","title":{"vi":"Kế hoạch","en":"Plan"}})");
    write("office/plan/kind.json", R"({"title":{"en":"Scheme"}})");
    const Result<Value> value = folders().read("plan/kind.json");
    ASSERT_TRUE(value);
    EXPECT_EQ(dump(*value), R"({"id":"plan","title":{"vi":"Kế hoạch","en":"Scheme"}})");
    EXPECT_EQ(folders().layers("plan/kind.json")->size(), 2u);
    EXPECT_EQ((*folders().layers("plan/kind.json"))[1].file, root_ / "office/plan/kind.json");
}

TEST_F(DataFoldersTest, NamesTheFileThatIsWrong) {
    write("product/a.json", "{}");
    write("office/a.json", "{,}");
    const Result<Value> wrong = folders().read("a.json");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.faults[0].id, "json-syntax");
    EXPECT_EQ(wrong.faults[0].source, (root_ / "office/a.json").string());
    const Result<Value> missing = folders().read("b.json");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.faults[0].id, "data-missing");
    EXPECT_EQ(missing.faults[0].source, "b.json");
}

TEST_F(DataFoldersTest, AFolderInPlaceOfAFileCannotBeRead) {
    fs::create_directories(root_ / "product/a.json");
    const Result<Value> value = folders().read("a.json");
    ASSERT_FALSE(value);
    EXPECT_EQ(value.faults[0].id, "data-unreadable");
}

TEST_F(DataFoldersTest, ListsKindsAndFiles) {
    write("product/plan/kind.json", "{}");
    write("product/decree/measures.json", "{}");
    write("office/notice/kind.json", "{}");
    write("office/plan/texts.json", "{}");
    EXPECT_EQ(folders().foldersWith("kind.json"), (std::vector<std::string>{"notice", "plan"}));
    EXPECT_EQ(folders().filesIn("plan"), (std::vector<std::string>{"kind.json", "texts.json"}));
    EXPECT_TRUE(folders().filesIn("none").empty());
}
