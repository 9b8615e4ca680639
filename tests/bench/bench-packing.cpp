// What packing costs and gives at each level, for the content and for the form of a six-page plan: the ground on which the levels
// in odf/DocumentWriter.cpp were chosen.
#include "Bench.h"
#include "Plans.h"

#include "odf/ZipArchive.h"

namespace {

using namespace vanthu;

/// The content.xml as it is packed, near enough: the flat document from its body on.
std::string contentText() {
    const std::string flat = bench::need(bench::workbench().render(bench::planOfPages(bench::kUsualPages), app::OdfFormat::flat)).bytes;
    return flat.substr(flat.find("<office:body>"));
}

void pack(benchmark::State& state, const std::string& text) {
    const int level = static_cast<int>(state.range(0));
    std::size_t packed = 0;
    for (auto _ : state) packed = odf::ZipArchive::pack("x", text, level).packed.size();
    state.counters["bytes"] = static_cast<double>(packed);
    state.counters["unpacked"] = static_cast<double>(text.size());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void packContent(benchmark::State& state) { pack(state, contentText()); }
BENCHMARK(packContent)->DenseRange(0, 6);

void packForm(benchmark::State& state) { pack(state, bench::planTextOfPages(bench::kUsualPages)); }
BENCHMARK(packForm)->DenseRange(0, 6);

} // namespace
