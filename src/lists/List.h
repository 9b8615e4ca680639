#pragma once

#include "lists/Schema.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vanthu::lists {

/// One line of a list. Cells are texts in NFC as they were read, also wrong ones: what is wrong is told by check(), not dropped.
struct Entry {
    std::string id;
    std::vector<std::string> cells; ///< one a column of the schema; several references are parted by "; "
    bool own = false;               ///< the office has written or changed it
    json::Object rest = {};         ///< members that no column has, kept as they are

    bool operator==(const Entry& other) const { return id == other.id && cells == other.cells && rest == other.rest; }
};

/// A list with its entries, in the order of the files. A value.
class List {
public:
    explicit List(Schema schema) : schema_(std::move(schema)) {}

    const Schema& schema() const { return schema_; }
    const std::vector<Entry>& entries() const { return entries_; }
    const Entry* find(std::string_view id) const;

    /// Lays the member "entries" of one more file over what is there: an entry is changed member by member (RFC 7396), null takes it
    /// away. `own`: the file is the office's. What is no entry is a fault with `file`, and stays out.
    void lay(const json::Value& root, const std::string& file, bool own, json::Faults& faults);

    /// Puts an entry in the place of that with the same id, or at the end.
    void put(Entry entry);
    bool remove(std::string_view id);

    /// An id for a new entry, made of its `unique` cells; not taken yet.
    std::string freshId(const Entry& entry) const;

    /// The cell of that column; empty if there is no such column.
    std::string_view cell(const Entry& entry, std::string_view column) const;
    bool holds(const Entry& entry, const Condition& condition) const;
    /// Both days belong to it; a day that cannot be read counts as open. `day` is ISO 8601.
    bool validOn(const Entry& entry, std::string_view day) const;

    /// The entry as one member of a file.
    json::Value toJson(const Entry& entry) const;

private:
    void layEntry(const json::Member& member, bool own);
    std::string cellOf(const Column& column, const json::Value& value) const;

    Schema schema_;
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::size_t> places_; ///< of ids
};

/// What the office's own file must say so that laid over `below` it gives `list`. Members other than "entries" stay as in `file`
/// (what the file says now; null if there is none).
json::Value overlay(const List& below, const List& list, const json::Value& file);

/// The references of a cell, in their order.
std::vector<std::string> referencesOf(std::string_view cell);
std::string joined(const std::vector<std::string>& references);

} // namespace vanthu::lists
