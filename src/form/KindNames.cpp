#include "form/KindNames.h"

#include <utility>

namespace vanthu::form {

std::string kindFile(std::string_view id) { return std::string(id) + "/kind.json"; }

void readNames(const json::Value& value, const std::string& id, DataReader& data, Kind& kind) {
    const DataSpot spot{&value, kindFile(id), ""};
    if (value.isNull() || !data.isObject(spot, {"id", "abbreviation", "typeName", "typeTitle", "title", "description", "ofDocument"}))
        return;
    kind.id = data.requiredText(spot, "id");
    kind.abbreviation = data.text(spot, "abbreviation");
    kind.typeName = data.text(spot, "typeName");
    kind.title = data.localText(spot, "title");
    kind.typeTitle = data.text(spot, "typeTitle");
    if (kind.typeTitle.empty()) kind.typeTitle = kind.title.vi;
    kind.description = data.localText(spot, "description");
    if (kind.id != id) data.fault(spot.member("id"), "data-kind-folder", {{"id", kind.id}, {"folder", id}});
}

json::Result<std::vector<KindName>> kindNames(const json::DataFolders& folders) {
    json::Faults faults;
    DataReader data(faults);
    std::vector<KindName> names;
    for (const std::string& id : folders.foldersWith("kind.json")) {
        json::Result<json::Value> value = folders.read(kindFile(id));
        for (json::Fault& fault : value.faults) faults.push_back(std::move(fault));
        Kind kind;
        if (value) readNames(*value, id, data, kind);
        names.push_back({std::move(kind.id), std::move(kind.abbreviation), std::move(kind.title)});
    }
    if (!faults.empty()) return faults;
    return names;
}

} // namespace vanthu::form
