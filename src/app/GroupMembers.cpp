#include "app/GroupMembers.h"

#include "lists/Catalogue.h"
#include "text/Search.h"

namespace vanthu::app {

json::Result<std::vector<store::Recipient>> groupMembers(const json::DataFolders& folders, const std::string& group, std::string_view day) {
    const json::Result<lists::Catalogue> catalogue = lists::Catalogue::load(folders);
    if (!catalogue) return catalogue.faults;
    const std::string wanted = text::searchWords(group);
    const lists::List* const groups = catalogue->find("recipient-groups");
    for (const lists::Entry& entry : groups != nullptr ? groups->entries() : std::vector<lists::Entry>{}) {
        if (!groups->validOn(entry, day) || text::searchWords(catalogue->printed(*groups, entry)) != wanted) continue;
        std::vector<store::Recipient> members;
        for (const lists::Catalogue::Member& member : catalogue->members(*groups, entry, day)) {
            store::Recipient recipient;
            recipient.name = catalogue->printed(*member.list, *member.entry);
            members.push_back(std::move(recipient));
        }
        return members;
    }
    return json::Fault{"", "group-not-listed", {{"name", group}}};
}

} // namespace vanthu::app
