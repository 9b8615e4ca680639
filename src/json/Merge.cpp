#include "json/Text.h"

namespace vanthu::json {

// Recursion goes as deep as the patch, which a file brings: at most kMaxDepth levels.
void merge(Value& target, const Value& patch) {
    if (!patch.isObject()) {
        target = patch;
        return;
    }
    if (!target.isObject()) target = Value(Object{});
    for (const Member& member : patch.object()) {
        if (member.value.isNull()) {
            target.erase(member.name);
        } else if (Value* there = target.find(member.name)) {
            merge(*there, member.value);
        } else {
            merge(target.set(member.name, Value()), member.value);
        }
    }
}

} // namespace vanthu::json
