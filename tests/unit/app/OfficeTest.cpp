#include "Scratch.h"
#include "app/AtomicFile.h"
#include "app/OfficeConverter.h"
#include "app/OfficeLog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <csignal>

#include <sys/prctl.h>

namespace vanthu::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A stand-in that takes the office's command line, notes each start, and turns a.odt into a.<ext> holding "<ext>:" and the input. What it
/// does at particular inputs is said by their content: "die", "hang" and "skip".
constexpr const char* kStandIn = R"(#!/bin/sh
echo start >> "$STARTS"
while [ $# -gt 0 ]; do case "$1" in
  --convert-to) ext=${2%%:*}; shift 2;;
  --outdir) out=$2; shift 2;;
  -*) shift;;
  *) name=${1##*/}; content=$(cat "$1")
     case "$content" in skip) echo "Error: source file could not be loaded"; shift; continue;; esac
     echo "convert $1 -> $out/${name%.odt}.$ext using filter : test"
     case "$content" in
       die) printf half > "$out/${name%.odt}.$ext"; echo "it hurts" >&2; kill -9 $$;;
       hang) sleep 1000 & echo $! > "$CHILD"; wait;;
     esac
     printf '%s:%s' "$ext" "$content" > "$out/${name%.odt}.$ext"; shift;;
esac; done
)";

class OfficeConverterTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0); } // as the command does

    OfficeSettings settings() {
        OfficeSettings settings;
        settings.program = scratch_.putProgram("soffice", kStandIn);
        settings.searchPath = "/usr/bin:/bin";
        settings.temporaryFolder = scratch_ / "temp";
        std::filesystem::create_directories(settings.temporaryFolder);
        settings.environment = {"STARTS=" + (scratch_ / "starts").native(), "CHILD=" + (scratch_ / "child").native()};
        return settings;
    }

    /// Converts inputs of these contents; gives for each the result or the fault's id.
    std::vector<std::string> convert(const std::vector<std::string>& contents, OfficeSettings settings, Cancellation cancellation = {}) {
        json::Result<OfficeConverter> office = OfficeConverter::open(std::move(settings), cancellation);
        EXPECT_TRUE(office);
        std::vector<std::string> names;
        for (std::size_t i = 0; i < contents.size(); ++i) {
            names.push_back("f" + std::to_string(i) + ".odt");
            EXPECT_FALSE(writeWhole(office->inputFolder() / names.back(), contents[i]));
        }
        std::vector<std::string> results;
        office->convert(names, OfficeFormat::pdf, [&](const OfficeConverter::Outcome& outcome) {
            EXPECT_EQ(outcome.index, results.size()) << "in order, each once";
            results.push_back(outcome.fault ? outcome.fault->id : Scratch::get(outcome.file));
            if (outcome.fault) lastFault_ = *outcome.fault;
        });
        return results;
    }

    std::size_t starts() const {
        const std::string text = Scratch::get(scratch_ / "starts");
        return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    }

    Scratch scratch_;
    json::Fault lastFault_;
};

TEST_F(OfficeConverterTest, ConvertsAllWithOneStartAndLeavesNothing) {
    EXPECT_THAT(convert({"a", "b", "c"}, settings()), ElementsAre("pdf:a", "pdf:b", "pdf:c"));
    EXPECT_EQ(starts(), 1U);
    EXPECT_THAT(Scratch::names(scratch_ / "temp"), IsEmpty());
}

TEST_F(OfficeConverterTest, NamesWhatDidNotComeOut) {
    EXPECT_THAT(convert({"a", "skip", "c"}, settings()), ElementsAre("pdf:a", "office-no-document", "pdf:c"));
    EXPECT_EQ(lastFault_.arguments, (std::vector<json::Argument>{{"log", "Error: source file could not be loaded"}}));
}

TEST_F(OfficeConverterTest, StartsAgainForFilesTheOfficeDidNotHear) {
    OfficeSettings deaf = settings();
    const std::string hearing = deaf.program;
    // As the launcher of LibreOffice does with more than 255 arguments, here with more than 12.
    deaf.program = scratch_.putProgram(
        "deaf", "#!/bin/sh\nexec " + hearing +
                    " \"$1\" \"$2\" \"$3\" \"$4\" \"$5\" \"$6\" \"$7\" \"$8\" \"$9\" \"${10}\" \"${11}\" ${12:+\"${12}\"}\n");
    EXPECT_THAT(convert({"a", "b", "c", "d", "skip"}, deaf), ElementsAre("pdf:a", "pdf:b", "pdf:c", "pdf:d", "office-no-document"));
    EXPECT_EQ(starts(), 3U);
}

TEST_F(OfficeConverterTest, GoesOnBehindADocumentThatKillsIt) {
    EXPECT_THAT(convert({"a", "die", "c", "d"}, settings()), ElementsAre("pdf:a", "office-crashed", "pdf:c", "pdf:d"));
    EXPECT_EQ(starts(), 2U);
    EXPECT_THAT(lastFault_.arguments.front().value, HasSubstr("it hurts"));
    EXPECT_THAT(Scratch::names(scratch_ / "temp"), IsEmpty());
}

TEST_F(OfficeConverterTest, GivesUpADocumentThatTakesTooLong) {
    OfficeSettings impatient = settings();
    impatient.patience = std::chrono::seconds(1);
    EXPECT_THAT(convert({"a", "hang", "c"}, impatient), ElementsAre("pdf:a", "office-timeout", "pdf:c"));
    EXPECT_EQ(::kill(std::stoi(Scratch::get(scratch_ / "child")), 0), -1) << "a child of the office is still there";
}

TEST_F(OfficeConverterTest, StopsWhenAskedAndTakesAllProcessesAlong) {
    std::atomic<bool> stop{false};
    std::vector<std::string> results;
    {
        json::Result<OfficeConverter> office = OfficeConverter::open(settings(), Cancellation(stop));
        ASSERT_TRUE(office);
        ASSERT_FALSE(writeWhole(office->inputFolder() / "a.odt", "a"));
        ASSERT_FALSE(writeWhole(office->inputFolder() / "b.odt", "hang"));
        office->convert({"a.odt", "b.odt"}, OfficeFormat::docx, [&](const OfficeConverter::Outcome& outcome) {
            results.push_back(outcome.fault ? outcome.fault->id : Scratch::get(outcome.file));
            stop = true;
        });
    }
    EXPECT_THAT(results, ElementsAre("docx:a", "cancelled"));
    const std::string child = Scratch::get(scratch_ / "child");
    if (!child.empty()) {
        EXPECT_EQ(::kill(std::stoi(child), 0), -1) << "a child of the office is still there";
    }
    EXPECT_THAT(Scratch::names(scratch_ / "temp"), IsEmpty());
}

TEST_F(OfficeConverterTest, SaysThatAnOfficeDoesNotStart) {
    OfficeSettings broken = settings();
    broken.program = scratch_.putProgram("broken", "#!/bin/sh\necho no display >&2\nexit 1\n");
    EXPECT_THAT(convert({"a", "b"}, broken), ElementsAre("office-no-start", "office-no-start"));
    EXPECT_EQ(lastFault_.arguments.front().value, "no display");
    broken.program = scratch_.putProgram("broken", "#!/does/not/exist\n");
    EXPECT_THAT(convert({"a", "b"}, broken), ElementsAre("office-not-startable", "office-not-startable"));
}

TEST_F(OfficeConverterTest, StartsAFreshOfficeAfterAStartsWorth) {
    const std::vector<std::string> contents(OfficeConverter::kFilesPerStart + 1, "x");
    EXPECT_THAT(convert(contents, settings()), testing::Each("pdf:x"));
    EXPECT_EQ(starts(), 2U);
}

TEST_F(OfficeConverterTest, HidesTheUsersHomeFromTheOffice) {
    OfficeSettings curious = settings();
    curious.program = scratch_.putProgram("curious", "#!/bin/sh\nenv > \"$STARTS\"\n");
    convert({"a"}, curious);
    const std::string environment = Scratch::get(scratch_ / "starts");
    EXPECT_THAT(environment, HasSubstr("HOME=" + (scratch_ / "temp").native()));
    EXPECT_THAT(environment, HasSubstr("TMPDIR=" + (scratch_ / "temp").native()));
}

TEST(OfficeLocationTest, LooksWhereTheUserSays) {
    const Scratch scratch;
    OfficeSettings settings;
    settings.program = scratch.putProgram("bin/soffice", "");
    EXPECT_EQ(*findOffice(settings), scratch / "bin/soffice");
    settings.program = scratch / "bin";
    EXPECT_EQ(*findOffice(settings), scratch / "bin/soffice");
    settings.program = scratch.put("text", "");
    EXPECT_EQ(findOffice(settings).faults.front(), (json::Fault{"", "office-not-usable", {{"path", (scratch / "text").native()}}, {}}));
}

TEST(OfficeLocationTest, LooksOnTheSearchPathAndThenInStandardPlaces) {
    const Scratch scratch;
    OfficeSettings settings;
    settings.standardPlaces = {scratch / "usr/program", scratch / "opt/libreoffice*/program"};
    EXPECT_EQ(findOffice(settings).faults.front().id, "office-missing");
    scratch.putProgram("opt/libreoffice7.4/program/soffice", "");
    scratch.putProgram("opt/libreoffice7.6/program/soffice", "");
    scratch.putProgram("opt/other9/program/soffice", "");
    EXPECT_EQ(*findOffice(settings), scratch / "opt/libreoffice7.6/program/soffice");
    scratch.putProgram("two/libreoffice", "");
    std::filesystem::create_directories(scratch / "one/soffice");
    settings.searchPath = "relative::" + (scratch / "one").native() + ":" + (scratch / "two").native();
    EXPECT_EQ(*findOffice(settings), scratch / "two/libreoffice");
}

TEST(OfficeLogTest, FollowsLinesAsTheyGrow) {
    const Scratch scratch;
    OfficeLog log(scratch / "log");
    EXPECT_THAT(log.news(), IsEmpty());
    EXPECT_FALSE(log.grew());
    scratch.put("log", "Warning: failed to launch javaldx\nconvert /t/a.odt -> /t/o");
    EXPECT_THAT(log.news(), IsEmpty());
    EXPECT_TRUE(log.grew());
    scratch.put("log", "Warning: failed to launch javaldx\nconvert /t/a.odt -> /t/out/a.pdf using filter : x\n"
                       "convert /t/b.odt as a Writer document -> /t/out/b.pdf using filter : x\nOverwriting: y\n");
    EXPECT_THAT(log.news(), ElementsAre("a.pdf", "b.pdf"));
    EXPECT_THAT(log.news(), IsEmpty());
    EXPECT_FALSE(log.grew());
    EXPECT_EQ(log.tail(), "Overwriting: y");
}

} // namespace
} // namespace vanthu::app
