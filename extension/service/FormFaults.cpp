#include "extension/service/FormFaults.h"

#include "extension/uno/Convert.h"
#include "extension/uno/Css.h"

namespace vanthu::extension {

org::vanthu::FormException formException(const app::Workbench& workbench, const json::Faults& faults, const form::Kind* kind) {
    org::vanthu::FormException exception;
    exception.Faults.realloc(static_cast<sal_Int32>(faults.size()));
    std::string lines;
    sal_Int32 position = 0;
    for (const json::Fault& fault : faults) {
        const std::string sentence = workbench.sentence(fault, kind);
        if (!lines.empty()) lines += '\n';
        lines += sentence;
        exception.Faults.getArray()[position++] = org::vanthu::Fault(toOffice(fault.pointer), toOffice(fault.id), toOffice(sentence));
    }
    exception.Message = toOffice(lines);
    return exception;
}

json::Value faultsAsJson(const app::Workbench& workbench, const json::Faults& faults, const form::Kind* kind) {
    json::Array list;
    for (const json::Fault& fault : faults) {
        json::Value entry;
        entry.set("pointer", json::Value(fault.pointer));
        entry.set("id", json::Value(fault.id));
        entry.set("message", json::Value(workbench.sentence(fault, kind)));
        list.push_back(std::move(entry));
    }
    return json::Value(std::move(list));
}

} // namespace vanthu::extension
