#include "Engines.h"

#include <gmock/gmock.h>

/// What the database itself lets each role do, whatever program it comes with.
namespace vanthu::store::test {

namespace {

class Roles : public testing::Test {
protected:
    void SetUp() override {
        location_ = postgresEngine().newLocation();
        if (location_.empty()) GTEST_SKIP() << "PostgreSQL is not on this machine: nothing of it was tested";
        Store store = openStore(location_);
        need(store.registerDocument(occasion(), sample(1), order()));
        for (const char* role : {"reader", "drafter", "signer", "archivist"}) {
            const std::string login = std::string("an_") + role;
            ASSERT_TRUE(as("postgres", "DO $$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + login + "') THEN CREATE ROLE " +
                                           login + " LOGIN; END IF; END$$; GRANT vanthu_" + role + " TO " + login));
        }
        ASSERT_TRUE(as("postgres", draft("d1", "draft")));
    }

    bool as(const std::string& user, const std::string& sql) { return postgresEngine().byHand(asUser(location_, user), sql); }

    static std::string draft(const std::string& id, const std::string& state) {
        return "INSERT INTO vanthu.documents(id, kind, type_name, symbol, parent_organ, organ, subject, language, note, signer_position, "
               "signer_name, "
               "urgency, secrecy, file_notation, file_copy, state, fingerprint, form, created_at, created_by) VALUES ('" +
               id + "', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '" + state + "', '', '', '', '')";
    }

    std::string location_;
};

} // namespace

TEST_F(Roles, ArchivistRegistersThroughTheStore) {
    Store store = openStore(asUser(location_, "an_archivist"), false);
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(2), order())).number, 2);
    EXPECT_TRUE(good(store.dispatch(occasion(), {2, 2026, "", ""}, {}, "post")));
    EXPECT_TRUE(good(store.voidNumber(occasion(), {2, 2026, "", ""}, "Ký nhầm")));
    const auto history = need(store.history({2, 2026, "", ""}));
    EXPECT_EQ(history.front().actor, "Nguyễn Văn Mẫu (an_archivist)"); // the login cannot be hidden
    EXPECT_THAT(need(store.verify()).breaches, testing::IsEmpty());
}

TEST_F(Roles, OthersAreRefusedANumber) {
    for (const char* user : {"an_reader", "an_drafter", "an_signer"}) {
        Store store = openStore(asUser(location_, user), false);
        const auto refused = store.registerDocument(occasion(), sample(3), order());
        ASSERT_FALSE(refused) << user;
        EXPECT_EQ(refused.faults.front().id, "store-not-permitted") << user;
        EXPECT_THAT(need(store.search({"tiep cong dan", "", "", "", "", "", 20})), testing::SizeIs(1)) << user;
        EXPECT_FALSE(as(user, "UPDATE vanthu.counters SET last = last + 1")) << user;
        EXPECT_FALSE(as(user, "INSERT INTO vanthu.numbers VALUES ('all', 2026, 2, NULL, '', 'given')")) << user;
        EXPECT_FALSE(as(user, "UPDATE vanthu.numbers SET state = 'voided', void_reason = 'x'")) << user;
    }
}

TEST_F(Roles, NobodyRewritesTheJournal) {
    for (const char* user : {"an_reader", "an_drafter", "an_signer", "an_archivist", "postgres"}) {
        EXPECT_FALSE(as(user, "UPDATE vanthu.journal SET actor = 'x'")) << user;
        EXPECT_FALSE(as(user, "DELETE FROM vanthu.journal")) << user;
        EXPECT_FALSE(as(user, "TRUNCATE vanthu.journal")) << user;
    }
    for (const char* user : {"an_reader", "an_drafter", "an_signer", "an_archivist"}) {
        EXPECT_FALSE(as(user, "INSERT INTO vanthu.journal VALUES ('main', 1, '', '', '', '', '', '', '', '')")) << user;
        EXPECT_FALSE(as(user, "UPDATE vanthu.chains SET hash = ''")) << user;
        EXPECT_FALSE(as(user, "DROP TRIGGER journal_stays ON vanthu.journal")) << user;
    }
    const std::string append = "SELECT vanthu.journal_append('main', '', '', '', '', '', '', '')";
    EXPECT_FALSE(as("an_reader", append));
    EXPECT_TRUE(as("an_drafter", append));
}

TEST_F(Roles, EachWorksOnDocumentsOfItsOwnStates) {
    const auto set = [](const std::string& id, const std::string& state) {
        // An update that the row rules hide changes nothing and is no error: make it one.
        return "DO $$BEGIN UPDATE vanthu.documents SET state = '" + state + "' WHERE id = '" + id +
               "'; IF NOT FOUND THEN RAISE 'not yours'; END IF; END$$";
    };
    EXPECT_TRUE(as("an_drafter", draft("d2", "draft")));
    EXPECT_FALSE(as("an_drafter", draft("d3", "signed")));
    EXPECT_FALSE(as("an_drafter", set("d2", "signed")));
    EXPECT_FALSE(as("an_reader", set("d2", "submitted")));
    EXPECT_FALSE(as("an_signer", set("d2", "signed")));
    EXPECT_FALSE(as("an_archivist", set("d2", "registered")));
    EXPECT_TRUE(as("an_drafter", set("d2", "submitted")));
    EXPECT_FALSE(as("an_drafter", set("d2", "draft")));
    EXPECT_TRUE(as("an_signer", set("d2", "signed")));
    EXPECT_FALSE(as("an_signer", "UPDATE vanthu.documents SET subject = 'x' WHERE id = 'd2'"));
    EXPECT_TRUE(as("an_archivist", set("d2", "registered")));
    EXPECT_FALSE(as("an_drafter", set("d2", "draft")));
}

} // namespace vanthu::store::test
