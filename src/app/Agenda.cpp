#include "app/Agenda.h"

#include "app/AgendaMeetings.h"
#include "app/AgendaTasks.h"
#include "app/TaskDays.h"
#include "json/Text.h"

#include <algorithm>
#include <limits>
#include <set>

namespace vanthu::app {

namespace {

/// The documents asked for: those of the days, and whatever has an open duty.
json::Result<std::set<std::string>> documentsOf(store::Store& store, const AgendaOrder& order) {
    std::set<std::string> ids;
    store::SearchOrder search;
    search.from = order.from;
    search.to = order.to;
    search.limit = std::numeric_limits<int>::max();
    const json::Result<std::vector<store::Found>> found = store.search(search);
    if (!found) return found.faults;
    for (const store::Found& each : *found) ids.insert(each.document);
    if (!order.tasks) return ids;
    store::TaskOrder tasks;
    tasks.unit = order.unit;
    tasks.person = order.person;
    tasks.limit = std::numeric_limits<int>::max();
    const json::Result<std::vector<store::TaskRow>> open = store.tasks(tasks);
    if (!open) return open.faults;
    for (const store::TaskRow& each : *open) ids.insert(each.document);
    return ids;
}

void addEntry(const Workbench& workbench, const TaskDays& days, const AgendaOrder& order, const store::Entry& entry,
              exchange::Agenda& agenda) {
    if (entry.number == 0) return; // not issued: nobody was called or told to do anything
    if (order.tasks) {
        std::vector<exchange::AgendaTask> tasks = duesOf(workbench, days, entry, {order.unit, order.person});
        std::ranges::move(tasks, std::back_inserter(agenda.tasks));
    }
    if (!order.meetings) return;
    const json::Result<json::Value> form = json::parse(entry.document.form);
    const form::Kind* const kind = workbench.kind(entry.document.kind);
    // A row of an old book has no form, and says of no meeting.
    if (!form || !form->isObject() || kind == nullptr) return;
    std::vector<exchange::AgendaMeeting> meetings = meetingsOf(*kind, *form, entry);
    std::ranges::move(meetings, std::back_inserter(agenda.meetings));
}

/// Of several entries of one uid the last change counts.
void keepLatest(std::vector<exchange::AgendaMeeting>& meetings) {
    std::ranges::stable_sort(meetings, [](const auto& one, const auto& other) {
        return one.uid != other.uid ? one.uid < other.uid : one.sequence > other.sequence;
    });
    const auto rest = std::ranges::unique(meetings, {}, &exchange::AgendaMeeting::uid);
    meetings.erase(rest.begin(), rest.end());
}

} // namespace

json::Result<exchange::Agenda> readAgenda(const Workbench& workbench, store::Store& store, const AgendaOrder& order) {
    const json::Result<TaskDays> days = TaskDays::open(workbench);
    if (!days) return days.faults;
    const json::Result<std::set<std::string>> documents = documentsOf(store, order);
    if (!documents) return documents.faults;
    exchange::Agenda agenda;
    agenda.now = order.now;
    agenda.name = workbench.messages().text("agenda-name");
    for (const std::string& id : *documents) {
        store::NumberReference reference;
        reference.document = id;
        const json::Result<store::Entry> entry = store.show(reference);
        if (!entry) return entry.faults;
        addEntry(workbench, *days, order, *entry, agenda);
    }
    keepLatest(agenda.meetings);
    return agenda;
}

} // namespace vanthu::app
