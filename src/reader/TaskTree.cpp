#include "reader/TaskTree.h"

#include "json/Value.h"

#include <algorithm>

namespace vanthu::reader {

TaskTree::TaskTree(std::vector<model::Item>& items, const std::string& pointer, const TaskVocabulary& words, const TaskSentence& sentence,
                   const DeadlineContext& context)
    : words_(words), sentence_(sentence), context_(context) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        roots.push_back(nodes.size());
        add(items[i], json::pointerTo(pointer, i), TaskNode::kNoParent, false);
    }
}

// Recursion goes as deep as the outline, which the readers of the outline bound.
void TaskTree::add(model::Item& item, std::string pointer, std::size_t parent, bool outOfPlace) {
    const std::size_t self = nodes.size();
    TaskNode& node = nodes.emplace_back();
    node.item = &item;
    node.pointer = std::move(pointer);
    node.parent = parent;
    words_.lexicon.tokenise(item.heading, node.heading);
    words_.lexicon.tokenise(item.text, node.text);
    const Tokens& title = node.heading.empty() ? node.text : node.heading;
    const bool opensNothing = !title.empty() && words_.tasks.notSections.matchAt(title, 0).value_or(PhraseMatch{}).end == title.size();
    node.outOfPlace = outOfPlace || opensNothing;
    look(node);
    outOfPlace = node.outOfPlace;
    const std::string base = node.pointer + "/children";
    for (std::size_t i = 0; i < item.children.size(); ++i) {
        nodes[self].children.push_back(nodes.size());
        add(item.children[i], json::pointerTo(base, i), self, outOfPlace);
    }
}

/// What the node's words say by themselves.
void TaskTree::look(TaskNode& node) {
    if (node.outOfPlace || (node.heading.empty() && node.text.empty())) return;
    node.label = sentence_.label(node.duty());
    node.unitsInHeading = !node.heading.empty();
    if (!node.label) node.unitHeading = sentence_.heading(node.unitsInHeading ? node.heading : node.text);
    std::size_t labelled = static_cast<std::size_t>(-1);
    const Tokens& duty = node.duty();
    if (node.label && node.label->what == LabelLine::What::time) labelled = node.label->value;
    // "… . Thời gian thực hiện: …" at the end of the duty itself
    for (std::size_t i = 1; i < duty.size() && !node.label; ++i) {
        if (!duty[i - 1].is(U'.') && !duty[i - 1].is(U';') && !duty[i - 1].is(U'(')) continue;
        const auto match = words_.deadlines.labels.matchAt(duty, i);
        if (match && match->end < duty.size() && duty[match->end].is(U':')) labelled = match->end + 1;
    }
    node.deadlines = sentence_.deadlines().find(node.dutyText(), duty, context_, labelled);
}

const FoundDeadline* foremost(const std::vector<FoundDeadline>& found) {
    if (found.empty()) return nullptr;
    const auto fixed =
        std::find_if(found.begin(), found.end(), [](const FoundDeadline& one) { return one.deadline.kind == model::DeadlineKind::fixed; });
    return fixed == found.end() ? &found.front() : &*fixed;
}

} // namespace vanthu::reader
