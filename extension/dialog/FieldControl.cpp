#include "extension/dialog/FieldControl.h"

#include "extension/formview/FormState.h"

#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>
#include <array>

namespace vanthu::extension {

namespace {

/// Setting a text from the program calls text listeners too: these calls are no edits.
class Quiet {
public:
    explicit Quiet(bool& flag) : flag_(flag) { flag_ = true; }
    ~Quiet() { flag_ = false; }

private:
    bool& flag_;
};

std::string textOf(const Control& edit) {
    return fromOffice(css::uno::Reference<css::awt::XTextComponent>(edit.control, css::uno::UNO_QUERY_THROW)->getText());
}

/// A text, an integer, a list of lines: whatever is typed into one edit.
class EditControl final : public FieldControl {
public:
    using Show = std::function<std::string(const json::Value*)>;
    using Read = std::function<json::Value(std::string_view)>;

    EditControl(Events& events, const Box& box, int step, bool multiLine, std::string_view help, Show shown, Read read)
        : shown_(std::move(shown)) {
        parts_.push_back(events.dialog().addEdit(box, step, multiLine));
        parts_.front().setText("HelpText", help);
        events.onText(parts_.front(), [this, reader = std::move(read)] {
            if (!quiet_) onEdit(reader(textOf(parts_.front())));
        });
    }

    void show(const json::Value* value) override {
        const Quiet quiet(quiet_);
        parts_.front().setText("Text", shown_(value));
    }
    const std::vector<Control>& parts() const override { return parts_; }

private:
    Show shown_;
    std::vector<Control> parts_;
    bool quiet_ = false;
};

class DateControl final : public FieldControl {
public:
    DateControl(Events& events, const app::Messages& messages, const Box& box, int step, std::string_view help) {
        struct Part {
            const char* label;
            int labelWidth;
            int width;
        };
        static constexpr std::array<Part, 3> layout{{{"form-day", 20, 18}, {"form-month", 25, 18}, {"form-year", 20, 28}}};
        int x = box.x;
        for (std::size_t i = 0; i < layout.size(); ++i) {
            events.dialog().addLabel(messages.text(layout[i].label), {x, box.y, layout[i].labelWidth - 2, box.height}, step);
            x += layout[i].labelWidth;
            parts_.push_back(events.dialog().addEdit({x, box.y, layout[i].width, box.height}, step, false));
            parts_.back().setText("HelpText", help);
            x += layout[i].width + 3;
            events.onText(parts_.back(), [this, i] { edited(i); });
        }
    }

    void show(const json::Value* value) override {
        const Quiet quiet(quiet_);
        date_ = value != nullptr && value->isObject() ? *value : json::Value(json::Object{});
        for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i].setText("Text", shownText(date_.find(kMembers[i])));
    }
    const std::vector<Control>& parts() const override { return parts_; }

private:
    static constexpr std::array<const char*, 3> kMembers{"day", "month", "year"};

    void edited(std::size_t part) {
        if (quiet_) return;
        json::Value typed = typedInteger(textOf(parts_[part]));
        if (typed.isNull()) {
            date_.erase(kMembers[part]);
        } else {
            date_.set(kMembers[part], std::move(typed));
        }
        onEdit(date_);
    }

    std::vector<Control> parts_;
    json::Value date_{json::Object{}};
    bool quiet_ = false;
};

class ChoiceControl final : public FieldControl {
public:
    ChoiceControl(Events& events, const form::Field& field, text::Language language, const Box& box, int step, std::string_view help) {
        if (!field.required) add("", "");
        for (const form::Choice& choice : field.choices) add(choice.value, choice.label.in(language));
        parts_.push_back(events.dialog().add("UnoControlListBoxModel", box, step));
        parts_.front().set("Dropdown", true);
        parts_.front().set("LineCount", sal_Int16{10});
        parts_.front().setText("HelpText", help);
        fill();
        events.onItem(parts_.front(), [this] {
            const auto selected = property<css::uno::Sequence<sal_Int16>>(parts_.front().model, "SelectedItems");
            if (selected.hasElements()) onEdit(json::Value(values_[static_cast<std::size_t>(selected[0])]));
        });
    }

    void show(const json::Value* value) override {
        const std::string id = shownText(value);
        if (!id.empty() && std::ranges::find(values_, id) == values_.end()) {
            add(id, id); // a value the data no longer knows is shown, not lost
            fill();
        }
        css::uno::Sequence<sal_Int16> selected;
        if (const auto found = std::ranges::find(values_, id); found != values_.end()) {
            selected = css::uno::Sequence<sal_Int16>(1);
            selected.getArray()[0] = static_cast<sal_Int16>(found - values_.begin());
        }
        parts_.front().set("SelectedItems", selected);
    }
    const std::vector<Control>& parts() const override { return parts_; }

private:
    void add(std::string value, std::string label) {
        values_.push_back(std::move(value));
        labels_.push_back(std::move(label));
    }
    void fill() {
        css::uno::Sequence<rtl::OUString> items(static_cast<sal_Int32>(labels_.size()));
        std::ranges::transform(labels_, items.getArray(), [](const std::string& label) { return toOffice(label); });
        parts_.front().set("StringItemList", items);
    }

    std::vector<std::string> values_;
    std::vector<std::string> labels_;
    std::vector<Control> parts_;
};

class FlagControl final : public FieldControl {
public:
    FlagControl(Events& events, const Box& box, int step, std::string_view label, std::string_view help) {
        parts_.push_back(events.dialog().add("UnoControlCheckBoxModel", box, step));
        parts_.front().setText("Label", label);
        parts_.front().setText("HelpText", help);
        events.onItem(parts_.front(), [this] { onEdit(json::Value(property<sal_Int16>(parts_.front().model, "State") == 1)); });
    }

    void show(const json::Value* value) override {
        parts_.front().set("State", static_cast<sal_Int16>(value != nullptr && value->isBool() && value->boolean() ? 1 : 0));
    }
    const std::vector<Control>& parts() const override { return parts_; }

private:
    std::vector<Control> parts_;
};

} // namespace

void FieldControl::enable(bool enabled) const {
    for (const Control& part : parts()) part.enable(enabled);
}

void FieldControl::describe(std::string_view help) {
    if (help == described_) return;
    described_ = help;
    for (const Control& part : parts()) part.setText("HelpText", help);
}

std::unique_ptr<FieldControl> makeFieldControl(const Element& element, Events& events, const app::Messages& messages, const Box& box,
                                               int step, std::string_view label, std::string_view help) {
    const form::Field& field = *element.field;
    switch (element.editor) {
    case Editor::date:
        return std::make_unique<DateControl>(events, messages, box, step, help);
    case Editor::choice:
        return std::make_unique<ChoiceControl>(events, field, messages.language(), box, step, help);
    case Editor::flag:
        return std::make_unique<FlagControl>(events, box, step, label, help);
    case Editor::lines:
        return std::make_unique<EditControl>(events, box, step, true, help, shownLines, typedLines);
    default:
        break;
    }
    const bool multiLine = element.editor == Editor::paragraph;
    return std::make_unique<EditControl>(events, box, step, multiLine, help, shownText,
                                         [&field](std::string_view text) { return typedValue(field, text); });
}

} // namespace vanthu::extension
