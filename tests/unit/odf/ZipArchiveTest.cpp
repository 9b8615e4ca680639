#include "odf/ZipArchive.h"
#include "odf/ZipReader.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

namespace vanthu::odf {
namespace {

namespace fs = std::filesystem;

std::string archiveOf(int level) {
    ZipArchive archive;
    archive.add(ZipArchive::pack("mimetype", "application/x", 0));
    archive.add("content.xml", std::string(100'000, 'a') + "đ", level);
    archive.add(ZipArchive::pack("folder/empty", "", level));
    archive.add("tên có dấu.xml", "b", level > 0 ? level : 1); // what is stored must have an ASCII name
    return archive.finish();
}

std::uint32_t read16(const std::string& bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]) | static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + 1])) << 8U;
}

TEST(ZipArchiveTest, TheFirstEntryIsStoredWithoutExtraField) {
    const std::string bytes = archiveOf(6);
    EXPECT_EQ(bytes.substr(0, 4), std::string("PK\x03\x04", 4));
    EXPECT_EQ(read16(bytes, 8), 0u) << "method";
    EXPECT_EQ(read16(bytes, 26), 8u) << "length of the name";
    EXPECT_EQ(read16(bytes, 28), 0u) << "length of the extra field";
    EXPECT_EQ(bytes.substr(30, 8 + 13), "mimetypeapplication/x");
}

TEST(ZipArchiveTest, SameEntriesSameBytes) {
    EXPECT_EQ(archiveOf(6), archiveOf(6));
    EXPECT_NE(archiveOf(6), archiveOf(1));
}

TEST(ZipArchiveTest, PackedBeforeOrIntoTheArchiveIsTheSame) {
    ZipArchive before;
    before.add(ZipArchive::pack("a", "text text text", 3));
    ZipArchive into;
    into.add("a", "text text text", 3);
    EXPECT_EQ(before.finish(), into.finish());
}

TEST(ZipArchiveTest, FinishLeavesItEmpty) {
    ZipArchive archive;
    archive.add("a", "b", 1);
    archive.finish();
    EXPECT_EQ(archive.finish(), ZipArchive().finish());
    EXPECT_EQ(ZipArchive().finish().size(), 22u) << "only the end of the directory";
}

TEST(ZipArchiveTest, ThreadsPackAlike) {
    const std::string expected = archiveOf(6);
    std::vector<std::string> found(8);
    std::vector<std::thread> threads;
    for (std::string& each : found) threads.emplace_back([&each] { each = archiveOf(6); });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& each : found) EXPECT_EQ(each, expected);
}

/// Text like that of styles: some of it again and again, some of it new.
std::string wordsOf(std::mt19937& dice, std::size_t size) {
    std::string text;
    while (text.size() < size) text += "<style:style style:name=\"" + std::to_string(dice() % 1000) + "\"/>";
    text.resize(size);
    return text;
}

TEST(ZipArchiveTest, ABeginningPackedOnceTakesAnyEnd) {
    std::mt19937 dice(9);
    for (const std::size_t size : {1U, 2U, 7U, 100U, 1000U, 24'575U, 24'576U, 24'577U, 60'000U}) {
        for (int round = 0; round < 20; ++round) {
            const std::string begin = wordsOf(dice, size + dice() % 9);
            const PackedBeginning packed(begin, 1);
            ASSERT_TRUE(packed) << size;
            for (const std::string& end : {std::string(), wordsOf(dice, 1), wordsOf(dice, 2000)}) {
                ZipArchive archive;
                archive.add("styles.xml", packed, end, 1);
                const std::string bytes = archive.finish();
                auto zip = ZipReader::open(bytes, {});
                ASSERT_TRUE(zip) << size;
                const auto read = zip->read(zip->entries()[0]);
                ASSERT_TRUE(read) << size;
                EXPECT_EQ(*read, begin + end);
            }
        }
    }
}

TEST(ZipArchiveTest, ABeginningOfNothingIsNone) { EXPECT_FALSE(PackedBeginning("", 1)); }

TEST(ZipArchiveTest, PythonReadsIt) {
    if (std::system("python3 -c '' 2>/dev/null") != 0) GTEST_SKIP() << "no python3";
    const fs::path file = fs::temp_directory_path() / ("vanthu-zip-" + std::to_string(getpid()) + ".zip");
    for (int level = 0; level <= 12; ++level) {
        std::ofstream(file, std::ios::binary) << archiveOf(level);
        const std::string check = "python3 -c \"import zipfile; z = zipfile.ZipFile('" + file.native() +
                                  "'); assert z.testzip() is None; assert z.namelist() == ['mimetype', 'content.xml', 'folder/empty', "
                                  "'tên có dấu.xml']; assert z.read('content.xml').decode() == 'a' * 100000 + 'đ'; "
                                  "assert z.read('folder/empty') == b''\"";
        EXPECT_EQ(std::system(check.c_str()), 0) << "level " << level;
    }
    ZipArchive archive;
    archive.add("styles.xml", PackedBeginning(std::string(70'000, 'a'), 1), "đ", 1);
    std::ofstream(file, std::ios::binary) << archive.finish();
    const std::string check = "python3 -c \"import zipfile; z = zipfile.ZipFile('" + file.native() +
                              "'); assert z.testzip() is None; assert z.read('styles.xml').decode() == 'a' * 70000 + 'đ'\"";
    EXPECT_EQ(std::system(check.c_str()), 0);
    fs::remove(file);
}

} // namespace
} // namespace vanthu::odf
