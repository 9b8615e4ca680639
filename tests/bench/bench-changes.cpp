// Bringing an open document up to date after its form was changed.
#include "Bench.h"
#include "Plans.h"

namespace {

using namespace vanthu;

/// A plan in which one paragraph in ten was reworded.
json::Value changed(std::size_t pages) {
    json::Value form = bench::planOfPages(pages);
    std::size_t seen = 0;
    for (json::Value& section : form.find("content")->array())
        for (json::Value& clause : section.find("children")->array())
            for (json::Value& paragraph : clause.find("children")->array())
                if (++seen % 10 == 0) paragraph.find("text")->string() += " Sửa đổi.";
    return form;
}

void planChanges(benchmark::State& state) {
    const auto pages = static_cast<std::size_t>(state.range(0));
    const auto base = bench::need(bench::workbench().printed(bench::planOfPages(pages)));
    const auto fresh = bench::need(bench::workbench().printed(changed(pages)));
    std::vector<app::LiveParagraph> live;
    for (const app::PrintedParagraph& paragraph : base) live.push_back({paragraph.id, paragraph.text});
    for (auto _ : state) benchmark::DoNotOptimize(app::Workbench::planChanges(base, fresh, live));
    state.counters["paragraphs"] = static_cast<double>(base.size());
}
BENCHMARK(planChanges)->Arg(6)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond);

void printed(benchmark::State& state) {
    const json::Value form = bench::planOfPages(bench::kUsualPages);
    for (auto _ : state) benchmark::DoNotOptimize(bench::workbench().printed(form));
}
BENCHMARK(printed)->Unit(benchmark::kMicrosecond);

} // namespace
