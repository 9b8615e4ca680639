// Reading documents back to paragraphs: the usual six pages, and growth up to a thousand.
#include "Bench.h"
#include "Plans.h"

#include "app/DocumentReader.h"
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

const app::DocumentReader& documents() {
    static const app::DocumentReader opened = bench::need(app::DocumentReader::open(bench::workbench()));
    return opened;
}

/// As a text tool gives it: a paragraph a line, with its number.
std::string plainTextOf(const std::string& bytes) {
    std::string text;
    for (const odf::SourceParagraph& paragraph : bench::need(odf::readDocument(bytes)).paragraphs)
        text += (paragraph.label.empty() ? "" : paragraph.label + " ") + paragraph.text + "\n";
    return text;
}

/// From the text to the form: parts, tasks, deadlines, what it cites.
void readText(benchmark::State& state, const std::string& bytes, const std::string& kind) {
    const std::string text = plainTextOf(bytes);
    for (auto _ : state) benchmark::DoNotOptimize(bench::need(documents().readText(text, kind)));
    state.counters["bytes"] = static_cast<double>(text.size());
}

void readPlanText(benchmark::State& state) { readText(state, documentOfPages(bench::kUsualPages, app::OdfFormat::package), {}); }
BENCHMARK(readPlanText)->Unit(benchmark::kMicrosecond);

/// From the file to the form, the kind not named.
void readSample(benchmark::State& state, const json::Value& sample) {
    const std::string bytes = bench::need(bench::workbench().render(sample, app::OdfFormat::package)).bytes;
    for (auto _ : state) benchmark::DoNotOptimize(bench::need(documents().readBytes(bytes, "sample", {})));
    state.counters["bytes"] = static_cast<double>(bytes.size());
}

/// Kinds are data: a new one is measured without a line here.
[[maybe_unused]] const bool kRegistered = [] {
    for (const form::Kind& kind : bench::workbench().kinds()) {
        benchmark::RegisterBenchmark(("readKind/" + kind.id).c_str(), readSample, kind.sample)->Unit(benchmark::kMicrosecond);
        const auto text = [&kind](benchmark::State& state) {
            readText(state, bench::need(bench::workbench().render(kind.sample, app::OdfFormat::package)).bytes, kind.id);
        };
        benchmark::RegisterBenchmark(("readKindText/" + kind.id).c_str(), text)->Unit(benchmark::kMicrosecond);
    }
    return true;
}();

} // namespace
