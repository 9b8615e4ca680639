#include "lists/Check.h"

#include "deadlines/Date.h"
#include "text/Characters.h"
#include "text/Scan.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace vanthu::lists {

namespace {

class Checker {
public:
    Checker(const Catalogue& catalogue, const List& list) : catalogue_(catalogue), list_(list) {}

    void entry(const Entry& entry) {
        for (std::size_t i = 0; i < entry.cells.size(); ++i) cell(entry, list_.schema().columns[i], entry.cells[i]);
        const std::string& from = entry.cells[list_.schema().from];
        const std::string& to = entry.cells[list_.schema().to];
        if (deadlines::parseIsoDate(from) && deadlines::parseIsoDate(to) && to < from)
            fault(entry, "from", "lists-reversed", {{"from", shown(list_.schema().from, from)}, {"to", shown(list_.schema().to, to)}});
    }

    /// Entries that say they are the same and are valid on a common day: sorted by their first day each meets its neighbour.
    void duplicates() {
        std::unordered_map<std::string, std::vector<const Entry*>> same;
        for (const Entry& entry : list_.entries()) {
            if (std::string what = identity(entry); !what.empty()) same[std::move(what)].push_back(&entry);
        }
        for (const Entry& entry : list_.entries()) {
            const auto found = same.find(identity(entry));
            if (found == same.end() || found->second.size() < 2) continue;
            const auto other = std::ranges::find_if(found->second, [&](const Entry* one) { return one != &entry && overlap(*one, entry); });
            // Each pair once, at the later of the two.
            if (other != found->second.end() && *other < &entry)
                fault(entry, list_.schema().columns[list_.schema().unique.front()].name, "lists-duplicate", {{"other", (*other)->id}});
        }
    }

    void expired(std::string_view day) {
        for (const Entry& entry : list_.entries()) {
            const std::string& to = entry.cells[list_.schema().to];
            if (!deadlines::parseIsoDate(to) || !(to < day)) continue;
            // With what took its place named it is history, kept for old documents.
            if (catalogue_.successors(list_, entry).empty()) fault(entry, "to", "lists-expired", {{"to", shown(list_.schema().to, to)}});
        }
    }

    json::Faults faults;

private:
    void fault(const Entry& entry, std::string_view column, std::string_view id, std::vector<json::Argument> arguments) {
        arguments.push_back({"entry", catalogue_.shown(list_, entry)});
        arguments.push_back({"column", std::string(column)});
        faults.push_back({json::pointerTo(json::pointerTo("/entries", entry.id), column), std::string(id), std::move(arguments), {}});
    }

    void cell(const Entry& entry, const Column& column, const std::string& value) {
        if (text::scan(value).problem != text::Problem::none) fault(entry, column.name, "lists-text-unfit", {});
        if (text::isBlank(value)) {
            if (column.required || (column.requiredWhen && list_.holds(entry, *column.requiredWhen)))
                fault(entry, column.name, "lists-empty", {});
            return;
        }
        if (column.type == ColumnType::date && !deadlines::parseIsoDate(value))
            fault(entry, column.name, "lists-date-wrong", {{"value", value}});
        if (column.type == ColumnType::integer && !isNumber(value)) fault(entry, column.name, "lists-number-wrong", {{"value", value}});
        if (column.type == ColumnType::choice && std::ranges::find(column.choices, value, &Choice::value) == column.choices.end())
            fault(entry, column.name, "lists-choice-wrong", {{"value", value}, {"choices", choicesOf(column)}});
        if (column.isReference()) references(entry, column, value);
    }

    std::string shown(std::size_t column, const std::string& day) const {
        return catalogue_.shownCell(list_.schema().columns[column], day);
    }

    static bool isNumber(const std::string& value) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        return error == std::errc() && end == value.data() + value.size();
    }

    static std::string choicesOf(const Column& column) {
        std::string text;
        for (const Choice& choice : column.choices) text += (text.empty() ? "" : ", ") + choice.value;
        return text;
    }

    void references(const Entry& entry, const Column& column, const std::string& value) {
        const List& target = column.to == list_.schema().name ? list_ : *catalogue_.find(column.to);
        for (const std::string& id : referencesOf(value)) {
            const Entry* const other = target.find(id);
            if (other == nullptr)
                fault(entry, column.name, "lists-reference-unknown", {{"value", id}, {"list", target.schema().name}});
            else if (column.mayNotBe && target.holds(*other, *column.mayNotBe))
                fault(entry, column.name, "lists-reference-refused",
                      {{"value", catalogue_.shown(target, *other)}, {"refused", joined(column.mayNotBe->values)}});
        }
    }

    std::string identity(const Entry& entry) const {
        std::string what;
        bool any = false;
        for (const std::size_t column : list_.schema().unique) {
            const std::string words = text::lowerCase(entry.cells[column]);
            any = any || !words.empty();
            what += words + '\n';
        }
        return any ? what : std::string();
    }

    bool overlap(const Entry& one, const Entry& other) const {
        const auto& schema = list_.schema();
        const auto before = [&](const Entry& a, const Entry& b) { // a ends before b begins
            return !a.cells[schema.to].empty() && !b.cells[schema.from].empty() && a.cells[schema.to] < b.cells[schema.from];
        };
        return !before(one, other) && !before(other, one);
    }

    const Catalogue& catalogue_;
    const List& list_;
};

} // namespace

json::Faults check(const Catalogue& catalogue, const List& list, std::string_view day) {
    Checker checker(catalogue, list);
    for (const Entry& entry : list.entries()) checker.entry(entry);
    checker.duplicates();
    checker.expired(day);
    return std::move(checker.faults);
}

json::Faults checkEntry(const Catalogue& catalogue, const List& list, const Entry& entry) {
    Checker checker(catalogue, list);
    checker.entry(entry);
    return std::move(checker.faults);
}

} // namespace vanthu::lists
