#pragma once

#include "model/Document.h"
#include "reader/TaskSentence.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::reader {

/// An item of the content with what its own words say.
struct TaskNode {
    static constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);

    model::Item* item = nullptr;
    std::string pointer;
    std::size_t parent = kNoParent;
    std::vector<std::size_t> children;
    Tokens heading, text;
    std::vector<UnitName> unitHeading; ///< the units that the node is the heading of
    bool unitsInHeading = false;       ///< they stand in `heading`, else in `text`
    std::optional<Giving> giving;
    std::optional<LabelLine> label;
    std::vector<FoundDeadline> deadlines; ///< in the words that state the duty
    bool outOfPlace = false;              ///< below "Mục đích, yêu cầu": nothing is given here

    bool dutyIsHeading() const { return text.empty(); }
    const Tokens& duty() const { return dutyIsHeading() ? heading : text; }
    const std::string& dutyText() const { return dutyIsHeading() ? item->heading : item->text; }
    std::string dutyPointer() const { return pointer + (dutyIsHeading() ? "/heading" : "/text"); }
};

/// The nodes of an outline in document order; they borrow its items.
class TaskTree {
public:
    TaskTree(std::vector<model::Item>& items, const std::string& pointer, const TaskVocabulary& words, const TaskSentence& sentence,
             const DeadlineContext& context);

    std::vector<TaskNode> nodes;
    std::vector<std::size_t> roots;

private:
    void add(model::Item& item, std::string pointer, std::size_t parent, bool outOfPlace);
    void look(TaskNode& node);

    const TaskVocabulary& words_;
    const TaskSentence& sentence_;
    const DeadlineContext& context_;
};

/// The deadline that counts where a text has several: the first fixed one, else the first. nullptr if there is none.
const FoundDeadline* foremost(const std::vector<FoundDeadline>& found);

} // namespace vanthu::reader
