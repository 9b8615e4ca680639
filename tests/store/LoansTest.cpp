#include "ContractFixture.h"

#include <gmock/gmock.h>

/// File copies that are taken to be used, and come back (appendix IV, section IV).
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Loans : public OnBothEngines {
protected:
    static Occasion on(const std::string& day) {
        Occasion made = occasion();
        made.today = day;
        return made;
    }
    static std::vector<std::string> listed(Store& store, const LoanOrder& order) {
        std::vector<std::string> rows;
        for (const LoanRow& each : need(store.loans(order))) rows.push_back(each.loan.lentOn + " " + each.loan.borrower);
        return rows;
    }
};

const Loan kWanted{.lentOn = {}, .borrower = "Lê Thị Thử", .allowedBy = "Chánh Văn phòng", .dueOn = "2026-03-09", .note = "Bản sao"};

} // namespace

TEST_P(Loans, OneHasTheCopyAtATime) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    const Entry lent = need(store.lend(on("2026-03-03"), reference(1), kWanted));
    ASSERT_THAT(lent.loans, SizeIs(1));
    EXPECT_EQ(lent.loans[0], (Loan{"2026-03-03", "Lê Thị Thử", "Chánh Văn phòng", "2026-03-09", "Bản sao", "", ""}));
    const auto second = store.lend(on("2026-03-04"), reference(1), kWanted);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.faults.front().id, "loan-out");
    EXPECT_EQ(store.takeBack(on("2026-03-02"), reference(1)).faults.front().id, "loan-back-before");
    const Entry back = need(store.takeBack(on("2026-03-05"), reference(1)));
    EXPECT_EQ(back.loans[0].returnedOn, "2026-03-05");
    EXPECT_EQ(back.loans[0].returnedTo, "Nguyễn Văn Mẫu");
    EXPECT_EQ(store.takeBack(on("2026-03-05"), reference(1)).faults.front().id, "loan-none");
    EXPECT_THAT(need(store.lend(on("2026-03-06"), reference(1), kWanted)).loans, SizeIs(2));
    const auto history = need(store.history(reference(1)));
    EXPECT_EQ(history.back().action, "loan");
    EXPECT_EQ(history[history.size() - 2].action, "loan-back");
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Loans, WhoTakesItAndByWhoseLeaveIsSaid) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    Loan bare = kWanted;
    bare.borrower.clear();
    EXPECT_EQ(store.lend(occasion(), reference(1), bare).faults.front().id, "loan-borrower-missing");
    bare = kWanted;
    bare.allowedBy.clear();
    EXPECT_EQ(store.lend(occasion(), reference(1), bare).faults.front().id, "loan-leave-missing");
    bare = kWanted;
    bare.dueOn = "2026-03-01";
    EXPECT_EQ(store.lend(occasion(), reference(1), bare).faults.front().id, "loan-due-before");
    EXPECT_EQ(store.lend(occasion(), reference(9), kWanted).faults.front().id, "number-unknown");
    EXPECT_THAT(need(store.show(reference(1))).loans, IsEmpty());
}

TEST_P(Loans, ADraftHasNoFileCopyYet) {
    Store store = openStore(location());
    need(store.draft(occasion(), sample(1)));
    NumberReference mine;
    mine.document = "document-1";
    EXPECT_EQ(store.lend(occasion(), mine, kWanted).faults.front().id, "number-none");
}

TEST_P(Loans, AreListedByDayPersonAndWhetherTheyAreOut) {
    Store store = openStore(location());
    for (int which = 1; which <= 3; ++which) need(store.registerDocument(occasion(), sample(which), order()));
    Loan other = kWanted;
    other.borrower = "Phạm Văn Mẫu";
    need(store.lend(on("2026-03-05"), reference(1), kWanted));
    need(store.lend(on("2026-03-04"), reference(2), other));
    need(store.lend(on("2026-03-04"), reference(3), kWanted));
    need(store.takeBack(on("2026-03-06"), reference(3)));
    EXPECT_THAT(listed(store, {}), ElementsAre("2026-03-04 Phạm Văn Mẫu", "2026-03-04 Lê Thị Thử", "2026-03-05 Lê Thị Thử"));
    EXPECT_THAT(listed(store, {.out = true}), ElementsAre("2026-03-04 Phạm Văn Mẫu", "2026-03-05 Lê Thị Thử"));
    EXPECT_THAT(listed(store, {.out = true, .borrower = "Lê Thị Thử"}), ElementsAre("2026-03-05 Lê Thị Thử"));
    EXPECT_THAT(listed(store, {.from = "2026-03-05"}), SizeIs(1));
    EXPECT_THAT(listed(store, {.to = "2026-03-04"}), SizeIs(2));
    EXPECT_THAT(listed(store, {.first = 2, .last = 2}), SizeIs(1));
    EXPECT_THAT(listed(store, {.series = "secret"}), IsEmpty());
}

TEST_P(Loans, NobodyRewritesTheBookByHand) {
    {
        Store store = openStore(location());
        need(store.registerDocument(occasion(), sample(1), order()));
        need(store.lend(on("2026-03-04"), reference(1), kWanted));
        need(store.takeBack(on("2026-03-06"), reference(1)));
    }
    EXPECT_FALSE(engine().byHand(location(), "DELETE FROM " + schema() + "loans"));
    EXPECT_FALSE(engine().byHand(location(), "UPDATE " + schema() + "loans SET returned_on = NULL"));
}

VANTHU_ON_BOTH_ENGINES(Loans);

} // namespace vanthu::store::test
