#pragma once

#include "app/Batch.h"
#include "cli/Session.h"

#include <string>
#include <vector>

namespace vanthu::cli {

/// Remarks on the documents of a batch, the same one on many forms once, with the names of the first few. What is kept does not grow with
/// the number of forms that share a remark.
class Remarks {
public:
    void take(const app::BatchResult& result);
    /// Says what was taken since and forgets it; false if that was nothing.
    bool say(Session& session);

private:
    struct Group {
        json::Fault remark;
        const form::Kind* kind = nullptr;
        std::string sources;
        std::size_t forms = 0;
    };
    std::vector<Group> groups_;
};

} // namespace vanthu::cli
