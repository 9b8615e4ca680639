#include "app/RecordsClock.h"

#include "app/NumberText.h"
#include "app/WrittenDay.h"
#include "deadlines/RecordsTerms.h"

#include <algorithm>

namespace vanthu::app {

namespace {

/// No run of days off is longer: what waits since before that is late whatever the calendar says.
constexpr int kLongestRest = 31;

bool isUrgent(const store::ClockRow& row) { return !row.urgency.empty(); }

ClockItem itemOf(const store::ClockRow& row, const deadlines::WorkCalendar& calendar, deadlines::Date today) {
    ClockItem item{row, {}, false};
    const json::Result<deadlines::Date> since = deadlines::parseIsoDate(row.since);
    if (!since) return item;
    const json::Result<deadlines::Date> due =
        row.state == "signed" ? deadlines::numberingDue(*since, calendar) : deadlines::dispatchDue(*since, isUrgent(row), calendar);
    if (due) item.dueOn = deadlines::formatIsoDate(*due);
    item.late = due ? *due < today : deadlines::daysBetween(*since, today) > kLongestRest;
    return item;
}

} // namespace

std::vector<ClockItem> clockItems(const std::vector<store::ClockRow>& waiting, const deadlines::WorkCalendar& calendar,
                                  const std::string& today, bool all) {
    std::vector<ClockItem> items;
    const json::Result<deadlines::Date> day = deadlines::parseIsoDate(today);
    if (!day) return items;
    for (const store::ClockRow& row : waiting) {
        ClockItem item = itemOf(row, calendar, *day);
        if (all || item.late) items.push_back(std::move(item));
    }
    std::ranges::stable_sort(items, {}, [](const ClockItem& item) { return item.dueOn.empty() ? item.row.since : item.dueOn; });
    return items;
}

json::Value toJson(const std::vector<ClockItem>& value) {
    json::Array list;
    for (const ClockItem& item : value) {
        json::Value each = json::Object{};
        each.set("document", item.row.document);
        each.set("number", item.row.number);
        each.set("suffix", item.row.suffix);
        each.set("symbol", item.row.symbol);
        each.set("subject", item.row.subject);
        each.set("step", item.row.state == "signed" ? "number" : "send");
        each.set("urgency", item.row.urgency);
        each.set("since", item.row.since);
        each.set("dueDate", item.dueOn);
        each.set("late", item.late);
        list.push_back(std::move(each));
    }
    return list;
}

std::string toText(const std::vector<ClockItem>& value, const Messages& messages) {
    std::string text;
    for (const ClockItem& item : value) {
        const bool numbering = item.row.state == "signed";
        text += messages.text(numbering ? "clock-number" : "clock-send",
                              {{"document", numbering ? item.row.symbol : numberText(item.row.number, item.row.suffix, item.row.symbol)},
                               {"subject", item.row.subject},
                               {"since", writtenDay(item.row.since)},
                               {"due", item.dueOn.empty() ? "–" : writtenDay(item.dueOn)},
                               {"state", messages.text(item.late ? "clock-late" : "clock-running")}}) +
                "\n";
    }
    return text.empty() ? messages.text("clock-nothing") + "\n" : text;
}

} // namespace vanthu::app
