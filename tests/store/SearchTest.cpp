#include "ContractFixture.h"
#include "Recording.h"

#include "store/SearchTerms.h"
#include "store/Searching.h"
#include "store/Tasks.h"
#include "text/Search.h"

#include <gmock/gmock.h>

#include <random>

#include <sqlite3.h>

/// What is found, in which order, and that the engine goes to it by an index.
namespace vanthu::store::test {

namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class Search : public OnBothEngines {
protected:
    std::vector<std::int64_t> numbers(Store& store, const SearchOrder& order) {
        std::vector<std::int64_t> found;
        for (const Found& each : need(store.search(order))) found.push_back(each.number);
        return found;
    }
    std::vector<std::int64_t> within(Store& store, const std::string& from, const std::string& to, const std::string& words = {}) {
        return numbers(store, {words, from, to, "", "", "", 20});
    }
};

/// Abstracts of few words that come once, twice or more: what ranking has to weigh.
std::string someSubject(std::mt19937& random) {
    static const char* const kWords[] = {"công", "dân", "tiếp", "đất", "đai", "xã", "họp", "thủy", "lợi", "rừng", "hòa", "giải"};
    std::string subject;
    const std::size_t count = 1 + random() % 14;
    for (std::size_t word = 0; word < count; ++word) {
        // Some words are common and some are rare.
        const std::size_t which = std::min(random() % 12, random() % 12);
        subject.append(word == 0 ? "" : " ").append(kWords[which]);
    }
    return subject;
}

std::string wordsOf(const Document& document, int number) {
    std::string text = std::to_string(number) + (number < 10 ? " 0" + std::to_string(number) : "") + " " + document.symbol + " " +
                       document.typeName + " " + document.subject + " " + document.organ + " " + document.signerName;
    for (const Recipient& recipient : document.recipients) text += " " + recipient.name;
    return text::searchWords(text);
}

/// FTS5 as it comes, which ranks by BM25.
class BareIndex {
public:
    BareIndex() {
        sqlite3_open(":memory:", &handle_);
        sqlite3_exec(handle_, "CREATE VIRTUAL TABLE t USING fts5(w, tokenize = 'unicode61 remove_diacritics 0')", nullptr, nullptr,
                     nullptr);
    }
    ~BareIndex() { sqlite3_close(handle_); }
    BareIndex(const BareIndex&) = delete;
    BareIndex& operator=(const BareIndex&) = delete;

    void add(std::int64_t number, const std::string& words) {
        ask("INSERT INTO t(rowid, w) VALUES (" + std::to_string(number) + ", ?1)", words);
    }
    std::vector<std::int64_t> best(const std::string& words) {
        // Scores that differ in their last digits alone are equal; those of common words are millionths.
        return ask("SELECT rowid FROM t WHERE t MATCH ?1 ORDER BY CAST(printf('%.9e', rank) AS REAL), rowid DESC LIMIT 20", words);
    }

private:
    std::vector<std::int64_t> ask(const std::string& sql, const std::string& value) {
        sqlite3_stmt* statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sqlite3_errmsg(handle_);
        sqlite3_bind_text(statement, 1, value.c_str(), -1, SQLITE_STATIC);
        std::vector<std::int64_t> all;
        while (sqlite3_step(statement) == SQLITE_ROW) all.push_back(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
        return all;
    }
    sqlite3* handle_ = nullptr;
};

} // namespace

TEST_P(Search, TheBestAreThoseOfFts5) {
    Store store = openStore(location());
    BareIndex bare;
    std::mt19937 random(20260302);
    // So many that common words have more matches than are looked at one by one, and some that are in no index yet.
    std::vector<OldEntry> entries;
    for (int which = 1; which <= 5010; ++which) {
        OldEntry& entry = entries.emplace_back();
        entry.document = sample(which);
        entry.document.subject = someSubject(random);
        entry.year = 2026;
        entry.number = which;
        bare.add(which, wordsOf(entry.document, which));
    }
    need(store.enterOld(occasion(), "all", entries, false));
    for (const char* words : {"cong", "dan", "giai", "loi", "cong dan", "dat dai", "hoa giai", "cong loi", "cong dan tiep", "rung hoa giai",
                              "cong dan tiep dat", "hop thuy loi rung", "ke hoach cong", "tran thi vi du", "77", "dan dan"})
        EXPECT_EQ(numbers(store, {words, "", "", "", "", "", 20, true}), bare.best(std::string(words) == "dan dan" ? "dan" : words))
            << words;
    EXPECT_THAT(numbers(store, {"khong", "", "", "", "", "", 20, true}), IsEmpty());
    EXPECT_THAT(numbers(store, {"cong", "", "", "", "", "", 3, true}), SizeIs(3));
}

TEST_P(Search, TheBestAreAlsoAsOrdered) {
    Store store = openStore(location());
    for (int which = 1; which <= 200; ++which) {
        Document document = sample(which);
        document.subject = which % 4 == 0 ? "Hòa giải" : "Hòa giải ở cơ sở";
        document.kind = which % 8 == 0 ? "notice" : "plan";
        document.issuedOn = which <= 100 ? "2026-01-31" : "2026-02-01";
        document.signerName = which % 3 == 0 ? "Lê Thị Thử" : "Trần Thị Ví Dụ";
        need(store.registerDocument(occasion(), document, order()));
    }
    // The shorter name of a signer makes a document shorter.
    EXPECT_THAT(numbers(store, {"hoa giai", "", "", "plan", "", "", 2, true}), ElementsAre(180, 156));
    EXPECT_THAT(numbers(store, {"hoa giai", "2026-01-01", "2026-01-31", "notice", "", "", 2, true}), ElementsAre(96, 72));
    EXPECT_THAT(numbers(store, {"hoa giai", "", "2026-01-31", "", "Lê Thị Thử", "", 2, true}), ElementsAre(96, 84));
    need(store.voidNumber(occasion(), reference(200), "Đánh nhầm"));
    EXPECT_THAT(numbers(store, {"hoa giai", "", "", "", "", "registered", 1, true}), ElementsAre(192));
    EXPECT_THAT(numbers(store, {"hoa giai", "", "", "", "", "voided", 5, true}), ElementsAre(200));
}

TEST_P(Search, ADayIsFoundInItsSpan) {
    Store store = openStore(location());
    // 200 further ones, so that all are in the index.
    const std::vector<std::string> days{"1999-12-31", "2024-02-29", "2024-03-01", "2024-12-31", "2025-01-01", "2025-01-10", "2026-03-02"};
    for (int which = 1; which <= 207; ++which) {
        Document document = sample(which);
        document.issuedOn = which <= 7 ? days[static_cast<std::size_t>(which) - 1] : "2030-06-15";
        need(store.registerDocument(occasion(), document, order()));
    }
    EXPECT_THAT(within(store, "", "1999-12-31"), ElementsAre(1));
    EXPECT_THAT(within(store, "", "1999-12-30"), IsEmpty());
    EXPECT_THAT(within(store, "2024-02-01", "2024-02-29"), ElementsAre(2));
    EXPECT_THAT(within(store, "2024-02-01", "2024-02-28"), IsEmpty());
    EXPECT_THAT(within(store, "2024-02-29", "2024-03-01"), ElementsAre(3, 2));
    EXPECT_THAT(within(store, "2024-01-01", "2024-12-31"), ElementsAre(4, 3, 2));
    EXPECT_THAT(within(store, "2024-12-31", "2025-01-09"), ElementsAre(5, 4));
    EXPECT_THAT(within(store, "2000-01-01", "2026-12-31"), ElementsAre(7, 6, 5, 4, 3, 2));
    EXPECT_THAT(within(store, "2025-01-10", "2025-01-10", "cong dan"), ElementsAre(6));
    EXPECT_THAT(within(store, "2025-01-11", "2025-01-10"), IsEmpty());
    EXPECT_THAT(within(store, "2030-06-16", ""), IsEmpty());
    EXPECT_THAT(within(store, "2030-06-15", ""), SizeIs(20));
    EXPECT_THAT(within(store, "", "", "dot 5"), ElementsAre(5));
}

TEST(SearchTerms, ASpanIsFewTerms) {
    EXPECT_THAT(spanTerms("", ""), IsEmpty());
    EXPECT_THAT(spanTerms("2025-01-01", "2025-12-31"), SizeIs(1));
    EXPECT_THAT(spanTerms("2024-02-01", "2024-02-29"), SizeIs(1));
    EXPECT_THAT(spanTerms("2025-05-05", "2025-05-06"), SizeIs(2));
    // The longest there are stay far from what an engine takes in one question.
    EXPECT_LT(spanTerms("1011-02-02", "8988-11-29").size(), 150U);
    EXPECT_THAT(spanTerms("x", "2025-01-01"), IsEmpty());
}

TEST_P(Search, GoesByAnIndex) {
    {
        Store store = openStore(location());
        for (int which = 1; which <= 70; ++which) need(store.registerDocument(occasion(), sample(which), order()));
    }
    Recording database(location());
    const auto look = [&](const SearchOrder& order) {
        findDocuments(database, order);
        for (const Recording::Asked& asked : database.take()) {
            const std::string plan = database.planOf(asked);
            // Reading a whole table, or sorting all that matches.
            for (const char* slow : {"SCAN d\n", "SCAN documents", "SCAN n\n", "Seq Scan on"})
                EXPECT_THAT(plan, Not(HasSubstr(slow))) << asked.sql;
            if (database.engine() == Engine::sqlite) {
                EXPECT_THAT(plan, Not(HasSubstr("TEMP B-TREE"))) << asked.sql;
            }
        }
    };
    look({"cong dan", "", "", "", "", "", 20});
    look({"cong dan", "2019-02-03", "2019-11-05", "", "", "", 20});
    look({"", "2019-02-03", "2019-11-05", "", "", "", 20});
    look({"", "", "", "plan", "Trần Thị Ví Dụ", "", 20});
    look({"cong dan", "", "", "", "", "", 20, true});
    look({"cong dan", "2019-02-03", "2019-11-05", "plan", "", "", 20, true});
}

/// Newest first and within days long ago, an index in order of entry alone would be gone through from its end.
TEST_P(Search, ADayIsAskedOfTheIndex) {
    { Store store = openStore(location()); }
    Recording database(location());
    for (const bool best : {false, true}) {
        findDocuments(database, {"cong", "2019-01-01", "2019-12-31", "", "", "", 20, best});
        std::vector<std::string> values;
        for (const Recording::Asked& asked : database.take()) {
            for (const Param& param : asked.params) values.push_back(param.cell().value_or(""));
        }
        EXPECT_THAT(values, Contains(HasSubstr(spanTerms("2019-01-01", "2019-12-31").front())));
    }
}

TEST_P(Search, OpenTasksAreCountedByTheirIndex) {
    { Store store = openStore(location()); }
    Recording database(location());
    countOpenTasks(database);
    const std::vector<Recording::Asked> asked = database.take();
    ASSERT_THAT(asked, Not(IsEmpty()));
    for (const Recording::Asked& each : asked) {
        const std::string plan = database.planOf(each);
        EXPECT_THAT(plan,
                    HasSubstr(database.engine() == Engine::sqlite ? "USING COVERING INDEX tasks_due" : "Index Only Scan using tasks_"));
    }
}

VANTHU_ON_BOTH_ENGINES(Search);

} // namespace vanthu::store::test
