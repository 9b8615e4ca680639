#include "ContractFixture.h"

#include <gmock/gmock.h>

/// Numbers out of turn: ranges kept free, and numbers between numbers.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Numbers : public OnBothEngines {
protected:
    static Reservation range(std::int64_t first, std::int64_t last) { return {"all", 2026, first, last, "Trực đêm", {}, {}}; }
    static NumberOrder asking(std::int64_t number, const std::string& suffix = {}) {
        NumberOrder asked = order();
        asked.reserved = number;
        asked.suffix = suffix;
        return asked;
    }
    static std::int64_t give(Store& store, int which) { return need(store.registerDocument(occasion(), sample(which), order())).number; }
};

} // namespace

TEST_P(Numbers, TheSeriesGoesPastRangesKeptFree) {
    Store store = openStore(location());
    EXPECT_EQ(give(store, 1), 1);
    need(store.reserve(occasion(), range(2, 3)));
    need(store.reserve(occasion(), range(4, 4)));
    need(store.reserve(occasion(), range(6, 7)));
    EXPECT_EQ(*store.nextNumber("all", 2026), 5);
    EXPECT_EQ(give(store, 2), 5);
    EXPECT_EQ(give(store, 3), 8);
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(4), asking(3))).number, 3);
    EXPECT_EQ(give(store, 5), 9);
    // Kept free is no gap.
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
    EXPECT_EQ(need(store.verify()).numbers, 5);
    EXPECT_THAT(need(store.reservations(2026)), SizeIs(3));
    EXPECT_EQ(give(store, 6), 10);
}

TEST_P(Numbers, OnlyWhatIsFreeAheadIsKeptAndOnlyThatGivenOutOfTurn) {
    Store store = openStore(location());
    give(store, 1);
    give(store, 2);
    EXPECT_EQ(store.reserve(occasion(), range(2, 5)).faults.front().id, "reserve-passed");
    EXPECT_EQ(store.reserve(occasion(), range(5, 4)).faults.front().id, "reserve-range-wrong");
    EXPECT_EQ(store.reserve(occasion(), range(10, 100000)).faults.front().id, "reserve-range-wrong");
    EXPECT_EQ(store.reserve(occasion(), {"all", 2026, 4, 5, "", {}, {}}).faults.front().id, "reserve-purpose-missing");
    need(store.reserve(occasion(), range(4, 6)));
    EXPECT_EQ(store.reserve(occasion(), range(6, 9)).faults.front().id, "reserve-overlaps");
    EXPECT_EQ(store.registerDocument(occasion(), sample(3), asking(3)).faults.front().id, "number-not-reserved");
    EXPECT_EQ(store.registerDocument(occasion(), sample(3), asking(9)).faults.front().id, "number-not-reserved");
    EXPECT_EQ(store.registerDocument(occasion(), sample(3), asking(2)).faults.front().id, "number-taken");
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(3), asking(5))).number, 5);
    EXPECT_EQ(store.registerDocument(occasion(), sample(4), asking(5)).faults.front().id, "number-taken");
    EXPECT_EQ(need(store.status()).documents, 3);
}

TEST_P(Numbers, AReleasedRangeThatWasPassedLeavesVoidedNumbers) {
    Store store = openStore(location());
    need(store.reserve(occasion(), range(1, 3)));
    EXPECT_EQ(give(store, 1), 4);
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(2), asking(2))).number, 2);
    EXPECT_EQ(store.release(occasion(), range(1, 3), "").faults.front().id, "void-reason-missing");
    EXPECT_EQ(store.release(occasion(), range(1, 2), "Hết trực").faults.front().id, "reserve-unknown");
    need(store.release(occasion(), range(1, 3), "Hết trực"));
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
    const auto book = need(store.book({"all", 2026, 0, 0}));
    ASSERT_THAT(book, SizeIs(4));
    EXPECT_EQ(book[0].voidReason, "Hết trực");
    EXPECT_EQ(book[1].voidReason, "");
    EXPECT_EQ(book[2].voidReason, "Hết trực");
    EXPECT_EQ(store.show(reference(1)).faults.front().id, "number-voided");
    EXPECT_EQ(store.registerDocument(occasion(), sample(3), asking(1)).faults.front().id, "number-taken");
    EXPECT_EQ(give(store, 3), 5);
}

TEST_P(Numbers, AReleasedRangeAheadIsGivenInTurn) {
    Store store = openStore(location());
    need(store.reserve(occasion(), range(2, 9)));
    need(store.registerDocument(occasion(), sample(1), asking(4)));
    need(store.release(occasion(), range(2, 9), "Hết trực"));
    EXPECT_EQ(give(store, 2), 1);
    EXPECT_EQ(give(store, 3), 5); // 2 and 3 were passed over by 4 and are voided
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
    need(store.reserve(occasion(), range(8, 8)));
    need(store.release(occasion(), range(8, 8), "Thôi"));
    need(store.reserve(occasion(), range(8, 9)));
    EXPECT_EQ(give(store, 4), 6);
    EXPECT_EQ(give(store, 5), 7);
    EXPECT_EQ(give(store, 6), 10);
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Numbers, NumbersBetweenNumbersStandBehindTheirs) {
    Store store = openStore(location());
    EXPECT_EQ(store.registerDocument(occasion(), sample(1), asking(1, "a")).faults.front().id, "number-extra-alone");
    give(store, 1);
    const auto extra = need(store.registerDocument(occasion(), sample(2), asking(1, "a")));
    EXPECT_EQ(extra.number, 1);
    EXPECT_EQ(extra.suffix, "a");
    EXPECT_EQ(store.registerDocument(occasion(), sample(3), asking(1, "a")).faults.front().id, "number-taken");
    EXPECT_EQ(give(store, 4), 2);
    EXPECT_EQ(need(store.show({1, 2026, "", "", "a"})).document.id, "document-2");
    EXPECT_EQ(need(store.show(reference(1))).document.id, "document-1");
    need(store.dispatch(occasion(), {1, 2026, "", "", "a"}, {}, "post"));
    const auto book = need(store.book({"all", 2026, 0, 0}));
    ASSERT_THAT(book, SizeIs(3));
    EXPECT_EQ(book[1].suffix, "a");
    EXPECT_EQ(book[1].subject, sample(2).subject);
    EXPECT_THAT(book[1].recipients, ElementsAre("UBND tỉnh Đông Hải", "UBND các xã"));
    EXPECT_EQ(book[1].sentOn, "2026-03-02");
    EXPECT_EQ(book[0].sentOn, "");
    EXPECT_EQ(book[2].sentOn, "");
    need(store.voidNumber(occasion(), {1, 2026, "", "", "a"}, "Nhầm"));
    EXPECT_EQ(need(store.show(reference(1))).state, "registered");
    const Verification verified = need(store.verify());
    EXPECT_THAT(verified.breaches, IsEmpty());
    EXPECT_EQ(verified.numbers, 3);
}

VANTHU_ON_BOTH_ENGINES(Numbers);

} // namespace vanthu::store::test
