#pragma once

#include "app/Cancellation.h"

namespace vanthu::cli {

/// Makes SIGINT, SIGTERM and SIGHUP a request to stop, which work sees between two documents and while it waits, so that it can
/// clear up after itself. A second one of them is heard no differently. Also has the process adopt the orphans of what it starts.
/// Call once, before any thread is started.
void catchSignals();

/// Asked to stop by a signal?
app::Cancellation cancellation();

/// If a signal asked to stop, dies of that signal now, as the shell expects it (130, 143); otherwise does nothing.
void dieOfSignal();

} // namespace vanthu::cli
