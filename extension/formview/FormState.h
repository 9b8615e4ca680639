#pragma once

#include "app/Workbench.h"
#include "form/Kind.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::extension {

/// The form as it is being filled in: the one truth that all controls show and change. Keeps every value, also wrong ones: an
/// integer that is none stays as the text that was typed. Borrows workbench and kind. One thread.
class FormState {
public:
    using Check = std::function<json::Faults(const json::Value&)>;
    /// `check` says what is wrong with a form that is of none of the workbench's kinds.
    FormState(const app::Workbench& workbench, const form::Kind& kind, json::Value form, Check check = {});

    const json::Value& form() const { return form_; }
    const form::Kind& kind() const { return kind_; }
    const app::Workbench& workbench() const { return workbench_; }
    text::Language language() const { return workbench_.messages().language(); }

    /// The value there, or nullptr. Valid until the next change.
    const json::Value* at(std::string_view pointer) const { return form_.at(pointer); }

    /// Puts a value there; groups missing on the way are made. Nothing happens if the way leads through a value that is no group
    /// or past the end of a list.
    void set(std::string_view pointer, json::Value value);

    /// For changes of whole lists and outlines: gives the array there, made if it is missing. Call changed() afterwards.
    json::Array& array(std::string_view pointer);
    void changed() { onChange_(); }

    /// Called after every change.
    void onChange(std::function<void()> call) { onChange_ = std::move(call); }

    /// All faults of the form as it is now. The form itself is not normalised: it stays as typed.
    json::Faults check() const;
    /// What wants looking at without being a fault, as Workbench::advice.
    json::Faults advice(deadlines::Moment now) const { return workbench_.advice(form_, now); }
    /// The sentence of a fault.
    std::string sentence(const json::Fault& fault) const { return workbench_.sentence(fault, &kind_); }

private:
    const app::Workbench& workbench_;
    const form::Kind& kind_;
    json::Value form_;
    Check check_;
    std::function<void()> onChange_ = [] {};
};

/// What an edit shows for a text or an integer, and the value that what was typed there stands for.
std::string shownText(const json::Value* value);
json::Value typedValue(const form::Field& field, std::string_view text);
json::Value typedInteger(std::string_view text);

/// A list of short texts as lines, and back. Empty lines between texts are dropped.
std::string shownLines(const json::Value* value);
json::Value typedLines(std::string_view text);

/// The tokens of a JSON pointer, unescaped.
std::vector<std::string> tokensOf(std::string_view pointer);

/// True if `pointer` leads to `base` or into it.
bool leadsInto(std::string_view pointer, std::string_view base);

} // namespace vanthu::extension
