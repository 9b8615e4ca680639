#include "app/StoreReport.h"
#include "app/WrittenDay.h"

#include <algorithm>

namespace vanthu::app {

namespace {

std::string line(const Messages& messages, std::string_view id, const std::vector<json::Argument>& arguments) {
    return messages.text(id, arguments) + "\n";
}

json::Value texts(const std::vector<std::string>& values) {
    json::Array list;
    for (const std::string& value : values) list.emplace_back(value);
    return list;
}

json::Value occurrencesJson(const std::vector<store::DoneOccurrence>& values) {
    json::Array list;
    for (const store::DoneOccurrence& value : values) {
        json::Value made = json::Object{};
        made.set("dueDate", value.dueOn);
        made.set("doneOn", value.doneOn);
        made.set("doneBy", value.doneBy);
        made.set("evidence", value.evidence);
        list.push_back(std::move(made));
    }
    return list;
}

json::Value extensionsJson(const std::vector<store::Extension>& values) {
    json::Array list;
    for (const store::Extension& value : values) {
        json::Value made = json::Object{};
        made.set("from", value.from);
        made.set("to", value.to);
        made.set("reason", value.reason);
        made.set("allowedBy", value.allowedBy);
        made.set("on", value.on);
        list.push_back(std::move(made));
    }
    return list;
}

} // namespace

json::Value tasksJson(const store::Entry& value) {
    json::Array list;
    for (std::size_t at = 0; at < value.document.tasks.size(); ++at) {
        const store::Task& task = value.document.tasks[at];
        const store::TaskLife life = at < value.tasks.size() ? value.tasks[at] : store::TaskLife{};
        json::Value made = json::Object{};
        made.set("position", static_cast<std::int64_t>(at) + 1);
        made.set("pointer", task.pointer);
        made.set("text", task.text);
        made.set("leadUnit", task.leadUnit);
        made.set("coordinatingUnits", texts(task.coordinatingUnits));
        made.set("deadline", task.deadlineText);
        made.set("deadlineKind", task.deadlineKind);
        made.set("dueDate", task.dueOn.value_or(""));
        made.set("state", life.state);
        made.set("person", life.person);
        made.set("doneOn", life.doneOn);
        made.set("doneBy", life.doneBy);
        made.set("evidence", life.evidence);
        made.set("occurrences", occurrencesJson(life.occurrences));
        made.set("extensions", extensionsJson(life.extensions));
        list.push_back(std::move(made));
    }
    return list;
}

std::string tasksText(const store::Entry& value, const Messages& messages) {
    std::string text;
    for (std::size_t at = 0; at < value.document.tasks.size(); ++at) {
        const store::Task& task = value.document.tasks[at];
        const store::TaskLife life = at < value.tasks.size() ? value.tasks[at] : store::TaskLife{};
        text += line(messages, "show-task",
                     {{"position", std::to_string(at + 1)},
                      {"text", task.text},
                      {"unit", task.leadUnit},
                      {"deadline", task.deadlineText},
                      {"due", task.dueOn ? writtenDay(*task.dueOn) : "–"}});
        if (!life.person.empty()) text += line(messages, "show-task-person", {{"person", life.person}});
        for (const store::Extension& each : life.extensions)
            text += line(messages, "show-task-extended",
                         {{"from", writtenDay(each.from)}, {"to", writtenDay(each.to)}, {"reason", each.reason}, {"by", each.allowedBy}});
        for (const store::DoneOccurrence& each : life.occurrences)
            text += line(messages, "show-task-occurrence",
                         {{"due", writtenDay(each.dueOn)}, {"on", writtenDay(each.doneOn)}, {"evidence", each.evidence}});
        if (life.state == "done")
            text += line(messages, "show-task-done", {{"on", writtenDay(life.doneOn)}, {"by", life.doneBy}, {"evidence", life.evidence}});
    }
    return text;
}

std::string recipientsText(const store::Entry& value, const Messages& messages) {
    const std::vector<store::Recipient>& all = value.document.recipients;
    std::string text;
    const auto print = [&](const store::Recipient& recipient) {
        const std::string_view id = recipient.partOf != 0 ? "show-member" : recipient.printed ? "show-recipient" : "show-recipient-added";
        text += line(messages, id, {{"name", recipient.name}, {"copies", std::to_string(recipient.copies)}});
    };
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at].partOf != 0) continue;
        print(all[at]);
        for (const store::Recipient& member : all) {
            if (member.partOf == static_cast<std::int64_t>(at) + 1) print(member);
        }
    }
    if (std::ranges::any_of(all, [](const store::Recipient& each) { return !each.printed && each.partOf == 0; }))
        text += line(messages, "show-list-differs", {});
    if (value.document.copies && *value.document.copies != value.copiesNeeded())
        text += line(messages, "show-copies-differ",
                     {{"copies", std::to_string(*value.document.copies)}, {"needed", std::to_string(value.copiesNeeded())}});
    return text;
}

} // namespace vanthu::app
