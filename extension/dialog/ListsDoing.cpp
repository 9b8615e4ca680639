#include "extension/dialog/ListsWindow.h"

#include "app/AtomicFile.h"
#include "app/Files.h"
#include "app/ListReport.h"
#include "extension/dialog/FormDialog.h"
#include "extension/formview/ListForm.h"
#include "lists/Check.h"

#include <algorithm>

/// What the buttons do.

namespace vanthu::extension {

std::optional<lists::Entry> ListsWindow::chosenEntry() {
    const std::optional<std::size_t> row = grid().chosen();
    if (!row || *row >= rows_.size()) return std::nullopt;
    const lists::Entry* const entry = list().find(rows_[*row]);
    return entry != nullptr ? std::optional(*entry) : std::nullopt;
}

void ListsWindow::changed(const std::string& id) {
    changed_.insert(names_[chosen_]);
    refresh(id);
}

void ListsWindow::edit(bool fresh) {
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
    FormView view = viewOfForm(state, text("lists-entry-title", {{"list", labelOf(names_[chosen_])}}), "form-done");
    view.keeps = false;
    // What an entry may refer to is what the window shows, saved or not.
    view.lists = [this] { return std::make_shared<const app::CurrentLists::Known>(catalogue()); };
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
void ListsWindow::tellFindings(const std::string& id) {
    std::string words;
    for (const json::Fault& fault : lists::check(catalogue(), list(), {})) {
        if (fault.pointer.starts_with(json::pointerTo("/entries", id) + "/"))
            words += app::listSentence(bench_.messages(), list().schema(), fault) + "\n";
    }
    say(words);
}

void ListsWindow::remove() {
    const std::optional<lists::Entry> entry = chosenEntry();
    if (!entry) return;
    const std::size_t row = *grid().chosen();
    removed_.emplace_back(names_[chosen_], *entry);
    list().remove(entry->id);
    const std::string next = row + 1 < rows_.size() ? rows_[row + 1] : row > 0 ? rows_[row - 1] : std::string();
    changed(next);
    say(text("lists-removed", {{"entry", catalogue().shown(list(), *entry)}}));
}

void ListsWindow::restore() {
    const auto last = std::ranges::find(removed_.rbegin(), removed_.rend(), names_[chosen_], [](const auto& one) { return one.first; });
    if (last == removed_.rend()) return;
    const lists::Entry entry = last->second;
    removed_.erase(std::next(last).base());
    list().put(entry);
    changed(entry.id);
}

void ListsWindow::import() {
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

void ListsWindow::exportTable() {
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

std::vector<FileFilter> ListsWindow::filters() const {
    return {{text("lists-filter-ods"), "*.ods"}, {text("lists-filter-csv"), "*.csv"}, {text("lists-filter-all"), "*.*"}};
}

void ListsWindow::save() {
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

} // namespace vanthu::extension
