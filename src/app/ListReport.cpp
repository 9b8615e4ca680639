#include "app/ListReport.h"

#include "lists/Check.h"
#include "lists/Lookup.h"

#include <array>
#include <utility>

namespace vanthu::app {

namespace {

json::Value object(std::initializer_list<std::pair<const char*, json::Value>> members) {
    json::Value whole;
    for (const auto& [name, value] : members) whole.set(name, value);
    return whole;
}

json::Value count(std::size_t number) { return {static_cast<std::int64_t>(number)}; }

void addFinding(ListReport& report, const std::string& list, const json::Fault& fault, const std::string& sentence) {
    report.clean = false;
    report.text += list + ": " + fault.pointer + ": " + sentence + "\n";
    report.json.array().push_back(object({{"list", list}, {"pointer", fault.pointer}, {"id", fault.id}, {"sentence", sentence}}));
}

} // namespace

std::string listSentence(const Messages& messages, const lists::Schema& schema, const json::Fault& fault) {
    std::vector<json::Argument> arguments = fault.arguments;
    for (json::Argument& argument : arguments) {
        const auto column = argument.name == "column" ? schema.find(argument.value) : std::nullopt;
        if (column) argument.value = lists::wordsOf(schema.columns[*column].label, messages.language());
    }
    return messages.text(fault.id, arguments);
}

ListReport reportLists(const Messages& messages, const lists::Catalogue& catalogue) {
    ListReport report{json::Value(json::Array{}), {}};
    for (const auto& [name, list] : catalogue.lists()) {
        const std::string& label = lists::wordsOf(list.schema().label, messages.language());
        report.json.array().push_back(object({{"list", name}, {"label", label}, {"entries", count(list.entries().size())}}));
        report.text += name + "\t" + std::to_string(list.entries().size()) + "\t" + label + "\n";
    }
    return report;
}

ListReport reportEntries(const Messages& messages, const lists::Catalogue& catalogue, const lists::List& list, std::string_view search,
                         std::string_view day) {
    ListReport report{json::Value(json::Array{}), {}};
    const lists::Lookup lookup(catalogue, list);
    for (const std::size_t place : lookup.find(search, day)) {
        const lists::Entry& entry = list.entries()[place];
        json::Value one = object({{"id", entry.id}});
        const json::Value members = list.toJson(entry);
        for (const json::Member& member : members.object()) one.set(member.name, member.value);
        one.set("printed", json::Value(catalogue.printed(list, entry)));
        report.json.array().push_back(std::move(one));
        const std::string next = catalogue.successors(list, entry);
        report.text += entry.id + "\t" + catalogue.shown(list, entry);
        if (!next.empty()) report.text += "\t" + messages.text("lists-replaced-by", {{"successor", next}});
        report.text += '\n';
    }
    return report;
}

ListReport reportCheck(const Messages& messages, const lists::Catalogue& catalogue, const lists::List* list, std::string_view day) {
    ListReport report{json::Value(json::Array{}), {}};
    for (const json::Fault& fault : catalogue.problems()) addFinding(report, fault.source, fault, messages.text(fault.id, fault.arguments));
    for (const auto& [name, one] : catalogue.lists()) {
        if (list != nullptr && list != &one) continue;
        for (const json::Fault& fault : lists::check(catalogue, one, day))
            addFinding(report, name, fault, listSentence(messages, one.schema(), fault));
    }
    return report;
}

ListReport reportImport(const Messages& messages, const lists::Schema& schema, const std::vector<lists::RowReport>& rows) {
    static constexpr std::array<const char*, 4> kOutcomes{"added", "changed", "same", "refused"};
    static constexpr std::array<const char*, 4> kLines{"lists-row-added", "lists-row-changed", "lists-row-same", "lists-row-refused"};
    ListReport report{json::Value(json::Array{}), {}};
    std::array<std::size_t, kOutcomes.size()> counts{};
    for (const lists::RowReport& row : rows) {
        const auto outcome = static_cast<std::size_t>(row.outcome);
        ++counts[outcome];
        json::Array reasons;
        std::string lines;
        for (const json::Fault& fault : row.faults) {
            reasons.emplace_back(listSentence(messages, schema, fault));
            lines += "    " + reasons.back().string() + "\n";
        }
        if (row.outcome != lists::Outcome::same)
            report.text +=
                messages.text(kLines[outcome], {{"row", std::to_string(row.row)}, {"entry", row.entry}, {"id", row.id}}) + "\n" + lines;
        report.clean = report.clean && row.outcome != lists::Outcome::refused;
        report.json.array().push_back(object(
            {{"row", count(row.row)}, {"outcome", kOutcomes[outcome]}, {"id", row.id}, {"reasons", json::Value(std::move(reasons))}}));
    }
    std::vector<json::Argument> sums;
    for (std::size_t i = 0; i < kOutcomes.size(); ++i) sums.push_back({kOutcomes[i], std::to_string(counts[i])});
    report.text += messages.text("lists-rows", sums) + "\n";
    return report;
}

} // namespace vanthu::app
