#include "app/OrganIds.h"

#include "text/Search.h"

namespace vanthu::app {

namespace {

constexpr const char* kList = "lists/recipients.json";

bool isValid(const json::Value& entry, std::string_view day) {
    const std::string_view from = entry.text("from");
    const std::string_view until = entry.text("to");
    return (from.empty() || from <= day) && (until.empty() || day <= until);
}

} // namespace

void addOrganIds(const json::DataFolders& folders, std::string_view day, std::vector<store::Recipient>& recipients) {
    const json::Result<json::Value> list = folders.read(kList);
    const json::Value* const entries = list ? list->find("entries") : nullptr;
    if (entries == nullptr || !entries->isObject()) return;
    for (const json::Member& member : entries->object()) {
        const json::Value& entry = member.value;
        if (!entry.isObject() || entry.text("organId").empty() || !isValid(entry, day)) continue;
        const std::string name = text::searchWords(entry.text("name"));
        for (store::Recipient& recipient : recipients) {
            if (recipient.organId.empty() && text::searchWords(recipient.name) == name) recipient.organId = entry.text("organId");
        }
    }
}

} // namespace vanthu::app
