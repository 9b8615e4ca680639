#include "app/AtomicFile.h"
#include "Scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <thread>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vanthu::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

mode_t modeOf(const std::filesystem::path& file) {
    struct stat status = {};
    EXPECT_EQ(::stat(file.c_str(), &status), 0);
    return status.st_mode & 07777;
}

/// Sets the umask for one test.
class Umask {
public:
    explicit Umask(mode_t mask) : old_(::umask(mask)) {}
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;
    ~Umask() { ::umask(old_); }

private:
    mode_t old_;
};

TEST(AtomicFileTest, WritesANewFileAndNothingElse) {
    const Scratch scratch;
    const Umask umask(027);
    ASSERT_FALSE(writeWhole(scratch / "a.odt", "bytes"));
    EXPECT_EQ(Scratch::get(scratch / "a.odt"), "bytes");
    EXPECT_EQ(modeOf(scratch / "a.odt"), 0640U);
    EXPECT_THAT(Scratch::names(scratch.path()), ElementsAre("a.odt"));
}

TEST(AtomicFileTest, KeepsPrivateWhatIsPrivate) {
    const Scratch scratch;
    ASSERT_FALSE(writeWhole(scratch / "draft", "mine", {.mode = 0600, .durable = true}));
    EXPECT_EQ(modeOf(scratch / "draft"), 0600U);
    ASSERT_FALSE(writeWhole(scratch / "draft", "mine again"));
    EXPECT_EQ(modeOf(scratch / "draft"), 0600U) << "a file that is replaced keeps its permissions";
    EXPECT_EQ(Scratch::get(scratch / "draft"), "mine again");
    EXPECT_THAT(Scratch::names(scratch.path()), ElementsAre("draft"));
}

TEST(AtomicFileTest, ReplacesOnlyWhole) {
    const Scratch scratch;
    scratch.put("a.odt", "before");
    rlimit old = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small = {1000, old.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const std::optional<json::Fault> fault = writeWhole(scratch / "a.odt", std::string(5000, 'x'));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, oldHandler);
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->arguments, (std::vector<json::Argument>{{"code", "EFBIG"}}));
    EXPECT_EQ(Scratch::get(scratch / "a.odt"), "before");
    EXPECT_THAT(Scratch::names(scratch.path()), ElementsAre("a.odt"));
}

TEST(AtomicFileTest, FollowsLinks) {
    const Scratch scratch;
    scratch.put("real/a.odt", "before");
    std::filesystem::create_symlink("real/a.odt", scratch / "link.odt");
    std::filesystem::create_symlink("real/new.odt", scratch / "dangling.odt");
    ASSERT_FALSE(writeWhole(scratch / "link.odt", "after"));
    ASSERT_FALSE(writeWhole(scratch / "dangling.odt", "made"));
    EXPECT_TRUE(std::filesystem::is_symlink(scratch / "link.odt"));
    EXPECT_EQ(Scratch::get(scratch / "real/a.odt"), "after");
    EXPECT_EQ(Scratch::get(scratch / "real/new.odt"), "made");
    EXPECT_THAT(Scratch::names(scratch / "real"), ElementsAre("a.odt", "new.odt"));
}

TEST(AtomicFileTest, SaysThatALinkLeadsNowhere) {
    const Scratch scratch;
    std::filesystem::create_symlink("loop.odt", scratch / "loop.odt");
    const std::optional<json::Fault> fault = writeWhole(scratch / "loop.odt", "x");
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->source, (scratch / "loop.odt").native());
    EXPECT_TRUE(std::filesystem::is_symlink(scratch / "loop.odt"));
}

TEST(AtomicFileTest, WritesIntoDevicesAndNeverReplacesThem) {
    EXPECT_FALSE(writeWhole("/dev/null", "x"));
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
    EXPECT_EQ(writeWhole("/dev/full", "x"), (json::Fault{"", "output-disk-full", {}, "/dev/full"}));
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
}

TEST(AtomicFileTest, SaysWhyItCannot) {
    const Scratch scratch;
    std::filesystem::create_directory(scratch / "folder.odt");
    const std::string folder = scratch / "folder.odt";
    EXPECT_EQ(writeWhole(folder, "x"), (json::Fault{"", "output-is-folder", {}, folder}));
    EXPECT_EQ(writeWhole(folder + "/", "x")->id, "output-is-folder");
    const std::string nowhere = scratch / "none/a.odt";
    EXPECT_EQ(writeWhole(nowhere, "x"), (json::Fault{"", "output-no-folder", {}, nowhere}));
    EXPECT_EQ(writeWhole(scratch / std::string(300, 'n'), "x")->id, "file-name-too-long");
    EXPECT_THAT(Scratch::names(folder), IsEmpty());
}

TEST(AtomicFileTest, DoesNotReplaceAFileThatMayNotBeWritten) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write everything";
    const Scratch scratch;
    std::filesystem::permissions(scratch.put("a.odt", "before"), std::filesystem::perms::owner_read);
    EXPECT_EQ(writeWhole(scratch / "a.odt", "x")->id, "output-no-permission");
    EXPECT_EQ(Scratch::get(scratch / "a.odt"), "before");
    EXPECT_THAT(Scratch::names(scratch.path()), ElementsAre("a.odt"));
}

TEST(AtomicFileTest, ShowsReadersOneWholeVersionOrTheOther) {
    const Scratch scratch;
    const json::Result<OutputFolder> folder = OutputFolder::open(scratch.path());
    ASSERT_TRUE(folder);
    const std::string one(50'000, '1');
    const std::string two(70'000, '2');
    ASSERT_FALSE(writeWhole(*folder, "a", one));
    std::jthread writer([&] {
        for (int i = 0; i < 200; ++i) EXPECT_FALSE(writeWhole(*folder, "a", i % 2 == 0 ? two : one));
    });
    for (int i = 0; i < 200; ++i) {
        const std::string seen = Scratch::get(scratch / "a");
        ASSERT_TRUE(seen == one || seen == two) << "a mixture of " << seen.size() << " bytes";
    }
    writer.join();
    EXPECT_THAT(Scratch::names(scratch.path()), ElementsAre("a"));
}

TEST(AtomicFileTest, MakesAFolderWithItsParents) {
    const Scratch scratch;
    const json::Result<OutputFolder> folder = OutputFolder::make(scratch / "a/b/c");
    ASSERT_TRUE(folder);
    ASSERT_FALSE(writeWhole(*folder, "x.odt", "x"));
    EXPECT_EQ(Scratch::get(scratch / "a/b/c/x.odt"), "x");
    scratch.put("file", "");
    EXPECT_FALSE(OutputFolder::make(scratch / "file/b"));
}

} // namespace
} // namespace vanthu::app
