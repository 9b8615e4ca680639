#include "app/Derive.h"

#include "form/Emptiness.h"
#include "form/Form.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vanthu::app {

namespace {

using json::Value;

/// Puts a value at a pointer of member names; groups on the way are made.
void put(Value& form, std::string_view pointer, Value value) {
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

bool lists(const Value& object, std::string_view member, std::string_view wanted) {
    const Value* const list = object.find(member);
    if (list == nullptr || !list->isArray()) return false;
    return std::any_of(list->array().begin(), list->array().end(), [&](const Value& entry) { return entry == Value(wanted); });
}

} // namespace

json::Result<Value> derive(const form::Kind& target, const form::Kind& source, const Value& earlier) {
    const Value& rule = target.derive;
    if (!rule.isObject() || !lists(rule, "from", source.id)) {
        return json::Fault{"/kind", "derive-impossible", {{"from", source.title.vi}, {"to", target.title.vi}}};
    }
    Value form = form::defaults(target);
    const auto take = [&](const std::string& here, const Value* there) {
        if (here.size() > 1 && there != nullptr && !form::isEmpty(*there)) put(form, here, *there);
    };
    if (const Value* copied = rule.find("copy"); copied != nullptr && copied->isArray())
        for (const Value& name : copied->array())
            if (name.isString()) take("/" + name.string(), earlier.find(name.string()));
    const Value type(source.typeTitle);
    if (const Value* taken = rule.find("take"); taken != nullptr && taken->isObject())
        for (const json::Member& each : taken->object())
            if (each.value.isString()) take(each.name, each.value.string() == "@type" ? &type : earlier.at(each.value.string()));
    return form;
}

} // namespace vanthu::app
