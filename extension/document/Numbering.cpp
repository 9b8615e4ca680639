#include "extension/document/Numbering.h"

#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <map>
#include <set>
#include <string>

namespace vanthu::extension {

ListPlace listPlaceOf(const Paragraph& paragraph) {
    return {property<rtl::OUString>(paragraph, "ListId"),
            property<rtl::OUString>(paragraph, "NumberingStyleName"),
            property<sal_Int16>(paragraph, "NumberingLevel"),
            property<bool>(paragraph, "ParaIsNumberingRestart"),
            property<sal_Int16>(paragraph, "NumberingStartValue", sal_Int16{-1}),
            property<rtl::OUString>(paragraph, "ListLabelString")};
}

namespace {

sal_Int16 levelOf(const Paragraph& paragraph) { return property<sal_Int16>(paragraph, "NumberingLevel"); }

void setLevel(const Paragraph& paragraph, sal_Int16 level) {
    setProperty(paragraph, "NumberingLevel", level);
    if (levelOf(paragraph) == level) return;
    // Where the style gives that level already, the office does not count it as a change and leaves the paragraph in the old one.
    setProperty(paragraph, "NumberingLevel", static_cast<sal_Int16>(level == 0 ? 1 : 0));
    setProperty(paragraph, "NumberingLevel", level);
}

} // namespace

void moveInLists(const Paragraph& paragraph, const ListPlace& place) {
    const ListPlace now = listPlaceOf(paragraph);
    if (now == place) return;
    if (now.style != place.style) setProperty(paragraph, "NumberingStyleName", place.style);
    if (!place.list.isEmpty() && now.list != place.list) setProperty(paragraph, "ListId", place.list);
    if (levelOf(paragraph) != place.level) setLevel(paragraph, place.level);
    if (now.restarts != place.restarts) setProperty(paragraph, "ParaIsNumberingRestart", place.restarts);
    if (place.restarts && now.startsAt != place.startsAt) setProperty(paragraph, "NumberingStartValue", place.startsAt);
}

namespace {

/// Lists have other ids in the two documents, and the same id may name two lists: the first paragraph that stood in both says
/// which is which, and a list that only the fresh document has gets an id of its own.
class ListNames {
public:
    explicit ListNames(const std::vector<ParagraphPair>& pairs) {
        for (const ParagraphPair& pair : pairs) {
            if (pair.inserted) continue;
            const ListPlace fresh = listPlaceOf(pair.fresh->paragraph);
            const ListPlace live = listPlaceOf(pair.live);
            taken_.insert(live.list);
            if (!fresh.list.isEmpty() && !live.list.isEmpty() && fresh.style == live.style) names_.emplace(fresh.list, live.list);
        }
    }

    rtl::OUString operator()(const rtl::OUString& fresh) {
        if (fresh.isEmpty()) return fresh;
        const auto known = names_.find(fresh);
        if (known != names_.end()) return known->second;
        int count = 1;
        rtl::OUString name;
        do {
            name = toOffice(fromOffice(fresh) + "-" + std::to_string(++count));
        } while (!taken_.insert(name).second);
        names_.emplace(fresh, name);
        return name;
    }

private:
    std::map<rtl::OUString, rtl::OUString> names_;
    std::set<rtl::OUString> taken_;
};

} // namespace

void followNumbering(const std::vector<ParagraphPair>& pairs) {
    ListNames names(pairs);
    for (const ParagraphPair& pair : pairs) {
        ListPlace wanted = listPlaceOf(pair.fresh->paragraph);
        const ListPlace now = listPlaceOf(pair.live);
        if (wanted.style.isEmpty() || (!pair.inserted && now.label == wanted.label && now.style == wanted.style)) continue;
        wanted.list = names(wanted.list);
        moveInLists(pair.live, wanted);
    }
}

} // namespace vanthu::extension
