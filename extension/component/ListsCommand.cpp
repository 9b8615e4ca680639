#include "extension/component/Commands.h"
#include "extension/dialog/ListsDialog.h"

namespace vanthu::extension {

void runLists(const Invocation& invocation) {
    const app::Workbench& bench = workbench(invocation.context);
    const std::filesystem::path own = officeFolder(invocation.context);
    json::Result<app::OfficeLists> lists = app::OfficeLists::open({extensionFolder(invocation.context) / "templates", own}, own);
    if (!lists) {
        showMessage(invocation.context, invocation.window(), MessageKind::warning, bench.messages().text("extension-title"),
                    lists.faults.front().source + ": " + bench.sentence(lists.faults.front(), nullptr));
        return;
    }
    editLists(invocation.context, invocation.window(), bench, *lists);
    bench.lists().forget();
}

} // namespace vanthu::extension
