// A text file from its bytes to paragraphs, parts, tasks and citations, as the kind prints them that fits best.
#include "CheckSource.h"

#include "app/DocumentReader.h"
#include "reader/TextIntake.h"

#include <cstdint>
#include <string>

namespace {

using namespace vanthu;

const app::DocumentReader& documents() {
    static const auto workbench = app::Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese);
    if (!workbench) std::abort();
    static const auto reader = app::DocumentReader::open(*workbench);
    if (!reader) std::abort();
    return *reader;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto source = reader::readText(documents().vocabulary(), std::string(reinterpret_cast<const char*>(data), size));
    if (!source && source.faults.empty()) std::abort();
    if (!source) return 0;
    fuzz::check(*source);
    const auto read = documents().read(std::move(*source));
    if (!read && read.faults.empty()) std::abort();
    return 0;
}
