#include "app/AgendaMeetings.h"

#include "app/FormDates.h"
#include "app/NumberText.h"
#include "form/RoleValues.h"

#include <algorithm>
#include <array>

namespace vanthu::app {

namespace {

using Entry = form::RoleValues::Entry;
using form::Role;

std::string moment(deadlines::Date date, std::optional<int> minute) {
    std::string text = deadlines::formatIsoDate(date);
    return minute ? text + "T" + deadlines::formatTime(*minute) : text;
}

/// What stands about one meeting in the groups around its day.
class MeetingFinder {
public:
    MeetingFinder(const form::Kind& kind, const json::Value& form) : values_(kind, form) {}

    std::vector<exchange::AgendaMeeting> all() const {
        std::vector<exchange::AgendaMeeting> meetings;
        for (const Entry& entry : values_.entries()) {
            if (entry.field->role != Role::meetingDate && entry.field->role != Role::receptionDate) continue;
            if (const std::optional<deadlines::Date> date = wholeDate(*entry.value)) meetings.push_back(meeting(entry, *date));
        }
        return meetings;
    }

private:
    exchange::AgendaMeeting meeting(const Entry& day, deadlines::Date date) const {
        exchange::AgendaMeeting made;
        std::optional<int> start = minute(day.group, Role::startTime);
        std::optional<int> end = minute(day.group, Role::endTime);
        if (!start) std::tie(start, end) = hours(day.group);
        made.starts = moment(date, start);
        if (start && end) made.ends = moment(date, end);
        made.place = listed(day.group, "rooms");
        made.chair = listed(day.group, "chairs");
        return made;
    }

    template <class Wanted> const json::Value* inGroup(std::size_t group, const Wanted& wanted) const {
        const auto found = std::ranges::find_if(
            values_.entries(), [&](const Entry& entry) { return entry.group == group && entry.value->isString() && wanted(*entry.field); });
        return found == values_.entries().end() ? nullptr : found->value;
    }

    std::optional<int> minute(std::size_t group, Role role) const {
        const json::Value* const value = inGroup(group, [&](const form::Field& field) { return field.role == role; });
        return value != nullptr ? timeOfDay(*value) : std::nullopt;
    }

    /// "08:00 - 11:00".
    std::pair<std::optional<int>, std::optional<int>> hours(std::size_t group) const {
        const json::Value* const value = inGroup(group, [](const form::Field& field) { return field.role == Role::hours; });
        if (value == nullptr) return {};
        return hoursOf(value->string());
    }

    /// In the group itself, else in the one around it, and so on.
    std::string listed(std::size_t group, std::string_view list) const {
        for (std::optional<std::size_t> at = group; at; at = values_.around(*at)) {
            const json::Value* const value =
                inGroup(*at, [&](const form::Field& field) { return std::ranges::find(field.lists, list) != field.lists.end(); });
            if (value != nullptr) return value->string();
        }
        return {};
    }

    form::RoleValues values_;
};

/// The document whose meeting this one changes, else itself: the entry in a calendar is then changed, not doubled.
std::string ownerOf(const store::Entry& entry) {
    constexpr std::array kChanging{"replaces", "corrects"};
    for (const store::Link& link : entry.links) {
        if (!link.incoming && !link.document.empty() && std::ranges::find(kChanging, link.kind) != kChanging.end()) return link.document;
    }
    return entry.document.id;
}

} // namespace

bool isOff(const store::Entry& entry) { return entry.state == "recalled" || entry.state == "voided" || !entry.voidReason.empty(); }

std::vector<exchange::AgendaMeeting> meetingsOf(const form::Kind& kind, const json::Value& form, const store::Entry& entry) {
    std::vector<exchange::AgendaMeeting> meetings = MeetingFinder(kind, form).all();
    const std::string owner = ownerOf(entry);
    for (std::size_t at = 0; at < meetings.size(); ++at) {
        exchange::AgendaMeeting& meeting = meetings[at];
        meeting.uid = owner + "-meeting-" + std::to_string(at + 1) + "@vanthu";
        // A change comes after what it changes; being called off comes last.
        meeting.sequence = (owner != entry.document.id ? 1 : 0) + (isOff(entry) ? 2 : 0);
        meeting.summary =
            entry.document.typeName + " " + numberText(entry.number, entry.suffix, entry.document.symbol) + ": " + entry.document.subject;
        meeting.cancelled = isOff(entry);
        meeting.categories = {entry.document.typeName};
        for (const store::Recipient& recipient : entry.document.recipients) meeting.attendees.push_back({recipient.name, {}});
    }
    return meetings;
}

} // namespace vanthu::app
