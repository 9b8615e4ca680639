#include "app/Files.h"
#include "Scratch.h"
#include "app/Descriptor.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vanthu::app {
namespace {

TEST(FilesTest, ReadsAWholeFileIntoUsedMemory) {
    const Scratch scratch;
    std::string content = "something longer from the file before";
    ASSERT_FALSE(readFile(scratch.put("a.json", "{}"), content));
    EXPECT_EQ(content, "{}");
    ASSERT_FALSE(readFile(scratch.put("empty.json", ""), content));
    EXPECT_EQ(content, "");
    const std::string large(300'000, 'x');
    ASSERT_FALSE(readFile(scratch.put("large.json", large), content));
    EXPECT_EQ(content, large);
}

TEST(FilesTest, SaysWhatIsWrongWithAFile) {
    const Scratch scratch;
    std::string content;
    const std::string missing = scratch / "none.json";
    EXPECT_EQ(readFile(missing, content), (json::Fault{"", "file-not-found", {}, missing}));
    EXPECT_EQ(readFile(scratch.put("a", "") / "b", content)->id, "file-not-found");
    EXPECT_EQ(readFile(scratch.path(), content)->id, "file-is-folder");
    EXPECT_EQ(readFile(scratch / std::string(300, 'n'), content)->id, "file-name-too-long");
}

TEST(FilesTest, RefusesWhatIsTooLarge) {
    const Scratch scratch;
    std::string content;
    const std::filesystem::path file = scratch.put("a.json", std::string(2 * 1024 * 1024 + 1, ' '));
    const std::optional<json::Fault> fault = readFile(file, content, 2 * 1024 * 1024);
    EXPECT_EQ(fault, (json::Fault{"", "file-too-large", {{"limit", "2"}}, file.native()}));
    EXPECT_FALSE(readFile(scratch.put("b.json", std::string(2 * 1024 * 1024, ' ')), content, 2 * 1024 * 1024));
}

TEST(FilesTest, StopsAtTheLimitOfWhatHasNoSize) {
    std::string content;
    EXPECT_EQ(readFile("/dev/zero", content, 1024 * 1024)->id, "file-too-large");
}

TEST(FilesTest, DoesNotReadWithoutPermission) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
    const Scratch scratch;
    const std::filesystem::path file = scratch.put("a.json", "{}");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    std::string content;
    EXPECT_EQ(readFile(file, content)->id, "file-no-permission");
}

TEST(FilesTest, ReadsAPipeInPieces) {
    int ends[2] = {};
    ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    const Descriptor out(ends[0]);
    Descriptor in(ends[1]);
    const std::string sent(200'000, 'p');
    std::jthread writer([&] {
        EXPECT_EQ(writeAll(in.get(), sent), 0);
        in.close();
    });
    std::string content;
    ASSERT_FALSE(readDescriptor(out.get(), "-", content));
    EXPECT_EQ(content, sent);
}

TEST(FilesTest, StopsWaitingForAPipeWhenAsked) {
    int ends[2] = {};
    int wake[2] = {};
    ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    ASSERT_EQ(::pipe2(wake, O_CLOEXEC), 0);
    const Descriptor out(ends[0]);
    const Descriptor in(ends[1]);
    const Descriptor wakeOut(wake[0]);
    const Descriptor wakeIn(wake[1]);
    std::atomic<bool> stop{false};
    std::jthread stopper([&] {
        stop = true;
        EXPECT_EQ(writeAll(wakeIn.get(), "x"), 0);
    });
    std::string content;
    const std::optional<json::Fault> fault = readDescriptor(out.get(), "-", content, kReadLimit, Cancellation(stop, wakeOut.get()));
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->id, "cancelled");
}

TEST(FilesTest, KnowsWhichErrorsOfReadingAreTheMachines) {
    EXPECT_TRUE(isReadFailure(readFault(EIO, "a")));
    EXPECT_EQ(readFault(EIO, "a"), (json::Fault{"", "file-read-failed", {{"code", "EIO"}}, "a"}));
    for (const int error : {ENOENT, EACCES, EISDIR, ENAMETOOLONG}) EXPECT_FALSE(isReadFailure(readFault(error, "a"))) << error;
}

TEST(FilesTest, TurnsErrorsOfWritingIntoSentences) {
    EXPECT_EQ(writeFault(ENOSPC, "a").id, "output-disk-full");
    EXPECT_EQ(writeFault(EDQUOT, "a").id, "output-disk-full");
    EXPECT_EQ(writeFault(EACCES, "a").id, "output-no-permission");
    EXPECT_EQ(writeFault(EROFS, "a").id, "output-read-only");
    EXPECT_EQ(writeFault(EISDIR, "a").id, "output-is-folder");
    EXPECT_EQ(writeFault(ENOENT, "a").id, "output-no-folder");
    EXPECT_EQ(writeFault(EPIPE, "a").id, "output-closed");
    EXPECT_EQ(writeFault(EMFILE, "a"), (json::Fault{"", "output-failed", {{"code", "EMFILE"}}, "a"}));
}

} // namespace
} // namespace vanthu::app
