#include "ContractFixture.h"

#include <gmock/gmock.h>

/// Recipients after the paper was made: members of groups, those added, copies given back and called back.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Recipients : public OnBothEngines {};

std::vector<std::string> namesOf(const std::vector<Delivery>& deliveries) {
    std::vector<std::string> names;
    for (const Delivery& each : deliveries) names.push_back(each.recipient);
    return names;
}

} // namespace

TEST_P(Recipients, MembersStandInForTheirGroup) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    EXPECT_EQ(need(store.show(reference(1))).copiesNeeded(), 12);
    const std::vector<Recipient> members{{.name = "UBND xã An Mẫu"}, {.name = "UBND xã Bình Thử", .copies = 2}};
    const Entry entry = need(store.expandGroup(occasion(), reference(1), "ubnd các xã", members));
    ASSERT_THAT(entry.document.recipients, SizeIs(4));
    EXPECT_EQ(entry.document.recipients[2], (Recipient{.name = "UBND xã An Mẫu", .printed = false, .partOf = 2}));
    EXPECT_EQ(entry.copiesNeeded(), 14); // 3 copies for the members where the paper counted 1
    // Once more adds only who is new.
    EXPECT_THAT(need(store.expandGroup(occasion(), reference(1), "UBND các xã", {{.name = "ubnd xa an mau"}, {.name = "UBND xã Cao"}}))
                    .document.recipients,
                SizeIs(5));
    EXPECT_THAT(namesOf(need(store.dispatch(occasion(), reference(1), {}, "edoc"))),
                ElementsAre("UBND tỉnh Đông Hải", "UBND xã An Mẫu", "UBND xã Bình Thử", "UBND xã Cao"));
    EXPECT_THAT(namesOf(need(store.dispatch(occasion(), reference(1), {"UBND các xã"}, "post"))), SizeIs(3));
    EXPECT_TRUE(good(store.receive(occasion(), reference(1), "UBND xã Cao", "Thử")));
    EXPECT_EQ(store.receive(occasion(), reference(1), "UBND các xã", "Thử").faults.front().id, "delivery-none");
    EXPECT_EQ(store.expandGroup(occasion(), reference(1), "UBND xã Cao", members).faults.front().id, "group-of-member");
    EXPECT_EQ(store.expandGroup(occasion(), reference(1), "Sở Không có", members).faults.front().id, "recipient-unknown");
    EXPECT_EQ(store.expandGroup(occasion(), reference(1), "UBND các xã", {}).faults.front().id, "group-empty");
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Recipients, OneAddedIsNotOnThePaper) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    const Entry entry = need(store.addRecipient(occasion(), reference(1), {.name = "Sở Mẫu", .copies = 3}));
    ASSERT_THAT(entry.document.recipients, SizeIs(3));
    EXPECT_FALSE(entry.document.recipients.back().printed);
    EXPECT_TRUE(entry.document.recipients.front().printed);
    EXPECT_EQ(entry.copiesNeeded(), 15);
    EXPECT_EQ(store.addRecipient(occasion(), reference(1), {.name = "so mau"}).faults.front().id, "recipient-there");
    EXPECT_EQ(store.addRecipient(occasion(), reference(1), {.name = ""}).faults.front().id, "recipient-empty");
    EXPECT_THAT(namesOf(need(store.dispatch(occasion(), reference(1), {"Sở Mẫu"}, "post"))), ElementsAre("Sở Mẫu"));
}

TEST_P(Recipients, CopiesOfARecalledDocumentComeBack) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    EXPECT_EQ(store.giveBack(occasion(), reference(1), "UBND các xã", "").faults.front().id, "delivery-none-out");
    need(store.dispatch(occasion(), reference(1), {}, "post"));
    Occasion later = occasion();
    later.today = "2026-03-09";
    need(store.changeState(later, reference(1), {.state = "recalled", .reason = "Ban hành trái thẩm quyền"}));
    later.today = "2026-03-10";
    const Delivery returned = need(store.giveBack(later, reference(1), "UBND các xã", "Lê Thị Thử"));
    EXPECT_EQ(returned.recalledOn, "2026-03-09");
    const Entry entry = need(store.show(reference(1)));
    EXPECT_EQ(entry.deliveries[0].recalledOn, "2026-03-09");
    EXPECT_EQ(entry.deliveries[0].returnedOn, "");
    EXPECT_EQ(entry.deliveries[1].returnedOn, "2026-03-10");
    EXPECT_EQ(entry.deliveries[1].returnedBy, "Lê Thị Thử");
    // Frozen: nothing is added, but what comes back is entered.
    EXPECT_EQ(store.addRecipient(occasion(), reference(1), {.name = "Sở Mẫu"}).faults.front().id, "document-frozen");
}

VANTHU_ON_BOTH_ENGINES(Recipients);

} // namespace vanthu::store::test
