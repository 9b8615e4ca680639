// Reading documents back to paragraphs: the usual six pages, and growth up to a thousand.
#include "Bench.h"
#include "Plans.h"

#include "odf/OdfReader.h"

#include <string>

namespace {

using namespace vanthu;

std::string documentOfPages(std::size_t pages, app::OdfFormat format) {
    const std::string text = bench::planTextOfPages(pages);
    return bench::need(bench::workbench().render(std::string_view(text), format)).bytes;
}

void read(benchmark::State& state, std::size_t pages, app::OdfFormat format) {
    const std::string bytes = documentOfPages(pages, format);
    std::size_t paragraphs = 0;
    for (auto _ : state) {
        const odf::Source source = bench::need(odf::readDocument(bytes));
        paragraphs = source.paragraphs.size();
        benchmark::DoNotOptimize(source);
    }
    state.counters["paragraphs"] = static_cast<double>(paragraphs);
    state.SetComplexityN(static_cast<std::int64_t>(pages));
}

void readPackage(benchmark::State& state) { read(state, bench::kUsualPages, app::OdfFormat::package); }
BENCHMARK(readPackage);

void readFlat(benchmark::State& state) { read(state, bench::kUsualPages, app::OdfFormat::flat); }
BENCHMARK(readFlat);

void readGrowth(benchmark::State& state) { read(state, static_cast<std::size_t>(state.range(0)), app::OdfFormat::package); }
BENCHMARK(readGrowth)->Arg(10)->Arg(100)->Arg(1000)->Complexity(benchmark::oN)->Unit(benchmark::kMillisecond);

} // namespace
