// Reading a text back into a form: a document of six pages, and how the time grows with the pages. A page is some 2,800
// characters, broken into lines as the tools for PDF break them.
#include "Bench.h"

#include "app/DocumentReader.h"

#include <algorithm>
#include <string>

namespace {

using namespace vanthu;

const app::DocumentReader& reader() {
    static const app::DocumentReader opened = bench::need(app::DocumentReader::open(bench::workbench()));
    return opened;
}

void addBroken(std::string& text, const std::string& paragraph) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < paragraph.size();) {
        const std::size_t end = std::min(paragraph.find(' ', at), paragraph.size());
        width += end - at + 1;
        text.append(paragraph, at, end - at) += width > 100 ? " \n\n" : " ";
        if (width > 100) width = 0;
        at = end + 1;
    }
    text += "\n\n";
}

/// A plan of that many pages.
std::string planText(std::int64_t pages) {
    static const std::string sentence =
        "Tham mưu Ủy ban nhân dân huyện tổ chức tiếp công dân, xử lý đơn thư kịp thời, đúng quy định; phối hợp với các cơ quan, "
        "đơn vị có liên quan theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này trên địa bàn.";
    std::string text =
        "UBND TỈNH ĐÔNG HẢI\n\nSỞ NỘI VỤ\n\nSố: 45/KH-SNV\n\nĐông Hải, ngày 07 tháng 3 năm 2025\n\nKẾ HOẠCH\n\nTập huấn nghiệp vụ\n\n"
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\n\nSở Nội vụ ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\n";
    for (std::int64_t page = 1; page <= pages; ++page) {
        addBroken(text, std::to_string(page % 300 + 1) + ". " + sentence + " " + sentence);
        for (int dash = 0; dash < 9; ++dash) addBroken(text, "- " + sentence);
    }
    return text + "Nơi nhận:\n\n- UBND tỉnh;\n\n- Lưu: VT, VP.\n\nGIÁM ĐỐC\n\nTrần Thị Thử\n";
}

void readPages(benchmark::State& state) {
    const std::string text = planText(state.range(0));
    for (auto _ : state) {
        auto document = reader().readText(text);
        if (!document || !document->reading.unplaced.empty()) state.SkipWithError("not read");
        benchmark::DoNotOptimize(document);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
    state.SetComplexityN(state.range(0));
}

BENCHMARK(readPages)->Arg(6)->Arg(60)->Arg(250)->Arg(1000)->Unit(benchmark::kMillisecond)->Complexity(benchmark::oN);

} // namespace
