#include "lists/Table.h"

#include "lists/Check.h"
#include "text/Characters.h"
#include "text/Scan.h"
#include "text/Search.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace vanthu::lists {

namespace {

constexpr std::string_view kId = "id";

bool names(const Column& column, const std::string& folded) {
    for (const std::string* word : {&column.name, &column.label.vi, &column.label.en}) {
        if (text::searchWords(*word) == folded) return true;
    }
    return false;
}

std::string trimmed(std::string text) {
    std::erase(text, '\r');
    if (text::scan(text).problem != text::Problem::invalidUtf8) text::composeNfc(text);
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

/// One import: the rows, and the list as it would be with those not refused so far.
class Taking {
public:
    Taking(Catalogue& catalogue, List& list) : catalogue_(catalogue), list_(list), before_(list) {
        for (const Entry& entry : list.entries()) known_.emplace(identity(entry), entry.id);
    }

    std::optional<json::Fault> readHead(const std::vector<std::string>& head) {
        const Schema& schema = list_.schema();
        std::set<std::size_t> seen;
        for (std::size_t i = 0; i < head.size(); ++i) {
            const std::string folded = text::searchWords(head[i]);
            if (folded.empty()) continue;
            const auto column = std::ranges::find_if(schema.columns, [&](const Column& one) { return names(one, folded); });
            const bool isId = folded == kId;
            if (column == schema.columns.end() && !isId)
                return json::Fault{"", "lists-table-column", {{"column", head[i]}, {"columns", columnLabels()}}, {}};
            const auto place = isId ? kIdPlace : static_cast<std::size_t>(column - schema.columns.begin());
            if (!seen.insert(place).second) return json::Fault{"", "lists-table-column-twice", {{"column", head[i]}}, {}};
            places_.emplace(i, place);
        }
        if (places_.empty()) return json::Fault{"", "lists-table-empty", {}, {}};
        return std::nullopt;
    }

    void readRow(std::size_t number, const std::vector<std::string>& cells) {
        if (std::ranges::all_of(cells, [](const std::string& cell) { return text::isBlank(cell); })) return;
        RowReport report{.row = number, .id = {}, .entry = {}, .faults = {}};
        Entry entry;
        entry.cells.resize(list_.schema().columns.size());
        for (const auto& [from, to] : places_) {
            if (to == kIdPlace && from < cells.size()) entry.id = trimmed(cells[from]);
        }
        fill(entry, cells);
        if (entry.id.empty()) entry.id = idOf(entry);
        if (const Entry* const old = before_.find(entry.id)) {
            entry = *old; // columns that the table does not have stay
            fill(entry, cells);
        }
        for (std::size_t i = cells.size(); i-- > 0;) {
            if (!places_.contains(i) && !text::isBlank(cells[i]))
                report.faults.push_back({"", "lists-row-too-long", {{"value", cells[i]}}, {}});
        }
        if (!rowOf_.emplace(entry.id, reports_.size()).second) report.faults.push_back({"", "lists-row-twice", {{"id", entry.id}}, {}});
        entry.own = true;
        report.id = entry.id;
        report.entry = catalogue_.shown(list_, entry);
        wanted_.push_back(std::move(entry));
        reports_.push_back(std::move(report));
    }

    /// Refuses rows until what is left makes no fault, and gives what became of each.
    std::vector<RowReport> finish() {
        for (bool again = true; again;) {
            lay();
            std::vector<json::Faults> met(reports_.size());
            for (json::Fault& fault : check(catalogue_, list_, {})) {
                if (const auto row = rowOf(fault); row && reports_[*row].faults.empty()) met[*row].push_back(std::move(fault));
            }
            again = false;
            for (std::size_t i = 0; i < met.size(); ++i) {
                again = again || !met[i].empty();
                if (!met[i].empty()) reports_[i].faults = std::move(met[i]);
            }
        }
        for (std::size_t i = 0; i < reports_.size(); ++i) {
            const Entry* const old = before_.find(wanted_[i].id);
            if (!reports_[i].faults.empty()) continue;
            reports_[i].outcome = old == nullptr ? Outcome::added : *old == wanted_[i] ? Outcome::same : Outcome::changed;
        }
        return std::move(reports_);
    }

private:
    static constexpr std::size_t kIdPlace = static_cast<std::size_t>(-1);

    std::string columnLabels() const {
        std::string labels(kId);
        for (const Column& column : list_.schema().columns) labels += ", " + column.label.vi;
        return labels;
    }

    void fill(Entry& entry, const std::vector<std::string>& cells) const {
        for (const auto& [from, to] : places_) {
            if (to == kIdPlace) continue;
            const std::string cell = from < cells.size() ? trimmed(cells[from]) : std::string();
            entry.cells[to] = catalogue_.cellOf(list_.schema().columns[to], cell);
        }
    }

    std::string identity(const Entry& entry) const {
        std::string what;
        for (const std::size_t column : list_.schema().unique) what += text::lowerCase(entry.cells[column]) + '\n';
        return what + entry.cells[list_.schema().from];
    }

    std::string idOf(const Entry& entry) {
        const std::string what = identity(entry);
        if (const auto found = known_.find(what); found != known_.end()) return found->second;
        std::string id = list_.freshId(entry);
        for (std::size_t count = 2; rowOf_.contains(id); ++count) {
            const std::string numbered = list_.freshId(entry) + "-" + std::to_string(count);
            if (list_.find(numbered) == nullptr && !rowOf_.contains(numbered)) id = numbered;
        }
        known_.emplace(what, id);
        return id;
    }

    void lay() {
        list_ = before_;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (reports_[i].faults.empty()) list_.put(wanted_[i]);
        }
    }

    /// The row the fault is about, or what it collides with.
    std::optional<std::size_t> rowOf(const json::Fault& fault) const {
        constexpr std::string_view kEntries = "/entries/";
        const std::size_t end = fault.pointer.rfind('/');
        auto row = rowOf_.find(unescaped(fault.pointer.substr(kEntries.size(), end - kEntries.size())));
        if (row == rowOf_.end() && fault.id == "lists-duplicate") row = rowOf_.find(fault.arguments.front().value);
        return row == rowOf_.end() ? std::nullopt : std::optional(row->second);
    }

    static std::string unescaped(std::string text) {
        for (const auto& [from, to] : {std::pair{"~1", "/"}, std::pair{"~0", "~"}}) {
            for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) text.replace(at, 2, to);
        }
        return text;
    }

    Catalogue& catalogue_;
    List& list_;
    List before_;
    std::unordered_map<std::string, std::string> known_; ///< what makes an entry, to its id
    std::map<std::size_t, std::size_t> places_;          ///< of the table's columns in the schema
    std::vector<Entry> wanted_;
    std::vector<RowReport> reports_; ///< one for each of them
    std::unordered_map<std::string, std::size_t> rowOf_;
};

} // namespace

Table toTable(const List& list, text::Language language, std::string_view day) {
    Table table(1);
    table.front().emplace_back(kId);
    for (const Column& column : list.schema().columns) table.front().push_back(wordsOf(column.label, language));
    for (const Entry& entry : list.entries()) {
        if (!day.empty() && !list.validOn(entry, day)) continue;
        table.push_back({entry.id});
        table.back().insert(table.back().end(), entry.cells.begin(), entry.cells.end());
    }
    return table;
}

json::Result<std::vector<RowReport>> take(Catalogue& catalogue, List& list, const Table& table) {
    if (table.empty()) return json::Fault{"", "lists-table-empty", {}, {}};
    Taking taking(catalogue, list);
    if (std::optional<json::Fault> fault = taking.readHead(table.front())) return *std::move(fault);
    for (std::size_t i = 1; i < table.size(); ++i) taking.readRow(i + 1, table[i]);
    return taking.finish();
}

} // namespace vanthu::lists
