#pragma once

#include "reader/Vocabulary.h"

#include <gtest/gtest.h>

namespace vanthu::reader {

/// The product's own words, read once.
inline const Vocabulary& words() {
    static const json::DataFolders folders({VANTHU_TEMPLATES});
    static const auto composer = layout::Composer::load(folders);
    static const auto loaded = Vocabulary::load(folders, *composer);
    for (const json::Fault& fault : loaded.faults) ADD_FAILURE() << fault.source << " " << fault.pointer;
    return *loaded;
}

} // namespace vanthu::reader
