#include "ContractFixture.h"

#include <gmock/gmock.h>

/// Tasks after their document is entered: done, put off, assigned, begun.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Duties : public OnBothEngines {
protected:
    static TaskOrder asking(const std::string& before = {}, const std::string& from = {}) { return {before, from, "", 100}; }
    static std::vector<std::string> due(Store& store, const TaskOrder& order) {
        std::vector<std::string> found;
        for (const TaskRow& each : need(store.tasks(order))) found.push_back(each.dueOn + " " + each.text);
        return found;
    }
};

const Extension kLater{"", "2026-03-20", "Chờ số liệu", "Chủ tịch", ""};

} // namespace

TEST_P(Duties, ADoneTaskKeepsItsEvidenceAndIsNotListed) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    const Entry entry = need(store.finishTask(occasion(), reference(1), 1, {"Báo cáo số 12/BC-VP", "Lê Thị Thử", std::nullopt}));
    ASSERT_THAT(entry.tasks, SizeIs(2));
    EXPECT_EQ(entry.tasks[0].state, "done");
    EXPECT_EQ(entry.tasks[0].doneOn, "2026-03-02");
    EXPECT_EQ(entry.tasks[0].doneBy, "Lê Thị Thử");
    EXPECT_EQ(entry.tasks[0].evidence, "Báo cáo số 12/BC-VP");
    EXPECT_EQ(entry.tasks[1].state, "open");
    EXPECT_THAT(due(store, asking()), ElementsAre(" Báo cáo kết quả"));
    const TaskOutcome again{"BC", "", std::nullopt};
    EXPECT_EQ(store.finishTask(occasion(), reference(1), 1, again).faults.front().id, "task-closed");
    EXPECT_EQ(store.finishTask(occasion(), reference(1), 3, again).faults.front().id, "task-unknown");
    EXPECT_EQ(store.finishTask(occasion(), reference(7), 1, again).faults.front().id, "number-unknown");
    EXPECT_EQ(need(store.history(reference(1))).back().action, "task-done");
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Duties, NothingIsDoneWithoutWhatShowsIt) {
    {
        Store store = openStore(location());
        need(store.registerDocument(occasion(), sample(1), order()));
        EXPECT_EQ(store.finishTask(occasion(), reference(1), 1, {}).faults.front().id, "task-evidence-missing");
        EXPECT_EQ(need(store.show(reference(1))).tasks[0].state, "open");
        need(store.extendTask(occasion(), reference(1), 1, kLater));
    }
    EXPECT_FALSE(engine().byHand(location(), "UPDATE " + schema() + "tasks SET state = 'done'"));
    EXPECT_FALSE(engine().byHand(location(), "UPDATE " + schema() + "extensions SET reason = 'x'"));
    EXPECT_FALSE(engine().byHand(location(), "DELETE FROM " + schema() + "extensions"));
}

TEST_P(Duties, AFrozenDocumentAsksNothingOfAnybody) {
    Store store = openStore(location());
    for (int which = 1; which <= 4; ++which) need(store.registerDocument(occasion(), sample(which), order()));
    need(store.finishTask(occasion(), reference(1), 1, {"BC", "", std::nullopt}));
    need(store.changeState(occasion(), reference(1), {.state = "recalled", .reason = "Sai"}));
    need(store.voidNumber(occasion(), reference(2), "Ký nhầm"));
    need(store.link(occasion(), reference(4), "replaces", reference(3)));
    for (const TaskRow& task : need(store.tasks(asking()))) EXPECT_EQ(task.number, 4);
    const Entry recalled = need(store.show(reference(1)));
    EXPECT_EQ(recalled.tasks[0].state, "done");
    EXPECT_EQ(recalled.tasks[1].state, "cancelled");
    EXPECT_EQ(store.finishTask(occasion(), reference(3), 1, {"BC", "", std::nullopt}).faults.front().id, "task-closed");
    EXPECT_EQ(need(store.status()).openTasks, 2);
}

TEST_P(Duties, ATaskThatRecursGoesOnWithItsNextTime) {
    Store store = openStore(location());
    Document document = sample(1);
    document.tasks[1].dueOn = "2026-03-31";
    need(store.registerDocument(occasion(), document, order()));
    need(store.finishTask(occasion(), reference(1), 2, {"BC 1", "Thử", "2026-04-30"}));
    const Entry entry = need(store.finishTask(occasion(), reference(1), 2, {"BC 2", "Thử", "2026-05-31"}));
    EXPECT_THAT(entry.tasks[1].occurrences, ElementsAre(DoneOccurrence{"2026-03-31", "2026-03-02", "Thử", "BC 1"},
                                                        DoneOccurrence{"2026-04-30", "2026-03-02", "Thử", "BC 2"}));
    EXPECT_EQ(entry.tasks[1].state, "open");
    EXPECT_THAT(due(store, asking("2026-06-01", "2026-04-01")), ElementsAre("2026-05-31 Báo cáo kết quả"));
    EXPECT_EQ(need(store.finishTask(occasion(), reference(1), 2, {"BC 3", "Thử", std::nullopt})).tasks[1].state, "done");
}

TEST_P(Duties, ADayIsPutOffForAReasonAndByLeave) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    Extension bare = kLater;
    bare.reason.clear();
    EXPECT_EQ(store.extendTask(occasion(), reference(1), 1, bare).faults.front().id, "extension-reason-missing");
    bare = kLater;
    bare.allowedBy.clear();
    EXPECT_EQ(store.extendTask(occasion(), reference(1), 1, bare).faults.front().id, "extension-leave-missing");
    EXPECT_EQ(store.extendTask(occasion(), reference(1), 2, kLater).faults.front().id, "extension-no-day");
    need(store.extendTask(occasion(), reference(1), 1, kLater));
    EXPECT_EQ(store.extendTask(occasion(), reference(1), 1, kLater).faults.front().id, "extension-not-later");
    Extension again = kLater;
    again.to = "2026-04-01";
    const Entry entry = need(store.extendTask(occasion(), reference(1), 1, again));
    EXPECT_THAT(entry.tasks[0].extensions, ElementsAre(Extension{"2026-03-15", "2026-03-20", "Chờ số liệu", "Chủ tịch", "2026-03-02"},
                                                       Extension{"2026-03-20", "2026-04-01", "Chờ số liệu", "Chủ tịch", "2026-03-02"}));
    EXPECT_EQ(entry.document.tasks[0].dueOn, "2026-04-01");
    EXPECT_THAT(due(store, asking("2026-03-30")), IsEmpty());
}

TEST_P(Duties, TasksAreListedByPersonUnitAndDocument) {
    Store store = openStore(location());
    for (int which = 1; which <= 2; ++which) need(store.registerDocument(occasion(), sample(which), order()));
    need(store.assignTask(occasion(), reference(2), 1, "Lê Thị Thử"));
    TaskOrder mine = asking();
    mine.person = "Lê Thị Thử";
    ASSERT_THAT(need(store.tasks(mine)), SizeIs(1));
    EXPECT_EQ(need(store.tasks(mine)).front().number, 2);
    EXPECT_EQ(need(store.tasks(mine)).front().person, "Lê Thị Thử");
    mine.unit = "Thanh tra huyện";
    EXPECT_THAT(need(store.tasks(mine)), IsEmpty());
    TaskOrder first = asking();
    first.document = "document-1";
    EXPECT_THAT(due(store, first), ElementsAre("2026-03-15 Niêm yết lịch tiếp công dân", " Báo cáo kết quả"));
    need(store.assignTask(occasion(), reference(2), 1, ""));
    mine.unit.clear();
    EXPECT_THAT(need(store.tasks(mine)), IsEmpty());
}

TEST_P(Duties, WhatATaskWaitedForStartsItsTerm) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    need(store.startTask(occasion(), reference(1), 2, "2026-03-02", "2026-03-12"));
    EXPECT_THAT(due(store, asking("2026-03-13")), ElementsAre("2026-03-12 Báo cáo kết quả"));
    EXPECT_EQ(need(store.history(reference(1))).back().after, R"({"task":2,"happened":"2026-03-02","due":"2026-03-12"})");
}

TEST_P(Duties, ADraftsDaysAreThoseOfItsIssue) {
    Store store = openStore(location());
    need(store.enterSigned(occasion(), sample(1), {"paper", "2026-03-01", "", ""}));
    Document dated = sample(1);
    dated.tasks[0].dueOn = "2026-03-16";
    need(store.registerDocument(occasion(), dated, order()));
    EXPECT_EQ(need(store.show(reference(1))).document.tasks[0].dueOn, "2026-03-16");
}

VANTHU_ON_BOTH_ENGINES(Duties);

} // namespace vanthu::store::test
