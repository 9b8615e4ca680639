// The sample of every kind from its JSON to the bytes of an .odt: what a kind costs beside the plan, which comes first.
#include "Bench.h"

#include "json/Text.h"

#include <string>

namespace {

using namespace vanthu;

void renderSample(benchmark::State& state, const std::string& sample) {
    std::size_t bytes = 0;
    for (auto _ : state) {
        const app::Rendered rendered = bench::need(bench::workbench().render(std::string_view(sample), app::OdfFormat::package));
        bytes = rendered.bytes.size();
        benchmark::DoNotOptimize(rendered.bytes.data());
    }
    state.counters["documents/s"] = benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["form bytes"] = static_cast<double>(sample.size());
    state.counters["bytes"] = static_cast<double>(bytes);
}

/// Kinds are data: a new one is measured without a line here.
[[maybe_unused]] const bool kRegistered = [] {
    const auto add = [](const form::Kind& kind) {
        benchmark::RegisterBenchmark(("renderKind/" + kind.id).c_str(), renderSample, json::dump(kind.sample));
    };
    add(*bench::workbench().kind("plan"));
    for (const form::Kind& kind : bench::workbench().kinds())
        if (kind.id != "plan") add(kind);
    return true;
}();

} // namespace
