#include "odf/PageFlow.h"

#include <algorithm>

namespace vanthu::odf {
namespace {

constexpr std::size_t kMostMasters = 200; ///< whose headers are looked for; no document has nearly as many

} // namespace

void PageFlow::begin(const ParagraphFormat& format) {
    const std::string_view wanted = format.masterPage ? std::string_view(*format.masterPage) : std::string_view();
    if (!begun_) use(wanted.empty() ? std::string_view("Standard") : wanted);
    const bool breaks = due_ || format.breakBefore.value_or(false) || !wanted.empty();
    due_ = breaks && begun_;
    begun_ = true;
    if (!due_) return;
    const PageMaster* const master = styles_.master(master_);
    if (!wanted.empty())
        use(wanted);
    else if (master != nullptr && !master->next.empty())
        use(std::string(master->next));
}

bool PageFlow::takeBreak() {
    const bool due = due_;
    due_ = false;
    return due;
}

void PageFlow::use(std::string_view master) {
    if (master_ == master) return;
    master_ = master;
    const PageMaster* const found = styles_.master(master_);
    landscape_ = found != nullptr && styles_.isLandscape(*found);
    if (named_.size() < kMostMasters && std::find(named_.begin(), named_.end(), master_) == named_.end()) named_.push_back(master_);
}

std::vector<std::string> PageFlow::used() const {
    std::vector<std::string> all;
    for (const std::string& name : named_) {
        // A chain of pages may lead back into itself.
        for (const std::string* next = &name;
             !next->empty() && all.size() < kMostMasters && std::find(all.begin(), all.end(), *next) == all.end();) {
            const PageMaster* const master = styles_.master(*next);
            if (master == nullptr) break;
            all.push_back(*next);
            next = &master->next;
        }
    }
    return all;
}

} // namespace vanthu::odf
