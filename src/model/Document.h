#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A document as plain values with equality: no I/O, no layout. Texts are UTF-8 in NFC. Members that may be left empty
/// say so; what is required is the form's business.
namespace vanthu::model {

/// A date whose day and month may still be open, as on a draft (appendix I, part I, II.4).
struct OpenDate {
    std::optional<int> day;   ///< 1-31; not given without a month
    std::optional<int> month; ///< 1-12
    std::optional<int> year;
    bool operator==(const OpenDate&) const = default;
};

/// Who issues, and the registration line (appendix I, part I, II.2-4).
struct Letterhead {
    std::string parentAgency; ///< may be empty
    std::string issuingAgency;
    std::optional<std::int64_t> number; ///< open until the archivist gives it
    std::string symbol;                 ///< "KH-UBND"
    std::string place;
    OpenDate issueDate;
    std::string numberSuffix = {}; ///< "a" of a number between numbers, "01a"
    bool operator==(const Letterhead&) const = default;
};

enum class DeadlineKind { none, fixed, recurring, continuous, onEvent, onRequest, withinPeriod, relative };

/// Whether the day itself still counts: "trước ngày", "chậm nhất ngày", "trong tháng".
enum class Bound { none, before, by, within };

enum class TimeUnit { none, hour, day, workingDay, week, month, quarter, halfYear, year };

/// One rhythm of a recurring deadline. Where in the stretch it falls stays open if it is not named.
struct Recurrence {
    TimeUnit every = TimeUnit::none;
    std::optional<int> day = {};     ///< of the month, 1-31; 31 for the last
    std::optional<int> month = {};   ///< of the stretch, counted from 1: 3 is the last of a quarter
    std::optional<int> weekday = {}; ///< 1 Monday to 7 Sunday
    bool operator==(const Recurrence&) const = default;
};

/// From one day to another, both in it.
struct Period {
    OpenDate from, to;
    bool operator==(const Period&) const = default;
};

struct Deadline {
    DeadlineKind kind = DeadlineKind::none;
    std::string text = {}; ///< as printed: "trước ngày 15/02/2024"
    OpenDate date = {};    ///< for fixed; the month alone where only a month or a quarter is named (its last), the year alone likewise.
                           ///< For relative: the day it counts from, if that is a date
    Bound bound = Bound::none;
    std::string time = {};                    ///< "17:00"; mostly empty
    std::vector<Recurrence> recurrences = {}; ///< for recurring; several for "6 tháng, năm"
    std::vector<Period> periods = {};         ///< for within-period, as far as the document says them
    std::optional<int> count = {};            ///< for relative: how many of `unit`
    TimeUnit unit = TimeUnit::none;           ///< for relative
    std::string event = {};                   ///< what a relative, on-event or within-period deadline hangs on, as printed
    bool operator==(const Deadline&) const = default;
};

/// A duty, as data beside the paragraph that states it.
struct Task {
    std::string leadUnit;
    std::vector<std::string> coordinatingUnits;
    Deadline deadline;
    std::string reportTo;  ///< to whom the result is to be reported; mostly empty
    bool composed = false; ///< print units and deadline around the text after the kind's pattern, else the text as typed
    bool operator==(const Task&) const = default;
};

/// A section, clause, point or paragraph of the content, with what stands below it. `level` is the id of a level in
/// templates/decree-30/levels.json or levels-articles.json.
struct Item {
    std::string level;
    std::string label;   ///< printed instead of the number that counting gives; mostly empty
    std::string heading; ///< on its own line; may be empty
    std::string text;    ///< may be empty if there is a heading
    std::optional<Task> task;
    std::vector<Item> children;
    bool operator==(const Item&) const = default;
};

/// What was filled in for a field that only some kinds have, so that a kind with parts of its own needs no members here. Fields
/// left empty give no fact. Which member holds the value depends on the field's type.
struct Fact {
    std::string name;          ///< the field's; empty for an entry of a list
    std::string text;          ///< text, paragraph, integer in digits, the label of a choice, "true" for a flag that is set
    OpenDate date;             ///< date
    std::vector<Item> items;   ///< outline
    std::vector<Fact> members; ///< of a group, or the entries of a list
    bool operator==(const Fact&) const = default;
};

struct Recipient {
    std::string name;
    std::string purpose; ///< id in templates/decree-30/purposes.json, or empty
    std::string group;   ///< free name of a group; not printed
    bool operator==(const Recipient&) const = default;
};

/// An earlier document or a law that texts cite by its id, "{{id}}" (appendix I, part I, II.6.b). What is not known yet stays open.
struct Citation {
    std::string id;
    std::string type; ///< "Kế hoạch", "Luật"
    std::optional<std::int64_t> number;
    std::string symbol; ///< what follows the number and a slash: "KH-UBND", "2020/NĐ-CP"
    OpenDate date;
    std::string issuer;
    std::string abstract;    ///< of a law its name
    std::string fingerprint; ///< of the form it was made from, by which the register knows it; may be empty
    std::string numberSuffix = {};
    bool operator==(const Citation&) const = default;
};

/// The last line of the distribution list (appendix I, part I, II.9.d).
struct FileCopy {
    std::vector<std::string> units; ///< drafting units after "VT"
    std::optional<std::int64_t> copies;
    bool operator==(const FileCopy&) const = default;
};

/// Who signs with what authority (appendix I, part I, II.7). `authority` is an id in templates/decree-30/authorities.json;
/// which of the posts are used depends on it.
struct Signature {
    std::string authority;
    std::string collective; ///< TM.: the collective or agency
    std::string head;       ///< KT., TL., TUQ.: the head's post
    std::string unitHead;   ///< TL. with KT.: the post of the head of the unit
    std::string post;       ///< the signer's own post
    std::string nameTitle;  ///< before the name, only where allowed; mostly empty
    std::string name;
    bool operator==(const Signature&) const = default;
};

struct Marks {
    std::string urgency;     ///< id in templates/decree-30/marks.json, or empty
    std::string secrecy;     ///< likewise
    std::string circulation; ///< likewise
    bool operator==(const Marks&) const = default;
};

/// Appendix I, part I, III.3.
struct DrafterMark {
    std::string initials;
    std::optional<std::int64_t> copies;
    bool operator==(const DrafterMark&) const = default;
};

/// Appendix I, part I, III.4.
struct AgencyAddress {
    std::string address;
    std::string phone;
    std::string fax;
    std::string email;
    std::string website;
    bool operator==(const AgencyAddress&) const = default;
};

struct Appendix {
    std::string title;
    bool landscape = false;
    std::vector<Item> content;
    bool electronic = false;      ///< what the line "Kèm theo …" says stays open (III.1.c)
    bool taskTable = false;       ///< items that are tasks stand in a table below the others
    std::vector<Fact> facts = {}; ///< of the fields that have no member above: lists of people
    bool operator==(const Appendix&) const = default;
};

struct Document {
    std::string kind;     ///< id: "plan"
    std::string typeName; ///< "Quyết định", where the kind leaves it open; else empty
    Letterhead letterhead;
    std::string abstract;
    Marks marks;
    std::vector<std::string> bases;
    std::string competence; ///< who decides, in capitals above the bases of a decision; mostly empty
    std::string opening;    ///< the sentence after the bases; may be empty
    std::vector<Item> content;
    std::string closing; ///< may be empty
    std::vector<Recipient> recipients;
    FileCopy fileCopy;
    Signature signature;
    DrafterMark drafterMark;
    AgencyAddress address;
    std::vector<Appendix> appendices;
    bool taskTable = false; ///< print all tasks as a last appendix
    std::vector<std::string> keywords;
    std::vector<Citation> citations;
    std::string publicNote;  ///< says that this is a public version and what was done; empty for the document itself
    std::vector<Fact> facts; ///< of the fields that have no member above
    bool operator==(const Document&) const = default;
};

} // namespace vanthu::model
