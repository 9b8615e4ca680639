#include "app/Advice.h"

#include "app/DateAdvice.h"
#include "app/FormDates.h"
#include "app/ListAdvice.h"
#include "app/WeekdayAdvice.h"

#include <utility>

namespace vanthu::app {

json::Result<Advice> Advice::load(const json::DataFolders& folders, std::shared_ptr<const CurrentLists> lists, text::Language language) {
    Advice advice;
    json::Faults faults;
    const auto add = [&](auto adviser) {
        if (adviser) {
            advice.advisers_.push_back(std::move(*adviser.value));
        } else {
            faults.insert(faults.end(), adviser.faults.begin(), adviser.faults.end());
        }
    };
    add(dateAdvice(folders, language));
    add(weekdayAdvice(folders, language));
    advice.advisers_.push_back(listAdvice(std::move(lists), language));
    if (!faults.empty()) return faults;
    return advice;
}

json::Faults Advice::on(const form::Kind& kind, const json::Value& form, deadlines::Moment now) const {
    const form::RoleValues values(kind, form);
    const json::Value* const date = values.first(form::Role::issueDate);
    AdviceSubject subject{kind, form, values, now, date == nullptr ? std::nullopt : wholeDate(*date), false};
    subject.issued = subject.date && values.first(form::Role::number) != nullptr;
    json::Faults remarks;
    for (const auto& adviser : advisers_) adviser->advise(subject, remarks);
    if (remarks.size() > kMost) remarks.resize(kMost);
    return remarks;
}

} // namespace vanthu::app
