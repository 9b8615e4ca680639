#include "Support.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace vanthu::deadlines::test {

namespace {

template <class T> T need(json::Result<T> result) {
    if (!result) throw std::runtime_error(result.faults.front().id + " " + result.faults.front().source + result.faults.front().pointer);
    return std::move(*result.value);
}

const json::DataFolders& folders() {
    static const json::DataFolders product({VANTHU_TEMPLATES});
    return product;
}

template <class T, std::size_t N> T word(const std::array<std::pair<std::string_view, T>, N>& words, std::string_view text) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& entry) { return entry.first == text; });
    if (found == words.end()) throw std::runtime_error("no such word: " + std::string(text));
    return found->second;
}

constexpr std::array<std::pair<std::string_view, RuleKind>, 7> kKinds{{{"fixed", RuleKind::fixed},
                                                                       {"recurring", RuleKind::recurring},
                                                                       {"continuous", RuleKind::continuous},
                                                                       {"onEvent", RuleKind::onEvent},
                                                                       {"onRequest", RuleKind::onRequest},
                                                                       {"withinPeriod", RuleKind::withinPeriod},
                                                                       {"relative", RuleKind::relative}}};
constexpr std::array<std::pair<std::string_view, Bound>, 4> kBounds{
    {{"", Bound::none}, {"before", Bound::before}, {"by", Bound::by}, {"within", Bound::within}}};
constexpr std::array<std::pair<std::string_view, RestDay>, 3> kRestDays{
    {{"", RestDay::byWords}, {"keep", RestDay::keep}, {"next", RestDay::next}}};
constexpr std::array<std::pair<std::string_view, Unit>, 9> kUnits{{{"", Unit::none},
                                                                   {"hour", Unit::hour},
                                                                   {"day", Unit::day},
                                                                   {"workingDay", Unit::workingDay},
                                                                   {"week", Unit::week},
                                                                   {"month", Unit::month},
                                                                   {"quarter", Unit::quarter},
                                                                   {"halfYear", Unit::halfYear},
                                                                   {"year", Unit::year}}};

std::optional<int> number(const json::Value& object, std::string_view member) {
    const json::Value* const found = object.find(member);
    if (found == nullptr) return std::nullopt;
    return static_cast<int>(found->integer());
}

/// "2024-02-15", "2024-02", "2024", "" without a year; not looked at whether it is possible.
PartialDate partial(std::string_view text) {
    PartialDate date;
    if (text.size() >= 4) date.year = std::stoi(std::string(text.substr(0, 4)));
    if (text.size() >= 7) date.month = std::stoi(std::string(text.substr(5, 2)));
    if (text.size() >= 10) date.day = std::stoi(std::string(text.substr(8, 2)));
    return date;
}

Rhythm rhythm(const json::Value& value) {
    return {unit(value.text("every")), number(value, "interval").value_or(1),
            number(value, "day"),      number(value, "month"),
            number(value, "weekday"),  number(value, "week")};
}

} // namespace

const WorkCalendar& calendar() {
    static const WorkCalendar loaded = need(WorkCalendar::load(folders()));
    return loaded;
}

const Names& names() {
    static const Names loaded = need(Names::load(folders(), text::Language::vietnamese));
    return loaded;
}

Date day(std::string_view iso) { return need(parseIsoDate(iso)); }

Moment moment(std::string_view text) { return {day(text.substr(0, 10)), text.size() > 11 ? need(parseTime(text.substr(11))) : 0}; }

Unit unit(std::string_view text) { return word(kUnits, text); }

Rule rule(const json::Value& value) {
    Rule result;
    result.kind = word(kKinds, value.text("kind"));
    result.bound = word(kBounds, value.text("bound"));
    result.restDay = word(kRestDays, value.text("restDay"));
    if (value.find("date") != nullptr) result.date = partial(value.text("date"));
    if (value.find("time") != nullptr) result.minute = need(parseTime(value.text("time")));
    if (const json::Value* const rhythms = value.find("rhythms")) {
        for (const json::Value& entry : rhythms->array()) result.rhythms.push_back(rhythm(entry));
    }
    if (const json::Value* const spans = value.find("spans")) {
        for (const json::Value& entry : spans->array()) result.spans.push_back({partial(entry.text("from")), partial(entry.text("to"))});
    }
    result.count = number(value, "count");
    result.unit = unit(value.text("unit"));
    return result;
}

Facts facts(const json::Value& given) {
    Facts result;
    result.start = day(given.text("start", "2024-01-01"));
    if (given.find("event") != nullptr) result.event = moment(given.text("event"));
    if (given.find("end") != nullptr) result.end = day(given.text("end"));
    return result;
}

std::string write(Moment moment) { return formatIsoDate(moment.date) + " " + formatTime(moment.minute); }

} // namespace vanthu::deadlines::test
