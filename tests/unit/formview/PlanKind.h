#pragma once

#include "app/Workbench.h"

#include <gtest/gtest.h>

namespace vanthu::extension {

/// The product's own data, read once for all tests.
inline const app::Workbench& workbench() {
    static const app::Workbench opened = [] {
        json::Result<app::Workbench> result = app::Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese);
        if (!result) ADD_FAILURE() << result.faults.front().source << ": " << result.faults.front().id;
        return std::move(*result);
    }();
    return opened;
}

inline const form::Kind& plan() { return *workbench().kind("plan"); }
inline const form::Field& content() { return *plan().root.find("content"); }

} // namespace vanthu::extension
