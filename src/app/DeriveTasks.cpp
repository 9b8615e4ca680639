#include "app/DeriveTasks.h"

#include "app/Days.h"
#include "app/TaskList.h"
#include "form/Emptiness.h"
#include "form/Form.h"
#include "model/CitationMark.h"

#include <algorithm>
#include <utility>

namespace vanthu::app {

namespace {

using json::Value;

constexpr std::string_view kDone = "done";
constexpr std::string_view kCancelled = "cancelled";
constexpr std::string_view kLate = "late";
constexpr std::string_view kRunning = "running";

model::Fact fact(std::string name, std::string text) {
    model::Fact made;
    made.name = std::move(name);
    made.text = std::move(text);
    return made;
}

model::Fact factOf(const ListedTask& listed) {
    const model::Task& task = *listed.item->task;
    std::string units;
    for (const std::string& unit : task.coordinatingUnits) units.append(units.empty() ? "" : ", ").append(unit);
    model::Fact entry;
    for (auto& [name, text] : {std::pair<const char*, std::string>("text", listed.text()),
                               {"leadUnit", task.leadUnit},
                               {"coordinatingUnits", std::move(units)},
                               {"deadline", task.deadline.text},
                               {"reportTo", task.reportTo}})
        if (!text.empty()) entry.members.push_back(fact(name, text));
    return entry;
}

/// What the register says; else whether the last day has gone by.
std::string stateOf(const ListedTask& listed, const std::optional<store::KnownDocument>& known, const std::string& today) {
    if (known) {
        const auto row =
            std::find_if(known->tasks.begin(), known->tasks.end(), [&](const auto& task) { return task.pointer == listed.pointer; });
        if (row != known->tasks.end() && row->state != "open") return row->state;
    }
    const std::optional<std::string> due = dueDay(listed.item->task->deadline);
    return std::string(due && *due < today ? kLate : kRunning);
}

bool isWanted(std::string_view which, std::string_view state) {
    if (state == kCancelled) return false;
    return which == "late" ? state == kLate : which != "open" || state != kDone;
}

} // namespace

void EarlierWords::read(const Value& earlier) {
    form_ = earlier;
    document_ = form::toDocument(kind_, earlier);
    model::Fact today = fact("today", {});
    today.date = dayOf(today_);
    document_.facts.push_back(std::move(today));
    document_.facts.push_back(fact("type", document_.typeName.empty() ? kind_.typeTitle : document_.typeName));
}

std::optional<std::string> EarlierWords::fill(const std::string& words, const layout::Scope* scope) const {
    const std::optional<layout::Wording> wording = layout::Wording::compile(words);
    if (!wording) return std::nullopt;
    const layout::Values values(document_, texts_);
    return wording->fill([&](std::string_view path, const std::vector<std::string>& forms) {
        return path.starts_with(model::kCitationOpen) ? std::string(path) : values.text(path, forms, scope);
    });
}

Value EarlierWords::tasks(const Value& rule, const std::optional<store::KnownDocument>& known) const {
    json::Array entries;
    const Value* const pattern = rule.find("entry");
    if (pattern == nullptr) return Value(std::move(entries));
    const Value* const wish = rule.find("once");
    const bool once = wish != nullptr && *wish == Value(true);
    for (const ListedTask& listed : tasksOf(document_)) {
        const std::string state = stateOf(listed, known, today_);
        if (!isWanted(rule.text("which"), state)) continue;
        const model::Fact values = factOf(listed);
        const layout::Scope scope{&values, entries.size() + 1, {}, nullptr, false};
        Value made = entry(*pattern, scope, form_.at(listed.pointer + "/task"), state);
        const bool again = once && std::find(entries.begin(), entries.end(), made) != entries.end();
        if (!form::isEmpty(made) && !again) entries.push_back(std::move(made));
    }
    return Value(std::move(entries));
}

// Recursion goes as deep as the rule, which is data of a few levels.
Value EarlierWords::entry(const Value& pattern, const layout::Scope& scope, const Value* task, const std::string& state) const {
    if (pattern.isString()) {
        if (pattern.string() == "@state") return Value(state);
        if (pattern.string() == "@task") return task == nullptr ? Value() : *task;
        const std::optional<std::string> text = fill(pattern.string(), &scope);
        return text ? Value(*text) : Value();
    }
    if (!pattern.isObject()) return pattern;
    Value made{json::Object{}};
    for (const json::Member& member : pattern.object())
        if (Value value = entry(member.value, scope, task, state); !value.isNull()) made.set(member.name, std::move(value));
    return made;
}

} // namespace vanthu::app
