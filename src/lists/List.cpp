#include "lists/List.h"

#include "deadlines/Date.h"
#include "text/Scan.h"
#include "text/Search.h"
#include "json/Text.h"

#include <algorithm>
#include <charconv>

namespace vanthu::lists {

namespace {

std::string composed(std::string text) {
    if (text::scan(text).problem != text::Problem::invalidUtf8) text::composeNfc(text);
    return text;
}

json::Value valueOf(const Column& column, const std::string& cell) {
    if (column.type == ColumnType::references) {
        json::Array list;
        for (std::string& one : referencesOf(cell)) list.emplace_back(std::move(one));
        return json::Value(std::move(list));
    }
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    const bool whole = error == std::errc() && end == cell.data() + cell.size();
    if (column.type == ColumnType::integer && whole) return json::Value(number);
    return json::Value(cell);
}

} // namespace

std::vector<std::string> referencesOf(std::string_view cell) {
    std::vector<std::string> references;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        std::string_view one = cell.substr(0, end);
        cell.remove_prefix(std::min(end + 1, cell.size()));
        while (!one.empty() && (one.front() == ' ' || one.front() == '\n')) one.remove_prefix(1);
        while (!one.empty() && (one.back() == ' ' || one.back() == '\n')) one.remove_suffix(1);
        if (!one.empty()) references.emplace_back(one);
    }
    return references;
}

std::string joined(const std::vector<std::string>& references) {
    std::string text;
    for (const std::string& one : references) text += (text.empty() ? "" : "; ") + one;
    return text;
}

const Entry* List::find(std::string_view id) const {
    const auto found = places_.find(std::string(id));
    return found == places_.end() ? nullptr : &entries_[found->second];
}

std::string List::cellOf(const Column& column, const json::Value& value) const {
    if (value.isString()) return composed(value.string());
    if (value.isArray() && column.type == ColumnType::references) {
        std::vector<std::string> references;
        for (const json::Value& one : value.array()) references.push_back(one.isString() ? composed(one.string()) : json::dump(one));
        return joined(references);
    }
    return value.isNull() ? std::string() : json::dump(value);
}

void List::layEntry(const json::Member& member, bool own) {
    const auto [place, fresh] = places_.try_emplace(member.name, entries_.size());
    if (fresh) entries_.push_back({member.name, std::vector<std::string>(schema_.columns.size()), own, {}});
    Entry& entry = entries_[place->second];
    entry.own = entry.own || own;
    json::Value rest(std::move(entry.rest));
    for (const json::Member& given : member.value.object()) {
        if (const auto column = schema_.find(given.name))
            entry.cells[*column] = cellOf(schema_.columns[*column], given.value);
        else if (given.value.isNull())
            rest.erase(given.name);
        else
            rest.set(given.name, given.value);
    }
    entry.rest = std::move(rest.object());
}

void List::lay(const json::Value& root, const std::string& file, bool own, json::Faults& faults) {
    const json::Value* const given = root.find("entries");
    if (given == nullptr) return;
    if (!given->isObject()) {
        faults.push_back({"/entries", "data-expected", {{"expected", "object"}}, file});
        return;
    }
    std::vector<std::string_view> gone;
    for (const json::Member& member : given->object()) {
        if (member.value.isNull()) {
            gone.push_back(member.name);
        } else if (member.value.isObject()) {
            layEntry(member, own);
        } else {
            faults.push_back({json::pointerTo("/entries", member.name), "data-expected", {{"expected", "object"}}, file});
        }
    }
    for (const std::string_view id : gone) remove(id);
}

void List::put(Entry entry) {
    const auto [place, fresh] = places_.try_emplace(entry.id, entries_.size());
    if (fresh)
        entries_.push_back(std::move(entry));
    else
        entries_[place->second] = std::move(entry);
}

bool List::remove(std::string_view id) {
    const auto found = places_.find(std::string(id));
    if (found == places_.end()) return false;
    const std::size_t gone = found->second;
    places_.erase(found);
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(gone));
    for (std::size_t i = gone; i < entries_.size(); ++i) places_[entries_[i].id] = i;
    return true;
}

std::string List::freshId(const Entry& entry) const {
    constexpr std::size_t kLongest = 60;
    std::string words;
    for (const std::size_t column : schema_.unique) words += entry.cells[column] + " ";
    std::string id = text::searchWords(words);
    std::ranges::replace(id, ' ', '-');
    if (id.size() > kLongest) {
        std::size_t end = kLongest;
        while (end > 0 && (static_cast<unsigned char>(id[end]) & 0xC0U) == 0x80U) --end;
        id.resize(end);
    }
    if (id.empty()) id = "entry";
    if (find(id) == nullptr) return id;
    for (std::size_t count = 2;; ++count) {
        std::string numbered = id + "-" + std::to_string(count);
        if (find(numbered) == nullptr) return numbered;
    }
}

std::string_view List::cell(const Entry& entry, std::string_view column) const {
    const auto found = schema_.find(column);
    return found ? std::string_view(entry.cells[*found]) : std::string_view();
}

bool List::holds(const Entry& entry, const Condition& condition) const {
    return std::ranges::find(condition.values, cell(entry, condition.column)) != condition.values.end();
}

bool List::validOn(const Entry& entry, std::string_view day) const {
    const std::string& from = entry.cells[schema_.from];
    const std::string& to = entry.cells[schema_.to];
    const auto readable = [](const std::string& text) { return !text.empty() && deadlines::parseIsoDate(text); };
    return !(readable(from) && day < from) && !(readable(to) && to < day);
}

json::Value List::toJson(const Entry& entry) const {
    json::Object members;
    for (std::size_t i = 0; i < entry.cells.size(); ++i) {
        if (!entry.cells[i].empty()) members.push_back({schema_.columns[i].name, valueOf(schema_.columns[i], entry.cells[i])});
    }
    members.insert(members.end(), entry.rest.begin(), entry.rest.end());
    return json::Value(std::move(members));
}

json::Value overlay(const List& below, const List& list, const json::Value& file) {
    json::Object entries;
    for (const Entry& entry : list.entries()) {
        const Entry* const old = below.find(entry.id);
        if (old != nullptr && *old == entry) continue;
        json::Value written = list.toJson(entry);
        // What is under it shows through unless it is taken away by name.
        const json::Value shipped = old != nullptr ? below.toJson(*old) : json::Value(json::Object{});
        for (const json::Member& member : shipped.object()) {
            if (written.find(member.name) == nullptr) written.set(member.name, json::Value());
        }
        entries.push_back({entry.id, std::move(written)});
    }
    for (const Entry& entry : below.entries()) {
        if (list.find(entry.id) == nullptr) entries.push_back({entry.id, json::Value()});
    }
    json::Value whole = file.isObject() ? file : json::Value(json::Object{});
    whole.set("entries", json::Value(std::move(entries)));
    return whole;
}

} // namespace vanthu::lists
