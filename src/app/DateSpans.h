#pragma once

#include "deadlines/DayRemarks.h"
#include "deadlines/Rule.h"
#include "form/RoleValues.h"

#include <optional>
#include <string>
#include <vector>

namespace vanthu::app {

/// Beginnings and ends that go together, by the groups of the form they stand in: a time belongs to the day before it in its group, an end
/// to the beginning before it. A group with one side only lends it to the group around it ("begin" and "end" of minutes).
class DateSpans {
public:
    /// One side; `pointer` is that of the last value noted.
    struct Side {
        std::optional<deadlines::PartialDate> date = {};
        std::optional<int> minute = {};
        const form::RoleValues::Entry* last = nullptr;
        bool isGiven() const { return last != nullptr; }
    };
    struct Span {
        std::size_t group = 0;
        Side start, end;
    };

    /// Borrows the values.
    explicit DateSpans(const form::RoleValues& values);

    /// Those with both sides.
    std::vector<Span> whole() const;
    /// The time on which the day in that group begins, if one is said.
    std::optional<int> startIn(std::size_t group) const;

private:
    void note(const form::RoleValues::Entry& entry);
    Span& spanOf(std::size_t group, bool begins);

    const form::RoleValues& values_;
    std::vector<Span> spans_;
};

} // namespace vanthu::app
