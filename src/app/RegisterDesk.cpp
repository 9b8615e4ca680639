#include "app/RegisterDesk.h"

#include "app/Citing.h"
#include "form/Citations.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace vanthu::app {

json::Faults RegisterDesk::ask(const Question& question) const {
    std::error_code error;
    if (!named_ && !std::filesystem::exists(order_.location, error)) return {};
    json::Result<store::Store> store = store::Store::open(order_);
    return store ? question(*store) : std::move(store.faults);
}

json::Faults completeAtDesk(json::Value& form, const RegisterDesk& desk, const Messages& messages) {
    if (!lacksNumbers(form)) return {};
    int completed = 0;
    const json::Faults faults = desk.ask([&](store::Store& store) {
        json::Result<int> done = completeCitations(form, store);
        if (done) completed = *done;
        return std::move(done.faults);
    });
    const std::string pointer = json::pointerTo({}, form::kCitationsMember);
    json::Faults remarks;
    if (completed > 0) remarks.push_back({pointer, "citations-completed", {{"count", std::to_string(completed)}}});
    if (!faults.empty()) {
        const std::string why = messages.text(faults.front().id, faults.front().arguments);
        remarks.push_back({pointer, "citations-not-asked", {{"reason", why}}});
    }
    return remarks;
}

} // namespace vanthu::app
