#include "app/DateSpans.h"

#include "app/FormDates.h"

#include <algorithm>

namespace vanthu::app {

using form::Role;

DateSpans::DateSpans(const form::RoleValues& values) : values_(values) {
    for (const form::RoleValues::Entry& entry : values.entries()) note(entry);
}

void DateSpans::note(const form::RoleValues::Entry& entry) {
    const Role role = entry.field->role;
    const bool startDay = role == Role::meetingDate || role == Role::receptionDate || role == Role::heldDate || role == Role::startDate;
    const bool day = startDay || role == Role::endDate;
    if (!day && role != Role::startTime && role != Role::endTime) return;
    const std::optional<deadlines::PartialDate> date = day ? partialDate(*entry.value) : std::nullopt;
    const std::optional<int> minute = day ? std::nullopt : timeOfDay(*entry.value);
    if (!date && !minute) return;
    Span& span = spanOf(entry.group, role == Role::startTime);
    Side& side = startDay || role == Role::startTime ? span.start : span.end;
    if (date) side.date = date;
    if (minute) side.minute = minute;
    side.last = &entry;
}

/// The one being filled in; a second beginning in the same group opens another ("hours" of a morning and of an afternoon).
DateSpans::Span& DateSpans::spanOf(std::size_t group, bool begins) {
    const auto found = std::find_if(spans_.rbegin(), spans_.rend(), [group](const Span& span) { return span.group == group; });
    if (found != spans_.rend() && !(begins && found->start.minute)) return *found;
    spans_.push_back({group, {}, {}});
    return spans_.back();
}

std::vector<DateSpans::Span> DateSpans::whole() const {
    std::vector<Span> spans = spans_;
    std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.group > b.group; });
    std::vector<Span> whole;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span& span = spans[i];
        if (span.start.isGiven() && span.end.isGiven()) {
            whole.push_back(span);
            continue;
        }
        const std::optional<std::size_t> around = values_.around(span.group);
        if (!around) continue;
        const auto above = std::find_if(spans.begin() + static_cast<std::ptrdiff_t>(i) + 1, spans.end(),
                                        [&](const Span& other) { return other.group == *around; });
        Span lent = above == spans.end() ? Span{*around, {}, {}} : *above;
        if (span.start.isGiven() && !lent.start.isGiven()) lent.start = span.start;
        if (span.end.isGiven() && !lent.end.isGiven()) lent.end = span.end;
        if (above != spans.end()) {
            *above = lent;
        } else {
            const auto place = std::find_if(spans.begin() + static_cast<std::ptrdiff_t>(i) + 1, spans.end(),
                                            [&](const Span& other) { return other.group < *around; });
            spans.insert(place, lent);
        }
    }
    return whole;
}

std::optional<int> DateSpans::startIn(std::size_t group) const {
    const auto found = std::find_if(spans_.begin(), spans_.end(), [group](const Span& span) { return span.group == group; });
    return found == spans_.end() ? std::nullopt : found->start.minute;
}

} // namespace vanthu::app
