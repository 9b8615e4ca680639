#pragma once

#include "reader/TaskVocabulary.h"

#include <gtest/gtest.h>

/// The vocabulary of the product's templates, for tests of what is read with it.
namespace vanthu::reader::testing {

inline const TaskVocabulary& words() {
    static const TaskVocabulary loaded = [] {
        json::Result<TaskVocabulary> result = TaskVocabulary::load(json::DataFolders({VANTHU_TEMPLATES}));
        for (const json::Fault& fault : result.faults) ADD_FAILURE() << fault.source << " " << fault.pointer << " " << fault.id;
        return result ? *std::move(result.value) : TaskVocabulary{};
    }();
    return loaded;
}

} // namespace vanthu::reader::testing
