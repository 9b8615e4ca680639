#include "Engines.h"

#include <gmock/gmock.h>

#include <filesystem>

/// A register that moves, comes back from a backup, or meets clocks that do not agree.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Road {
    const char* name;
    EngineUnderTest& (*from)();
    EngineUnderTest& (*to)();
};

OpenOrder openOrder(const std::string& location) {
    OpenOrder open;
    open.location = location;
    open.now = kNow;
    open.engines = VANTHU_ENGINES;
    return open;
}

class Carry : public testing::TestWithParam<Road> {
protected:
    void SetUp() override {
        from_ = GetParam().from().newLocation();
        to_ = GetParam().to().newLocation();
        if (from_.empty() || to_.empty()) GTEST_SKIP() << "this engine is not on this machine: nothing of it was tested";
    }
    std::string from_;
    std::string to_;
};

/// A register in which a little of everything has happened.
void live(Store& store, int documents) {
    for (int which = 1; which <= documents; ++which) {
        Document document = sample(which);
        document.note = "dòng 1\n\"'\\ $1 %s <&>";
        if (which % 2 == 0) document.pages = which;
        need(store.registerDocument(occasion(), document, {which % 3 == 0 ? "secret" : "all", 2026, std::nullopt, false}));
    }
    need(store.voidNumber(occasion(), {2, 2026, "", "all"}, "Ký nhầm"));
    need(store.dispatch(occasion(), {1, 2026, "", "all"}, {}, "bưu điện"));
    need(store.receive(occasion(), {1, 2026, "", "all"}, "UBND các xã", "Lê Thị Thử"));
}

} // namespace

TEST_P(Carry, EverythingGoesAlongAndTheOldOneIsClosed) {
    constexpr int kDocuments = 1100; // more than a page of rows
    std::vector<JournalRow> history;
    std::vector<BookRow> book;
    const SearchOrder words{"tiep cong dan dot 7", "", "", "", "", "", 20};
    std::size_t found = 0;
    {
        Store store = openStore(from_);
        live(store, kDocuments);
        history = need(store.history({1, 2026, "", "all"}));
        book = need(store.book({"", 2026, 0, 0}));
        found = need(store.search(words)).size();
    }
    ASSERT_GT(found, 0U);
    Store open = openStore(from_, false); // another desk, all the while
    const Carried carried = need(Store::move(openOrder(from_), openOrder(to_)));
    EXPECT_EQ(carried.documents, kDocuments);
    EXPECT_EQ(carried.numbers, kDocuments);
    EXPECT_EQ(carried.journalRows, kDocuments + 3);

    Store moved = openStore(to_, false);
    EXPECT_THAT(need(moved.verify()).breaches, IsEmpty());
    EXPECT_EQ(need(moved.history({1, 2026, "", "all"})), history);
    EXPECT_EQ(need(moved.book({"", 2026, 0, 0})), book);
    EXPECT_EQ(need(moved.search(words)).size(), found);
    EXPECT_EQ(need(moved.status()).openTasks, 2 * kDocuments - 2) << "one was voided";
    // Life goes on there, with the next number and the next row of the same journal.
    const std::int64_t next = need(moved.nextNumber("all", 2026));
    EXPECT_EQ(need(moved.registerDocument(occasion(), sample(kDocuments + 1), order())).number, next);
    EXPECT_EQ(need(moved.registerDocument(occasion(), sample(1), order())).number, 1) << "the form has its number";
    EXPECT_THAT(need(moved.verify()).breaches, IsEmpty());

    // No number is given in two places.
    const auto refused = open.registerDocument(occasion(), sample(kDocuments + 2), order());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.front().id, "store-moved");
    const auto closed = Store::open(openOrder(from_));
    ASSERT_FALSE(closed);
    EXPECT_EQ(closed.faults.front().id, "store-moved");
    EXPECT_NE(closed.faults.front().arguments.front().value.find(to_.substr(to_.rfind('/'))), std::string::npos);
}

TEST_P(Carry, APlaceThatIsTakenIsLeftAlone) {
    {
        Store store = openStore(from_);
        live(store, 3);
        Store other = openStore(to_);
        need(other.registerDocument(occasion(), sample(9), order()));
    }
    const auto refused = Store::move(openOrder(from_), openOrder(to_));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.front().id, "store-target-taken");
    EXPECT_FALSE(isEnvironment(refused.faults.front()));
    EXPECT_EQ(need(openStore(to_, false).status()).documents, 1);
    Store store = openStore(from_, false);
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(4), order())).number, 3);
}

// Order comes from the rows, not from what the clocks of two desks say.
TEST_P(Carry, ClocksMayDiffer) {
    Store store = openStore(from_);
    const auto at = [](const char* now) {
        Occasion then = occasion();
        then.now = now;
        return then;
    };
    EXPECT_EQ(need(store.registerDocument(at("2031-01-01T00:00:00Z"), sample(1), order())).number, 1);
    EXPECT_EQ(need(store.registerDocument(at("2019-12-31T23:59:59Z"), sample(2), order())).number, 2);
    need(store.dispatch(at("2025-06-01T00:00:00Z"), {1, 2026, "", ""}, {}, "bưu điện"));
    need(store.voidNumber(at("1999-01-01T00:00:00Z"), {1, 2026, "", ""}, "Ký nhầm"));
    std::vector<std::string> actions;
    for (const JournalRow& row : need(store.history({1, 2026, "", ""}))) actions.push_back(row.action);
    EXPECT_THAT(actions, ElementsAre("register", "dispatch", "void"));
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Carry,
                         testing::Values(Road{"sqlite", sqliteEngine, sqliteEngine}, Road{"to_postgresql", sqliteEngine, postgresEngine},
                                         Road{"postgresql", postgresEngine, sqliteEngine}),
                         [](const auto& parameter) { return std::string(parameter.param.name); });

} // namespace vanthu::store::test
