#include "ContractFixture.h"

#include <gmock/gmock.h>

/// What a store promises, asked of both engines in the same words.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Contract : public OnBothEngines {};

} // namespace

TEST_P(Contract, IsMissingUntilMade) {
    OpenOrder open;
    open.location = location();
    open.now = kNow;
    open.engines = VANTHU_ENGINES;
    const json::Result<Store> missing = Store::open(open);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.faults.front().id, "store-missing");
    EXPECT_TRUE(isEnvironment(missing.faults.front()));
    openStore(location());
    EXPECT_TRUE(good(Store::open(open)));
}

TEST_P(Contract, NumbersFromOneInOrder) {
    Store store = openStore(location());
    EXPECT_EQ(*store.nextNumber("all", 2026), 1);
    for (int which = 1; which <= 3; ++which) {
        const auto given = store.registerDocument(occasion(), sample(which), order());
        ASSERT_TRUE(good(given));
        EXPECT_EQ(given->number, which);
        EXPECT_FALSE(given->already);
        EXPECT_EQ(given->symbol, "KH-UBND");
        EXPECT_EQ(given->copies, 12);
    }
    EXPECT_EQ(*store.nextNumber("all", 2026), 4);
}

TEST_P(Contract, EverySeriesAndYearCountsByItself) {
    Store store = openStore(location());
    EXPECT_EQ(store.registerDocument(occasion(), sample(1), order())->number, 1);
    EXPECT_EQ(store.registerDocument(occasion(), sample(2), {"secret", 2026, std::nullopt, false})->number, 1);
    EXPECT_EQ(store.registerDocument(occasion(), sample(3), order(2027))->number, 1);
    EXPECT_EQ(store.registerDocument(occasion(), sample(4), order())->number, 2);
}

TEST_P(Contract, TheSameFormGetsItsNumberAgain) {
    Store store = openStore(location());
    const auto first = store.registerDocument(occasion(), sample(1), order());
    Document copy = sample(1);
    copy.id = "another";
    const auto again = store.registerDocument(occasion(), copy, order());
    ASSERT_TRUE(good(again));
    EXPECT_TRUE(again->already);
    EXPECT_EQ(again->number, first->number);
    EXPECT_EQ(again->document, first->document);
    EXPECT_EQ(*store.nextNumber("all", 2026), 2);
    NumberOrder insisting = order();
    insisting.again = true;
    EXPECT_EQ(store.registerDocument(occasion(), copy, insisting)->number, 2);
}

TEST_P(Contract, KnowsADocumentByItsFormElseByItsNamesIfOnlyOneHasThem) {
    Store store = openStore(location());
    Document document = sample(1);
    document.tasks = {{"/content/0", "Rà soát", "Phòng A", {}, "none", "", std::nullopt}};
    ASSERT_TRUE(good(store.registerDocument(occasion(), document, order())));
    const auto byForm = store.known({document.fingerprint, "", "", ""});
    ASSERT_TRUE(good(byForm));
    ASSERT_TRUE(*byForm);
    EXPECT_EQ((*byForm)->registration.number, 1);
    EXPECT_EQ((*byForm)->registration.issuedOn, document.issuedOn.value_or(""));
    EXPECT_THAT((*byForm)->tasks, ElementsAre(KnownDocument::State{"/content/0", "open"}));
    const EarlierDocument named{"another", document.symbol, document.organ, document.subject};
    ASSERT_TRUE(good(store.known(named)));
    EXPECT_TRUE(*store.known(named));
    EXPECT_FALSE(*store.known({"another", document.symbol, document.organ, "nothing of it"}));
    EXPECT_FALSE(*store.known({"", "", document.organ, ""}));
    // A second one of the same names: it cannot be told which is meant, but the form still tells.
    Document second = document;
    second.id = "second";
    second.fingerprint = "of the second";
    ASSERT_TRUE(good(store.registerDocument(occasion(), second, order())));
    EXPECT_FALSE(*store.known(named));
    EXPECT_EQ((*store.known({"of the second", "", "", ""}))->registration.number, 2);
    // A voided number is none to cite.
    ASSERT_TRUE(good(store.voidNumber(occasion(), reference(1), "sai")));
    EXPECT_FALSE(*store.known({document.fingerprint, "", "", ""}));
}

TEST_P(Contract, AnotherNumberThanTheOneSeenIsNotGiven) {
    Store store = openStore(location());
    NumberOrder seen = order();
    seen.expected = 2;
    const auto refused = store.registerDocument(occasion(), sample(1), seen);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.front().id, "number-differs");
    EXPECT_FALSE(isEnvironment(refused.faults.front()));
    EXPECT_EQ(*store.nextNumber("all", 2026), 1);
    EXPECT_THAT(store.book({"", 2026, 0, 0})->size(), 0U);
}

TEST_P(Contract, NothingIsEnteredWhereHalfOfItFails) {
    Store store = openStore(location());
    ASSERT_TRUE(good(store.registerDocument(occasion(), sample(1), order())));
    Document sameId = sample(2);
    sameId.id = sample(1).id;
    const auto refused = store.registerDocument(occasion(), sameId, order());
    ASSERT_FALSE(refused);
    EXPECT_EQ(*store.nextNumber("all", 2026), 2);
    EXPECT_EQ(store.status()->documents, 1);
    EXPECT_EQ(store.status()->journalRows, 1);
    EXPECT_EQ(store.registerDocument(occasion(), sample(3), order())->number, 2);
}

TEST_P(Contract, KeepsEveryFieldAsItWas) {
    Store store = openStore(location());
    Document full = sample(1);
    full.pages = 3;
    full.note = "dòng 1\ndòng 2";
    full.urgency = "urgent";
    full.secrecy = "confidential";
    full.dueOn = "2026-04-01";
    full.fileNotation = "01.TCCB";
    ASSERT_TRUE(good(store.registerDocument(occasion(), full, order())));
    const auto entry = store.show(reference(1));
    ASSERT_TRUE(good(entry));
    EXPECT_EQ(entry->document, full);
    EXPECT_EQ(entry->state, "registered");
    EXPECT_EQ(entry->series, "all");
}

TEST_P(Contract, AVoidedNumberStaysAndIsNotGivenAgain) {
    Store store = openStore(location());
    store.registerDocument(occasion(), sample(1), order());
    EXPECT_EQ(store.voidNumber(occasion(), reference(1), "").faults.front().id, "void-reason-missing");
    ASSERT_TRUE(good(store.voidNumber(occasion(), reference(1), "Ký nhầm")));
    EXPECT_EQ(store.voidNumber(occasion(), reference(1), "Ký nhầm").faults.front().id, "number-voided");
    EXPECT_EQ(store.voidNumber(occasion(), reference(7), "Ký nhầm").faults.front().id, "number-unknown");
    EXPECT_EQ(store.registerDocument(occasion(), sample(2), order())->number, 2);
    const auto book = store.book({"", 2026, 0, 0});
    ASSERT_THAT(*book, SizeIs(2));
    EXPECT_EQ((*book)[0].voidReason, "Ký nhầm");
    EXPECT_EQ((*book)[1].voidReason, "");
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
    // The form of a voided number may be registered once more.
    Document anew = sample(1);
    anew.id = "anew";
    EXPECT_EQ(store.registerDocument(occasion(), anew, order())->number, 3);
}

TEST_P(Contract, NumbersAndJournalWithstandHands) {
    Store store = openStore(location());
    store.registerDocument(occasion(), sample(1), order());
    store.voidNumber(occasion(), reference(1), "Ký nhầm");
    EXPECT_FALSE(engine().byHand(location(), "DELETE FROM " + schema() + "numbers"));
    EXPECT_FALSE(engine().byHand(location(), "UPDATE " + schema() + "numbers SET state = 'given', void_reason = NULL"));
    EXPECT_FALSE(engine().byHand(location(), "DELETE FROM " + schema() + "journal"));
    EXPECT_FALSE(engine().byHand(location(), "UPDATE " + schema() + "journal SET actor = 'x'"));
    EXPECT_TRUE(engine().byHand(location(), "SELECT count(*) FROM " + schema() + "journal"));
}

TEST_P(Contract, DispatchAndReceiptFollowOneAnother) {
    Store store = openStore(location());
    store.registerDocument(occasion(), sample(1), order());
    EXPECT_EQ(store.receive(occasion(), reference(1), "UBND các xã", "").faults.front().id, "delivery-none");
    EXPECT_EQ(store.dispatch(occasion(), reference(1), {"Sở Không có"}, "post").faults.front().id, "recipient-unknown");
    EXPECT_THAT(*store.dispatch(occasion(), reference(1), {"ubnd cac xa"}, "post"), SizeIs(1));
    EXPECT_THAT(*store.dispatch(occasion(), reference(1), {}, "edoc"), SizeIs(2));
    Occasion later = occasion();
    later.today = "2026-03-05";
    const auto received = store.receive(later, reference(1), "UBND các xã", "Lê Thị Thử");
    ASSERT_TRUE(good(received));
    EXPECT_EQ(received->channel, "edoc");
    const auto entry = store.show(reference(1));
    EXPECT_EQ(entry->state, "dispatched");
    ASSERT_THAT(entry->deliveries, SizeIs(3));
    EXPECT_EQ(entry->deliveries[1].receivedOn, "");
    EXPECT_EQ(entry->deliveries[2].receivedOn, "2026-03-05");
    const auto book = store.book({"all", 2026, 1, 1});
    ASSERT_THAT(*book, SizeIs(1));
    EXPECT_EQ(book->front().sentOn, "2026-03-02");
    EXPECT_THAT(book->front().receipts, ElementsAre(BookRow::Receipt{"Lê Thị Thử", "2026-03-05"}));
    EXPECT_THAT(book->front().recipients, ElementsAre("UBND tỉnh Đông Hải", "UBND các xã"));
}

TEST_P(Contract, TheBookHasItsRangeInOrder) {
    Store store = openStore(location());
    for (int which = 1; which <= 12; ++which) store.registerDocument(occasion(), sample(which), order());
    const auto book = store.book({"", 2026, 9, 11});
    ASSERT_THAT(*book, SizeIs(3));
    EXPECT_EQ((*book)[0].number, 9);
    EXPECT_EQ((*book)[2].number, 11);
    EXPECT_EQ((*book)[2].subject, "Tổ chức tiếp công dân đợt 11");
    EXPECT_THAT((*book)[2].recipients, SizeIs(2));
    EXPECT_THAT(need(store.book({"", 2025, 0, 0})), IsEmpty());
}

TEST_P(Contract, SearchFindsWithAndWithoutMarks) {
    Store store = openStore(location());
    Document one = sample(1);
    one.subject = "Kế hoạch hòa giải ở cơ sở";
    Document two = sample(2);
    two.subject = "Thông báo về thủy lợi, đê điều";
    two.kind = "notice";
    store.registerDocument(occasion(), one, order());
    store.registerDocument(occasion(), two, order());
    const auto numbers = [&](const std::string& words, const std::string& kind = {}) {
        SearchOrder search;
        search.words = words;
        search.kind = kind;
        std::vector<std::int64_t> found;
        const auto result = store.search(search);
        EXPECT_TRUE(good(result)) << words;
        for (const Found& each : *result) found.push_back(each.number);
        return found;
    };
    EXPECT_THAT(numbers("hoa giai"), ElementsAre(1));
    EXPECT_THAT(numbers("hoà giải"), ElementsAre(1));             // new tone placement
    EXPECT_THAT(numbers("ho\u0300a GIA\u0309I"), ElementsAre(1)); // NFD
    EXPECT_THAT(numbers("thuỷ lợi"), ElementsAre(2));
    EXPECT_THAT(numbers("de dieu"), ElementsAre(2)); // d finds đ
    EXPECT_THAT(numbers("đê ĐIỀU"), ElementsAre(2));
    EXPECT_THAT(numbers("đe hoa"), IsEmpty());
    EXPECT_THAT(numbers("02/KH-UBND"), ElementsAre(2));
    EXPECT_THAT(numbers("tran thi vi du"), ElementsAre(2, 1)); // newest first
    EXPECT_THAT(numbers("sông xanh", "plan"), ElementsAre(1));
    EXPECT_THAT(numbers(""), ElementsAre(2, 1));
    EXPECT_THAT(numbers("\"*-/'"), IsEmpty());
    EXPECT_THAT(numbers("hoa OR NOT (giai) NEAR'&|!:*"), IsEmpty());
}

TEST_P(Contract, SearchFindsOldAndNewTheNewestFirst) {
    Store store = openStore(location());
    // More than go into an index at once, and some that are not in it yet.
    for (int which = 1; which <= 150; ++which) {
        Document document = sample(which);
        if (which % 30 == 0) document.subject = "Phòng chống thiên tai";
        need(store.registerDocument(occasion(), document, order()));
    }
    const auto numbers = [&](int limit) {
        std::vector<std::int64_t> found;
        for (const Found& each : need(store.search({"thien tai", "", "", "", "", "", limit}))) found.push_back(each.number);
        return found;
    };
    EXPECT_THAT(numbers(20), ElementsAre(150, 120, 90, 60, 30));
    EXPECT_THAT(numbers(3), ElementsAre(150, 120, 90));
    EXPECT_THAT(numbers(1), ElementsAre(150));
    EXPECT_THAT(need(store.search({"dot 64", "", "", "", "", "", 20})), SizeIs(1));
    EXPECT_THAT(need(store.search({"tiep dan", "", "", "", "", "", 500})), SizeIs(145));
}

TEST_P(Contract, TasksAreListedByTheirDay) {
    Store store = openStore(location());
    Document document = sample(1);
    document.tasks[0].dueOn = "2026-03-20";
    store.registerDocument(occasion(), document, order());
    store.registerDocument(occasion(), sample(2), order());
    const auto texts = [&](const TaskOrder& wanted) {
        std::vector<std::string> found;
        const auto result = store.tasks(wanted);
        EXPECT_TRUE(good(result));
        for (const TaskRow& each : *result) found.push_back(each.dueOn + " " + std::to_string(each.number));
        return found;
    };
    EXPECT_THAT(texts({"", "", "", 100}), ElementsAre("2026-03-15 2", "2026-03-20 1", " 1", " 2"));
    EXPECT_THAT(texts({"2026-03-16", "", "", 100}), ElementsAre("2026-03-15 2"));
    EXPECT_THAT(texts({"2026-03-21", "2026-03-16", "", 100}), ElementsAre("2026-03-20 1"));
    EXPECT_THAT(texts({"", "", "Thanh tra huyện", 100}), ElementsAre(" 1", " 2"));
    EXPECT_THAT(texts({"", "", "", 1}), SizeIs(1));
}

TEST_P(Contract, TheJournalTellsWhatHappened) {
    Store store = openStore(location());
    store.registerDocument(occasion(), sample(1), order());
    store.registerDocument(occasion(), sample(2), order());
    store.dispatch(occasion(), reference(1), {}, "post");
    store.voidNumber(occasion(), reference(1), "Ký nhầm");
    const auto rows = store.history(reference(1));
    ASSERT_TRUE(good(rows));
    std::vector<std::string> actions;
    for (const JournalRow& row : *rows) actions.push_back(row.action);
    EXPECT_THAT(actions, ElementsAre("register", "dispatch", "void"));
    EXPECT_EQ(rows->front().actor, "Nguyễn Văn Mẫu");
    EXPECT_EQ(rows->front().at, kNow);
    EXPECT_EQ(rows->back().before, R"({"state":"dispatched"})");
    const auto verified = store.verify();
    ASSERT_TRUE(good(verified));
    EXPECT_EQ(verified->journalRows, 4);
    EXPECT_EQ(verified->numbers, 2);
    EXPECT_THAT(verified->breaches, IsEmpty());
}

TEST_P(Contract, HostileTextIsText) {
    Store store = openStore(location());
    const std::string evil = "'); DROP TABLE documents; -- \" $1 ?1 :x %s {0} \\ \\x27 E'\\'' /* */ ; \u202e";
    Document document = sample(1);
    for (std::string* field :
         {&document.id, &document.kind, &document.typeName, &document.symbol, &document.parentOrgan, &document.organ, &document.subject,
          &document.language, &document.note, &document.signerPosition, &document.signerName, &document.urgency, &document.secrecy,
          &document.fileNotation, &document.fileCopy, &document.fingerprint, &document.form})
        *field = evil;
    document.issuedOn = evil;
    document.dueOn = evil;
    document.recipients = {{evil, evil, evil, evil}};
    document.tasks = {{evil, evil, evil, {evil}, evil, evil, evil}};
    ASSERT_TRUE(good(store.registerDocument({evil, evil, evil}, document, {evil, 2026, std::nullopt, false})));
    const auto entry = store.show({1, 2026, evil, evil});
    ASSERT_TRUE(good(entry));
    EXPECT_EQ(entry->document, document);
    EXPECT_TRUE(good(store.dispatch({evil, evil, evil}, {1, 2026, evil, evil}, {evil}, evil)));
    EXPECT_TRUE(good(store.receive({evil, evil, evil}, {1, 2026, evil, evil}, evil, evil)));
    EXPECT_THAT(*store.search({evil, evil, evil, evil, evil, evil, 20}), IsEmpty());
    EXPECT_THAT(*store.search({"drop table", "", "", "", evil, "", 20}), SizeIs(1));
    EXPECT_THAT(*store.tasks({"", "", evil, 10}), SizeIs(1));
    EXPECT_THAT(need(store.book({evil, 2026, 0, 0})), SizeIs(1));
    EXPECT_TRUE(good(store.voidNumber({evil, evil, evil}, {1, 2026, evil, evil}, evil)));
    EXPECT_THAT(*store.history({1, 2026, evil, evil}), SizeIs(4));
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Contract, ANewerStoreIsRefused) {
    openStore(location());
    ASSERT_TRUE(engine().byHand(location(), "INSERT INTO " + schema() + "schema_versions VALUES (9999, 'later', 'x')"));
    OpenOrder open;
    open.location = location();
    open.create = true;
    open.now = kNow;
    open.engines = VANTHU_ENGINES;
    const json::Result<Store> refused = Store::open(open);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.front().id, "store-newer");
}

VANTHU_ON_BOTH_ENGINES(Contract);

} // namespace vanthu::store::test
