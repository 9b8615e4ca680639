// A text file from its bytes to paragraphs, parts, tasks and citations.
#include "CheckSource.h"

#include "layout/Composer.h"
#include "reader/Citations.h"
#include "reader/Reader.h"
#include "reader/Tasks.h"
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

const reader::TaskVocabulary& taskWords() {
    static const auto loaded = reader::TaskVocabulary::load(json::DataFolders({VANTHU_TEMPLATES}));
    if (!loaded) std::abort();
    return *loaded;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto source = reader::readText(words(), std::string(reinterpret_cast<const char*>(data), size));
    if (!source && source.faults.empty()) std::abort();
    if (!source) return 0;
    fuzz::check(*source);
    auto reading = reader::read(words(), *source);
    if (!reading) return reading.faults.empty() ? (std::abort(), 0) : 0;
    reader::TaskReader(taskWords()).annotate(*reading, &*source);
    reader::Citations(taskWords()).annotate(*reading);
    return 0;
}
