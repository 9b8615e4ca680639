#include "app/DateAdvice.h"

#include "app/DateSpans.h"
#include "app/DeadlineAdvice.h"
#include "app/FormDates.h"
#include "deadlines/DayRemarks.h"

#include <utility>

namespace vanthu::app {

namespace {

using deadlines::Date;
using deadlines::DayTime;
using Entry = form::RoleValues::Entry;
using form::Role;

constexpr deadlines::RestIds kMeetingRest{"meeting-weekly-rest", "meeting-day-off", "meeting-day-open"};
constexpr deadlines::RestIds kReceptionRest{"reception-weekly-rest", "reception-day-off", "reception-day-open"};

/// One form; made anew for each.
class DateRemarks {
public:
    DateRemarks(const AdviceSubject& subject, const deadlines::DayRemarks& days, const DeadlineAdvice& deadlines, json::Faults& remarks)
        : subject_(subject), days_(days), deadlines_(deadlines), spans_(subject.values), remarks_(remarks) {}

    void run() {
        for (const Entry& entry : subject_.values.entries()) look(entry);
        for (const DateSpans::Span& span : spans_.whole()) lookAtSpan(span);
    }

private:
    void look(const Entry& entry) {
        switch (entry.field->role) {
        case Role::meetingDate:
            return toCome(entry, kMeetingRest);
        case Role::receptionDate:
            return toCome(entry, kReceptionRest);
        case Role::heldDate:
            return held(entry);
        case Role::hours:
            return hours(entry);
        case Role::lastDay:
            return deadlines_.onDay(subject_, entry, remarks_);
        case Role::task:
            return deadlines_.onTask(subject_, entry, remarks_);
        case Role::deadlineText:
            return deadlines_.onText(subject_, entry, remarks_);
        default:
            return;
        }
    }

    void toCome(const Entry& entry, const deadlines::RestIds& rest) {
        const std::optional<Date> date = wholeDate(*entry.value);
        if (!date) return;
        const DayTime start{*date, spans_.startIn(entry.group)};
        if (!subject_.issued && isPast(start)) {
            add(entry, "day-past", {{"date", days_.text(start)}});
        } else if (subject_.date && *date < *subject_.date) {
            add(entry, "day-before-issue", {{"date", days_.text(*date)}, {"issued", days_.text(*subject_.date)}});
        }
        add(entry, days_.rest(*date, rest));
    }

    bool isPast(const DayTime& time) const {
        if (!time.minute) return time.date < subject_.now.date;
        return deadlines::Moment{time.date, *time.minute} < subject_.now;
    }

    void held(const Entry& entry) {
        const std::optional<Date> date = wholeDate(*entry.value);
        if (!date) return;
        if (subject_.date && *date > *subject_.date) {
            add(entry, "held-after-issue", {{"date", days_.text(*date)}, {"issued", days_.text(*subject_.date)}});
        } else if (!subject_.issued && *date > subject_.now.date) {
            add(entry, "held-in-future", {{"date", days_.text(*date)}});
        }
    }

    /// "08:00 - 08:15": exactly two times, else nothing is sure.
    void hours(const Entry& entry) {
        if (!entry.value->isString()) return;
        const auto [from, to] = hoursOf(entry.value->string());
        if (!from || !to || *from < *to) return;
        add(entry, "end-before-start", {{"start", deadlines::formatTime(*from)}, {"end", deadlines::formatTime(*to)}});
    }

    void lookAtSpan(const DateSpans::Span& span) {
        if (!span.start.date && !span.end.date) {
            if (!span.start.minute || !span.end.minute || *span.start.minute < *span.end.minute) return;
            return add(*span.end.last, "end-before-start",
                       {{"start", deadlines::formatTime(*span.start.minute)}, {"end", deadlines::formatTime(*span.end.minute)}});
        }
        if (!span.start.date) return;
        const DayTime start{deadlines::firstDay(*span.start.date), span.start.minute};
        const DayTime end{span.end.date ? deadlines::lastDay(*span.end.date) : start.date, span.end.minute};
        add(*span.end.last, days_.span(start, end));
    }

    void add(const Entry& entry, std::string id, std::vector<json::Argument> arguments) {
        remarks_.push_back({subject_.values.pointer(entry), std::move(id), std::move(arguments)});
    }
    void add(const Entry& entry, json::Faults found) {
        for (json::Fault& remark : found) add(entry, std::move(remark.id), std::move(remark.arguments));
    }

    const AdviceSubject& subject_;
    const deadlines::DayRemarks& days_;
    const DeadlineAdvice& deadlines_;
    DateSpans spans_;
    json::Faults& remarks_;
};

class DateAdvice : public Adviser {
public:
    DateAdvice(deadlines::WorkCalendar calendar, deadlines::Names names, deadlines::Names vietnamese, text::Language language)
        : calendar_(std::move(calendar)), names_(std::move(names)), vietnamese_(std::move(vietnamese)), days_(calendar_, names_, language),
          deadlines_(days_, calendar_, vietnamese_) {}

    void advise(const AdviceSubject& subject, json::Faults& remarks) const override {
        DateRemarks(subject, days_, deadlines_, remarks).run();
    }

private:
    const deadlines::WorkCalendar calendar_;
    const deadlines::Names names_;
    const deadlines::Names vietnamese_; ///< forms are written in Vietnamese whatever the program speaks
    const deadlines::DayRemarks days_;
    const DeadlineAdvice deadlines_;
};

} // namespace

json::Result<std::unique_ptr<const Adviser>> dateAdvice(const json::DataFolders& folders, text::Language language) {
    json::Result<deadlines::WorkCalendar> calendar = deadlines::WorkCalendar::load(folders);
    if (!calendar) return std::move(calendar.faults);
    json::Result<deadlines::Names> names = deadlines::Names::load(folders, language);
    if (!names) return std::move(names.faults);
    json::Result<deadlines::Names> vietnamese = deadlines::Names::load(folders, text::Language::vietnamese);
    if (!vietnamese) return std::move(vietnamese.faults);
    std::unique_ptr<const Adviser> adviser =
        std::make_unique<const DateAdvice>(std::move(*calendar), std::move(*names), std::move(*vietnamese), language);
    return adviser;
}

} // namespace vanthu::app
