#pragma once

#include "odf/Source.h"
#include "reader/Deadlines.h"
#include "reader/Reading.h"
#include "reader/TaskVocabulary.h"
#include "reader/UnitNames.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vanthu::reader {

/// How a unit of a task is found among the recipients.
enum class MatchKind {
    exact,       ///< the same words
    abbreviated, ///< the same words once abbreviations are written out
    people,      ///< the recipient is the unit whose head or people have the task, or the other way round
    within,      ///< the recipient's line names the unit with others
    above,       ///< "Như trên": whoever the document is addressed to
};

/// A unit of a task and the recipient it is.
struct UnitMatch {
    std::string pointer; ///< "/content/1/task/leadUnit"
    std::size_t recipient = 0;
    MatchKind kind = MatchKind::exact;
    bool operator==(const UnitMatch&) const = default;
};

struct TaskReport {
    std::size_t tasks = 0;
    std::vector<UnitMatch> matches;
    std::vector<std::string> unmatched; ///< pointers of units that are no recipient
    bool operator==(const TaskReport&) const = default;
};

/// Reads who leads, who coordinates and by when from the paragraphs of a document whose outline is known, and sets each item's task
/// (not composed: the text stays as it is). Borrows the vocabulary; safe from every thread.
///
/// A task stands at the item that names the unit, or, below a heading that names one, at each item right below. A line that gives
/// a time ("Thời gian thực hiện:") holds for the tasks above it at its level, up to the next such line.
class TaskReader {
public:
    explicit TaskReader(const TaskVocabulary& words) : words_(words) {}

    /// Sets the tasks of `reading.document` and adds to `reading.found` where their parts stand. With the source, spans are exact
    /// also where a value was joined from lines.
    TaskReport annotate(Reading& reading, const odf::Source* source = nullptr) const;

private:
    const TaskVocabulary& words_;
};

} // namespace vanthu::reader
