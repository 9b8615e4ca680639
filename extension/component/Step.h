#pragma once

#include "app/FormSteps.h"
#include "extension/component/CommandTable.h"
#include "extension/document/EmbeddedForm.h"
#include "extension/register/OpenRegister.h"

#include <optional>

namespace vanthu::extension {

/// The open document on one step of its way: its form, the register, who does it. Main thread.
class Step {
public:
    /// Nothing after saying why: no form, no register.
    static std::optional<Step> begin(const Invocation& invocation);

    const Invocation& invocation() const { return invocation_; }
    const app::Workbench& bench() const { return *bench_; }
    const app::Messages& messages() const { return bench_->messages(); }
    const form::Kind& kind() const { return *kind_; }
    const Model& document() const { return document_; }
    json::Value& form() { return form_; }
    store::Store& store() { return store_; }
    app::RegisterOrder& order() { return order_; }
    /// What the register has of it; nothing if it does not know it.
    std::optional<store::Entry> entry();

    /// Says what could not be done, in a message.
    void refuse(const json::Faults& faults) const;
    /// It is done: the panels show it.
    void done() const;

private:
    Step(Invocation invocation, const app::Workbench& bench, const form::Kind& kind, json::Value form, store::Store store);

    Invocation invocation_;
    const app::Workbench* bench_;
    const form::Kind* kind_;
    Model document_;
    json::Value form_;
    store::Store store_;
    app::RegisterOrder order_;
};

} // namespace vanthu::extension
