// vanthu-bench: joins a side-by-side run of document generators.
//
//   vanthu-bench [--labels] [--memory] FORMS.jsonl OUTDIR N WARMUP
//
// Reads one neutral form a line and writes OUTDIR/00000.odt, 00001.odt, …; the first WARMUP are not timed. In the timed part:
// read and parse the line, turn it into the product's own form, validate and render it, write the file as the command does. One
// thread. If there are fewer lines than documents it begins again with the first. The last line of stdout is the result.
//
//   --labels  prints numbers and dashes as text instead of by real lists
//   --memory  tells the resident memory on stderr after every 10,000 documents
#include "NeutralPlan.h"

#include "app/AtomicFile.h"
#include "app/Workbench.h"
#include "json/Text.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <sys/resource.h>

namespace {

using namespace vanthu;

struct Order {
    bench::Labels labels = bench::Labels::counted;
    bool tellMemory = false;
    std::string forms, folder;
    long count = 0, warmup = 0;
};

Order readOrder(int count, char** words) {
    Order order;
    std::vector<std::string> rest;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--labels")
            order.labels = bench::Labels::asPrinted;
        else if (word == "--memory")
            order.tellMemory = true;
        else
            rest.push_back(word);
    }
    if (rest.size() != 4) throw std::invalid_argument("usage: vanthu-bench [--labels] [--memory] FORMS.jsonl OUTDIR N WARMUP");
    order.forms = rest[0];
    order.folder = rest[1];
    order.count = std::stol(rest[2]);
    order.warmup = std::stol(rest[3]);
    return order;
}

template <class T> T need(json::Result<T> result) {
    if (result) return std::move(*result);
    const json::Fault& fault = result.faults.front();
    throw std::runtime_error(fault.source + ": " + fault.pointer + ": " + fault.id);
}

/// A line of /proc/self/status in kB ("VmHWM", "VmRSS").
long memoryKb(const std::string& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name + ":")) return std::atol(line.c_str() + name.size() + 1);
    return 0;
}

double cpuSeconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// Makes and writes one document after the other.
class Generator {
public:
    explicit Generator(const Order& order)
        : order_(order), workbench_(need(app::Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese))),
          folder_(need(app::OutputFolder::make(order.folder))), buffer_(kBuffer) {
        lines_.rdbuf()->pubsetbuf(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        lines_.open(order.forms, std::ios::binary);
        if (!lines_) throw std::runtime_error("cannot read " + order.forms);
    }

    /// Gives the size of the file.
    std::size_t make(long index) {
        if (!std::getline(lines_, line_)) {
            lines_.clear();
            lines_.seekg(0);
            if (!std::getline(lines_, line_)) throw std::runtime_error("no form in " + order_.forms);
        }
        json::Value form = bench::toForm(need(json::parse(line_)), order_.labels);
        const app::Rendered rendered = need(workbench_.render(std::move(form), app::OdfFormat::package));
        char name[32];
        std::snprintf(name, sizeof name, "%05ld.odt", index);
        if (const auto fault = app::writeWhole(folder_, name, rendered.bytes)) throw std::runtime_error(fault->source + ": " + fault->id);
        if (order_.tellMemory && index % 10'000 == 0) std::fprintf(stderr, "%ld documents: %ld kB\n", index, memoryKb("VmRSS"));
        return rendered.bytes.size();
    }

private:
    static constexpr std::size_t kBuffer = std::size_t{256} * 1024;

    const Order& order_;
    app::Workbench workbench_;
    app::OutputFolder folder_;
    std::vector<char> buffer_; // outlives the stream that reads into it
    std::ifstream lines_;
    std::string line_;
};

void run(const Order& order) {
    Generator generator(order);
    for (long i = 0; i < order.warmup; ++i) generator.make(i);
    const double cpuBefore = cpuSeconds();
    const double before = now();
    std::size_t bytes = 0;
    for (long i = order.warmup; i < order.warmup + order.count; ++i) bytes += generator.make(i);
    const double wall = now() - before;
    const double cpu = cpuSeconds() - cpuBefore;
    std::printf("{\"docs\": %ld, \"wall_s\": %.6f, \"cpu_s\": %.6f, \"maxrss_kb\": %ld, \"bytes_per_doc\": %.0f}\n", order.count, wall, cpu,
                memoryKb("VmHWM"), static_cast<double>(bytes) / static_cast<double>(order.count));
}

} // namespace

int main(int count, char** words) {
    try {
        run(readOrder(count, words));
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "vanthu-bench: %s\n", failure.what());
        return 1;
    }
    return 0;
}
