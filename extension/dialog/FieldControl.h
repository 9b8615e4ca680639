#pragma once

#include "app/Messages.h"
#include "extension/dialog/Events.h"
#include "extension/formview/Elements.h"
#include "text/Language.h"
#include "json/Value.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace vanthu::extension {

/// The control, or the few controls, that one simple field is edited with.
class FieldControl {
public:
    virtual ~FieldControl() = default;

    /// Shows a value (nullptr: none) without calling onEdit.
    virtual void show(const json::Value* value) = 0;
    /// All controls that take the focus, in order; at least one.
    virtual const std::vector<Control>& parts() const = 0;

    void enable(bool enabled) const;
    /// Its help: what the pointer brings up, and what screen readers call a field of several lines by.
    void describe(std::string_view help);
    void focus() const { parts().front().focus(); }

    /// Called with the new value whenever a person changes it.
    std::function<void(json::Value)> onEdit = [](const json::Value&) {};

private:
    std::string described_;
};

/// Makes the control of an element (any editor but heading, table, tree, tasks and subform) in that place. `label` is shown by
/// flags only; `help` by all.
std::unique_ptr<FieldControl> makeFieldControl(const Element& element, Events& events, const app::Messages& messages, const Box& box,
                                               int step, std::string_view label, std::string_view help);

} // namespace vanthu::extension
