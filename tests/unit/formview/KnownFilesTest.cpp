#include "extension/formview/KnownFiles.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include <sys/stat.h>

namespace vanthu::extension {
namespace {

class KnownFilesTest : public testing::Test {
protected:
    KnownFilesTest() {
        std::string name = (std::filesystem::temp_directory_path() / "vanthu-files-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
    }
    ~KnownFilesTest() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path document(const char* name) const {
        std::ofstream(folder_ / name) << "x";
        return folder_ / name;
    }
    std::filesystem::path file() const { return folder_ / "profile" / "files.json"; }

    std::filesystem::path folder_;
};

TEST_F(KnownFilesTest, LeadsToWhereADocumentWasLastSeen) {
    KnownFiles known(file());
    EXPECT_FALSE(known.find("a"));
    known.note("a", document("kế hoạch.odt"));
    known.note("b", document("other.odt"));
    EXPECT_EQ(KnownFiles(file()).find("a"), folder_ / "kế hoạch.odt");
    known.note("a", document("moved.odt"));
    EXPECT_EQ(known.find("a"), folder_ / "moved.odt");
    std::filesystem::remove(folder_ / "moved.odt");
    EXPECT_FALSE(known.find("a"));
}

TEST_F(KnownFilesTest, NobodyElseMayReadIt) {
    KnownFiles(file()).note("a", document("x.odt"));
    struct stat info = {};
    ASSERT_EQ(::stat(file().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
}

TEST_F(KnownFilesTest, ADamagedOneIsBegunAnew) {
    std::filesystem::create_directories(file().parent_path());
    std::ofstream(file()) << "{\"a\": 1, ";
    KnownFiles known(file());
    EXPECT_FALSE(known.find("a"));
    known.note("a", document("x.odt"));
    EXPECT_TRUE(known.find("a"));
}

} // namespace
} // namespace vanthu::extension
