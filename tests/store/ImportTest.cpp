#include "Engines.h"

#include <gmock/gmock.h>

/// Rows of an old book, entered under the numbers they have.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = OldOutcome::Kind;

struct EngineName {
    const char* name;
    EngineUnderTest& (*engine)();
};

class Import : public testing::TestWithParam<EngineName> {
protected:
    void SetUp() override {
        location_ = GetParam().engine().newLocation();
        if (location_.empty()) GTEST_SKIP() << "this engine is not on this machine: nothing of it was tested";
    }
    std::string location_;
};

OldEntry old(int number, int year = 2019) {
    OldEntry entry;
    entry.year = year;
    entry.number = number;
    entry.document = sample(1000 * year + number);
    entry.document.issuedOn = std::to_string(year) + "-05-" + (number % 28 < 9 ? "0" : "") + std::to_string(number % 28 + 1);
    entry.document.tasks.clear();
    return entry;
}

std::vector<Kind> kindsOf(const std::vector<OldOutcome>& outcomes) {
    std::vector<Kind> kinds;
    for (const OldOutcome& outcome : outcomes) kinds.push_back(outcome.kind);
    return kinds;
}

} // namespace

TEST_P(Import, NumbersStayAsTheyWereInWhateverOrderTheyCome) {
    Store store = openStore(location_);
    const auto outcomes = need(store.enterOld(occasion(), "all", {old(3), old(1), old(2), old(1, 2020)}, false));
    EXPECT_THAT(kindsOf(outcomes), ElementsAre(Kind::taken, Kind::taken, Kind::taken, Kind::taken));
    std::vector<std::string> book;
    for (const BookRow& row : need(store.book({"", 2019, 0, 0}))) book.push_back(std::to_string(row.number) + " " + row.issuedOn);
    EXPECT_THAT(book, ElementsAre("1 2019-05-02", "2 2019-05-03", "3 2019-05-04"));
    EXPECT_EQ(need(store.nextNumber("all", 2019)), 4);
    EXPECT_EQ(need(store.nextNumber("all", 2020)), 2);
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
    // The journal says when it was really made, and for what day.
    const JournalRow row = need(store.history({2, 2019, "", ""})).front();
    EXPECT_EQ(row.action, "import");
    EXPECT_EQ(row.at, kNow);
    EXPECT_EQ(row.day, "2019-05-03");
    EXPECT_THAT(need(store.search({"tiep cong dan", "", "", "", "", "", 20})), testing::SizeIs(4));
}

TEST_P(Import, DoingItAgainEntersNothingTwice) {
    Store store = openStore(location_);
    need(store.enterOld(occasion(), "all", {old(1), old(2)}, false));
    std::vector<OldEntry> again{old(1), old(2), old(3)};
    for (OldEntry& entry : again) entry.document.id += "-again";
    again[1].document.subject = "Văn bản khác hẳn";
    const auto outcomes = need(store.enterOld(occasion(), "all", again, false));
    EXPECT_THAT(kindsOf(outcomes), ElementsAre(Kind::already, Kind::refused, Kind::taken));
    EXPECT_EQ(outcomes[1].why.id, "import-number-taken");
    EXPECT_EQ(need(store.status()).documents, 3);
}

TEST_P(Import, WhatIsKeptFreeIsNoGap) {
    Store store = openStore(location_);
    need(store.enterOld(occasion(), "all", {old(1), old(2)}, false));
    need(store.reserve(occasion(), {"all", 2019, 3, 5, "Trực đêm", {}, {}}));
    // One of the range was given on paper; the series goes on behind it; beyond that a number is missing.
    const auto outcomes = need(store.enterOld(occasion(), "all", {old(4), old(6), old(8)}, false));
    EXPECT_THAT(kindsOf(outcomes), ElementsAre(Kind::taken, Kind::taken, Kind::refused));
    EXPECT_EQ(outcomes[2].why.id, "import-gap");
    EXPECT_EQ(outcomes[2].why.arguments[1], (json::Argument{"from", "7"}));
    EXPECT_EQ(need(store.nextNumber("all", 2019)), 7);
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
    // What is left of the range is still kept for who asks for it.
    NumberOrder asked = order(2019);
    asked.reserved = 3;
    Document late = sample(9);
    late.issuedOn = "2019-06-01";
    EXPECT_EQ(need(store.registerDocument(occasion(), late, asked)).number, 3);
    need(store.release(occasion(), {"all", 2019, 3, 5, "", {}, {}}, "Hết trực"));
    EXPECT_EQ(store.show({5, 2019, "", ""}).faults.front().id, "number-voided");
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Import, ANumberBetweenNumbersFollowsItsOwn) {
    Store store = openStore(location_);
    const auto between = [](int number, const char* suffix) {
        OldEntry entry = old(number);
        entry.suffix = suffix;
        entry.document.id += suffix;
        return entry;
    };
    const auto outcomes = need(store.enterOld(occasion(), "all", {between(1, "a"), old(1), between(3, "a"), old(2)}, false));
    EXPECT_THAT(kindsOf(outcomes), ElementsAre(Kind::taken, Kind::taken, Kind::refused, Kind::taken));
    EXPECT_EQ(outcomes[2].why.id, "number-extra-alone");
    std::vector<std::string> book;
    for (const BookRow& row : need(store.book({"", 2019, 0, 0}))) book.push_back(std::to_string(row.number) + row.suffix);
    EXPECT_THAT(book, ElementsAre("1", "1a", "2"));
    EXPECT_THAT(kindsOf(need(store.enterOld(occasion(), "all", {between(1, "a")}, false))), ElementsAre(Kind::already));
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Import, NoNumberIsLeftOut) {
    Store store = openStore(location_);
    OldEntry leftOut = old(2);
    leftOut.document.issuedOn.reset();
    leftOut.voidReason = "bỏ trống";
    const auto gap = need(store.enterOld(occasion(), "all", {old(1), old(5), old(6)}, false));
    EXPECT_THAT(kindsOf(gap), ElementsAre(Kind::taken, Kind::refused, Kind::refused));
    EXPECT_EQ(gap[1].why.id, "import-gap");
    EXPECT_EQ(gap[1].why.arguments[1], (json::Argument{"from", "2"}));
    EXPECT_EQ(gap[1].why.arguments[2], (json::Argument{"until", "4"}));
    need(store.enterOld(occasion(), "all", {leftOut, old(3)}, false));
    const std::vector<BookRow> book = need(store.book({"", 2019, 0, 0}));
    ASSERT_EQ(book.size(), 3U);
    EXPECT_EQ(book[1].voidReason, "bỏ trống");
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Import, ATrialLeavesNothing) {
    Store store = openStore(location_);
    EXPECT_THAT(kindsOf(need(store.enterOld(occasion(), "all", {old(1), old(2)}, true))), ElementsAre(Kind::taken, Kind::taken));
    EXPECT_EQ(need(store.status()).documents, 0);
    EXPECT_EQ(need(store.status()).journalRows, 0);
    EXPECT_THAT(need(store.status()).counters, IsEmpty());
}

TEST_P(Import, AllOrNothingWhereItBreaks) {
    Store store = openStore(location_);
    OldEntry sameId = old(2);
    sameId.document.id = old(1).document.id;
    EXPECT_FALSE(store.enterOld(occasion(), "all", {old(1), sameId, old(3)}, false));
    EXPECT_EQ(need(store.status()).documents, 0);
    EXPECT_EQ(need(store.nextNumber("all", 2019)), 1);
}

TEST_P(Import, SendingAndReceiptComeAlong) {
    Store store = openStore(location_);
    OldEntry entry = old(1);
    entry.sentOn = "2019-05-03";
    entry.receipts = {{"Lê Thị Thử", "2019-05-04"}, {"", ""}};
    need(store.enterOld(occasion(), "all", {entry}, false));
    const Entry shown = need(store.show({1, 2019, "", ""}));
    EXPECT_EQ(shown.state, "dispatched");
    ASSERT_EQ(shown.deliveries.size(), 2U);
    EXPECT_EQ(shown.deliveries[0].receivedBy, "Lê Thị Thử");
    EXPECT_EQ(shown.deliveries[0].receivedOn, "2019-05-04");
    EXPECT_EQ(shown.deliveries[1].receivedOn, "");
    EXPECT_EQ(need(store.book({"", 2019, 0, 0})).front().sentOn, "2019-05-03");
}

TEST_P(Import, HostileTextIsText) {
    Store store = openStore(location_);
    const std::string evil = "'); DROP TABLE documents; -- \" $1 ?1 :x %s {0} \\ \\x27 E'\\'' /* */ ;";
    OldEntry entry = old(1);
    for (std::string* field : {&entry.document.symbol, &entry.document.typeName, &entry.document.subject, &entry.document.signerName,
                               &entry.document.note, &entry.document.fileCopy, &entry.document.form, &entry.voidReason})
        *field = evil;
    entry.document.recipients = {{evil, evil, evil, evil}};
    EXPECT_THAT(kindsOf(need(store.enterOld({evil, evil, evil}, evil, {entry}, false))), ElementsAre(Kind::taken));
    EXPECT_EQ(need(store.show({1, 2019, evil, evil})).document.subject, evil);
    EXPECT_EQ(need(store.book({evil, 2019, 0, 0})).front().voidReason, evil);
    EXPECT_THAT(need(store.sendings({evil, 2019, 0, 0, evil, evil})), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Import, testing::Values(EngineName{"sqlite", sqliteEngine}, EngineName{"postgresql", postgresEngine}),
                         [](const auto& parameter) { return std::string(parameter.param.name); });

} // namespace vanthu::store::test
