#pragma once

#include "json/Fault.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What goes into the register and comes out of it, as plain values. Texts are UTF-8 in NFC; days are "2026-01-31".
namespace vanthu::store {

/// Who does something, and when: the store reads no clock.
struct Occasion {
    std::string actor; ///< the person, as the journal names them
    std::string now;   ///< moment in UTC: "2026-01-31T08:15:00Z"
    std::string today; ///< the day the entry counts for, in the office's time zone; late entries carry an earlier one
};

struct Recipient {
    std::string name;
    std::string purpose = {}; ///< id in templates/decree-30/purposes.json, or empty
    std::string group = {};
    std::string organId = {}; ///< appendix VI, 13.1; may be empty
    std::int64_t copies = 1;  ///< that it gets; of a group with members, they do
    bool printed = true;      ///< stands on the paper; else it was added afterwards or is a member of a group
    std::int64_t partOf = 0;  ///< position of the group that is printed for it, from 1; 0 for none
    bool operator==(const Recipient&) const = default;
};

struct Task {
    std::string pointer; ///< the paragraph, as a JSON pointer into the form
    std::string text;
    std::string leadUnit;
    std::vector<std::string> coordinatingUnits;
    std::string deadlineKind; ///< as in the form: "fixed", "recurring", …; may be empty
    std::string deadlineText;
    std::optional<std::string> dueOn; ///< a day, where there is one
    bool operator==(const Task&) const = default;
};

/// One time that a task which recurs was done.
struct DoneOccurrence {
    std::string dueOn;
    std::string doneOn;
    std::string doneBy;
    std::string evidence;
    bool operator==(const DoneOccurrence&) const = default;
};

/// That a task's day was put off.
struct Extension {
    std::string from;
    std::string to;
    std::string reason;
    std::string allowedBy;
    std::string on; ///< the day this was entered for
    bool operator==(const Extension&) const = default;
};

/// What became of a task since the document was entered.
struct TaskLife {
    std::string state = "open"; ///< "open", "done", "cancelled"
    std::string person;
    std::string doneOn;
    std::string doneBy;
    std::string evidence;
    std::vector<DoneOccurrence> occurrences;
    std::vector<Extension> extensions;
    bool operator==(const TaskLife&) const = default;
};

/// The end of a task, or of one of its occurrences.
struct TaskOutcome {
    std::string evidence;
    std::string doneBy;
    std::optional<std::string> next; ///< of one that recurs: when it is due again; without it the task is at its end
};

/// The fields of appendix VI that an outgoing document brings along, and what the register needs besides.
struct Document {
    std::string id; ///< handed in; never used twice
    std::string kind;
    std::string typeName;
    std::string symbol;
    std::optional<std::string> issuedOn;
    std::string parentOrgan;
    std::string organ;
    std::string organId; ///< of the agency that issues it, as the exchange of documents knows it; may be empty
    std::string subject;
    std::string language = "vi";
    std::optional<std::int64_t> pages;
    std::string note;
    std::string signerPosition;
    std::string signerName;
    std::string urgency;
    std::string secrecy;
    std::optional<std::int64_t> copies;
    std::optional<std::string> dueOn;
    std::string fileOrganId = {};            ///< appendix VI, 1.1: the agency of the file catalogue
    std::optional<std::int64_t> fileYear;    ///< 1.2
    std::string fileNotation;                ///< 1.3
    std::optional<std::int64_t> fileOrdinal; ///< 2: its place in the file
    std::string fileCopy;                    ///< "VT, KT": column 6 of the book
    std::string fingerprint;                 ///< of the form before it had a number
    std::string form;                        ///< JSON
    std::vector<Recipient> recipients;
    std::vector<Task> tasks;
    bool operator==(const Document&) const = default;
};

/// How a number is to be taken.
struct NumberOrder {
    std::string series; ///< the office's choice: one for all, one a kind, …
    int year = 0;
    std::optional<std::int64_t> expected; ///< what the archivist saw; another one is then not given
    bool again = false;                   ///< give a number although a document with this fingerprint has one
    std::int64_t reserved = 0;            ///< this number of a range kept free, or with `suffix` the number it follows
    std::string suffix = {};              ///< "a": a number between numbers, where the office allows them
    bool afterSignature = false;          ///< only if a signature is recorded (paper: art. 15.2)
};

struct Registration {
    std::string document; ///< id
    std::string series;
    int year = 0;
    std::int64_t number = 0;
    std::string symbol;
    std::string issuedOn;
    std::optional<std::int64_t> copies;
    bool already = false; ///< it had been given before; nothing was changed
    std::string suffix = {};
    bool operator==(const Registration&) const = default;
};

/// Names a number on paper: 8/KH-UBND of 2026. An empty symbol or series matches any. A document that has no number yet is named by
/// its id or by the fingerprint of its form instead.
struct NumberReference {
    std::int64_t number = 0;
    int year = 0;
    std::string symbol = {};
    std::string series = {};
    std::string suffix = {};
    std::string document = {};
    std::string fingerprint = {};
};

/// That somebody signed, on paper or electronically.
struct Signature {
    std::string medium; ///< "paper", "electronic"
    std::string signedOn;
    std::string signer;
    std::string fingerprint; ///< of the form that was signed
    bool operator==(const Signature&) const = default;
};

/// How two documents belong together.
struct Link {
    std::string kind;      ///< "carries-out", "replies-to", "replaces", "corrects", "recalls"
    std::string reference; ///< the other one in words
    std::string document;  ///< its id, if it stands in this register
    bool incoming = false; ///< said of this document by the other
    bool operator==(const Link&) const = default;
};

/// One step in the life of a document.
struct StateOrder {
    std::string state;
    std::string reason = {};
    std::string fileNotation = {}; ///< for "filed": the file it goes into, where that is not known yet
    std::string fileOrganId = {};
    std::optional<std::int64_t> fileYear = {};
};

/// A range of numbers kept free.
struct Reservation {
    std::string series;
    int year = 0;
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::string purpose;
    std::string reservedBy;
    std::string reservedOn;
    bool operator==(const Reservation&) const = default;
};

/// A document that waits for its number or for being sent.
struct ClockRow {
    std::string document;
    std::int64_t number = 0;
    std::string suffix;
    std::string symbol;
    std::string subject;
    std::string state; ///< "signed": waits for its number; "registered": waits for being sent
    std::string urgency;
    std::string since; ///< day of signing; of issue where no signature is recorded
    bool operator==(const ClockRow&) const = default;
};

/// What is known of a document that another one follows or cites.
struct EarlierDocument {
    std::string fingerprint; ///< of its form; may be empty
    std::string symbol;
    std::string organ;
    std::string subject;
};

/// Such a document in the register, and what became of its tasks.
struct KnownDocument {
    Registration registration;
    struct State {
        std::string pointer;
        std::string state; ///< "open", "done", "cancelled"
        bool operator==(const State&) const = default;
    };
    std::vector<State> tasks;
    bool operator==(const KnownDocument&) const = default;
};

struct Delivery {
    std::int64_t position = 0; ///< of the recipient, from 1
    std::string recipient = {};
    std::string channel = {};
    std::string sentOn = {};
    std::string sentBy = {};
    std::string receivedOn = {}; ///< empty until received
    std::string receivedBy = {};
    std::string returnedOn = {}; ///< the copy came back
    std::string returnedBy = {};
    std::string recalledOn = {}; ///< the document was recalled after it was sent
    bool operator==(const Delivery&) const = default;
};

/// That somebody took the file copy of a document to use it (appendix IV, section IV).
struct Loan {
    std::string lentOn; ///< the store's to fill in
    std::string borrower;
    std::string allowedBy;
    std::string dueOn = {}; ///< when it is to be back; empty if not said
    std::string note = {};
    std::string returnedOn = {}; ///< empty while it is out
    std::string returnedTo = {};
    bool operator==(const Loan&) const = default;
};

/// A loan with the document it is of: what the book of file copies is made of.
struct LoanRow {
    Loan loan;
    std::string document; ///< id
    std::string series;
    int year = 0;
    std::int64_t number = 0;
    std::string suffix;
    std::string symbol;
    std::string issuedOn;
    std::string typeName;
    std::string subject;
    std::string fileNotation;
    std::string parentOrgan;
    std::string organ;
    bool operator==(const LoanRow&) const = default;
};

struct LoanOrder {
    bool out = false; ///< only those not given back yet
    std::string borrower = {};
    std::string series = {};
    std::int64_t first = 0; ///< numbers; 0 for open
    std::int64_t last = 0;
    std::string from = {}; ///< first and last day of lending; empty for open
    std::string to = {};
};

/// A registered document with everything that hangs on it.
struct Entry {
    Document document;
    std::string state;
    std::string series;
    int year = 0;
    std::int64_t number = 0;
    std::string voidReason; ///< empty unless the number was voided
    std::vector<Delivery> deliveries;
    std::string suffix = {};
    std::vector<Signature> signatures = {};
    std::vector<Link> links = {};
    std::vector<TaskLife> tasks = {}; ///< in the order of the document's tasks
    std::vector<Loan> loans = {};
    /// Copies that the recipients need, those added since and the members of groups among them.
    std::int64_t copiesNeeded() const;
};

/// One line of a search answer.
struct Found {
    std::string document;
    std::int64_t number = 0; ///< 0 for none yet
    int year = 0;
    std::string symbol;
    std::string issuedOn;
    std::string typeName;
    std::string subject;
    std::string signerName;
    std::string state;
    std::string suffix = {};
    bool operator==(const Found&) const = default;
};

struct SearchOrder {
    std::string words; ///< as typed; every word must be there
    std::string from;  ///< first and last day of issue; empty for open
    std::string to;
    std::string kind;
    std::string signer;
    std::string state;
    int limit = 20;
    bool best = false; ///< the best by BM25 instead of the newest; without words the newest all the same
};

/// One row of the register of outgoing documents (appendix IV): the ten columns in order, and the number they belong to.
struct BookRow {
    std::string series;
    std::int64_t number = 0;
    std::string symbol;
    std::string issuedOn;
    std::string typeName;
    std::string subject;
    std::string signer;
    std::vector<std::string> recipients;
    std::string fileCopy;
    std::optional<std::int64_t> copies;
    std::string sentOn; ///< the first day it was sent
    struct Receipt {
        std::string by;
        std::string on;
        bool operator==(const Receipt&) const = default;
    };
    std::vector<Receipt> receipts;
    std::string note;
    std::string voidReason; ///< empty unless voided
    std::string parentOrgan;
    std::string organ;
    std::string suffix = {};
    bool operator==(const BookRow&) const = default;
};

struct BookOrder {
    std::string series; ///< empty for all
    int year = 0;
    std::int64_t first = 0; ///< 0 for open
    std::int64_t last = 0;
    std::string from = {}; ///< first and last day: of the document, in the postal book of sending; empty for open
    std::string to = {};
};

/// One sending of a document to one recipient: what the postal book is made of.
struct Sending {
    std::string sentOn;
    std::string series;
    int year = 0;
    std::int64_t number = 0;
    std::string symbol;
    std::string recipient;
    std::string channel;
    std::string parentOrgan;
    std::string organ;
    std::string suffix = {};
    bool operator==(const Sending&) const = default;
};

struct TaskRow {
    std::string document;
    std::int64_t position = 0; ///< in the document, from 1
    std::int64_t number = 0;
    int year = 0;
    std::string symbol;
    std::string text;
    std::string leadUnit;
    std::string deadlineText;
    std::string dueOn; ///< empty for none
    std::string state;
    std::string person = {};
    std::string suffix = {};
    std::string doneOn = {}; ///< empty while it is open
    std::string evidence = {};
    bool operator==(const TaskRow&) const = default;
};

struct TaskOrder {
    std::string dueBefore; ///< open tasks due before that day; empty for any
    std::string dueFrom;   ///< and on or after that day
    std::string unit;      ///< lead unit; empty for any
    int limit = 1000;
    std::string person = {};
    std::string document = {}; ///< id; empty for any
    bool closed = false;       ///< those done as well
};

struct JournalRow {
    std::string chain;
    std::int64_t seq = 0;
    std::string at;
    std::string day;
    std::string actor;
    std::string action;
    std::string document;
    std::string before; ///< JSON
    std::string after;
    std::string hash;
    bool operator==(const JournalRow&) const = default;
};

/// What verification found wrong.
struct Breach {
    enum class Kind {
        altered,  ///< the row's hash is not that of its content and of the row before
        missing,  ///< a row is missing before this one
        cut,      ///< rows are missing at the end of the chain
        unlisted, ///< rows of a chain that has no head
        gap,      ///< a number neither given nor voided
        orphan,   ///< a number without an entry in the journal
    };
    Kind kind = Kind::altered;
    std::string chain;    ///< or series
    std::int64_t seq = 0; ///< or number
    int year = 0;
    bool operator==(const Breach&) const = default;
};

struct Verification {
    std::int64_t journalRows = 0;
    std::int64_t numbers = 0;
    std::vector<Breach> breaches; ///< at most 1000
};

/// A row of an old book, to be entered under the number it has.
struct OldEntry {
    int year = 0;
    std::int64_t number = 0;
    Document document;                      ///< with an id of its own; the day of issue may be missing only of a voided number
    std::string sentOn;                     ///< to all recipients; empty if not said
    std::vector<BookRow::Receipt> receipts; ///< in the order of the recipients; without a day for those who signed nothing
    std::string voidReason;                 ///< empty unless the number was voided
    std::string suffix = {};                ///< "a" of a number between numbers
};

/// What became of it.
struct OldOutcome {
    enum class Kind { taken, already, refused };
    Kind kind = Kind::refused;
    json::Fault why = {}; ///< of what was refused
};

/// What was carried from one store into another, and found there again.
struct Carried {
    std::int64_t documents = 0;
    std::int64_t numbers = 0;
    std::int64_t journalRows = 0;
    std::string kept; ///< where the file is that stood in the place before; empty for none
};

/// A store of an earlier version that was brought up to this one.
struct Lifted {
    int from = 0;
    std::string kept; ///< the old one; empty on a server
};

struct Status {
    std::string engine;
    int version = 0;
    std::int64_t documents = 0;
    std::int64_t numbersGiven = 0;
    std::int64_t numbersVoided = 0;
    std::int64_t openTasks = 0;
    std::int64_t journalRows = 0;
    struct Counter {
        std::string series;
        int year = 0;
        std::int64_t last = 0;
        bool operator==(const Counter&) const = default;
    };
    std::vector<Counter> counters;
};

} // namespace vanthu::store
