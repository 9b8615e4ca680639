#include "deadlines/Rule.h"

#include "json/Value.h"

namespace vanthu::deadlines {

namespace {

class RuleCheck {
public:
    json::Faults run(const Rule& rule) {
        if (rule.minute) range("/minute", *rule.minute, 0, kMinutesPerDay);
        if (rule.date) date("/date", *rule.date);
        switch (rule.kind) {
        case RuleKind::fixed:
            need("/date", "date", rule.date.has_value());
            break;
        case RuleKind::recurring:
            checkRhythms(rule);
            break;
        case RuleKind::withinPeriod:
            checkSpans(rule);
            break;
        case RuleKind::relative:
            checkCount(rule, true);
            break;
        case RuleKind::onEvent:
        case RuleKind::onRequest:
            checkCount(rule, false);
            break;
        default:
            break;
        }
        return std::move(faults_);
    }

private:
    void need(std::string pointer, const char* member, bool there) {
        if (!there) faults_.push_back({std::move(pointer), "rule-member-missing", {{"member", member}}});
    }

    void range(std::string pointer, int value, int first, int last) {
        if (value >= first && value <= last) return;
        faults_.push_back({std::move(pointer),
                           "rule-number-range",
                           {{"value", std::to_string(value)}, {"first", std::to_string(first)}, {"last", std::to_string(last)}}});
    }

    void range(const std::string& pointer, const char* member, const std::optional<int>& value, int first, int last) {
        if (value) range(json::pointerTo(pointer, member), *value, first, last);
    }

    bool date(const std::string& pointer, const PartialDate& date) {
        if (date.year == 0) {
            faults_.push_back({pointer, "rule-year-missing"});
            return false;
        }
        if (date.day && !date.month) {
            need(json::pointerTo(pointer, "month"), "month", false);
            return false;
        }
        if (possibleDate(date.year, date.month.value_or(1), date.day.value_or(1))) return true;
        const std::string text =
            std::to_string(date.day.value_or(1)) + "/" + std::to_string(date.month.value_or(1)) + "/" + std::to_string(date.year);
        faults_.push_back({pointer, "date-impossible", {{"date", text}}});
        return false;
    }

    void checkRhythms(const Rule& rule) {
        need("/rhythms", "rhythms", !rule.rhythms.empty());
        for (std::size_t i = 0; i < rule.rhythms.size(); ++i) {
            const Rhythm& rhythm = rule.rhythms[i];
            const std::string pointer = json::pointerTo("/rhythms", i);
            need(json::pointerTo(pointer, "every"), "every", rhythm.every != Unit::none && rhythm.every != Unit::hour);
            range(json::pointerTo(pointer, "interval"), rhythm.interval, 1, kMostUnits);
            range(pointer, "day", rhythm.day, 1, 31);
            const int months = rhythm.every == Unit::quarter ? 3 : rhythm.every == Unit::halfYear ? 6 : 12;
            range(pointer, "month", rhythm.month, 1, months);
            range(pointer, "weekday", rhythm.weekday, 1, 7);
            range(pointer, "week", rhythm.week, 1, 5);
        }
    }

    void checkSpans(const Rule& rule) {
        for (std::size_t i = 0; i < rule.spans.size(); ++i) {
            const std::string pointer = json::pointerTo("/spans", i);
            const bool from = date(json::pointerTo(pointer, "from"), rule.spans[i].from);
            const bool to = date(json::pointerTo(pointer, "to"), rule.spans[i].to);
            if (from && to && lastDay(rule.spans[i].to) < firstDay(rule.spans[i].from))
                faults_.push_back({pointer, "rule-period-reversed"});
        }
    }

    void checkCount(const Rule& rule, bool needed) {
        if (needed) need("/count", "count", rule.count.has_value());
        if (!rule.count) return;
        range("/count", *rule.count, -kMostUnits, kMostUnits);
        need("/unit", "unit", rule.unit != Unit::none);
    }

    json::Faults faults_;
};

} // namespace

json::Faults check(const Rule& rule) { return RuleCheck().run(rule); }

} // namespace vanthu::deadlines
