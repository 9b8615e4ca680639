#pragma once

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

/// The fields of appendix VI that an outgoing document brings along, and what the register needs besides.
struct Document {
    std::string id; ///< handed in; never used twice
    std::string kind;
    std::string typeName;
    std::string symbol;
    std::optional<std::string> issuedOn;
    std::string parentOrgan;
    std::string organ;
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
    std::string fileNotation;
    std::string fileCopy;    ///< "VT, KT": column 6 of the book
    std::string fingerprint; ///< of the form before it had a number
    std::string form;        ///< JSON
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
    bool operator==(const Registration&) const = default;
};

/// Names a number on paper: 8/KH-UBND of 2026. An empty symbol or series matches any.
struct NumberReference {
    std::int64_t number = 0;
    int year = 0;
    std::string symbol;
    std::string series;
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
    std::string recipient;
    std::string channel;
    std::string sentOn;
    std::string sentBy;
    std::string receivedOn; ///< empty until received
    std::string receivedBy;
    bool operator==(const Delivery&) const = default;
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
    bool operator==(const TaskRow&) const = default;
};

struct TaskOrder {
    std::string dueBefore; ///< open tasks due before that day; empty for any
    std::string dueFrom;   ///< and on or after that day
    std::string unit;      ///< lead unit; empty for any
    int limit = 1000;
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
