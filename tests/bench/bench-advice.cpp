// What remarks cost beside the document they are on.
#include "Bench.h"
#include "Plans.h"

#include "app/Advice.h"

namespace {

using namespace vanthu;
using bench::kUsualPages;

constexpr deadlines::Moment kNow{deadlines::dateOf(2026, 1, 23), 8 * 60};

void adviceOnPlan(benchmark::State& state) {
    const json::Value form = bench::planOfPages(kUsualPages);
    for (auto _ : state) benchmark::DoNotOptimize(bench::workbench().advice(form, kNow));
}
BENCHMARK(adviceOnPlan);

void renderPlan(benchmark::State& state) {
    const json::Value form = bench::planOfPages(kUsualPages);
    const bool remarked = state.range(0) != 0;
    for (auto _ : state) {
        const auto now = remarked ? std::optional(kNow) : std::nullopt;
        benchmark::DoNotOptimize(bench::workbench().render(form, app::OdfFormat::package, now));
    }
}
BENCHMARK(renderPlan)->Arg(0)->Arg(1);

/// Read at each start of the command.
void loadAdvice(benchmark::State& state) {
    const json::DataFolders folders({VANTHU_TEMPLATES});
    const auto lists = std::make_shared<const app::CurrentLists>(folders);
    for (auto _ : state) benchmark::DoNotOptimize(app::Advice::load(folders, lists, text::Language::vietnamese));
}
BENCHMARK(loadAdvice)->Unit(benchmark::kMicrosecond);

} // namespace
