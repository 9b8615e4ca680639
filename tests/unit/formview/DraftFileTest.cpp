#include "extension/formview/DraftFile.h"

#include "json/Text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include <sys/stat.h>

namespace vanthu::extension {
namespace {

class DraftFileTest : public testing::Test {
protected:
    DraftFileTest() {
        std::string name = (std::filesystem::temp_directory_path() / "vanthu-draft-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
    }
    ~DraftFileTest() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path drafts() const { return folder_ / "vanthu" / "drafts"; }
    json::Value form(const char* text) const {
        json::Value value;
        value.set("abstract", json::Value(text));
        return value;
    }

    std::filesystem::path folder_;
};

TEST_F(DraftFileTest, GivesBackWhatWasKept) {
    DraftFile draft(drafts(), "plan");
    EXPECT_FALSE(draft.load());
    EXPECT_FALSE(draft.save(form("Kế hoạch"), false));
    EXPECT_FALSE(draft.save(form("Kế hoạch năm 2026"), true));
    ASSERT_TRUE(draft.load());
    EXPECT_EQ(draft.load()->form, form("Kế hoạch năm 2026"));
}

TEST_F(DraftFileTest, IsTheUsersOwn) {
    DraftFile draft(drafts(), "plan");
    ASSERT_FALSE(draft.save(form("x"), false));
    struct stat facts {};
    ASSERT_EQ(::stat(draft.file().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600u);
}

TEST_F(DraftFileTest, RetiringLosesNothing) {
    DraftFile draft(drafts(), "plan");
    ASSERT_FALSE(draft.save(form("x"), false));
    draft.retire();
    EXPECT_FALSE(draft.load());
    EXPECT_TRUE(std::filesystem::exists(drafts() / "plan.previous.json"));
    draft.retire(); // nothing to retire: the earlier one stays
    EXPECT_TRUE(std::filesystem::exists(drafts() / "plan.previous.json"));
}

TEST_F(DraftFileTest, SetsAsideWhatItCannotRead) {
    DraftFile draft(drafts(), "plan");
    std::filesystem::create_directories(drafts());
    std::ofstream(draft.file()) << R"({"abstract": "dở)";
    EXPECT_FALSE(draft.load());
    EXPECT_TRUE(std::filesystem::exists(drafts() / "plan.unreadable.json"));
}

TEST_F(DraftFileTest, SaysThatItCannotKeep) {
    std::ofstream(folder_ / "vanthu") << "a file where the folder should be";
    DraftFile draft(drafts(), "plan");
    EXPECT_TRUE(draft.save(form("x"), false));
}

TEST(DraftNameTest, IsTheSameForTheSameDocumentOnly) {
    EXPECT_EQ(draftNameFor("a"), draftNameFor("a"));
    EXPECT_NE(draftNameFor("a"), draftNameFor("b"));
    EXPECT_EQ(draftNameFor("").size(), 16u);
}

} // namespace
} // namespace vanthu::extension
