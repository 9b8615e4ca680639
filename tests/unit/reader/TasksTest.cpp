#include "reader/Tasks.h"

#include "CrudeOutline.h"
#include "Words.h"

#include "text/Scan.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::reader {
namespace {

using testing::words;
namespace fs = std::filesystem;

constexpr const char* kKinds[] = {"none", "fixed", "recurring", "continuous", "on-event", "on-request", "within-period", "relative"};
constexpr const char* kBounds[] = {"", " before", " by", " within"};
constexpr const char* kUnits[] = {"", "hour", "day", "working-day", "week", "month", "quarter", "half-year", "year"};

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string part(const std::optional<int>& value) { return value ? std::to_string(*value) : "?"; }

std::string dateText(const model::OpenDate& date) { return part(date.day) + "/" + part(date.month) + "/" + part(date.year); }

std::string deadlineText(const model::Deadline& deadline) {
    std::string text = std::string(kKinds[static_cast<std::size_t>(deadline.kind)]) + kBounds[static_cast<std::size_t>(deadline.bound)];
    if (deadline.date != model::OpenDate{}) text += " " + dateText(deadline.date);
    if (!deadline.time.empty()) text += " " + deadline.time;
    for (const model::Recurrence& one : deadline.recurrences) {
        text += std::string(" every ") + kUnits[static_cast<std::size_t>(one.every)];
        if (one.day) text += " day " + part(one.day);
        if (one.month) text += " month " + part(one.month);
        if (one.weekday) text += " weekday " + part(one.weekday);
    }
    for (const model::Period& one : deadline.periods) text += " " + dateText(one.from) + "-" + dateText(one.to);
    if (deadline.count) text += " " + part(deadline.count) + " " + kUnits[static_cast<std::size_t>(deadline.unit)];
    if (!deadline.event.empty()) text += " <" + deadline.event + ">";
    return text + " \"" + deadline.text + "\"";
}

struct LineTask {
    std::size_t line = 0;
    std::string pointer;
    model::Task task;
};

std::vector<LineTask> tasksOf(const CrudeDocument& document) {
    std::map<std::string, std::size_t> lines(document.lines.begin(), document.lines.end());
    std::vector<LineTask> result;
    const std::function<void(const std::vector<model::Item>&, const std::string&)> gather = [&](const auto& items,
                                                                                                const std::string& pointer) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string self = pointer + "/" + std::to_string(i);
            if (items[i].task) result.push_back({lines[self], self, *items[i].task});
            gather(items[i].children, self + "/children");
        }
    };
    gather(document.reading.document.content, "/content");
    return result;
}

std::string describe(const std::vector<LineTask>& tasks) {
    std::string text;
    for (const LineTask& one : tasks) {
        text += std::to_string(one.line) + ": " + one.task.leadUnit;
        for (const std::string& unit : one.task.coordinatingUnits) text += " + " + unit;
        if (one.task.deadline.kind != model::DeadlineKind::none) text += " | " + deadlineText(one.task.deadline);
        text += "\n";
    }
    return text;
}

/// Everything that stands at the pointers of the tasks stands in the source at their spans.
void expectSpans(const CrudeDocument& document, const std::vector<LineTask>& tasks) {
    const auto check = [&](const std::string& pointer, const std::string& value) {
        const auto found = std::ranges::find(document.reading.found, pointer, &Found::pointer);
        ASSERT_NE(found, document.reading.found.end()) << pointer;
        std::string spanned;
        for (const Span& span : found->spans) {
            if (!spanned.empty()) spanned += " ";
            spanned += document.source.paragraphs.at(span.paragraph).text.substr(span.begin, span.end - span.begin);
        }
        std::erase(spanned, '*');
        EXPECT_EQ(spanned, value) << pointer;
    };
    for (const LineTask& one : tasks) {
        const std::string pointer = one.pointer + "/task";
        if (!one.task.leadUnit.empty()) check(pointer + "/leadUnit", one.task.leadUnit);
        for (std::size_t i = 0; i < one.task.coordinatingUnits.size(); ++i)
            check(pointer + "/coordinatingUnits/" + std::to_string(i), one.task.coordinatingUnits[i]);
        if (!one.task.deadline.text.empty()) check(pointer + "/deadline/text", one.task.deadline.text);
    }
}

CrudeDocument annotated(const std::string& text) {
    CrudeDocument document = crudeOutline(text);
    TaskReader(words()).annotate(document.reading, &document.source);
    return document;
}

std::vector<std::string> caseNames() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(VANTHU_CASES) / "read-tasks"))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

class TaskCases : public ::testing::TestWithParam<std::string> {};

TEST_P(TaskCases, GiveTheExpectedTasks) {
    const fs::path folder = fs::path(VANTHU_CASES) / "read-tasks" / GetParam();
    const CrudeDocument document = annotated(read(folder / "document.txt"));
    const auto tasks = tasksOf(document);
    EXPECT_EQ(describe(tasks), read(folder / "expected.txt"));
    expectSpans(document, tasks);
}

TEST_P(TaskCases, LeaveEveryWordOfTheTextAndReadTheSameTwice) {
    const CrudeDocument plain = crudeOutline(read(fs::path(VANTHU_CASES) / "read-tasks" / GetParam() / "document.txt"));
    CrudeDocument once = plain;
    const TaskReader reader(words());
    const TaskReport first = reader.annotate(once.reading, &once.source);
    CrudeDocument twice = plain;
    EXPECT_EQ(reader.annotate(twice.reading, &twice.source), first);
    EXPECT_EQ(once.reading, twice.reading);
    const std::function<void(std::vector<model::Item>&)> strip = [&](std::vector<model::Item>& items) {
        for (model::Item& item : items) {
            EXPECT_TRUE(!item.task || !item.task->composed);
            item.task.reset();
            strip(item.children);
        }
    };
    strip(once.reading.document.content);
    EXPECT_EQ(once.reading.document, plain.reading.document);
}

std::string testName(const ::testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    std::ranges::replace(name, '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Data, TaskCases, ::testing::ValuesIn(caseNames()), testName);

TEST(TasksTest, UnitsAreLookedUpAmongTheRecipients) {
    CrudeDocument document =
        crudeOutline("I. TỔ CHỨC THỰC HIỆN\n"
                     "1. Giao Công an huyện chủ trì, phối hợp với Ủy ban nhân dân các xã, thị trấn và Phòng Y tế tuần tra.\n"
                     "2. Chủ tịch UBND các xã, thị trấn báo cáo kết quả.\n"
                     "Nơi nhận:\n- Công an huyện;\n- UBND các xã, thị trấn;\n- Lưu: VT.\n");
    const TaskReport report = TaskReader(words()).annotate(document.reading);
    EXPECT_EQ(report.tasks, 2u);
    const std::vector<UnitMatch> expected{{"/content/0/children/0/task/leadUnit", 0, MatchKind::exact},
                                          {"/content/0/children/0/task/coordinatingUnits/0", 1, MatchKind::abbreviated},
                                          {"/content/0/children/1/task/leadUnit", 1, MatchKind::people}};
    EXPECT_EQ(report.matches, expected);
    EXPECT_EQ(report.unmatched, std::vector<std::string>{"/content/0/children/0/task/coordinatingUnits/1"});
}

TEST(TasksTest, AsAboveIsWhoeverTheDocumentIsAddressedTo) {
    CrudeDocument document = crudeOutline("I. NỘI DUNG\n1. Đề nghị Sở Nội vụ thẩm định hồ sơ.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n");
    const TaskReport report = TaskReader(words()).annotate(document.reading);
    ASSERT_EQ(report.matches.size(), 1u);
    EXPECT_EQ(report.matches[0].kind, MatchKind::above);
}

TEST(TasksTest, WhatAFieldOfTheFormCannotHoldIsLeftOut) {
    Reading reading;
    std::string units = "Công an huyện";
    for (int i = 0; i < 40; ++i) units += ", Phòng Nội vụ huyện";
    reading.document.content = {{"clause", "", "", "Giao " + units + " rà soát.", {}, {}},
                                {"clause", "", "", "Giao Sở\nNội vụ rà soát, báo cáo\ttrước\nngày 01/02/2026.", {}, {}}};
    TaskReader(words()).annotate(reading);
    const std::string lead = reading.document.content[0].task->leadUnit;
    EXPECT_TRUE(lead.starts_with("Công an huyện, Phòng Nội vụ huyện") && lead.ends_with("huyện")) << lead;
    EXPECT_LE(text::countCharacters(lead), 300u);
    EXPECT_EQ(reading.document.content[1].task->leadUnit, "Sở Nội vụ");
    EXPECT_EQ(reading.document.content[1].task->deadline.text, "trước ngày 01/02/2026");
}

std::uint64_t fingerprint(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

std::string hex(std::uint64_t value) {
    std::ostringstream text;
    text << std::hex << std::setw(16) << std::setfill('0') << value;
    return text.str();
}

std::string hexOf(const std::string& text) { return text.empty() ? "-" : hex(fingerprint(text)); }

/// The published text that a file of expected tasks was written for, by its fingerprint; empty if it is not there.
std::string publishedText(const std::string& wanted) {
    const char* const given = std::getenv("VANTHU_SHARED");
    const fs::path folder =
        (given != nullptr ? fs::path(given) : fs::path(VANTHU_TEMPLATES).parent_path().parent_path() / "shared") / "real-documents";
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".txt") continue;
        std::string text = read(entry.path());
        if (hex(fingerprint(text)) == wanted) return text;
    }
    return {};
}

struct Score {
    int right = 0, wrong = 0, missed = 0, invented = 0;
};

/// Plans as published, against what a person wrote down for them: lines and fingerprints only.
TEST(TasksTest, PublishedPlansGiveWhatAPersonWroteDown) {
    Score tasks, deadlines;
    int plans = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(VANTHU_CASES) / "read-tasks-real")) {
        std::istringstream lines(read(entry.path()));
        std::string mark, word, print, issued;
        lines >> mark >> word >> print >> word >> issued;
        const std::string text = publishedText(print);
        if (text.empty()) continue;
        ++plans;
        CrudeDocument document = crudeOutline(text);
        const std::size_t slash = issued.find('/');
        document.reading.document.letterhead.issueDate.year = std::stoi(slash == std::string::npos ? issued : issued.substr(slash + 1));
        if (slash != std::string::npos) document.reading.document.letterhead.issueDate.month = std::stoi(issued);
        TaskReader(words()).annotate(document.reading, &document.source);
        std::map<std::size_t, model::Task> found;
        for (const LineTask& one : tasksOf(document)) found[one.line] = one.task;
        std::size_t line = 0;
        for (std::string lead, others, kind, deadline; lines >> line >> lead >> others >> kind >> deadline;) {
            const auto task = found.find(line);
            if (task == found.end()) {
                ++tasks.missed;
                ADD_FAILURE() << entry.path().filename() << " line " << line << ": missed";
                continue;
            }
            std::string units;
            for (const std::string& unit : task->second.coordinatingUnits) units += (units.empty() ? "" : ",") + hexOf(unit);
            const bool isRight = hexOf(task->second.leadUnit) == lead && (units.empty() ? "-" : units) == others;
            ++(isRight ? tasks.right : tasks.wrong);
            EXPECT_TRUE(isRight) << entry.path().filename() << " line " << line;
            const model::Deadline& limit = task->second.deadline;
            const bool same = kind == kKinds[static_cast<std::size_t>(limit.kind)] && hexOf(limit.text) == deadline;
            if (kind != "none" || !same)
                ++(same ? deadlines.right : kind == "none" ? deadlines.invented : limit.text.empty() ? deadlines.missed : deadlines.wrong);
            EXPECT_TRUE(same) << entry.path().filename() << " line " << line << " deadline";
            found.erase(task);
        }
        tasks.invented += static_cast<int>(found.size());
        for (const auto& [left, task] : found) ADD_FAILURE() << entry.path().filename() << " line " << left << ": invented";
    }
    if (plans == 0) GTEST_SKIP() << "the published plans are not there";
    const auto report = [](const char* name, const Score& score) {
        std::cout << name << ": " << score.right << " right, " << score.wrong << " wrong, " << score.missed << " missed, " << score.invented
                  << " invented\n";
    };
    report("tasks", tasks);
    report("deadlines", deadlines);
}

} // namespace
} // namespace vanthu::reader
