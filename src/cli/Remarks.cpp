#include "cli/Remarks.h"

#include <algorithm>

namespace vanthu::cli {

namespace {

constexpr std::size_t kNamed = 3;

} // namespace

void Remarks::take(const app::BatchResult& result) {
    for (const json::Fault& remark : result.remarks) {
        auto group = std::find_if(groups_.begin(), groups_.end(),
                                  [&](const Group& known) { return known.kind == result.kind && known.remark == remark; });
        if (group == groups_.end()) group = groups_.insert(groups_.end(), {remark, result.kind, {}, 0});
        if (++group->forms > kNamed) continue;
        if (!group->sources.empty()) group->sources += ", ";
        group->sources += result.item->input;
    }
}

bool Remarks::say(Session& session) {
    for (const Group& group : groups_) {
        const std::size_t more = group.forms - std::min(group.forms, kNamed);
        const std::string rest = more == 0 ? "" : session.text("cli-remark-more", {{"count", std::to_string(more)}});
        session.remark(group.sources + rest, group.remark, group.kind);
    }
    const bool any = !groups_.empty();
    groups_.clear();
    return any;
}

} // namespace vanthu::cli
