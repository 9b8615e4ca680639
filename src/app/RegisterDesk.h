#pragma once

#include "app/Messages.h"
#include "store/Store.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <filesystem>
#include <functional>
#include <utility>

namespace vanthu::app {

/// Where a user's own register stands when nobody says another place.
inline std::filesystem::path ownRegister(const std::filesystem::path& dataFolder) { return dataFolder / "vanthu" / "register.db"; }

/// The register of a desk as somebody who drafts asks it: if there is one and only for what a form lacks. Nothing here makes a register,
/// and none that cannot be asked keeps anybody from drafting. One thread; opened for each question and closed after it.
class RegisterDesk {
public:
    /// `named`: somebody said where it is (VANTHU_STORE); else it is the place where the user's own would be, and that there is none is no
    /// fault. `order.create` is not looked at.
    RegisterDesk(store::OpenOrder order, bool named) : order_(std::move(order)), named_(named) { order_.create = false; }

    using Question = std::function<json::Faults(store::Store&)>;
    /// Faults: those of opening and of the question; none where there is no register to ask.
    json::Faults ask(const Question& question) const;

private:
    store::OpenOrder order_;
    bool named_;
};

/// Fills in numbers and dates of what a form cites, as completeCitations() does, and gives what is to be said of it as remarks:
/// "citations-completed" with their count, "citations-not-asked" with why the register could not be asked. A form that lacks nothing asks
/// nobody.
json::Faults completeAtDesk(json::Value& form, const RegisterDesk& desk, const Messages& messages);

} // namespace vanthu::app
