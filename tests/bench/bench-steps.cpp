// The steps of one six-page plan, one by one, and the whole.
#include "Bench.h"
#include "Plans.h"

#include "form/Form.h"
#include "layout/Composer.h"
#include "layout/Recipe.h"
#include "odf/AutomaticStyles.h"
#include "odf/ContentWriter.h"
#include "odf/DocumentWriter.h"
#include "json/Text.h"

namespace {

using namespace vanthu;
using bench::kUsualPages;
using bench::need;

const form::Kind& plan() { return *bench::workbench().kind("plan"); }

const layout::Composer& composer() {
    static const layout::Composer loaded = need(layout::Composer::load(json::DataFolders({VANTHU_TEMPLATES})));
    return loaded;
}

const layout::Recipe& recipe() {
    static const layout::Recipe compiled = need(layout::Recipe::compile(plan().typeName, plan().title.vi, plan().outline));
    return compiled;
}

void countBytes(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void parse(benchmark::State& state) {
    const std::string text = bench::planTextOfPages(kUsualPages);
    for (auto _ : state) benchmark::DoNotOptimize(json::parse(text));
    countBytes(state, text.size());
}
BENCHMARK(parse);

void dump(benchmark::State& state) {
    const json::Value form = bench::planOfPages(kUsualPages);
    std::size_t bytes = 0;
    for (auto _ : state) {
        const std::string text = json::dump(form);
        bytes = text.size();
        benchmark::DoNotOptimize(text.data());
    }
    countBytes(state, bytes);
}
BENCHMARK(dump);

void normalise(benchmark::State& state) {
    json::Value form = bench::planOfPages(kUsualPages);
    for (auto _ : state) {
        form::normalise(form);
        benchmark::DoNotOptimize(form);
    }
}
BENCHMARK(normalise);

void validate(benchmark::State& state) {
    const json::Value form = bench::planOfPages(kUsualPages);
    for (auto _ : state) {
        const json::Faults faults = form::validate(plan(), form);
        if (!faults.empty()) return state.SkipWithError(faults.front().pointer.c_str());
    }
}
BENCHMARK(validate);

void toDocument(benchmark::State& state) {
    const json::Value form = bench::planOfPages(kUsualPages);
    for (auto _ : state) benchmark::DoNotOptimize(form::toDocument(plan(), form));
}
BENCHMARK(toDocument);

void compose(benchmark::State& state) {
    const model::Document document = form::toDocument(plan(), bench::planOfPages(kUsualPages));
    for (auto _ : state) benchmark::DoNotOptimize(composer().compose(document, recipe()));
}
BENCHMARK(compose);

void writeContent(benchmark::State& state) {
    const model::Document document = form::toDocument(plan(), bench::planOfPages(kUsualPages));
    const layout::Layout laidOut = composer().compose(document, recipe());
    std::size_t bytes = 0;
    for (auto _ : state) {
        odf::AutomaticStyles styles(composer().measures());
        std::string body;
        odf::ContentWriter(laidOut, composer().measures(), body, styles).write();
        bytes = body.size();
        benchmark::DoNotOptimize(body.data());
    }
    countBytes(state, bytes);
}
BENCHMARK(writeContent);

void renderFlat(benchmark::State& state) {
    const std::string text = bench::planTextOfPages(kUsualPages);
    for (auto _ : state) benchmark::DoNotOptimize(bench::workbench().render(std::string_view(text), app::OdfFormat::flat));
}
BENCHMARK(renderFlat);

void renderPackage(benchmark::State& state) {
    const std::string text = bench::planTextOfPages(kUsualPages);
    for (auto _ : state) benchmark::DoNotOptimize(bench::workbench().render(std::string_view(text), app::OdfFormat::package));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(renderPackage);

void openWorkbench(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(app::Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese));
}
BENCHMARK(openWorkbench);

} // namespace
