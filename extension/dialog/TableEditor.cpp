#include "extension/dialog/EntryEditor.h"
#include "extension/dialog/Grid.h"
#include "extension/formview/OutlineView.h"
#include "extension/formview/TaskRows.h"

#include <algorithm>

namespace vanthu::extension {

namespace {

/// A list of groups or paragraphs: a row each.
class TableEditor final : public EntryEditor {
public:
    explicit TableEditor(const EditorSite& site)
        : state_(site.state), entry_(site.element.field->fields.front()), pointer_(site.element.pointer) {
        const std::vector<ButtonWish> buttons{
            {"form-add", [this] { addEntry(); }},
            {"form-remove", [this] { removeEntry(); }},
            {"form-restore", [this] { restore(); }},
            {"form-up", [this] { move(-1); }},
            {"form-down", [this] { move(+1); }},
            {"form-paste", [this, context = site.events.dialog().context()] { paste(clipboardText(context)); }}};
        grid_ = std::make_unique<Grid>(site.events, boxAboveButtons(site, buttons), site.step, columns(),
                                       site.element.field->hint.in(state_.language()));
        addButtons(site, buttons);
        grid_->onChoose = [this] { onChoose(); };
    }

    void refresh() override { show(grid_->chosen().value_or(0)); }
    void refreshChosen() override {
        if (grid_->chosen()) grid_->showRow(*grid_->chosen(), cells(*grid_->chosen()));
    }
    std::optional<std::string> chosen() const override {
        return grid_->chosen() ? std::optional(json::pointerTo(pointer_, *grid_->chosen())) : std::nullopt;
    }
    bool choose(const std::string& pointer) override {
        for (std::size_t i = 0; i < size(); ++i) {
            if (!leadsInto(pointer, json::pointerTo(pointer_, i))) continue;
            grid_->choose(i);
            onChoose();
            return true;
        }
        return false;
    }
    std::string chosenText() const override {
        if (!grid_->chosen()) return {};
        return std::to_string(*grid_->chosen() + 1) + ". " + shortened(cells(*grid_->chosen()).front(), 60);
    }
    const Control& control() const override { return grid_->control(); }

    void addEntry() override {
        json::Array& entries = state_.array(pointer_);
        const std::size_t place = grid_->chosen() ? *grid_->chosen() + 1 : entries.size();
        entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(place), emptyEntry());
        changed(place);
        onAdded();
    }

private:
    std::vector<Grid::Column> columns() const {
        if (entry_.type != form::FieldType::group) return {{entry_.label.in(state_.language()), 1}};
        std::vector<Grid::Column> wanted;
        for (const form::Field* member : columnsOf(entry_)) {
            wanted.push_back({member->label.in(state_.language()), wanted.empty() ? 5 : 2, true});
        }
        return wanted;
    }

    json::Value emptyEntry() const { return entry_.type == form::FieldType::group ? json::Value(json::Object{}) : json::Value(""); }

    std::size_t size() const {
        const json::Value* const list = state_.at(pointer_);
        return list != nullptr && list->isArray() ? list->array().size() : 0;
    }

    std::vector<std::string> cells(std::size_t row) const {
        const json::Value* const value = state_.at(json::pointerTo(pointer_, row));
        if (entry_.type != form::FieldType::group) return {shortened(shownText(value), 300)};
        std::vector<std::string> words;
        for (const form::Field* member : columnsOf(entry_)) {
            words.push_back(shortened(cellText(*member, value == nullptr ? nullptr : value->find(member->name), state_.language()), 300));
        }
        return words;
    }

    void show(std::size_t row) {
        std::vector<std::vector<std::string>> rows;
        for (std::size_t i = 0; i < size(); ++i) rows.push_back(cells(i));
        grid_->show(rows, rows.empty() ? std::nullopt : std::optional(std::min(row, rows.size() - 1)));
        onChoose();
    }

    void changed(std::size_t row) {
        state_.changed();
        show(row);
    }

    void removeEntry() {
        if (!grid_->chosen()) return;
        json::Array& entries = state_.array(pointer_);
        const std::size_t row = *grid_->chosen();
        removed_.push_back(std::move(entries[row]));
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(row));
        changed(row);
    }

    /// Brings back what was removed last, behind the chosen entry.
    void restore() {
        if (removed_.empty()) return;
        json::Array& entries = state_.array(pointer_);
        const std::size_t place = grid_->chosen() ? *grid_->chosen() + 1 : entries.size();
        entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(place), std::move(removed_.back()));
        removed_.pop_back();
        changed(place);
    }

    void move(int by) {
        if (!grid_->chosen()) return;
        json::Array& entries = state_.array(pointer_);
        const std::size_t row = *grid_->chosen();
        const bool possible = by < 0 ? row > 0 : row + 1 < entries.size();
        if (!possible) return;
        const std::size_t target = by < 0 ? row - 1 : row + 1;
        std::swap(entries[row], entries[target]);
        changed(target);
    }

    /// Each line becomes an entry: the text itself, or the first member of a group.
    void paste(const std::string& text) {
        const json::Value lines = typedLines(text);
        json::Array& entries = state_.array(pointer_);
        std::size_t place = grid_->chosen() ? *grid_->chosen() + 1 : entries.size();
        for (const json::Value& line : lines.array()) {
            json::Value entry = line;
            if (entry_.type == form::FieldType::group) {
                entry = json::Value(json::Object{});
                entry.set(entry_.fields.front().name, line);
            }
            entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(place++), std::move(entry));
        }
        if (!lines.array().empty()) changed(place - 1);
    }

    FormState& state_;
    const form::Field& entry_;
    std::string pointer_;
    std::vector<json::Value> removed_; ///< the last one at the end
    std::unique_ptr<Grid> grid_;
};

} // namespace

std::unique_ptr<EntryEditor> makeTableEditor(const EditorSite& site) { return std::make_unique<TableEditor>(site); }

} // namespace vanthu::extension
