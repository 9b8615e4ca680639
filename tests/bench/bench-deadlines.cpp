// Due dates by the million, as a register of all tasks of a province would ask for them.
#include "deadlines/Lunar.h"
#include "deadlines/Occurrences.h"
#include "deadlines/State.h"

#include <benchmark/benchmark.h>
#include <stdexcept>

namespace {

using namespace vanthu;
using namespace vanthu::deadlines;

constexpr int kMillion = 1000000;

const WorkCalendar& calendar() {
    static const WorkCalendar loaded = [] {
        json::Result<WorkCalendar> result = WorkCalendar::load(json::DataFolders({VANTHU_TEMPLATES}));
        if (!result) throw std::runtime_error(result.faults.front().id);
        return *result;
    }();
    return loaded;
}

/// Days from 2 January 2020 on, spread over six years.
Date someDay(int i) { return addDays(dateOf(2020, 1, 2), static_cast<int>(i * 7919LL % 2190)); }

void workingDays(benchmark::State& state) {
    for (auto _ : state) {
        for (int i = 0; i < kMillion; ++i) benchmark::DoNotOptimize(calendar().addWorkingDays(someDay(i), i % 60));
    }
    state.SetItemsProcessed(state.iterations() * kMillion);
}
BENCHMARK(workingDays)->Unit(benchmark::kMillisecond);

void dueOf(benchmark::State& state, const Rule& rule) {
    for (auto _ : state) {
        for (int i = 0; i < kMillion; ++i) {
            const Date day = someDay(i);
            const auto next = nextOccurrence(rule, {dateOf(2020, 1, 2), startOf(day)}, day, calendar());
            if (!next) throw std::runtime_error(next.faults.front().id);
            benchmark::DoNotOptimize(next);
        }
    }
    state.SetItemsProcessed(state.iterations() * kMillion);
}

Rule relative() {
    Rule rule;
    rule.kind = RuleKind::relative;
    rule.count = 15;
    rule.unit = deadlines::Unit::workingDay;
    return rule;
}

Rule monthly(bool quarterly) {
    Rule rule;
    rule.kind = RuleKind::recurring;
    rule.rhythms.push_back({deadlines::Unit::month, 1, 25});
    if (quarterly) rule.rhythms.push_back({deadlines::Unit::quarter, 1, 20});
    return rule;
}

BENCHMARK_CAPTURE(dueOf, fifteenWorkingDays, relative())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(dueOf, monthly, monthly(false))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(dueOf, monthlyAndQuarterly, monthly(true))->Unit(benchmark::kMillisecond);

/// The state of a task whose rule is at hand: what a list of what is late does for each.
void stateOfTask(benchmark::State& state) {
    const Moment now = startOf(dateOf(2024, 6, 17));
    for (auto _ : state) {
        for (int i = 0; i < kMillion; ++i) {
            const Date due = someDay(i);
            benchmark::DoNotOptimize(stateOf({addDays(due, -20), due, endOf(due)}, now, calendar()));
        }
    }
    state.SetItemsProcessed(state.iterations() * kMillion);
}
BENCHMARK(stateOfTask)->Unit(benchmark::kMillisecond);

void lunarDates(benchmark::State& state) {
    for (auto _ : state) {
        for (int i = 0; i < kMillion; ++i) benchmark::DoNotOptimize(toLunar(someDay(i)));
    }
    state.SetItemsProcessed(state.iterations() * kMillion);
}
BENCHMARK(lunarDates)->Unit(benchmark::kMillisecond);

} // namespace
