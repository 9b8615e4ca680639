#include "app/DeskView.h"

#include "app/NumberText.h"
#include "app/RegisterEntry.h"
#include "app/TaskList.h"
#include "app/WrittenDay.h"
#include "form/Form.h"

#include <algorithm>

namespace vanthu::app {

namespace {

/// Where a document stands, by the names of the register's states.
NextStep stepAfter(std::string_view state) {
    if (state == "draft" || state == "returned") return NextStep::submit;
    if (state == "submitted" || state == "approved") return NextStep::sign;
    if (state == "signed") return NextStep::number;
    if (state == "registered") return NextStep::send;
    return state == "dispatched" || state == "corrected" ? NextStep::file : NextStep::none;
}

/// The entry of a document, known by the fingerprint of its form; nothing if the register does not know it.
json::Result<std::optional<store::Entry>> entryOfForm(store::Store* store, const json::Value& form) {
    if (store == nullptr) return std::optional<store::Entry>();
    store::NumberReference reference;
    reference.fingerprint = fingerprintOfForm(form);
    json::Result<store::Entry> entry = store->show(reference);
    if (entry) return std::optional(std::move(*entry));
    if (store::isEnvironment(entry.faults.front())) return entry.faults;
    return std::optional<store::Entry>();
}

class Viewer {
public:
    Viewer(const Workbench& workbench, const std::string& today) : workbench_(workbench), messages_(workbench.messages()), today_(today) {}

    DeskView ofForm(const form::Kind& kind, json::Value form) const {
        DeskView view;
        const model::Document document = form::toDocument(kind, form);
        fact(view, "desk-kind", kind.title.in(messages_.language()));
        fact(view, "desk-state", messages_.text("desk-state-unknown"));
        fact(view, "desk-signer", document.signature.name);
        if (!document.marks.urgency.empty()) fact(view, "desk-urgency", urgencyText(document.marks.urgency));
        for (const json::Fault& fault : workbench_.check(form)) view.missing.push_back(workbench_.sentence(fault, &kind));
        for (const model::Recipient& recipient : document.recipients) view.recipients.push_back({recipient.name});
        for (const ListedTask& listed : tasksOf(document)) {
            const model::Task& task = *listed.item->task;
            view.tasks.push_back({task.deadline.text + "  " + task.leadUnit + ": " + listed.text()});
        }
        view.next = NextStep::submit;
        return view;
    }

    DeskView ofEntry(const form::Kind& kind, const store::Entry& entry, const std::vector<store::JournalRow>& history,
                     json::Value form) const {
        DeskView view;
        fact(view, "desk-kind", kind.title.in(messages_.language()));
        fact(view, "desk-state", messages_.text("document-state-" + entry.state));
        if (entry.number > 0) {
            fact(view, "desk-number", numberText(entry.number, entry.suffix, entry.document.symbol));
            fact(view, "desk-date", writtenDay(entry.document.issuedOn.value_or("")));
        }
        fact(view, "desk-signer", entry.document.signerName);
        if (!entry.document.urgency.empty()) fact(view, "desk-urgency", urgencyText(entry.document.urgency));
        view.next = stepAfter(entry.state);
        if (view.next == NextStep::submit) {
            for (const json::Fault& fault : workbench_.check(form)) view.missing.push_back(workbench_.sentence(fault, &kind));
        }
        addRecipients(view, entry);
        addTasks(view, entry);
        for (auto row = history.rbegin(); row != history.rend(); ++row)
            view.history.push_back({writtenDay(row->day) + "  " + messages_.text("journal-action-" + row->action) + "  " + row->actor});
        return view;
    }

private:
    void fact(DeskView& view, std::string_view id, const std::string& value) const {
        if (!value.empty()) view.facts.push_back(messages_.text(id, {{"value", value}}));
    }

    std::string urgencyText(const std::string& id) const { return messages_.text("desk-urgency-" + id); }

    /// What became of one recipient's copy: the last that is known.
    std::string deliveryText(const store::Delivery* delivery) const {
        if (delivery == nullptr) return messages_.text("desk-not-sent");
        if (!delivery->returnedOn.empty()) return messages_.text("desk-returned", {{"date", writtenDay(delivery->returnedOn)}});
        if (!delivery->recalledOn.empty()) return messages_.text("desk-recalled", {{"date", writtenDay(delivery->recalledOn)}});
        if (!delivery->receivedOn.empty()) return messages_.text("desk-received", {{"date", writtenDay(delivery->receivedOn)}});
        return messages_.text("desk-sent", {{"date", writtenDay(delivery->sentOn)}});
    }

    void addRecipients(DeskView& view, const store::Entry& entry) const {
        for (std::size_t at = 0; at < entry.document.recipients.size(); ++at) {
            const auto position = static_cast<std::int64_t>(at) + 1;
            const auto last = std::find_if(entry.deliveries.rbegin(), entry.deliveries.rend(),
                                           [&](const store::Delivery& delivery) { return delivery.position == position; });
            const std::string& name = entry.document.recipients[at].name;
            const bool numbered = entry.number > 0;
            view.recipients.push_back({numbered ? name + ": " + deliveryText(last == entry.deliveries.rend() ? nullptr : &*last) : name});
        }
    }

    void addTasks(DeskView& view, const store::Entry& entry) const {
        for (std::size_t at = 0; at < entry.document.tasks.size(); ++at) {
            const store::Task& task = entry.document.tasks[at];
            const store::TaskLife life = at < entry.tasks.size() ? entry.tasks[at] : store::TaskLife{};
            const bool open = life.state == "open";
            const std::string due = task.dueOn.value_or("");
            const bool late = open && !due.empty() && due < today_;
            std::string text = due.empty() ? task.deadlineText : writtenDay(due);
            if (!open) text = messages_.text("desk-task-" + life.state);
            if (late) text += " " + messages_.text("desk-late");
            view.tasks.push_back({text + "  " + task.leadUnit + ": " + task.text, late});
        }
    }

    const Workbench& workbench_;
    const Messages& messages_;
    const std::string& today_;
};

void add(WorkLines& lines, std::string heading, std::vector<DeskLine> found) {
    if (!found.empty()) lines.sections.push_back({std::move(heading), std::move(found)});
}

} // namespace

std::string_view nameOf(NextStep step) {
    switch (step) {
    case NextStep::submit:
        return "submit";
    case NextStep::sign:
        return "sign";
    case NextStep::number:
        return "register";
    case NextStep::send:
        return "dispatch";
    case NextStep::file:
        return "file";
    default:
        return {};
    }
}

json::Result<DeskView> deskView(const Workbench& workbench, store::Store* store, const json::Value& form, const std::string& today) {
    const json::Result<const form::Kind*> kind = workbench.kindOf(form);
    if (!kind) return kind.faults;
    const json::Result<std::optional<store::Entry>> entry = entryOfForm(store, form);
    if (!entry) return entry.faults;
    const Viewer viewer(workbench, today);
    if (!*entry) return viewer.ofForm(**kind, form);
    store::NumberReference reference;
    reference.document = (*entry)->document.id;
    const json::Result<std::vector<store::JournalRow>> history = store->history(reference);
    if (!history) return history.faults;
    return viewer.ofEntry(**kind, **entry, *history, form);
}

WorkLines workLines(const MyWork& work, const Messages& messages) {
    const auto heading = [&](std::string_view id, std::size_t count) { return messages.text(id, {{"count", std::to_string(count)}}); };
    const auto tasks = [&](const std::vector<store::TaskRow>& rows, bool late) {
        std::vector<DeskLine> lines;
        for (const store::TaskRow& row : rows)
            lines.push_back({writtenDay(row.dueOn) + "  " + row.leadUnit + ": " + row.text, late, row.document});
        return lines;
    };
    const auto steps = [&](const std::vector<ClockItem>& items) {
        std::vector<DeskLine> lines;
        for (const ClockItem& item : items) {
            std::string text = numberText(item.row.number, item.row.suffix, item.row.symbol) + "  " + item.row.subject;
            if (item.late) text += " " + messages.text("desk-late");
            lines.push_back({std::move(text), item.late, item.row.document});
        }
        return lines;
    };
    std::vector<DeskLine> toSign;
    for (const store::Found& found : work.toSign)
        toSign.push_back({found.typeName + " " + found.subject + "  " + found.signerName, false, found.document});
    WorkLines lines;
    add(lines, heading("work-tasks-late", work.lateTasks.size()), tasks(work.lateTasks, true));
    add(lines, heading("work-tasks-due", work.dueTasks.size()), tasks(work.dueTasks, false));
    add(lines, heading("work-to-sign", work.toSign.size()), std::move(toSign));
    add(lines, heading("work-to-number", work.toNumber.size()), steps(work.toNumber));
    add(lines, heading("work-to-send", work.toSend.size()), steps(work.toSend));
    return lines;
}

} // namespace vanthu::app
