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

TEST_F(Roles, EachDoesItsPartThroughTheStore) {
    const auto with = [&](const char* user) { return openStore(asUser(location_, user), false); };
    Store drafter = with("an_drafter");
    Store signer = with("an_signer");
    Store archivist = with("an_archivist");
    Store reader = with("an_reader");
    const NumberReference mine{.document = sample(5).id};
    const Signature paper{"paper", "2026-03-01", "", ""};
    const auto refused = [](const auto& result) { return !result && result.faults.front().id == "store-not-permitted"; };
    for (Store* other : {&signer, &archivist, &reader}) EXPECT_TRUE(refused(other->draft(occasion(), sample(5))));
    need(drafter.draft(occasion(), sample(5)));
    for (Store* other : {&signer, &archivist, &reader}) EXPECT_TRUE(refused(other->changeState(occasion(), mine, {.state = "submitted"})));
    need(drafter.changeState(occasion(), mine, {.state = "submitted"}));
    for (Store* other : {&drafter, &archivist, &reader}) {
        EXPECT_TRUE(refused(other->changeState(occasion(), mine, {.state = "approved"})));
        EXPECT_TRUE(refused(other->sign(occasion(), mine, paper)));
    }
    need(signer.changeState(occasion(), mine, {.state = "returned", .reason = "Sai căn cứ"}));
    Document again = sample(5);
    again.subject = "Sửa lại";
    EXPECT_TRUE(refused(archivist.draft(occasion(), again)));
    EXPECT_EQ(need(drafter.draft(occasion(), again)).state, "returned");
    need(drafter.changeState(occasion(), mine, {.state = "submitted"}));
    need(signer.sign(occasion(), mine, paper));
    for (Store* other : {&drafter, &signer, &reader}) {
        EXPECT_TRUE(refused(other->registerDocument(occasion(), again, order())));
        EXPECT_TRUE(refused(other->reserve(occasion(), {"all", 2026, 90, 99, "x", {}, {}})));
        EXPECT_TRUE(refused(other->enterSigned(occasion(), sample(6), paper)));
    }
    EXPECT_EQ(need(archivist.registerDocument(occasion(), again, order())).number, 2);
    for (Store* other : {&drafter, &signer, &reader})
        EXPECT_TRUE(refused(other->link(occasion(), {2, 2026}, "replaces", NumberReference{1, 2026})));
    need(archivist.link(occasion(), {2, 2026}, "replaces", NumberReference{1, 2026}));
    for (Store* other : {&drafter, &signer, &reader}) {
        EXPECT_TRUE(refused(other->lend(occasion(), {2, 2026}, {.lentOn = {}, .borrower = "Thử", .allowedBy = "Thử"})));
        EXPECT_TRUE(refused(other->addRecipient(occasion(), {2, 2026}, {.name = "Sở Mẫu"})));
        EXPECT_TRUE(refused(other->dispatch(occasion(), {2, 2026}, {}, "post")));
    }
    need(archivist.lend(occasion(), {2, 2026}, {.lentOn = {}, .borrower = "Thử", .allowedBy = "Chánh Văn phòng"}));
    need(archivist.takeBack(occasion(), {2, 2026}));
    need(archivist.addRecipient(occasion(), {2, 2026}, {.name = "Sở Mẫu"}));
    need(archivist.dispatch(occasion(), {2, 2026}, {}, "post"));
    need(archivist.giveBack(occasion(), {2, 2026}, "Sở Mẫu", "Thử"));
    EXPECT_THAT(need(archivist.verify()).breaches, testing::IsEmpty());
    EXPECT_EQ(need(reader.history({2, 2026})).front().actor, "Nguyễn Văn Mẫu (an_drafter)");
}

// The unit in charge reports with what shows it, the chairperson gives leave, the records office may enter either.
TEST_F(Roles, TasksAreReportedByDraftersAndPutOffBySigners) {
    const auto with = [&](const char* user) { return openStore(asUser(location_, user), false); };
    Store drafter = with("an_drafter");
    Store signer = with("an_signer");
    Store archivist = with("an_archivist");
    Store reader = with("an_reader");
    const NumberReference first{1, 2026};
    const Extension later{"", "2026-04-01", "Chờ số liệu", "Chủ tịch", ""};
    const TaskOutcome shown{"BC 12", "Lê Thị Thử", std::nullopt};
    const auto refused = [](const auto& result) { return !result && result.faults.front().id == "store-not-permitted"; };
    for (Store* other : {&drafter, &reader}) {
        EXPECT_TRUE(refused(other->extendTask(occasion(), first, 1, later)));
        EXPECT_TRUE(refused(other->assignTask(occasion(), first, 1, "Thử")));
    }
    for (Store* other : {&signer, &reader}) EXPECT_TRUE(refused(other->finishTask(occasion(), first, 1, shown)));
    need(signer.extendTask(occasion(), first, 1, later));
    need(signer.assignTask(occasion(), first, 1, "Lê Thị Thử"));
    // What waited for its event begins with it; then one time of two is done.
    need(drafter.startTask(occasion(), first, 2, "2026-03-02", "2026-03-12"));
    EXPECT_TRUE(refused(drafter.startTask(occasion(), first, 2, "2026-03-02", "2026-03-30")));
    EXPECT_EQ(need(drafter.finishTask(occasion(), first, 2, {"BC 1", "Thử", "2026-04-12"})).document.tasks[1].dueOn, "2026-04-12");
    const Entry entry = need(drafter.finishTask(occasion(), first, 1, shown));
    EXPECT_EQ(entry.tasks[0].state, "done");
    EXPECT_EQ(need(reader.history(first)).back().actor, "Nguyễn Văn Mẫu (an_drafter)");
    need(archivist.extendTask(occasion(), first, 2, {"", "2026-05-01", "Họp", "Chủ tịch", ""}));
    need(archivist.finishTask(occasion(), first, 2, shown));
    EXPECT_THAT(need(archivist.verify()).breaches, testing::IsEmpty());

    // A recalled document asks nothing of anybody.
    need(archivist.registerDocument(occasion(), sample(2), order()));
    need(archivist.changeState(occasion(), {2, 2026}, {.state = "recalled", .reason = "Sai"}));
    EXPECT_EQ(drafter.finishTask(occasion(), {2, 2026}, 1, shown).faults.front().id, "task-closed");
    EXPECT_EQ(signer.extendTask(occasion(), {2, 2026}, 1, later).faults.front().id, "task-closed");
}

TEST_F(Roles, TheDatabaseItselfHoldsToTheRows) {
    const std::string key = "(SELECT seq FROM vanthu.documents WHERE id = 'document-1')";
    const auto changed = [](const std::string& update) {
        return "DO $$BEGIN " + update + "; IF NOT FOUND THEN RAISE 'not yours'; END IF; END$$";
    };
    for (const char* user : {"an_reader", "an_drafter", "an_signer"}) {
        EXPECT_FALSE(as(user, changed("UPDATE vanthu.search SET words = 'x'"))) << user;
        EXPECT_FALSE(as(user, changed("UPDATE vanthu.tasks SET text = 'x'"))) << user;
        EXPECT_FALSE(as(user, changed("DELETE FROM vanthu.recipients"))) << user;
        EXPECT_FALSE(as(user, "INSERT INTO vanthu.links VALUES (" + key + ", 'replaces', NULL, 'x')")) << user;
        EXPECT_FALSE(as(user, "INSERT INTO vanthu.signatures VALUES (" + key + ", 9, 'paper', '', '', '')")) << user;
        EXPECT_FALSE(as(user, "INSERT INTO vanthu.reservations VALUES ('all', 2026, 90, 99, 'x', '', '')")) << user;
        EXPECT_FALSE(as(user, changed("UPDATE vanthu.counters SET reserved_from = 5"))) << user;
        EXPECT_FALSE(as(user, changed("UPDATE vanthu.tasks SET due_on = '2027-01-01'"))) << user;
        EXPECT_FALSE(as(user, "INSERT INTO vanthu.extensions VALUES (" + key + ", 1, 1, '', '', '', '', '')")) << user;
        EXPECT_FALSE(as(user, "INSERT INTO vanthu.deliveries VALUES (" + key + ", 1, 1, '', '', '')")) << user;
        EXPECT_FALSE(as(user, "INSERT INTO vanthu.loans VALUES (" + key + ", 1, '', '', '', '', '')")) << user;
        EXPECT_FALSE(as(user, changed("UPDATE vanthu.tasks SET state = 'done'"))) << user; // shown by nothing
        EXPECT_FALSE(as(user, changed("UPDATE vanthu.tasks SET lead_unit = 'x', state = 'done', evidence = 'x'"))) << user;
    }
    for (const char* user : {"an_reader", "an_drafter", "an_signer", "an_archivist"}) {
        EXPECT_FALSE(as(user, "INSERT INTO vanthu.transitions VALUES ('registered', 'draft', 'drafter', 0)")) << user;
        EXPECT_FALSE(as(user, changed("UPDATE vanthu.signatures SET signer = 'x'"))) << user;
        EXPECT_FALSE(as(user, changed("DELETE FROM vanthu.extensions"))) << user;
        EXPECT_FALSE(as(user, changed("UPDATE vanthu.documents SET state = 'signed' WHERE id = 'document-1'"))) << user;
    }
    EXPECT_FALSE(as("an_archivist", draft("d9", "draft")));
    EXPECT_TRUE(as("an_archivist", draft("d9", "registered")));
}

} // namespace vanthu::store::test
