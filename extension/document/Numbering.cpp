#include "extension/document/Numbering.h"

#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <map>

namespace vanthu::extension {

namespace {

struct Place {
    rtl::OUString list;  ///< id of the list, empty for none
    rtl::OUString style; ///< of the list
    sal_Int16 level = 0;
    bool restarts = false;
    sal_Int16 startsAt = -1;
    rtl::OUString label; ///< as printed
};

Place placeOf(const Paragraph& paragraph) {
    return {property<rtl::OUString>(paragraph, "ListId"),
            property<rtl::OUString>(paragraph, "NumberingStyleName"),
            property<sal_Int16>(paragraph, "NumberingLevel"),
            property<bool>(paragraph, "ParaIsNumberingRestart"),
            property<sal_Int16>(paragraph, "NumberingStartValue", sal_Int16{-1}),
            property<rtl::OUString>(paragraph, "ListLabelString")};
}

void moveTo(const Paragraph& live, const Place& now, const Place& wanted, const rtl::OUString& list) {
    if (now.style != wanted.style) setProperty(live, "NumberingStyleName", wanted.style);
    if (!list.isEmpty() && now.list != list) setProperty(live, "ListId", list);
    if (now.level != wanted.level) setProperty(live, "NumberingLevel", wanted.level);
    if (now.restarts != wanted.restarts) setProperty(live, "ParaIsNumberingRestart", wanted.restarts);
    if (wanted.restarts && now.startsAt != wanted.startsAt) setProperty(live, "NumberingStartValue", wanted.startsAt);
}

} // namespace

void followNumbering(const std::vector<ParagraphPair>& pairs) {
    // Lists have other ids in the two documents: the first paragraph that stood in both says which is which.
    std::map<rtl::OUString, rtl::OUString> liveList;
    for (const ParagraphPair& pair : pairs) {
        if (pair.inserted) continue;
        const Place fresh = placeOf(pair.fresh->paragraph);
        const Place live = placeOf(pair.live);
        if (!fresh.list.isEmpty() && !live.list.isEmpty() && fresh.style == live.style) liveList.emplace(fresh.list, live.list);
    }
    for (const ParagraphPair& pair : pairs) {
        const Place wanted = placeOf(pair.fresh->paragraph);
        const Place now = placeOf(pair.live);
        if (wanted.style.isEmpty() || (!pair.inserted && now.label == wanted.label && now.style == wanted.style)) continue;
        const auto known = liveList.find(wanted.list);
        moveTo(pair.live, now, wanted, known == liveList.end() ? wanted.list : known->second);
    }
    // What still counts otherwise gets its number given.
    for (const ParagraphPair& pair : pairs) {
        const Place wanted = placeOf(pair.fresh->paragraph);
        const Place now = placeOf(pair.live);
        if (wanted.style.isEmpty() || now.style != wanted.style || now.label == wanted.label || !wanted.restarts) continue;
        setProperty(pair.live, "ParaIsNumberingRestart", true);
        setProperty(pair.live, "NumberingStartValue", wanted.startsAt);
    }
}

} // namespace vanthu::extension
