#include "ContractFixture.h"
#include "OldStore.h"

#include "store/Engines.h"
#include "store/Schema.h"

#include <gmock/gmock.h>

/// A store that an earlier version of the product made is lifted where it stands, with all that is in it.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Lift : public OnBothEngines {
protected:
    static constexpr int kDocuments = 300;

    int newest() const { return newestVersion(isServerAddress(location()) ? Engine::postgresql : Engine::sqlite); }
    void makeOld(int version) { makeOldStore({location(), version, kDocuments, VANTHU_ENGINES, VANTHU_MIGRATIONS}); }
};

std::vector<std::int64_t> numbersOf(Store& store, const SearchOrder& order) {
    std::vector<std::int64_t> numbers;
    for (const Found& each : need(store.search(order))) numbers.push_back(each.number);
    return numbers;
}

} // namespace

TEST_P(Lift, EveryEarlierVersionIsLiftedInPlace) {
    for (int version = 1; version < newest(); ++version) {
        SCOPED_TRACE(version);
        if (version > 1) SetUp(); // another location
        makeOld(version);
        Store store = openStore(location(), false);
        ASSERT_TRUE(store.lifted());
        EXPECT_EQ(store.lifted()->from, version);
        const Status status = need(store.status());
        EXPECT_EQ(status.version, newest());
        EXPECT_EQ(status.documents, kDocuments);
        EXPECT_EQ(status.numbersGiven, kDocuments);
        EXPECT_EQ(status.openTasks, kDocuments);
        const Verification verified = need(store.verify());
        EXPECT_THAT(verified.breaches, IsEmpty());
        EXPECT_EQ(verified.journalRows, kDocuments);
        EXPECT_THAT(need(store.book({"", 2025, 0, 0})), SizeIs(kDocuments));
        const Entry entry = need(store.show({250, 2025, "", ""}));
        EXPECT_EQ(entry.document.subject, "Tổ chức tiếp công dân đợt 250, tiếp công dân lưu động");
        EXPECT_THAT(entry.document.recipients, SizeIs(2));
        // What was not in the old index is found: days, and which is the best.
        EXPECT_THAT(numbersOf(store, {"dot", "2025-03-15", "2025-03-31", "", "", "", 2}), ElementsAre(299, 290));
        EXPECT_THAT(numbersOf(store, {"cong dan", "", "", "", "", "", 2, true}), ElementsAre(300, 290));
        Document next = sample(1);
        EXPECT_EQ(need(store.registerDocument(occasion(), next, order(2025))).number, kDocuments + 1);
    }
}

VANTHU_ON_BOTH_ENGINES(Lift);

} // namespace vanthu::store::test
