#include "form/DeadlineForm.h"

#include "model/DeadlineNames.h"

#include <array>
#include <string_view>

namespace vanthu::form {

namespace {

using json::Array;
using json::Object;
using json::Value;

constexpr std::array<std::string_view, 4> kBounds{"", "before", "by", "within"};
constexpr std::array<std::string_view, 9> kUnits{"", "hour", "day", "working-day", "week", "month", "quarter", "half-year", "year"};

void setText(Value& object, std::string_view name, std::string_view text) {
    if (!text.empty()) object.set(name, Value(text));
}

void setNumber(Value& object, std::string_view name, const std::optional<int>& number) {
    if (number) object.set(name, Value(*number));
}

void setDate(Value& object, std::string_view name, const model::OpenDate& date) {
    if (date == model::OpenDate{}) return;
    Value value{Object()};
    setNumber(value, "day", date.day);
    setNumber(value, "month", date.month);
    setNumber(value, "year", date.year);
    object.set(name, std::move(value));
}

template <class T, class Fill> void setList(Value& object, std::string_view name, const std::vector<T>& entries, Fill fill) {
    if (entries.empty()) return;
    Array array;
    for (const T& entry : entries) {
        Value value{Object()};
        fill(value, entry);
        array.push_back(std::move(value));
    }
    object.set(name, Value(std::move(array)));
}

} // namespace

Value deadlineForm(const model::Deadline& deadline) {
    if (deadline == model::Deadline{}) return {};
    Value form{Object()};
    form.set("kind", Value(deadline.kind == model::DeadlineKind::none ? "none" : model::nameOf(deadline.kind)));
    setText(form, "text", deadline.text);
    setDate(form, "date", deadline.date);
    Value details{Object()};
    setText(details, "bound", kBounds[static_cast<std::size_t>(deadline.bound)]);
    setText(details, "time", deadline.time);
    setList(details, "recurrences", deadline.recurrences, [](Value& value, const model::Recurrence& one) {
        value.set("every", Value(kUnits[static_cast<std::size_t>(one.every)]));
        setNumber(value, "day", one.day);
        setNumber(value, "month", one.month);
        setNumber(value, "weekday", one.weekday);
    });
    setList(details, "periods", deadline.periods, [](Value& value, const model::Period& one) {
        setDate(value, "from", one.from);
        setDate(value, "to", one.to);
    });
    setNumber(details, "count", deadline.count);
    setText(details, "unit", kUnits[static_cast<std::size_t>(deadline.unit)]);
    setText(details, "event", deadline.event);
    if (!details.object().empty()) form.set("details", std::move(details));
    return form;
}

} // namespace vanthu::form
