#pragma once

#include "store/Values.h"
#include "json/Fault.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::store {

class Database;

/// How to open a store.
struct OpenOrder {
    std::string location;                       ///< a file, or postgresql://…
    bool create = false;                        ///< make it if it is not there
    std::filesystem::path engines;              ///< folder of the engines' libraries
    std::string now;                            ///< for the version table and the name of a backup before lifting
    std::chrono::milliseconds patience{10'000}; ///< how long a writer waits for others
};

/// The register of an office. Every operation is one transaction: what fails has changed nothing. Faults carry the id of a sentence
/// (templates/messages/*/store.json); those for which isEnvironment() holds are the machine's, not the input's. One thread at a time;
/// any number of stores, in any number of processes, may be open on one location.
class Store {
public:
    static json::Result<Store> open(const OpenOrder& order);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// Carries everything into an empty store of the one or the other engine, compares every cell afterwards, and then closes the old one,
    /// which says where it went; nobody can write meanwhile. Faults leave both as they were: "store-target-taken", "store-carried-differs".
    static json::Result<Carried> move(const OpenOrder& from, const OpenOrder& to);
    /// Puts the content of a backup in place of a store, verified whole before and compared afterwards; a file that stood there is kept
    /// beside. A PostgreSQL database must be empty. Faults: those of move, "store-backup-broken" for a backup that verify() finds fault
    /// with.
    static json::Result<Carried> restore(const OpenOrder& backup, const OpenOrder& to);
    /// The version this store was lifted from when it was opened, and where the old one was kept; nothing if there was nothing to lift.
    const std::optional<Lifted>& lifted() const { return lifted_; }

    /// Takes the next number of the series and enters the document with it, both or neither. A document whose fingerprint has a
    /// number already gets that one again, unless the order says otherwise. Art. 15, Decree 30/2020/NĐ-CP.
    json::Result<Registration> registerDocument(const Occasion& occasion, const Document& document, const NumberOrder& order);
    /// The number registerDocument would give now, ranges kept free left out.
    json::Result<std::int64_t> nextNumber(std::string_view series, int year);

    /// Enters the rows of an old book under the numbers they have, all that can be in one transaction, as late entries in the journal; says
    /// of each what became of it. Refused is what would give a number twice ("import-number-taken") or leave one out ("import-gap").
    json::Result<std::vector<OldOutcome>> enterOld(const Occasion& occasion, const std::string& series,
                                                   const std::vector<OldEntry>& entries, bool dryRun);

    /// The number a form of this fingerprint has; 0 for none.
    json::Result<std::int64_t> numberOf(const std::string& fingerprint);

    /// The registered document that is meant: the one of that fingerprint, else the only one of that symbol, agency and subject.
    /// Nothing if there is none, or if it cannot be told which.
    json::Result<std::optional<KnownDocument>> known(const EarlierDocument& document);

    /// The number stays in the book, with reason, person and time, and is never given again.
    json::Result<Registration> voidNumber(const Occasion& occasion, const NumberReference& number, const std::string& reason);

    /// Enters a draft, or puts it into the place of the one with its id while that is a draft or was returned.
    json::Result<Entry> draft(const Occasion& occasion, const Document& document);
    /// Takes a document one step further; which steps there are stands in the table "transitions". What another operation does is
    /// refused here: drafting, signing, numbering, sending, voiding.
    json::Result<Entry> changeState(const Occasion& occasion, const NumberReference& document, const StateOrder& order);
    /// Records a signature. Before the number it makes the document signed; afterwards it is kept with it.
    json::Result<Entry> sign(const Occasion& occasion, const NumberReference& document, const Signature& signature);
    /// The same for a document that the register does not know yet.
    json::Result<Entry> enterSigned(const Occasion& occasion, const Document& document, const Signature& signature);
    /// Ties a document to another one. One that has its number and replaces, corrects or recalls another changes the state of that.
    json::Result<Entry> link(const Occasion& occasion, const NumberReference& document, const std::string& kind,
                             const NumberReference& target);
    /// The same to a document of elsewhere, in words.
    json::Result<Entry> link(const Occasion& occasion, const NumberReference& document, const std::string& kind,
                             const std::string& reference);

    /// Keeps numbers ahead free; nothing but registerDocument with such a number gives them.
    json::Result<Reservation> reserve(const Occasion& occasion, const Reservation& range);
    /// Ends that. Those not given stay in the book as voided where the series has gone past them, else they are given in turn.
    json::Result<Reservation> release(const Occasion& occasion, const Reservation& range, const std::string& reason);
    json::Result<std::vector<Reservation>> reservations(int year);

    /// What was signed and has no number yet, and what has one and was not sent yet.
    json::Result<std::vector<ClockRow>> waiting();

    /// Enters that a document was sent: to the named recipients, or to all for none. Gives the deliveries made.
    json::Result<std::vector<Delivery>> dispatch(const Occasion& occasion, const NumberReference& number,
                                                 const std::vector<std::string>& recipients, const std::string& channel);
    /// Enters that a recipient received it. `by` is who signed for it; may be empty.
    json::Result<Delivery> receive(const Occasion& occasion, const NumberReference& number, const std::string& recipient,
                                   const std::string& by);

    /// Enters that a recipient gave its copy back (art. 18.4).
    json::Result<Delivery> giveBack(const Occasion& occasion, const NumberReference& number, const std::string& recipient,
                                    const std::string& by);
    /// Adds a recipient that the paper does not name.
    json::Result<Entry> addRecipient(const Occasion& occasion, const NumberReference& number, const Recipient& recipient);
    /// Puts the members of the day into the place of a printed group; those it has already stay.
    json::Result<Entry> expandGroup(const Occasion& occasion, const NumberReference& number, const std::string& group,
                                    const std::vector<Recipient>& members);

    /// Enters that somebody took the file copy, by whose leave; "loan-out" while another has it. `loan.lentOn` is the store's to fill in.
    json::Result<Entry> lend(const Occasion& occasion, const NumberReference& number, const Loan& loan);
    /// Enters that it is back.
    json::Result<Entry> takeBack(const Occasion& occasion, const NumberReference& number);
    /// By day of lending.
    json::Result<std::vector<LoanRow>> loans(const LoanOrder& order);

    json::Result<std::vector<Found>> search(const SearchOrder& order);
    json::Result<Entry> show(const NumberReference& number);
    json::Result<std::vector<JournalRow>> history(const NumberReference& number);
    json::Result<std::vector<BookRow>> book(const BookOrder& order);
    /// The rows of a book one after another, of one moment, by series and number; memory does not grow with the book.
    using TakeRow = std::function<void(const BookRow& row)>;
    json::Faults eachBookRow(const BookOrder& order, const TakeRow& take);
    /// What was sent in that year, by day.
    json::Result<std::vector<Sending>> sendings(const BookOrder& order);
    json::Result<std::vector<TaskRow>> tasks(const TaskOrder& order);

    /// A task of a document (from 1) is done, or this time of one that recurs is; "task-evidence-missing" without what shows it. On
    /// PostgreSQL drafters may do it, for they are the units in charge; putting off and assigning is the signers'; archivists do all.
    json::Result<Entry> finishTask(const Occasion& occasion, const NumberReference& document, std::int64_t task,
                                   const TaskOutcome& outcome);
    /// Puts off the day of a task; `extension.from` and `on` are the store's to fill in.
    json::Result<Entry> extendTask(const Occasion& occasion, const NumberReference& document, std::int64_t task,
                                   const Extension& extension);
    json::Result<Entry> assignTask(const Occasion& occasion, const NumberReference& document, std::int64_t task, const std::string& person);
    /// What a task waited for has happened on that day; it is due on the other.
    json::Result<Entry> startTask(const Occasion& occasion, const NumberReference& document, std::int64_t task,
                                  const std::string& happenedOn, const std::string& dueOn);

    json::Result<Status> status();
    /// Reads the whole journal and all numbers.
    json::Result<Verification> verify();
    /// A copy as of one moment, while others go on writing. SQLite only; pg_dump does it for PostgreSQL.
    json::Faults backup(const std::string& file);

private:
    Store(std::unique_ptr<Database> database, std::string location);
    std::unique_ptr<Database> database_;
    std::string location_;
    std::optional<Lifted> lifted_;
};

/// True if a fault is the machine's: no store, no disk, no right, no connection.
bool isEnvironment(const json::Fault& fault);

/// The SHA-256 of a text in hexadecimal digits, for fingerprints.
std::string fingerprintOf(std::string_view text);

} // namespace vanthu::store
