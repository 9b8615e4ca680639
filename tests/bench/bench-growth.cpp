// How the cost grows with the length of a plan, from ten pages to a thousand.
#include "Bench.h"
#include "Plans.h"

namespace {

using namespace vanthu;

void renderPages(benchmark::State& state) {
    const std::string text = bench::planTextOfPages(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        const app::Rendered rendered = bench::need(bench::workbench().render(std::string_view(text), app::OdfFormat::package));
        benchmark::DoNotOptimize(rendered.bytes.data());
    }
    state.SetComplexityN(state.range(0));
    state.counters["pages/s"] = benchmark::Counter(static_cast<double>(state.range(0) * state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(renderPages)->Arg(1)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond)->Complexity();

} // namespace
