#include "extension/formview/PanelText.h"

namespace vanthu::extension {

namespace {

std::string inLines(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text.append(text.empty() ? "" : "\n").append(line);
    return text;
}

PanelText documentText(const app::DeskView& view, const app::Messages& messages) {
    PanelText text;
    text.head = inLines(view.facts);
    if (!view.missing.empty()) text.head += "\n\n" + messages.text("desk-missing") + "\n– " + view.missing.front();
    if (view.missing.size() > 1)
        text.head += "\n– " + messages.text("desk-missing-more", {{"count", std::to_string(view.missing.size() - 1)}});
    if (view.next == app::NextStep::none) return text;
    // What is missing is filled in in the form: that is the step before the step.
    text.command = view.missing.empty() ? std::string(app::nameOf(view.next)) : "reopen";
    text.button = messages.text("desk-do-" + text.command);
    return text;
}

PanelText listText(const std::vector<app::DeskLine>& lines, std::string_view name, std::string_view none, const app::Messages& messages) {
    PanelText text;
    text.lines = lines;
    text.hasList = !lines.empty();
    text.listName = messages.text(name);
    if (lines.empty()) text.head = messages.text(none);
    return text;
}

PanelText workText(const app::WorkLines& work, const std::string& trouble, const app::Messages& messages) {
    PanelText text;
    text.head = trouble;
    text.listName = messages.text("desk-work");
    for (const app::WorkLines::Section& section : work.sections) {
        text.lines.push_back({section.heading});
        for (const app::DeskLine& line : section.lines) text.lines.push_back({"   " + line.text, line.late, line.document});
    }
    text.hasList = !text.lines.empty();
    if (!text.hasList && trouble.empty()) text.head = messages.text("desk-work-none");
    return text;
}

} // namespace

PanelText panelText(std::string_view id, const std::optional<app::DeskView>& view, const app::WorkLines& work, const std::string& trouble,
                    const app::Messages& messages) {
    if (id == "work") return workText(work, trouble, messages);
    if (!view) return {messages.text("desk-no-form"), {}, false, {}, {}, {}};
    if (id == "document") return documentText(*view, messages);
    if (id == "recipients") return listText(view->recipients, "desk-recipients", "desk-recipients-none", messages);
    if (id == "tasks") return listText(view->tasks, "desk-tasks", "desk-tasks-none", messages);
    if (id == "history") return listText(view->history, "desk-history", "desk-history-none", messages);
    return {};
}

} // namespace vanthu::extension
