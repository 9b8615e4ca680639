#include "extension/dialog/EntryEditor.h"
#include "extension/dialog/Grid.h"
#include "extension/formview/TaskRows.h"

#include <algorithm>
#include <map>

namespace vanthu::extension {

namespace {

constexpr int kPickerHeight = 17;
constexpr int kPickerGap = 2;

/// All tasks of an outline as a table, and a list of the other paragraphs, one of which may be given a task.
class TasksEditor final : public EntryEditor {
public:
    explicit TasksEditor(const EditorSite& site)
        : state_(site.state), task_(*taskField(*site.element.field)), pointer_(site.element.pointer),
          marks_(levelMarks(site.element.field->find(kLevel)->choices)) {
        const std::vector<ButtonWish> buttons{{"form-task-add", [this] { addEntry(); }}, {"form-task-remove", [this] { removeTask(); }}};
        Box box = boxAboveButtons(site, buttons);
        box.height -= kPickerHeight + kPickerGap;
        grid_ = std::make_unique<Grid>(site.events, box, site.step, columns(), task_.hint.in(state_.language()));
        grid_->onChoose = [this] { onChoose(); };
        addPicker(site, {box.x, box.bottom() + kPickerGap, box.width, kPickerHeight});
        addButtons(site, buttons);
    }

    void refresh() override { show(chosenPath()); }
    void refreshChosen() override {
        if (!grid_->chosen()) return;
        rows_ = taskRows(items(), marks_, task_, state_.language());
        if (*grid_->chosen() < rows_.size()) grid_->showRow(*grid_->chosen(), rows_[*grid_->chosen()].cells);
    }
    std::optional<std::string> chosen() const override {
        const Path path = chosenPath();
        return path.empty() ? std::nullopt : std::optional(pointerOf(pointer_, path));
    }
    bool choose(const std::string& pointer) override {
        const std::optional<Path> path = pathOf(pointer_, pointer);
        if (!path || !leadsInto(pointer, json::pointerTo(pointerOf(pointer_, *path), task_.name))) return false;
        show(*path);
        return chosenPath() == *path;
    }
    void addEntry() override {
        const auto selected = property<css::uno::Sequence<sal_Int16>>(picker_.model, "SelectedItems");
        if (!selected.hasElements() || static_cast<std::size_t>(selected[0]) >= free_.size()) return;
        const Path path = free_[static_cast<std::size_t>(selected[0])].path;
        json::Value* const item = itemAt(state_.array(pointer_), path);
        if (item == nullptr) return;
        const auto removed = removed_.find(item->text("text"));
        item->set(task_.name, removed == removed_.end() ? json::Value(json::Object{}) : removed->second);
        state_.changed();
        show(path);
        onAdded();
    }
    std::string chosenText() const override {
        return grid_->chosen() && *grid_->chosen() < rows_.size() ? rows_[*grid_->chosen()].cells.front() : std::string();
    }
    const Control& control() const override { return grid_->control(); }

private:
    std::vector<Grid::Column> columns() const {
        std::vector<Grid::Column> wanted{{state_.workbench().messages().text("form-task-paragraph"), 5}};
        for (const std::string& title : taskColumns(task_, state_.language())) wanted.push_back({title, 3, true});
        return wanted;
    }

    void addPicker(const EditorSite& site, const Box& box) {
        const int labelWidth = std::clamp(box.width * 3 / 10, 64, 104);
        const std::string label = site.keys.mark(state_.workbench().messages().text("form-task-choose"));
        site.events.dialog().addLabel(label, {box.x, box.y, labelWidth - 4, box.height}, site.step);
        picker_ =
            site.events.dialog().add("UnoControlListBoxModel", {box.x + labelWidth, box.y, box.width - labelWidth, box.height}, site.step);
        picker_.set("Dropdown", true);
        picker_.set("LineCount", sal_Int16{12});
        picker_.setText("HelpText", state_.workbench().messages().text("form-task-choose-hint"));
    }

    const json::Array& items() const {
        static const json::Array none;
        const json::Value* const value = state_.at(pointer_);
        return value != nullptr && value->isArray() ? value->array() : none;
    }

    Path chosenPath() const { return grid_->chosen() && *grid_->chosen() < rows_.size() ? rows_[*grid_->chosen()].path : Path(); }

    void show(const Path& wanted) {
        rows_ = taskRows(items(), marks_, task_, state_.language());
        std::vector<std::vector<std::string>> cells;
        for (const TaskRow& row : rows_) cells.push_back(row.cells);
        const auto found = std::ranges::find(rows_, wanted, &TaskRow::path);
        const std::size_t row = found == rows_.end() ? 0 : static_cast<std::size_t>(found - rows_.begin());
        grid_->show(cells, rows_.empty() ? std::nullopt : std::optional(row));
        showPicker();
        onChoose();
    }

    void showPicker() {
        free_ = linesWithoutTask(items(), marks_, task_);
        css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(free_.size()));
        std::ranges::transform(free_, lines.getArray(), [](const OutlineLine& line) { return toOffice(line.text); });
        picker_.set("StringItemList", lines);
        css::uno::Sequence<sal_Int16> first(free_.empty() ? 0 : 1);
        if (!free_.empty()) first.getArray()[0] = 0;
        picker_.set("SelectedItems", first);
    }

    /// What is taken away is kept while the dialog is open: giving the same paragraph a task again brings it back.
    void removeTask() {
        const Path path = chosenPath();
        json::Value* const item = path.empty() ? nullptr : itemAt(state_.array(pointer_), path);
        if (item == nullptr) return;
        removed_[std::string(item->text("text"))] = *item->find(task_.name);
        item->erase(task_.name);
        const std::size_t row = *grid_->chosen();
        state_.changed();
        show(row + 1 < rows_.size() ? rows_[row + 1].path : Path());
    }

    FormState& state_;
    const form::Field& task_;
    std::string pointer_;
    std::vector<LevelMark> marks_;
    std::unique_ptr<Grid> grid_;
    Control picker_;
    std::vector<TaskRow> rows_;
    std::vector<OutlineLine> free_;
    std::map<std::string, json::Value, std::less<>> removed_;
};

} // namespace

std::unique_ptr<EntryEditor> makeTasksEditor(const EditorSite& site) { return std::make_unique<TasksEditor>(site); }

} // namespace vanthu::extension
