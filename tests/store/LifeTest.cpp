#include "ContractFixture.h"

#include <gmock/gmock.h>

/// The life of a document: drafts, states, signatures, links, place in a file.
namespace vanthu::store::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Life : public OnBothEngines {
protected:
    static NumberReference of(const Document& document) { return {.document = document.id}; }
    static std::vector<std::string> actions(Store& store, const NumberReference& document) {
        std::vector<std::string> actions;
        for (const JournalRow& row : need(store.history(document))) actions.push_back(row.action);
        return actions;
    }
};

const Signature kOnPaper{"paper", "2026-03-01", "", ""};

} // namespace

TEST_P(Life, ADraftGoesThroughItsStatesToItsNumber) {
    Store store = openStore(location());
    const Document draft = sample(1);
    EXPECT_EQ(need(store.draft(occasion(), draft)).state, "draft");
    EXPECT_EQ(need(store.changeState(occasion(), of(draft), {.state = "submitted"})).state, "submitted");
    EXPECT_EQ(store.changeState(occasion(), of(draft), {.state = "returned"}).faults.front().id, "state-reason-missing");
    EXPECT_EQ(need(store.changeState(occasion(), of(draft), {.state = "returned", .reason = "Sai căn cứ"})).state, "returned");
    EXPECT_EQ(store.registerDocument(occasion(), draft, order()).faults.front().id, "register-not-signed");
    EXPECT_TRUE(good(store.changeState(occasion(), of(draft), {.state = "submitted"})));
    EXPECT_TRUE(good(store.changeState(occasion(), of(draft), {.state = "approved"})));
    EXPECT_EQ(need(store.sign(occasion(), of(draft), kOnPaper)).state, "signed");
    // The file comes back with an id of its own: the entry is known by the form.
    Document file = sample(1);
    file.id = "another";
    const auto given = store.registerDocument(occasion(), file, order());
    ASSERT_TRUE(good(given));
    EXPECT_EQ(given->document, draft.id);
    EXPECT_EQ(given->number, 1);
    const Entry entry = need(store.show(reference(1)));
    EXPECT_EQ(entry.state, "registered");
    EXPECT_EQ(entry.document, draft);
    EXPECT_THAT(entry.signatures, ElementsAre(Signature{"paper", "2026-03-01", "Trần Thị Ví Dụ", "fingerprint-1"}));
    EXPECT_THAT(actions(store, reference(1)), ElementsAre("draft", "state", "state", "state", "state", "sign", "register"));
    EXPECT_EQ(need(store.status()).documents, 1);
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Life, StepsThatDoNotExistAreRefusedByProgramAndDatabase) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    const auto refused = store.changeState(occasion(), reference(1), {.state = "submitted"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.front().id, "state-step-none");
    EXPECT_EQ(refused.faults.front().arguments.back().value, "corrected, dispatched, filed, recalled, replaced, voided");
    for (const char* state : {"draft", "signed", "registered", "dispatched", "voided"})
        EXPECT_EQ(store.changeState(occasion(), reference(1), {.state = state}).faults.front().id, "state-by-command") << state;
    EXPECT_FALSE(engine().byHand(location(), "UPDATE " + schema() + "documents SET state = 'draft'"));
    EXPECT_FALSE(engine().byHand(location(), "UPDATE " + schema() + "documents SET state = 'approved'"));
    EXPECT_TRUE(engine().byHand(location(), "UPDATE " + schema() + "documents SET note = 'x'"));
    EXPECT_EQ(need(store.show(reference(1))).state, "registered");
}

TEST_P(Life, ADraftIsReplacedUntilItIsSubmitted) {
    Store store = openStore(location());
    Document draft = sample(1);
    need(store.draft(occasion(), draft));
    draft.subject = "Phòng chống thiên tai";
    draft.fingerprint = "changed";
    draft.recipients = {{"Sở Mẫu", "", "", ""}};
    draft.tasks.pop_back();
    EXPECT_EQ(need(store.draft(occasion(), draft)).document, draft);
    EXPECT_THAT(need(store.search({"thien tai", "", "", "", "", "", 20})), SizeIs(1));
    EXPECT_THAT(need(store.search({"tiep cong dan", "", "", "", "", "", 20})), IsEmpty());
    need(store.changeState(occasion(), of(draft), {.state = "submitted"}));
    EXPECT_EQ(store.draft(occasion(), draft).faults.front().id, "draft-closed");
}

TEST_P(Life, SearchFindsANumberGivenAfterTheDocumentWasIndexed) {
    Store store = openStore(location());
    Document first = sample(1);
    first.subject = "Hòa giải ở cơ sở";
    need(store.enterSigned(occasion(), first, kOnPaper));
    // More than go into an index at once.
    for (int which = 2; which <= 140; ++which) need(store.registerDocument(occasion(), sample(which), order()));
    const auto given = need(store.registerDocument(occasion(), first, order()));
    EXPECT_EQ(given.number, 140);
    const auto found = need(store.search({"140 hoa giai", "", "", "", "", "", 20}));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found.front().document, first.id);
    EXPECT_THAT(need(store.search({"hoa giai", "", "", "", "", "", 20})), SizeIs(1));
}

TEST_P(Life, PaperWaitsForItsSignature) {
    Store store = openStore(location());
    NumberOrder paper = order();
    paper.afterSignature = true;
    EXPECT_EQ(store.registerDocument(occasion(), sample(1), paper).faults.front().id, "register-signature-missing");
    EXPECT_EQ(*store.nextNumber("all", 2026), 1);
    need(store.enterSigned(occasion(), sample(1), kOnPaper));
    EXPECT_EQ(need(store.registerDocument(occasion(), sample(1), paper)).number, 1);
    EXPECT_FALSE(engine().byHand(location(), "UPDATE " + schema() + "signatures SET signer = 'x'"));
    EXPECT_FALSE(engine().byHand(location(), "DELETE FROM " + schema() + "signatures"));
}

TEST_P(Life, TheClockKnowsWhatWaits) {
    Store store = openStore(location());
    need(store.enterSigned(occasion(), sample(1), kOnPaper));
    need(store.registerDocument(occasion(), sample(2), order()));
    need(store.registerDocument(occasion(), sample(3), order()));
    need(store.sign(occasion(), reference(1), {"electronic", "2026-02-27", "", ""}));
    const auto rows = need(store.waiting());
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_EQ(rows[0].since, "2026-02-27"); // signed, not issued
    EXPECT_EQ(rows[0].number, 1);
    EXPECT_EQ(rows[1].state, "signed");
    EXPECT_EQ(rows[1].since, "2026-03-01");
    EXPECT_EQ(rows[2].since, "2026-03-02"); // no signature: the day of issue
    need(store.dispatch(occasion(), reference(1), {}, "post"));
    EXPECT_THAT(need(store.waiting()), SizeIs(2));
}

TEST_P(Life, LinksChangeWhatTheyReplaceCorrectAndRecall) {
    Store store = openStore(location());
    for (int which = 1; which <= 4; ++which) need(store.registerDocument(occasion(), sample(which), order()));
    need(store.link(occasion(), reference(2), "replaces", reference(1)));
    need(store.link(occasion(), reference(2), "replaces", reference(1))); // twice is once
    need(store.link(occasion(), reference(4), "corrects", reference(3)));
    need(store.link(occasion(), reference(4), "carries-out", std::string("12/QĐ-UBND của UBND tỉnh Đông Hải")));
    const Entry replaced = need(store.show(reference(1)));
    EXPECT_EQ(replaced.state, "replaced");
    EXPECT_THAT(replaced.links, ElementsAre(Link{"replaces", "02/KH-UBND (2026)", "document-2", true}));
    const Entry correcting = need(store.show(reference(4)));
    EXPECT_THAT(correcting.links, ElementsAre(Link{"carries-out", "12/QĐ-UBND của UBND tỉnh Đông Hải", "", false},
                                              Link{"corrects", "03/KH-UBND (2026)", "document-3", false}));
    EXPECT_EQ(need(store.show(reference(3))).state, "corrected");
    // What was replaced is frozen, by hand too, and keeps its number.
    EXPECT_EQ(store.dispatch(occasion(), reference(1), {}, "post").faults.front().id, "document-frozen");
    EXPECT_EQ(store.voidNumber(occasion(), reference(1), "x").faults.front().id, "state-step-none");
    EXPECT_FALSE(engine().byHand(location(), "UPDATE " + schema() + "documents SET note = 'x' WHERE id = 'document-1'"));
    EXPECT_EQ(store.link(occasion(), reference(2), "recalls", reference(1)).faults.front().id, "state-step-none");
    EXPECT_THAT(need(store.show(reference(1))).links, SizeIs(1)); // refused whole
    EXPECT_EQ(store.link(occasion(), reference(2), "loves", reference(3)).faults.front().id, "link-kind-unknown");
    EXPECT_EQ(store.link(occasion(), reference(2), "replaces", reference(2)).faults.front().id, "link-to-itself");
    EXPECT_THAT(need(store.verify()).breaches, IsEmpty());
}

TEST_P(Life, ADraftsLinkTakesEffectWithItsNumber) {
    Store store = openStore(location());
    need(store.registerDocument(occasion(), sample(1), order()));
    need(store.enterSigned(occasion(), sample(2), kOnPaper));
    need(store.link(occasion(), of(sample(2)), "recalls", reference(1)));
    EXPECT_EQ(need(store.show(reference(1))).state, "registered");
    need(store.registerDocument(occasion(), sample(2), order()));
    EXPECT_EQ(need(store.show(reference(1))).state, "recalled");
    EXPECT_THAT(need(store.show(reference(1))).links, ElementsAre(Link{"recalls", "02/KH-UBND (2026)", "document-2", true}));
}

TEST_P(Life, FiledDocumentsStandInTheirFileInOrder) {
    Store store = openStore(location());
    for (int which = 1; which <= 3; ++which) need(store.registerDocument(occasion(), sample(which), order()));
    EXPECT_EQ(store.changeState(occasion(), reference(1), {.state = "filed"}).faults.front().id, "file-notation-missing");
    for (const std::int64_t number : {2, 1}) {
        need(store.changeState(occasion(), reference(number),
                               {.state = "filed", .fileNotation = "01.TCCB", .fileOrganId = "H01.1", .fileYear = 2026}));
    }
    need(store.changeState(occasion(), reference(3), {.state = "filed", .fileNotation = "02.TCCB", .fileYear = 2026}));
    const Document second = need(store.show(reference(1))).document;
    EXPECT_EQ(second.fileOrdinal, 2);
    EXPECT_EQ(second.fileNotation, "01.TCCB");
    EXPECT_EQ(second.fileOrganId, "H01.1");
    EXPECT_EQ(second.fileYear, 2026);
    EXPECT_EQ(need(store.show(reference(3))).document.fileOrdinal, 1);
}

VANTHU_ON_BOTH_ENGINES(Life);

} // namespace vanthu::store::test
