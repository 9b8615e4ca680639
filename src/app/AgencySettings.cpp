#include "app/AgencySettings.h"

#include "text/Search.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace vanthu::app {

namespace {

constexpr std::string_view kFile = "settings.json";
using Series = NumberingSettings::Series;
constexpr std::array<std::pair<std::string_view, Series>, 3> kSeries{
    {{"one", Series::one}, {"by-kind", Series::byKind}, {"grouped", Series::grouped}}};

/// Takes typed members and notes what is wrong with them.
class Reading {
public:
    explicit Reading(json::Faults& faults) : faults_(faults) {}

    void wrong(std::string pointer, std::string id, std::vector<json::Argument> arguments = {}) {
        faults_.push_back({std::move(pointer), std::move(id), std::move(arguments), std::string(kFile)});
    }

    std::vector<std::string> texts(const json::Value* list, const std::string& pointer) {
        std::vector<std::string> texts;
        if (list == nullptr) return texts;
        if (!list->isArray()) {
            wrong(pointer, "settings-no-list");
            return texts;
        }
        for (std::size_t at = 0; at < list->array().size(); ++at) {
            const json::Value& each = list->array()[at];
            if (each.isString() && !each.string().empty())
                texts.push_back(each.string());
            else
                wrong(json::pointerTo(pointer, at), "settings-no-text");
        }
        return texts;
    }

    bool flag(const json::Value& object, std::string_view name, const std::string& pointer) {
        const json::Value* const value = object.find(name);
        if (value == nullptr) return false;
        if (value->isBool()) return value->boolean();
        wrong(json::pointerTo(pointer, name), "settings-no-flag");
        return false;
    }

private:
    json::Faults& faults_;
};

NumberingSettings readNumbering(const json::Value& value, Reading& reading) {
    const std::string pointer = "/numbering";
    NumberingSettings settings;
    const std::string_view name = value.text("series", "one");
    const auto* const series = std::ranges::find(kSeries, name, &std::pair<std::string_view, Series>::first);
    if (series == kSeries.end())
        reading.wrong(pointer + "/series", "settings-series-unknown", {{"word", std::string(name)}});
    else
        settings.series = series->second;
    if (const json::Value* const groups = value.find("groups"); groups != nullptr && groups->isObject()) {
        for (const json::Member& group : groups->object())
            settings.groups.push_back({group.name, reading.texts(&group.value, json::pointerTo(pointer + "/groups", group.name))});
    } else if (groups != nullptr) {
        reading.wrong(pointer + "/groups", "settings-no-object");
    }
    settings.bodies = reading.texts(value.find("bodies"), pointer + "/bodies");
    settings.copies = reading.texts(value.find("copies"), pointer + "/copies");
    settings.extraNumbers = reading.flag(value, "extraNumbers", pointer);
    settings.paper = reading.flag(value, "paper", pointer);
    return settings;
}

/// "3wd": three working days; likewise d, w, m.
std::vector<deadlines::Lead> readReminders(const json::Value& value, Reading& reading) {
    static constexpr std::array<std::pair<std::string_view, deadlines::Unit>, 4> kUnits{
        {{"wd", deadlines::Unit::workingDay}, {"d", deadlines::Unit::day}, {"w", deadlines::Unit::week}, {"m", deadlines::Unit::month}}};
    constexpr int kMost = 366;
    const std::string pointer = "/tasks/remind";
    std::vector<deadlines::Lead> leads;
    const std::vector<std::string> texts = reading.texts(value.find("remind"), pointer);
    for (std::size_t at = 0; at < texts.size(); ++at) {
        deadlines::Lead lead;
        const char* const last = texts[at].data() + texts[at].size();
        const auto [end, error] = std::from_chars(texts[at].data(), last, lead.count);
        const std::string_view name(end, static_cast<std::size_t>(last - end));
        const auto* const unit = std::ranges::find(kUnits, name, &std::pair<std::string_view, deadlines::Unit>::first);
        if (error != std::errc() || lead.count < 0 || lead.count > kMost || unit == kUnits.end()) {
            reading.wrong(json::pointerTo(pointer, at), "settings-lead-wrong", {{"word", texts[at]}});
            continue;
        }
        lead.unit = unit->second;
        leads.push_back(lead);
    }
    return leads;
}

} // namespace

json::Result<AgencySettings> readAgencySettings(const json::DataFolders& folders) {
    const json::Result<json::Value> file = folders.read(kFile);
    if (!file) return file.faults;
    json::Faults faults;
    Reading reading(faults);
    AgencySettings settings;
    if (const json::Value* const numbering = file->find("numbering"); numbering != nullptr && numbering->isObject())
        settings.numbering = readNumbering(*numbering, reading);
    else
        reading.wrong("/numbering", "settings-no-object");
    if (const json::Value* const tasks = file->find("tasks"); tasks != nullptr && tasks->isObject())
        settings.reminders = readReminders(*tasks, reading);
    else
        reading.wrong("/tasks", "settings-no-object");
    if (!faults.empty()) return faults;
    return settings;
}

std::string seriesOf(const NumberingSettings& settings, const store::Document& document, std::string_view abbreviation) {
    if (!document.secrecy.empty()) return "secret";
    const std::string own = document.symbol.substr(0, document.symbol.find('-'));
    if (std::ranges::find(settings.copies, own) != settings.copies.end()) return "copies";
    const std::string organ = text::searchWords(document.organ);
    for (const std::string& body : settings.bodies) {
        if (text::searchWords(body) == organ) return "body:" + body;
    }
    const std::string type = abbreviation.empty() ? document.kind : std::string(abbreviation);
    if (settings.series == Series::byKind) return "type:" + type;
    if (settings.series == Series::one) return "all";
    for (const NumberingSettings::Group& group : settings.groups) {
        const auto has = [&](const std::string& kind) { return std::ranges::find(group.kinds, kind) != group.kinds.end(); };
        if (has(document.kind) || has(type)) return "group:" + group.name;
    }
    return "all";
}

} // namespace vanthu::app
