#include "app/TaskReportForm.h"

#include "app/NumberText.h"
#include "app/WrittenDay.h"
#include "form/Emptiness.h"
#include "form/Form.h"
#include "layout/Wording.h"

#include <map>

namespace vanthu::app {

namespace {

using json::Value;

constexpr const char* kKind = "report";
constexpr const char* kFile = "report/tasks.json";
constexpr std::size_t kMost = 2000; ///< entries of the report's table (templates/report/fields.json)

using Words = std::map<std::string, std::string, std::less<>>;

/// Empty if the pattern does not compile or has a place without a value.
std::string filled(std::string_view pattern, const Words& words) {
    const std::optional<layout::Wording> wording = layout::Wording::compile(pattern);
    if (!wording) return {};
    return wording
        ->fill([&](std::string_view path, const std::vector<std::string>&) {
            const auto found = words.find(path);
            return found == words.end() ? std::string() : found->second;
        })
        .value_or(std::string());
}

std::string stateOf(const store::TaskRow& task, const std::string& today) {
    if (task.state == "done") return task.state;
    return !task.dueOn.empty() && task.dueOn < today ? "late" : "running";
}

Words wordsOf(const store::TaskRow& task, const std::string& state) {
    return {{"text", task.text},
            {"document", task.number == 0 ? std::string() : numberText(task.number, task.suffix, task.symbol)},
            {"leadUnit", task.leadUnit},
            {"due", task.dueOn.empty() ? task.deadlineText : writtenDay(task.dueOn)},
            {"state", state},
            {"evidence", task.evidence},
            {"doneOn", writtenDay(task.doneOn)}};
}

} // namespace

json::Result<Value> taskReportForm(const Workbench& workbench, const std::vector<store::TaskRow>& tasks, const store::TaskOrder& order,
                                   const Value& office, const std::string& today) {
    if (tasks.empty()) return json::Fault{"", "task-report-none"};
    if (tasks.size() > kMost) return json::Fault{"", "task-report-many", {{"most", std::to_string(kMost)}}};
    const json::Result<Value> rules = workbench.data().read(kFile);
    if (!rules) return rules.faults;
    const form::Kind* const kind = workbench.kind(kKind);
    if (kind == nullptr) return json::Fault{"", "task-report-kind"};
    Value form = form::defaults(*kind);
    if (const Value* const copied = rules->find("copy"); copied != nullptr && copied->isArray()) {
        for (const Value& name : copied->array()) {
            const Value* const given = name.isString() ? office.find(name.string()) : nullptr;
            if (given != nullptr && !form::isEmpty(*given)) form.set(name.string(), *given);
        }
    }
    std::map<std::string, int, std::less<>> counts;
    json::Array results;
    for (const store::TaskRow& task : tasks) {
        const std::string state = stateOf(task, today);
        ++counts[state];
        Value made{json::Object{}};
        const Value* const entry = rules->find("entry");
        if (entry != nullptr && entry->isObject()) {
            for (const json::Member& member : entry->object()) {
                std::string text = member.value.isString() ? filled(member.value.string(), wordsOf(task, state)) : std::string();
                if (text.empty() && member.name == "taskUnit") text = rules->text("noUnit");
                if (!text.empty()) made.set(member.name, Value(std::move(text)));
            }
        }
        results.push_back(std::move(made));
    }
    const Words words{{"day", writtenDay(today)},
                      {"count", std::to_string(tasks.size())},
                      {"unit", order.unit},
                      {"person", order.person},
                      {"done", std::to_string(counts["done"])},
                      {"running", std::to_string(counts["running"])},
                      {"late", std::to_string(counts["late"])}};
    if (const Value* const written = rules->find("write"); written != nullptr && written->isObject()) {
        for (const json::Member& member : written->object())
            if (member.value.isString()) form.set(member.name.substr(1), Value(filled(member.value.string(), words)));
    }
    form.set("results", Value(std::move(results)));
    return form;
}

} // namespace vanthu::app
