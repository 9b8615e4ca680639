#pragma once

#include "deadlines/DataReading.h"
#include "layout/Wording.h"
#include "text/Language.h"
#include "json/DataFolders.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The lists an office keeps: legal bases, recipients, signers, agencies and whatever else it writes down once and uses in every
/// document. A list is data, `templates/lists/<list>.json`, its columns too: a new list costs no code.
namespace vanthu::lists {

using deadlines::LocalText;

inline const std::string& wordsOf(const LocalText& words, text::Language language) {
    return language == text::Language::english && !words.en.empty() ? words.en : words.vi;
}

enum class ColumnType {
    text,
    integer,
    date,      ///< ISO 8601: "2025-07-01"
    choice,    ///< one of `choices`
    reference, ///< the id of an entry of list `to`
    references ///< several, in their order
};

struct Choice {
    std::string value;
    LocalText label;
};

/// That a column of the entry has one of these values.
struct Condition {
    std::string column;
    std::vector<std::string> values;
};

struct Column {
    std::string name;
    ColumnType type = ColumnType::text;
    LocalText label, hint;
    bool required = false;
    std::optional<Condition> requiredWhen;
    std::string to; ///< of references: the list
    std::optional<Condition>
        mayNotBe; ///< of references: entries that must not be named, as those who hold a delegated authority themselves
    std::vector<Choice> choices;

    bool isReference() const { return type == ColumnType::reference || type == ColumnType::references; }
};

/// How an entry is written, for entries of which `when` holds.
struct Print {
    std::optional<Condition> when;
    layout::Wording words;
};

/// What a list is. Every list has the columns "from" and "to", the first and the last day of an entry, both open if empty.
struct Schema {
    std::string name; ///< "legal-bases"
    LocalText label, hint;
    std::vector<Column> columns;
    std::size_t from = 0, to = 0;           ///< positions of the two days
    std::vector<std::size_t> unique;        ///< columns that say what an entry is: no two entries of one day have the same
    std::vector<std::size_t> order;         ///< columns an entry is sorted by
    std::optional<std::size_t> successor;   ///< the column that names what has taken its place
    std::optional<std::size_t> members;     ///< the column whose entries stand in for it: the members of a group
    layout::Wording show;                   ///< one line, for people who choose
    std::vector<Print> print;               ///< in a document; the first that holds
    std::vector<layout::Wording> recognise; ///< words by which a sentence names an entry
    std::string key;                        ///< the column whose value in a group of the form means this entry; may be empty

    std::optional<std::size_t> find(std::string_view column) const;

    /// `root` is the file as laid over by the offices, `shared` what all lists have (`lists/shared/columns.json`).
    static json::Result<Schema> read(const std::string& name, const json::Value& root, const json::Value& shared,
                                     const json::DataFolders& folders);
};

} // namespace vanthu::lists
