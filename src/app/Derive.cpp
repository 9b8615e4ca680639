#include "app/Derive.h"

#include "app/Citing.h"
#include "app/Days.h"
#include "app/DeriveTasks.h"
#include "app/RegisterEntry.h"
#include "form/Citations.h"
#include "form/Emptiness.h"
#include "form/Form.h"
#include "form/Limits.h"

#include <string_view>
#include <utility>

namespace vanthu::app {

namespace {

using json::Value;

constexpr std::string_view kEach = "/*/";

/// Puts a value at a pointer of member names; groups on the way are made.
void put(Value& form, std::string_view pointer, Value value) {
    if (pointer.size() < 2) return;
    pointer.remove_prefix(1);
    const std::size_t slash = pointer.find('/');
    const std::string_view name = pointer.substr(0, slash);
    if (slash == std::string_view::npos) {
        form.set(name, std::move(value));
        return;
    }
    if (const Value* inner = form.find(name); inner == nullptr || !inner->isObject()) form.set(name, Value(json::Object{}));
    put(*form.find(name), pointer.substr(slash), std::move(value));
}

/// Calls with every member of an object that a rule has under that name.
template <class Each> void forMembers(const Value& rule, std::string_view name, Each each) {
    const Value* const members = rule.find(name);
    if (members == nullptr || !members->isObject()) return;
    for (const json::Member& member : members->object()) each(member.name, member.value);
}

class Deriver {
public:
    Deriver(const Workbench& workbench, const Beginning& beginning, const DeriveSource& source, const std::string& today)
        : workbench_(workbench), rule_(beginning.way.rule), target_(*beginning.target), source_(source), earlier_(source.form),
          form_(form::defaults(target_)), words_(workbench, *source.kind, today) {
        if (source.known) setNumber(earlier_, source.known->registration);
    }

    Value run() {
        const std::string cited(rule_.text("cite"));
        if (!cited.empty()) freeCitationId(earlier_, cited);
        words_.read(earlier_);
        copy();
        forMembers(rule_, "set", [&](const std::string& here, const Value& value) { put(form_, here, value); });
        forMembers(rule_, "write", [&](const std::string& here, const Value& words) { write(here, words); });
        if (const Value* const tasks = rule_.find("tasks"); tasks != nullptr && tasks->isArray())
            for (const Value& each : tasks->array())
                if (Value entries = words_.tasks(each, source_.known); !entries.array().empty())
                    put(form_, each.text("into"), std::move(entries));
        cite(cited);
        carryCitations(form_, earlier_);
        carryProtected();
        return std::move(form_);
    }

private:
    void take(std::string_view here, const Value* there) {
        if (there != nullptr && !form::isEmpty(*there)) put(form_, here, *there);
    }

    void copy() {
        if (const Value* const copied = rule_.find("copy"); copied != nullptr && copied->isArray())
            for (const Value& name : copied->array())
                if (name.isString() && target_.root.find(name.string()) != nullptr) take("/" + name.string(), earlier_.find(name.string()));
        const Value type(source_.kind->typeTitle);
        forMembers(rule_, "take", [&](const std::string& here, const Value& there) {
            if (!there.isString()) return;
            if (there.string().find(kEach) != std::string::npos) {
                const Value entries = collected(here, there.string());
                take(here, &entries);
            } else {
                take(here, there.string() == "@type" ? &type : earlier_.at(there.string()));
            }
        });
    }

    /// Words that are not for the public stay so wherever what says them is carried to.
    void carryProtected() {
        const Value* const words = earlier_.find(form::kProtectedMember);
        if (target_.root.find(form::kProtectedMember) != nullptr) take(json::pointerTo({}, form::kProtectedMember), words);
    }

    void write(const std::string& here, const Value& words) {
        if (words.isString()) {
            if (std::optional<std::string> text = words_.fill(words.string())) put(form_, here, Value(*std::move(text)));
        } else if (words.isArray()) {
            // Entries are added to what was taken over.
            const Value* const there = form_.at(here);
            json::Array entries = there != nullptr && there->isArray() ? there->array() : json::Array();
            for (const Value& each : words.array())
                if (std::optional<std::string> text = words_.fill(each.string())) entries.emplace_back(*std::move(text));
            put(form_, here, Value(std::move(entries)));
        }
    }

    /// The earlier document stands first, in place of what the kind's default says under that id.
    void cite(const std::string& id) {
        if (id.empty()) return;
        json::Array citations{citationOf(workbench_, *source_.kind, earlier_, id, source_.ofForm)};
        if (const Value* const there = form_.find(form::kCitationsMember); there != nullptr && there->isArray())
            for (const Value& each : there->array())
                if (each.text("id") != id) citations.push_back(each);
        form_.set(form::kCitationsMember, Value(std::move(citations)));
    }

    /// What "/recipients/*/name" leads to: that member of every entry, as a list, or joined where a text is wanted.
    Value collected(std::string_view here, std::string_view there) const {
        const std::size_t star = there.find(kEach);
        const Value* const list = earlier_.at(there.substr(0, star));
        json::Array found;
        if (list == nullptr || !list->isArray()) return Value(std::move(found));
        for (const Value& entry : list->array())
            if (const Value* const value = entry.at(there.substr(star + kEach.size() - 1)); value != nullptr && !form::isEmpty(*value))
                found.push_back(*value);
        const form::Field* const field = form::fieldAt(target_, here);
        if (field == nullptr || field->type == form::FieldType::list) return Value(std::move(found));
        std::string text;
        for (const Value& value : found)
            if (value.isString()) text.append(text.empty() ? "" : "; ").append(value.string());
        return Value(std::move(text));
    }

    const Workbench& workbench_;
    const Value& rule_;
    const form::Kind& target_;
    const DeriveSource& source_;
    Value earlier_;
    Value form_;
    EarlierWords words_;
};

} // namespace

Value derive(const Workbench& workbench, const Beginning& beginning, const DeriveSource& source, const std::string& today) {
    return Deriver(workbench, beginning, source, today).run();
}

} // namespace vanthu::app
