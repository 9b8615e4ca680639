// A text file from its bytes to paragraphs.
#include "CheckSource.h"

#include "layout/Composer.h"
#include "reader/TextIntake.h"

#include <cstdint>
#include <string>

namespace {

using namespace vanthu;

const reader::Vocabulary& words() {
    static const json::DataFolders folders({VANTHU_TEMPLATES});
    static const auto composer = layout::Composer::load(folders);
    if (!composer) std::abort();
    static const auto loaded = reader::Vocabulary::load(folders, *composer);
    if (!loaded) std::abort();
    return *loaded;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto source = reader::readText(words(), std::string(reinterpret_cast<const char*>(data), size));
    if (source) fuzz::check(*source);
    if (!source && source.faults.empty()) std::abort();
    return 0;
}
