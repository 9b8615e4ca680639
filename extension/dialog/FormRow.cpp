#include "extension/dialog/FormRow.h"

namespace vanthu::extension {

std::optional<std::string> FormRow::pointer() const {
    if (owner == nullptr) return element->pointer;
    const std::optional<std::string> base = owner->chosen();
    return base ? std::optional(*base + element->pointer) : std::nullopt;
}

void FormRow::show(const FormState& state) const {
    const std::optional<std::string> place = pointer();
    if (field) {
        field->show(place ? state.at(*place) : nullptr);
        field->enable(place.has_value());
        if (pick) pick.enable(place.has_value());
    }
    if (subform) subform.enable(place.has_value());
}

void FormRow::focus() const {
    if (field) field->focus();
    if (editor) editor->control().focus();
    if (subform) subform.focus();
}

std::string hintOf(const form::Field& field, text::Language language, const app::Messages& messages) {
    const std::string& hint = field.hint.in(language);
    if (field.article.empty() || hint.find(field.article) != std::string::npos) return hint;
    return messages.text("form-hint-article", {{"hint", hint}, {"article", field.article}});
}

} // namespace vanthu::extension
