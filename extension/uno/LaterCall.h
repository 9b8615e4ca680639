#pragma once

#include "extension/uno/Office.h"

#include <functional>

namespace vanthu::extension {

/// Runs `work` in the office's main thread, from its event loop, after this call has returned. `work` must not throw.
void callLater(const Context& context, std::function<void()> work);

} // namespace vanthu::extension
