#include "deadlines/CalendarFile.h"

#include "deadlines/CalendarCheck.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vanthu::deadlines {

namespace {

template <class T> struct Word {
    std::string_view word;
    T meaning;
};

constexpr std::array<Word<DayKind>, 5> kKinds{{{"holiday", DayKind::holiday},
                                               {"compensation", DayKind::compensation},
                                               {"swapped-off", DayKind::swappedOff},
                                               {"swapped-work", DayKind::swappedWork},
                                               {"office-off", DayKind::officeOff}}};
constexpr std::array<Word<Sureness>, 3> kSureness{{{"certain", Sureness::certain}, {"likely", Sureness::likely}, {"open", Sureness::open}}};

template <class T, std::size_t N> std::optional<T> meaningOf(const std::array<Word<T>, N>& words, std::string_view word) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word<T>& entry) { return entry.word == word; });
    return found == words.end() ? std::nullopt : std::optional(found->meaning);
}

/// The meaning of a word among some, or a fault and the first.
template <class T, std::size_t N>
T chosen(DataReading& data, const std::array<Word<T>, N>& words, const std::string& word, std::string pointer) {
    const std::optional<T> meaning = meaningOf(words, word);
    if (!meaning && !word.empty()) data.fault(std::move(pointer), "calendar-word-unknown", {{"value", word}});
    return meaning.value_or(words[0].meaning);
}

template <class T, std::size_t N> std::string_view wordIn(const std::array<Word<T>, N>& words, T meaning) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word<T>& entry) { return entry.meaning == meaning; });
    return found == words.end() ? std::string_view() : found->word;
}

/// A day given free for another was a working day, one worked for another a rest day.
bool fitsWeekday(DayKind kind, Date date) {
    const bool weekend = weekdayOf(date) >= 6;
    if (kind == DayKind::swappedWork) return weekend;
    return !weekend || (kind != DayKind::swappedOff && kind != DayKind::compensation);
}

} // namespace

std::string_view wordOf(DayKind kind) {
    if (kind == DayKind::working) return "working";
    return kind == DayKind::weeklyRest ? "weekly-rest" : wordIn(kKinds, kind);
}

std::string_view wordOf(Sureness sureness) { return wordIn(kSureness, sureness); }

std::vector<SpecialDay> CalendarFile::read(const json::Value& root, const std::string& file, int year) {
    DataReading data(file, faults_);
    std::vector<SpecialDay> days;
    data.onlyMembers(root, "", {"year", "sources", "days"});
    const json::Value* const stated = root.find("year");
    if (stated == nullptr || !stated->isInteger() || stated->integer() != year) {
        data.fault("/year", "calendar-year-differs", {{"year", std::to_string(year)}});
    }
    const json::Value* const list = data.object(root, "", "days");
    if (list == nullptr) return days;
    for (const json::Member& member : list->object()) days.push_back(readDay(data, root, member, year));
    return days;
}

SpecialDay CalendarFile::readDay(DataReading& data, const json::Value& root, const json::Member& member, int year) {
    const std::string pointer = json::pointerTo("/days", member.name);
    SpecialDay day;
    json::Result<Date> date = parseIsoDate(member.name);
    for (json::Fault& fault : date.faults) data.fault(pointer, std::move(fault.id), std::move(fault.arguments));
    if (!date) return day;
    day.date = *date;
    if (yearOf(day.date) != year) data.fault(pointer, "calendar-day-elsewhere", {{"date", member.name}, {"year", std::to_string(year)}});
    if (!data.onlyMembers(member.value, pointer, {"kind", "occasion", "source", "sureness", "name"})) return day;
    const std::string kind = data.text(member.value, pointer, "kind");
    day.kind = chosen(data, kKinds, kind, json::pointerTo(pointer, "kind"));
    if (!fitsWeekday(day.kind, day.date)) data.fault(json::pointerTo(pointer, "kind"), "calendar-kind-weekday", {{"value", kind}});
    day.occasion = data.text(member.value, pointer, "occasion");
    day.name = nameOf(data, member.value, pointer, day.occasion);
    const std::string source = data.text(member.value, pointer, "source");
    const json::Value* const sources = root.find("sources");
    const json::Value* const paper = sources == nullptr ? nullptr : sources->find(source);
    if (paper == nullptr) {
        if (!source.empty()) data.fault(json::pointerTo(pointer, "source"), "calendar-source-unknown", {{"source", source}});
        return day;
    }
    const std::string paperPointer = json::pointerTo("/sources", source);
    day.source = data.text(*paper, paperPointer, "title");
    const bool own = member.value.find("sureness") != nullptr;
    const std::string sure = own ? data.text(member.value, pointer, "sureness") : data.text(*paper, paperPointer, "sureness");
    day.sureness = chosen(data, kSureness, sure, json::pointerTo(own ? pointer : paperPointer, "sureness"));
    return day;
}

LocalText CalendarFile::nameOf(DataReading& data, const json::Value& day, const std::string& pointer, const std::string& occasion) {
    if (day.find("name") != nullptr) return data.localText(day, pointer, "name");
    const json::Value* const known = occasions_.find(occasion);
    if (known != nullptr) return {std::string(known->text("vi")), std::string(known->text("en"))};
    if (!occasion.empty()) data.fault(json::pointerTo(pointer, "occasion"), "calendar-occasion-unknown", {{"occasion", occasion}});
    return {};
}

json::Result<WorkCalendar> WorkCalendar::load(const json::DataFolders& folders) {
    json::Faults faults;
    json::Result<json::Value> occasions = folders.read("calendar/occasions.json");
    if (!occasions) return std::move(occasions.faults);
    CalendarFile reader(*occasions, faults);
    std::vector<SpecialDay> days;
    std::vector<int> years;
    for (const std::string& name : folders.filesIn("calendar")) {
        const std::optional<int> year = yearOfFile(name);
        if (!year) continue;
        years.push_back(*year);
        const std::string file = "calendar/" + name;
        json::Result<json::Value> root = folders.read(file);
        faults.insert(faults.end(), root.faults.begin(), root.faults.end());
        if (!root) continue;
        for (SpecialDay& day : reader.read(*root, file, years.back())) days.push_back(std::move(day));
        const std::size_t count = years.size();
        if (count > 1 && years[count - 1] != years[count - 2] + 1) {
            faults.push_back({"", "calendar-gap", {{"year", std::to_string(years[count - 2] + 1)}}, file});
        }
    }
    if (years.empty()) faults.push_back({"", "data-missing", {{"file", "calendar"}}, "calendar"});
    if (!faults.empty()) return faults;
    return WorkCalendar(years.front(), years.back(), std::move(days));
}

} // namespace vanthu::deadlines
