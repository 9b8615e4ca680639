#include "extension/dialog/ListsDialog.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "app/ListReport.h"
#include "extension/dialog/FormDialog.h"
#include "extension/dialog/Grid.h"
#include "extension/formview/ListForm.h"
#include "extension/formview/OutlineView.h"
#include "extension/formview/StepLayout.h"
#include "extension/uno/Clock.h"
#include "extension/uno/FileChoice.h"
#include "extension/uno/LaterCall.h"
#include "lists/Lookup.h"
#include "text/Scan.h"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>
#include <set>

namespace vanthu::extension {

namespace {

constexpr Size kWanted{520, 300};
constexpr int kLine = 12;
constexpr int kEdit = 17;
constexpr int kNames = 104;
constexpr int kNote = 34;
constexpr std::size_t kMostRows = 300; ///< more nobody reads: searching finds them
constexpr std::size_t kCell = 120;     ///< characters
constexpr int kWorking = 1;            ///< steps of the dialog
constexpr int kAsking = 2;

class ListsDialog {
public:
    ListsDialog(const Context& context, const app::Workbench& bench, app::OfficeLists& lists, Size size)
        : bench_(bench), lists_(lists), size_(size), dialog_(context, text("lists-title"), size), events_(dialog_) {
        for (const auto& [name, list] : lists.catalogue().lists()) names_.push_back(name);
        buildLeft();
        buildRight();
        buildFoot();
        buildQuestion();
    }

    void run(const Window& parent) {
        const KeyWatch keys(dialog_.context(), [this](const css::awt::KeyEvent& event) {
            bool taken = false;
            guardInteractive(dialog_.context(), dialog_.window(), [&] { taken = takeKey(event); });
            return taken;
        });
        dialog_.showStep(kWorking);
        do { // the window's own way of closing asks as the button does
            callLater(dialog_.context(), [this, alive = std::weak_ptr<bool>(alive_)] {
                if (!alive.expired()) guardInteractive(dialog_.context(), dialog_.window(), [this] { begin(); });
            });
            if (dialog_.run(parent)) return;
            asking_ = !asking_ && !changed_.empty(); // leaving the question goes back to where it came from
        } while (!changed_.empty());
    }

private:
    std::string text(std::string_view id, const std::vector<json::Argument>& arguments = {}) const {
        return bench_.messages().text(id, arguments);
    }
    const lists::Catalogue& catalogue() const { return lists_.catalogue(); }
    lists::List& list() { return *lists_.find(names_[chosen_]); }
    Grid& grid() { return *grid_; }

    // Building

    void buildLeft() {
        dialog_.addLabel(keys_.mark(text("lists-names")), {kGap, kGap, kNames, kLine}, 0);
        nameList_ =
            dialog_.add("UnoControlListBoxModel", {kGap, kGap + kLine, kNames, size_.height - 4 * kGap - kButtonHeight - kNote - kLine}, 0);
        nameList_.setText("HelpText", text("lists-names-hint"));
        events_.onItem(nameList_, [this] {
            const auto selected = property<css::uno::Sequence<sal_Int16>>(nameList_.model, "SelectedItems");
            if (selected.hasElements()) choose(static_cast<std::size_t>(selected[0]));
        });
    }

    void buildRight() {
        const int x = 2 * kGap + kNames;
        const int width = size_.width - x - kGap;
        const int label = 44;
        dialog_.addLabel(keys_.mark(text("picker-search")), {x, kGap + 3, label, kLine}, 0);
        search_ = dialog_.addEdit({x + label, kGap, width - label, kEdit}, 0, false);
        search_.setText("HelpText", text("lists-search-hint"));
        events_.onText(search_, [this] { refresh(); });
        found_ = dialog_.addLabel("", {x, kGap + kEdit + 1, width, kLine}, 0);
        const Box buttons{x, size_.height - 3 * kGap - 2 * kButtonHeight - kNote, width, kButtonHeight};
        const int top = kGap + kEdit + kLine + 2;
        // One table for all lists, always in sight: nine of them, shown and hidden in turn, ended LibreOffice 7.4 as the window closed.
        grid_ = std::make_unique<Grid>(events_, Box{x, top, width, buttons.y - kGap - top}, 0, columnsOfChosen(), text("lists-table-hint"));
        events_.onFocus(
            grid_->control(), [this] { inTable_ = true; }, [this] { inTable_ = false; });
        addLine({{"lists-add", [this] { edit(true); }},
                 {"lists-edit", [this] { edit(false); }},
                 {"form-remove", [this] { remove(); }},
                 {"form-restore", [this] { restore(); }},
                 {"lists-import", [this] { import(); }},
                 {"lists-export", [this] { exportTable(); }}},
                buttons, 6, 0);
    }

    std::vector<Grid::Column> columnsOfChosen() {
        std::vector<Grid::Column> columns;
        for (const lists::Column& column : list().schema().columns)
            columns.push_back({lists::wordsOf(column.label, bench_.messages().language()), columns.empty() ? 3 : 1});
        return columns;
    }

    Box noteBox() const { return {kGap, size_.height - 2 * kGap - kButtonHeight - kNote, size_.width - 2 * kGap, kNote}; }
    Box lastLine() const { return {kGap, size_.height - kGap - kButtonHeight, size_.width - 2 * kGap, kButtonHeight}; }

    void buildFoot() {
        note_ = dialog_.addEdit(noteBox(), kWorking, true);
        note_.set("ReadOnly", true);
        note_.setText("HelpText", text("lists-note"));
        addLine({{"lists-save", [this] { save(); }}, {"lists-close", [this] { dialog_.close(false); }}}, lastLine(), 0, kWorking);
    }

    /// The question takes the place of the note and of the buttons below it.
    void buildQuestion() {
        questionText_ = dialog_.addNote("", noteBox(), kAsking);
        const std::vector<Control> buttons = addLine({{"lists-save-close",
                                                       [this] {
                                                           save();
                                                           if (changed_.empty()) dialog_.close(true);
                                                       }},
                                                      {"lists-discard", [this] { dialog_.close(true); }},
                                                      {"lists-stay", [this] { choose(chosen_); }}},
                                                     lastLine(), 0, kAsking);
        saveAndClose_ = buttons.front();
    }

    struct Wish {
        const char* id;
        Call press;
    };
    std::vector<Control> addLine(const std::vector<Wish>& wishes, const Box& line, std::size_t atLeft, int step) {
        std::vector<std::size_t> lengths;
        for (const Wish& wish : wishes) lengths.push_back(text::countCharacters(text(wish.id)));
        const std::vector<Box> boxes = layOutButtonLine(lengths, atLeft, line);
        std::vector<Control> buttons;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            buttons.push_back(dialog_.addButton(keys_.mark(text(wishes[i].id)), boxes[i], step));
            events_.onAction(buttons.back(), wishes[i].press);
        }
        return buttons;
    }

    // Showing

    /// From the dialog's own event loop: tables need windows to choose a row in, which only running makes.
    void begin() {
        if (asking_) {
            std::string names;
            for (const std::string& name : changed_) names += (names.empty() ? "" : ", ") + labelOf(name);
            questionText_.setText("Label", text("lists-question", {{"lists", names}}));
            dialog_.showStep(kAsking);
            saveAndClose_.focus();
            return;
        }
        choose(chosen_);
        search_.focus();
        nameList_.focus();
    }

    std::string labelOf(const std::string& name) const {
        return lists::wordsOf(catalogue().find(name)->schema().label, bench_.messages().language());
    }

    void showNames() {
        css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(names_.size()));
        for (std::size_t i = 0; i < names_.size(); ++i)
            lines.getArray()[i] =
                toOffice(text(changed_.contains(names_[i]) ? "lists-name-changed" : "lists-name", {{"list", labelOf(names_[i])}}));
        if (lines != property<css::uno::Sequence<rtl::OUString>>(nameList_.model, "StringItemList")) nameList_.set("StringItemList", lines);
        css::uno::Sequence<sal_Int16> selected(1);
        selected.getArray()[0] = static_cast<sal_Int16>(chosen_);
        if (selected != property<css::uno::Sequence<sal_Int16>>(nameList_.model, "SelectedItems")) nameList_.set("SelectedItems", selected);
    }

    void choose(std::size_t index) {
        asking_ = false;
        chosen_ = index;
        grid().setColumns(columnsOfChosen());
        say(lists::wordsOf(list().schema().hint, bench_.messages().language()));
        refresh();
        dialog_.showStep(kWorking);
    }

    void refresh(const std::string& id = {}) {
        showNames();
        lists::List& shown = list();
        const std::string typed =
            fromOffice(css::uno::Reference<css::awt::XTextComponent>(search_.control, css::uno::UNO_QUERY_THROW)->getText());
        const std::vector<std::size_t> all = lists::Lookup(catalogue(), shown).find(typed, {});
        rows_.clear();
        std::vector<std::vector<std::string>> rows;
        std::optional<std::size_t> at;
        for (const std::size_t place : all) {
            const lists::Entry& entry = shown.entries()[place];
            const bool wanted = entry.id == id;
            if (rows.size() == kMostRows && !wanted) continue;
            if (wanted) at = rows.size();
            rows_.push_back(entry.id);
            rows.push_back(cellsOf(shown, entry));
        }
        grid().show(rows, at ? at : rows.empty() ? std::nullopt : std::optional<std::size_t>(0));
        const bool cut = rows.size() < all.size();
        found_.setText("Label", text(cut ? "picker-found-many" : "picker-found",
                                     {{"count", std::to_string(all.size())}, {"shown", std::to_string(rows.size())}}));
    }

    std::vector<std::string> cellsOf(const lists::List& shown, const lists::Entry& entry) const {
        const json::Value form = formOfEntry(catalogue(), shown, entry);
        std::vector<std::string> cells;
        for (const lists::Column& column : shown.schema().columns) {
            const json::Value* const value = form.find(column.name);
            cells.push_back(shortened(column.isReference() ? shownLines(value) : shownText(value), kCell));
        }
        return cells;
    }

    void say(std::string_view words) { note_.setText("Text", words); }

    // Doing

    std::optional<lists::Entry> chosenEntry() {
        const std::optional<std::size_t> row = grid().chosen();
        if (!row || *row >= rows_.size()) return std::nullopt;
        const lists::Entry* const entry = list().find(rows_[*row]);
        return entry != nullptr ? std::optional(*entry) : std::nullopt;
    }

    void changed(const std::string& id) {
        changed_.insert(names_[chosen_]);
        refresh(id);
    }

    void edit(bool fresh) {
        lists::List& edited = list();
        lists::Entry before;
        before.cells.resize(edited.schema().columns.size());
        if (!fresh) {
            const std::optional<lists::Entry> entry = chosenEntry();
            if (!entry) return;
            before = *entry;
        }
        const form::Kind kind = kindOfList(edited);
        FormState state(bench_, kind, formOfEntry(catalogue(), edited, before),
                        [&](const json::Value& form) { return checkEntryForm(catalogue(), edited, form, before); });
        FormView view =
            viewOfKind(kind, bench_.messages().language(), text("lists-entry-title", {{"list", labelOf(names_[chosen_])}}), "form-done");
        view.keeps = false;
        nested_ = true;
        FormDialog dialog(dialog_.context(), state, std::move(view), roomForDialog(dialog_.context(), dialog_.window()));
        const bool accepted = dialog.run(dialog_.window());
        nested_ = false;
        grid().control().focus();
        if (!accepted) return;
        lists::Entry entry = entryOfForm(catalogue(), edited, state.form(), before);
        if (entry == before && !fresh) return;
        if (fresh) entry.id = edited.freshId(entry);
        entry.own = true;
        edited.put(entry);
        changed(entry.id);
        tellFindings(entry.id);
    }

    /// What the whole list has to say about an entry: that it is there twice is seen only beside the others.
    void tellFindings(const std::string& id) {
        std::string words;
        for (const json::Fault& fault : lists::check(catalogue(), list(), {})) {
            if (fault.pointer.starts_with(json::pointerTo("/entries", id) + "/"))
                words += app::listSentence(bench_.messages(), list().schema(), fault) + "\n";
        }
        say(words);
    }

    void remove() {
        const std::optional<lists::Entry> entry = chosenEntry();
        if (!entry) return;
        const std::size_t row = *grid().chosen();
        removed_.emplace_back(names_[chosen_], *entry);
        list().remove(entry->id);
        const std::string next = row + 1 < rows_.size() ? rows_[row + 1] : row > 0 ? rows_[row - 1] : std::string();
        changed(next);
        say(text("lists-removed", {{"entry", catalogue().shown(list(), *entry)}}));
    }

    void restore() {
        const auto last = std::ranges::find(removed_.rbegin(), removed_.rend(), names_[chosen_], [](const auto& one) { return one.first; });
        if (last == removed_.rend()) return;
        const lists::Entry entry = last->second;
        removed_.erase(std::next(last).base());
        list().put(entry);
        changed(entry.id);
    }

    void import() {
        const std::optional<std::filesystem::path> file = chooseFile(dialog_.context(), {false, text("lists-import-title"), {}, filters()});
        if (!file) return;
        std::string bytes;
        if (const auto fault = app::readFile(*file, bytes)) return say(bench_.sentence(*fault, nullptr));
        const json::Result<lists::Table> table = app::readTable(bytes);
        if (!table) return say(bench_.sentence(table.faults.front(), nullptr));
        const auto rows = lists::take(lists_.catalogue(), list(), *table);
        if (!rows) return say(bench_.sentence(rows.faults.front(), nullptr));
        const auto isNews = [](const lists::RowReport& row) {
            return row.outcome == lists::Outcome::added || row.outcome == lists::Outcome::changed;
        };
        if (std::ranges::any_of(*rows, isNews)) changed({});
        const std::string report = app::reportImport(bench_.messages(), list().schema(), *rows).text;
        // The sums come last; here they come first, so that they are seen without scrolling.
        const std::size_t sums = report.rfind('\n', report.size() - 2);
        say(sums == std::string::npos ? report : report.substr(sums + 1) + report.substr(0, sums + 1));
    }

    void exportTable() {
        const std::string suggested = names_[chosen_] + ".ods";
        const std::optional<std::filesystem::path> file =
            chooseFile(dialog_.context(), {true, text("lists-export-title"), suggested, filters()});
        if (!file) return;
        const lists::Table table = lists::toTable(list(), bench_.messages().language(), {});
        const json::Result<std::string> bytes = app::writeTable(table, names_[chosen_], app::tableFormat(*file));
        const auto fault = bytes ? app::writeWhole(*file, *bytes, {.durable = true}) : std::optional(bytes.faults.front());
        say(fault ? bench_.sentence(*fault, nullptr)
                  : text("lists-exported", {{"count", std::to_string(table.size() - 1)}, {"file", file->string()}}));
    }

    std::vector<FileFilter> filters() const {
        return {{text("lists-filter-ods"), "*.ods"}, {text("lists-filter-csv"), "*.csv"}, {text("lists-filter-all"), "*.*"}};
    }

    void save() {
        std::set<std::string> left;
        std::string words;
        for (const std::string& name : changed_) {
            const auto fault = lists_.save(name);
            if (!fault) continue;
            left.insert(name);
            words += labelOf(name) + ": " + bench_.sentence(*fault, nullptr) + "\n";
        }
        changed_ = std::move(left);
        bench_.lists().forget();
        showNames();
        say(words.empty() ? text("lists-saved") : words);
    }

    bool takeKey(const css::awt::KeyEvent& event) {
        if (nested_ || event.Modifiers != 0 || !inTable_ || asking_) return false;
        if (event.KeyCode == css::awt::Key::DELETE) return remove(), true;
        if (event.KeyCode != css::awt::Key::RETURN && event.KeyCode != css::awt::Key::INSERT) return false;
        // After the key: a dialog of its own inside of a key handler would see the same key again.
        callLater(dialog_.context(), [this, fresh = event.KeyCode == css::awt::Key::INSERT, alive = std::weak_ptr<bool>(alive_)] {
            if (!alive.expired()) guardInteractive(dialog_.context(), dialog_.window(), [&] { edit(fresh); });
        });
        return true;
    }

    const app::Workbench& bench_;
    app::OfficeLists& lists_;
    Size size_;
    DialogBuilder dialog_;
    Events events_;
    Mnemonics keys_;
    std::vector<std::string> names_;
    std::unique_ptr<Grid> grid_;
    Control nameList_, search_, found_, note_, questionText_, saveAndClose_;
    std::size_t chosen_ = 0;
    std::vector<std::string> rows_; ///< ids of what the table shows
    std::set<std::string> changed_; ///< lists that are not saved
    std::vector<std::pair<std::string, lists::Entry>> removed_;
    bool inTable_ = false;
    bool asking_ = false;
    bool nested_ = false;                                        ///< the keys are another dialog's
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< calls that come too late see that it is gone
};

} // namespace

void editLists(const Context& context, const Window& parent, const app::Workbench& bench, app::OfficeLists& lists) {
    const Size room = roomForDialog(context, parent);
    const Size size{std::min(room.width, kWanted.width), std::min(room.height, kWanted.height)};
    ListsDialog(context, bench, lists, size).run(parent);
}

} // namespace vanthu::extension
