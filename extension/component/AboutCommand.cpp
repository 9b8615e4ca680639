#include "extension/component/Commands.h"

namespace vanthu::extension {

void runAbout(const Invocation& invocation) {
    const app::Messages& messages = workbench(invocation.context).messages();
    showMessage(invocation.context, invocation.window(), MessageKind::information, messages.text("extension-title"),
                messages.text("about-text", {{"version", VANTHU_VERSION}}));
}

} // namespace vanthu::extension
