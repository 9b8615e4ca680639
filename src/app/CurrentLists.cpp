#include "app/CurrentLists.h"

namespace vanthu::app {

json::Result<std::shared_ptr<const CurrentLists::Known>> CurrentLists::get() const {
    const std::lock_guard<std::mutex> lock(guard_);
    if (!known_) {
        json::Result<lists::Catalogue> read = lists::Catalogue::load(folders_);
        if (!read) return std::move(read.faults);
        known_ = std::make_shared<const Known>(*std::move(read.value));
    }
    return known_;
}

void CurrentLists::forget() const {
    const std::lock_guard<std::mutex> lock(guard_);
    known_.reset();
}

} // namespace vanthu::app
