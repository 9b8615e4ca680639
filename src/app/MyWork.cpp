#include "app/MyWork.h"

#include "app/StoreReport.h"
#include "app/TaskSteps.h"

#include <algorithm>
#include <array>

namespace vanthu::app {

namespace {

json::Faults readDocuments(store::Store& store, const WorkOrder& order, std::vector<store::Found>& documents) {
    for (const char* const state : {"submitted", "approved"}) {
        store::SearchOrder search;
        search.state = state;
        search.signer = order.signer;
        search.limit = kMostWork;
        json::Result<std::vector<store::Found>> found = store.search(search);
        if (!found) return found.faults;
        std::ranges::move(*found, std::back_inserter(documents));
    }
    return {};
}

json::Faults readSteps(store::Store& store, const deadlines::WorkCalendar& calendar, const WorkOrder& order, MyWork& work) {
    const json::Result<std::vector<store::ClockRow>> waiting = store.waiting();
    if (!waiting) return waiting.faults;
    for (ClockItem& item : clockItems(*waiting, calendar, order.today, true)) {
        std::vector<ClockItem>& list = item.row.state == "signed" ? work.toNumber : work.toSend;
        if (list.size() < kMostWork) list.push_back(std::move(item));
    }
    return {};
}

/// What was not issued has given nobody anything to do.
void dropDrafts(std::vector<store::TaskRow>& rows) {
    std::erase_if(rows, [](const store::TaskRow& row) { return row.number == 0; });
}

json::Faults readTasks(const Workbench& workbench, store::Store& store, const deadlines::WorkCalendar& calendar, const WorkOrder& order,
                       MyWork& work) {
    store::TaskOrder tasks;
    tasks.unit = order.unit;
    tasks.person = order.person;
    tasks.limit = kMostWork;
    json::Result<std::vector<store::TaskRow>> due = tasksToRemind(workbench, store, calendar, tasks, order.today);
    if (!due) return due.faults;
    tasks.dueBefore = order.today;
    json::Result<std::vector<store::TaskRow>> late = store.tasks(tasks);
    if (!late) return late.faults;
    dropDrafts(*due);
    dropDrafts(*late);
    work.dueTasks = std::move(*due);
    work.lateTasks = std::move(*late);
    return {};
}

std::size_t countLate(const std::vector<ClockItem>& items) {
    return static_cast<std::size_t>(std::ranges::count_if(items, [](const ClockItem& item) { return item.late; }));
}

/// A list under the heading that counts it; nothing for an empty one.
template <class List> std::string section(std::string_view heading, const List& list, const Messages& messages) {
    if (list.empty()) return {};
    return messages.text(heading, {{"count", std::to_string(list.size())}}) + "\n" + toText(list, messages) + "\n";
}

} // namespace

bool MyWork::isEmpty() const { return toSign.empty() && toNumber.empty() && toSend.empty() && lateTasks.empty() && dueTasks.empty(); }

std::size_t MyWork::late() const { return lateTasks.size() + countLate(toNumber) + countLate(toSend); }

json::Result<MyWork> readMyWork(const Workbench& workbench, store::Store& store, const WorkOrder& order) {
    const json::Result<deadlines::WorkCalendar> calendar = deadlines::WorkCalendar::load(workbench.data());
    if (!calendar) return calendar.faults;
    MyWork work;
    json::Faults faults = readDocuments(store, order, work.toSign);
    if (faults.empty()) faults = readSteps(store, *calendar, order, work);
    if (faults.empty()) faults = readTasks(workbench, store, *calendar, order, work);
    if (!faults.empty()) return faults;
    return work;
}

json::Value toJson(const MyWork& value) {
    json::Value made = json::Object{};
    made.set("toSign", toJson(value.toSign));
    made.set("toNumber", toJson(value.toNumber));
    made.set("toSend", toJson(value.toSend));
    made.set("lateTasks", toJson(value.lateTasks));
    made.set("dueTasks", toJson(value.dueTasks));
    made.set("late", static_cast<std::int64_t>(value.late()));
    return made;
}

std::string toText(const MyWork& value, const Messages& messages) {
    return section("work-tasks-late", value.lateTasks, messages) + section("work-tasks-due", value.dueTasks, messages) +
           section("work-to-sign", value.toSign, messages) + section("work-to-number", value.toNumber, messages) +
           section("work-to-send", value.toSend, messages);
}

std::string inOneLine(const MyWork& value, const Messages& messages) {
    const std::array<std::pair<const char*, std::size_t>, 5> counts{{{"work-count-tasks-late", value.lateTasks.size()},
                                                                     {"work-count-tasks-due", value.dueTasks.size()},
                                                                     {"work-count-to-sign", value.toSign.size()},
                                                                     {"work-count-to-number", value.toNumber.size()},
                                                                     {"work-count-to-send", value.toSend.size()}}};
    std::string line;
    for (const auto& [id, count] : counts) {
        if (count == 0) continue;
        if (!line.empty()) line += ", ";
        line += messages.text(id, {{"count", std::to_string(count)}});
    }
    return line;
}

} // namespace vanthu::app
