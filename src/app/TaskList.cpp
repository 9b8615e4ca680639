#include "app/TaskList.h"

#include "app/Days.h"
#include "json/Value.h"

namespace vanthu::app {

namespace {

// Recursion goes as deep as the outline, which validation bounds.
void collect(std::vector<ListedTask>& tasks, const std::vector<model::Item>& items, const std::string& pointer) {
    for (std::size_t at = 0; at < items.size(); ++at) {
        const std::string here = json::pointerTo(pointer, at);
        if (items[at].task) tasks.push_back({here, &items[at]});
        collect(tasks, items[at].children, here + "/children");
    }
}

void collect(std::vector<ListedTask>& tasks, const model::Fact& fact, const std::string& pointer) {
    collect(tasks, fact.items, pointer);
    for (std::size_t at = 0; at < fact.members.size(); ++at) {
        const model::Fact& member = fact.members[at];
        // A member of a group has a name, an entry of a list has its place.
        collect(tasks, member, member.name.empty() ? json::pointerTo(pointer, at) : json::pointerTo(pointer, member.name));
    }
}

} // namespace

std::vector<ListedTask> tasksOf(const model::Document& document) {
    std::vector<ListedTask> tasks;
    collect(tasks, document.content, "/content");
    for (const model::Fact& fact : document.facts) collect(tasks, fact, json::pointerTo({}, fact.name));
    return tasks;
}

std::optional<std::string> dueDay(const model::Deadline& deadline) {
    const model::OpenDate& date = deadline.date;
    if (!date.year || !date.month || !date.day) return std::nullopt;
    return dayText(*date.year, *date.month, *date.day);
}

} // namespace vanthu::app
