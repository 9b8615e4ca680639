#pragma once

#include "app/Workbench.h"

#include <benchmark/benchmark.h>

#include <stdexcept>
#include <string>

namespace vanthu::bench {

/// The value, or an exception that ends the run: a benchmark of a failure measures nothing.
template <class T> T need(json::Result<T> result) {
    if (result) return std::move(*result);
    const json::Fault& fault = result.faults.front();
    throw std::runtime_error(fault.source + ": " + fault.pointer + ": " + fault.id);
}

/// The product's own templates, opened once.
inline const app::Workbench& workbench() {
    static const app::Workbench opened = need(app::Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese));
    return opened;
}

inline constexpr std::size_t kUsualPages = 6;

} // namespace vanthu::bench
