#include "lists/Catalogue.h"

#include "deadlines/Date.h"
#include "text/Search.h"
#include "json/Text.h"

#include <algorithm>

namespace vanthu::lists {

namespace {

constexpr std::string_view kFolder = "lists";
constexpr std::string_view kShared = "lists/shared/columns.json";

json::Value merged(const std::vector<json::DataFolders::Layer>& layers) {
    json::Value whole = json::Value(json::Object{});
    for (const json::DataFolders::Layer& layer : layers) {
        // Entries are laid over each other by the list: thousands of them would take this too long.
        for (const json::Member& member : layer.value.isObject() ? layer.value.object() : json::Object()) {
            if (member.name == "entries") continue;
            json::Value patch;
            patch.set(member.name, member.value);
            json::merge(whole, patch);
        }
    }
    return whole;
}

} // namespace

json::Result<Catalogue> Catalogue::load(const json::DataFolders& folders, const std::filesystem::path& own) {
    Catalogue catalogue;
    json::Faults faults;
    auto names = deadlines::Names::load(folders, text::Language::vietnamese);
    auto shared = folders.read(kShared);
    for (const json::Faults& met : {names.faults, shared.faults}) faults.insert(faults.end(), met.begin(), met.end());
    if (!faults.empty()) return faults;
    catalogue.names_ = *std::move(names.value);
    for (const std::string& file : folders.filesIn(kFolder)) {
        if (!file.ends_with(".json")) continue;
        const std::string path = std::string(kFolder) + "/" + file;
        auto layers = folders.layers(path);
        const std::string name = file.substr(0, file.size() - 5);
        auto schema = layers ? Schema::read(name, merged(*layers), *shared, folders) : json::Result<Schema>(layers.faults);
        faults.insert(faults.end(), schema.faults.begin(), schema.faults.end());
        if (!schema) continue;
        List list(*std::move(schema.value));
        for (const json::DataFolders::Layer& layer : *layers)
            list.lay(layer.value, layer.file.string(), layer.file == own / path, catalogue.problems_);
        catalogue.lists_.emplace(name, std::move(list));
    }
    for (const auto& [name, list] : catalogue.lists_) {
        for (const Column& column : list.schema().columns) {
            if (column.isReference() && catalogue.find(column.to) == nullptr)
                faults.push_back(
                    {json::pointerTo("/columns", column.name), "lists-list-unknown", {{"list", column.to}}, "lists/" + name + ".json"});
        }
    }
    if (!faults.empty()) return faults;
    return catalogue;
}

const List* Catalogue::find(std::string_view name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

List* Catalogue::find(std::string_view name) {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

std::string Catalogue::cellOf(const Column& column, const std::string& written) const {
    if (column.type == ColumnType::date) {
        const auto day = deadlines::parseDate(written, names_);
        return day ? deadlines::formatIsoDate(*day) : written;
    }
    if (column.type == ColumnType::references) return joined(referencesOf(written));
    if (column.type != ColumnType::choice || std::ranges::find(column.choices, written, &Choice::value) != column.choices.end())
        return written;
    const std::string folded = text::searchWords(written);
    const auto choice = std::ranges::find_if(column.choices, [&](const Choice& one) {
        return text::searchWords(one.label.vi) == folded || text::searchWords(one.label.en) == folded;
    });
    return choice != column.choices.end() && !folded.empty() ? choice->value : written;
}

std::string Catalogue::shownCell(const Column& column, const std::string& cell) const {
    if (column.type != ColumnType::date) return cell;
    const auto day = deadlines::parseIsoDate(cell);
    return day ? deadlines::formatShortDate(*day, names_) : cell;
}

std::optional<std::string> Catalogue::fill(const List& list, const Entry& entry, const layout::Wording& words) const {
    return words.fill([&](std::string_view path, const std::vector<std::string>& forms) {
        const auto place = list.schema().find(path);
        if (!place) return std::string();
        const std::string& cell = entry.cells[*place];
        const Column& column = list.schema().columns[*place];
        if (column.type == ColumnType::date) {
            const auto day = deadlines::parseIsoDate(cell);
            const bool isLong = std::ranges::find(forms, "long") != forms.end();
            return day && isLong ? deadlines::formatLongDate(*day, names_) : shownCell(column, cell);
        }
        const auto choice = std::ranges::find(column.choices, cell, &Choice::value);
        return choice != column.choices.end() ? choice->label.vi : cell;
    });
}

std::string Catalogue::shown(const List& list, const Entry& entry) const {
    return fill(list, entry, list.schema().show).value_or(entry.id);
}

std::string Catalogue::printed(const List& list, const Entry& entry) const {
    for (const Print& print : list.schema().print) {
        if (!print.when || list.holds(entry, *print.when)) return fill(list, entry, print.words).value_or(shown(list, entry));
    }
    return shown(list, entry);
}

std::vector<std::string> Catalogue::namesIn(const List& list, const Entry& entry) const {
    std::vector<std::string> names;
    for (const layout::Wording& words : list.schema().recognise) {
        if (auto name = fill(list, entry, words); name && !name->empty()) names.push_back(*std::move(name));
    }
    return names;
}

std::string Catalogue::successors(const List& list, const Entry& entry) const {
    if (!list.schema().successor) return {};
    const Column& column = list.schema().columns[*list.schema().successor];
    const List* const target = find(column.to);
    std::vector<std::string> words;
    for (const std::string& id : referencesOf(entry.cells[*list.schema().successor])) {
        const Entry* const next = target != nullptr ? target->find(id) : nullptr;
        words.push_back(next != nullptr ? shown(*target, *next) : id);
    }
    return joined(words);
}

std::vector<Catalogue::Member> Catalogue::members(const List& list, const Entry& entry, std::string_view day) const {
    if (!list.schema().members) return {{&list, &entry}};
    const List* const target = find(list.schema().columns[*list.schema().members].to);
    std::vector<Member> members;
    for (const std::string& id : referencesOf(entry.cells[*list.schema().members])) {
        const Entry* const one = target != nullptr ? target->find(id) : nullptr;
        if (one != nullptr && target->validOn(*one, day)) members.push_back({target, one});
    }
    return members;
}

} // namespace vanthu::lists
