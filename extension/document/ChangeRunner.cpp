#include "extension/document/ChangeRunner.h"

#include "extension/document/DocumentEdit.h"
#include "extension/document/Handwork.h"
#include "extension/document/ParagraphCopy.h"
#include "extension/document/ParagraphFormat.h"
#include "extension/uno/Convert.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <algorithm>
#include <stdexcept>

namespace vanthu::extension {

namespace {

using css::uno::Reference;
using Action = app::Change::Action;

const FoundParagraph& require(const ParagraphIndex& index, std::string_view id) {
    const FoundParagraph* const found = index.find(id);
    if (found == nullptr) throw std::logic_error("paragraph " + std::string(id) + " is not in the document that was made");
    return *found;
}

} // namespace

ChangeRunner::ChangeRunner(ChangeInput input) : input_(std::move(input)), base_(input_.base), fresh_(input_.fresh), live_(input_.live) {
    for (std::size_t i = 0; i < input_.freshPrinted.size(); ++i) freshAt_[input_.freshPrinted[i].id] = i;
    findTables();
}

/// Tables are known by what stands in them: the office may have brought one back under a name of its own.
void ChangeRunner::findTables() {
    for (const app::PrintedParagraph& printed : input_.basePrinted) {
        const Region region = Region::read(printed.region);
        if (region.table.empty() || live_.tables.contains(region.table)) continue;
        const FoundParagraph* const found = live_.find(printed.id);
        if (found == nullptr) continue;
        const auto table = property<Reference<css::text::XTextTable>>(found->text->createTextCursor(), "TextTable");
        if (!table.is()) continue;
        Reference<css::container::XNamed>(table, css::uno::UNO_QUERY_THROW)->setName(toOffice(region.table));
        live_.tables.emplace(region.table, table);
    }
}

Application ChangeRunner::run() {
    const std::vector<app::Change> changes =
        app::Workbench::planChanges(input_.basePrinted, input_.freshPrinted, live_.printed(), input_.decisions);
    // Where paragraphs stay is known before the first is inserted beside them.
    for (const app::Change& change : changes) {
        if (change.freshId.empty() || change.action == Action::insert || change.action == Action::keepDeleted) continue;
        const FoundParagraph& found = require(live_, change.liveId);
        const std::vector<const FoundParagraph*> companions = live_.companionsOf(found);
        standsFor_[change.freshId] = {found.paragraph, found.text};
        tails_[change.freshId] = {companions.empty() ? found.paragraph : companions.back()->paragraph, found.text};
    }
    for (const app::Change& change : changes) doChange(change);
    tidyTables();
    followTail();
    followNumbering(pairs());
    giveIds();
    return std::move(application_);
}

void ChangeRunner::doChange(const app::Change& change) {
    switch (change.action) {
    case Action::keep:
        return bringInLine(change, false);
    case Action::replace:
        return bringInLine(change, true);
    case Action::insert:
        return insert(change);
    case Action::remove:
        return remove(change);
    case Action::keepEdited:
    case Action::keepDeleted:
        return tell(change);
    }
}

void ChangeRunner::bringInLine(const app::Change& change, bool content) {
    const FoundParagraph& live = require(live_, change.liveId);
    const FoundParagraph& fresh = require(fresh_, change.freshId);
    const FoundParagraph* const base = base_.find(change.liveId);
    if (content) {
        ParagraphCopy(fresh.paragraph).writeContent(input_.live, live.paragraph, live.text);
        ++application_.replaced;
    }
    if (base != nullptr && base->style != fresh.style) inserted_.insert(fresh.id); // its old list is not its new one
    if (base != nullptr && !followFormat(base->paragraph, fresh.paragraph, live.paragraph)) report(live, &fresh.words);
    followCompanions(base, fresh, live);
}

void ChangeRunner::followCompanions(const FoundParagraph* base, const FoundParagraph& fresh, const FoundParagraph& live) {
    const std::vector<const FoundParagraph*> wanted = fresh_.companionsOf(fresh);
    const std::vector<const FoundParagraph*> now = live_.companionsOf(live);
    const std::vector<const FoundParagraph*> before = base == nullptr ? now : base_.companionsOf(*base);
    if (wanted.size() == now.size() && before.size() == now.size() && base != nullptr) {
        for (std::size_t i = 0; i < now.size(); ++i) followFormat(before[i]->paragraph, wanted[i]->paragraph, now[i]->paragraph);
    }
}

void ChangeRunner::addCompanions(const FoundParagraph& fresh, const Paragraph& behind, const Reference<css::text::XText>& text) {
    Paragraph last = behind;
    for (const FoundParagraph* companion : fresh_.companionsOf(fresh)) {
        last = insertBehind(last, text);
        ParagraphCopy(companion->paragraph).writeFormat(last);
    }
    tails_[fresh.id] = {last, text};
}

void ChangeRunner::insert(const app::Change& change) {
    const FoundParagraph& fresh = require(fresh_, change.freshId);
    const Spot place = makePlace(input_.freshPrinted[freshAt_.at(change.freshId)], change);
    const ParagraphCopy copy(fresh.paragraph);
    copy.writeFormat(place.paragraph);
    copy.writeContent(input_.live, place.paragraph, place.text);
    standsFor_[change.freshId] = place;
    inserted_.insert(change.freshId);
    addCompanions(fresh, place.paragraph, place.text);
    ++application_.inserted;
}

ChangeRunner::Spot ChangeRunner::makePlace(const app::PrintedParagraph& fresh, const app::Change& change) {
    const std::size_t index = freshAt_.at(fresh.id);
    // Behind the one that stands before it in the fresh document, if that is in the same region.
    if (index > 0 && input_.freshPrinted[index - 1].region == fresh.region) {
        if (const Spot tail = tailOf(index - 1); tail.paragraph.is()) return {insertBehind(tail.paragraph, tail.text), tail.text};
    }
    const Region region = Region::read(fresh.region);
    return region.table.empty() ? makePlaceInBody(index, change) : makePlaceInCell(region, index);
}

ChangeRunner::Spot ChangeRunner::tailOf(std::size_t index) const {
    const auto found = tails_.find(input_.freshPrinted[index].id);
    return found == tails_.end() ? Spot() : found->second;
}

ChangeRunner::Spot ChangeRunner::makePlaceInCell(const Region& region, std::size_t freshIndex) {
    auto table = live_.tables.find(region.table);
    if (table == live_.tables.end()) {
        Spot behind;
        for (std::size_t i = freshIndex; i-- > 0 && !behind.paragraph.is();) {
            if (input_.freshPrinted[i].region == "body") behind = tailOf(i);
        }
        if (!behind.paragraph.is()) behind = {live_.paragraphs.back().paragraph, live_.paragraphs.back().text};
        const auto model = insertTableLike(fresh_.tables.at(region.table), input_.live, behind.paragraph, behind.text);
        table = live_.tables.emplace(region.table, model).first;
    }
    const Reference<css::text::XText> cell = cellOf(table->second, region);
    if (const Paragraph empty = emptyOnlyParagraph(cell); empty.is()) return {empty, cell};
    return {insertBehind(lastParagraph(cell), cell), cell};
}

ChangeRunner::Spot ChangeRunner::makePlaceInBody(std::size_t freshIndex, const app::Change& change) {
    const Reference<css::text::XText> body = Reference<css::text::XTextDocument>(input_.live, css::uno::UNO_QUERY_THROW)->getText();
    const Region before = freshIndex == 0 ? Region() : Region::read(input_.freshPrinted[freshIndex - 1].region);
    if (const auto table = live_.tables.find(before.table); table != live_.tables.end()) {
        if (const Paragraph behind = paragraphBehind(table->second, body); behind.is()) {
            // A text cannot end with a table: the empty paragraph behind the last one now gets its use.
            const FoundParagraph& last = live_.paragraphs.back();
            const bool spare = behind == last.paragraph && last.id.empty() && last.words.empty() && !spareUsed_;
            if (spare) spareUsed_ = true;
            return {spare ? behind : insertBefore(behind, body), body};
        }
    }
    if (const FoundParagraph* const anchor = live_.find(change.liveId)) {
        const std::vector<const FoundParagraph*> companions = live_.companionsOf(*anchor);
        return {insertBehind(companions.empty() ? anchor->paragraph : companions.back()->paragraph, anchor->text), anchor->text};
    }
    return {insertBehind(lastParagraph(body), body), body};
}

void ChangeRunner::remove(const app::Change& change) {
    const FoundParagraph& live = require(live_, change.liveId);
    const FoundParagraph* const base = base_.find(change.liveId);
    const std::vector<const FoundParagraph*> ours = base == nullptr ? std::vector<const FoundParagraph*>() : base_.companionsOf(*base);
    const std::vector<const FoundParagraph*> now = live_.companionsOf(live);
    if (hasHandwork(live.paragraph)) return report(live, nullptr); // a comment would be lost with the words it speaks of
    // Only as many empty paragraphs go as were made with it: others a person has put there.
    for (std::size_t i = 0; i < std::min(ours.size(), now.size()); ++i) removeParagraph(input_.live, now[i]->paragraph);
    removeParagraph(input_.live, live.paragraph);
    ++application_.removed;
}

void ChangeRunner::tell(const app::Change& change) {
    const FoundParagraph* const live = change.action == Action::keepDeleted ? nullptr : &require(live_, change.liveId);
    KeptParagraph kept;
    kept.conflict = change.liveId;
    if (live != nullptr) {
        kept.paragraph = live->paragraph;
        kept.inDocument = live->words;
    }
    if (!change.freshId.empty()) kept.inForm = input_.freshPrinted[freshAt_.at(change.freshId)].text;
    application_.kept.push_back(std::move(kept));
}

void ChangeRunner::report(const FoundParagraph& live, const std::string* inForm) {
    application_.kept.push_back({live.paragraph, live.words, inForm == nullptr ? std::nullopt : std::optional(*inForm), {}});
}

void ChangeRunner::tidyTables() {
    for (const auto& [name, table] : live_.tables) {
        if (!base_.tables.contains(name)) continue;
        const auto wanted = fresh_.tables.find(name);
        removeEmptyRows(table, wanted == fresh_.tables.end() ? 0 : wanted->second->getRows()->getCount());
    }
}

/// A document that ends with a table has one more paragraph behind it, which belongs to no part of the form: it comes, goes and
/// looks as in the fresh document, unless somebody has typed there.
void ChangeRunner::followTail() {
    const ParagraphIndex now(input_.live);
    const FoundParagraph& last = now.paragraphs.back();
    const bool ours =
        std::ranges::any_of(standsFor_, [&](const auto& entry) { return isSamePlace(entry.second.paragraph, last.paragraph, last.text); });
    if (ours || !last.words.empty()) return;
    const FoundParagraph& wanted = fresh_.paragraphs.back();
    if (!wanted.id.empty()) {
        if (base_.paragraphs.back().id.empty()) removeParagraph(input_.live, last.paragraph);
    } else if (last.style != wanted.style) {
        ParagraphCopy(wanted.paragraph).writeFormat(last.paragraph);
    }
}

std::vector<ParagraphPair> ChangeRunner::pairs() const {
    std::vector<ParagraphPair> all;
    for (const FoundParagraph& fresh : fresh_.paragraphs) {
        const auto live = standsFor_.find(fresh.id);
        if (fresh.id.empty() || live == standsFor_.end()) continue;
        all.push_back({&fresh, live->second.paragraph, inserted_.contains(fresh.id)});
    }
    return all;
}

void ChangeRunner::giveIds() {
    std::set<std::string, std::less<>> ours;
    for (const app::PrintedParagraph& paragraph : input_.basePrinted) ours.insert(paragraph.id);
    for (const app::PrintedParagraph& paragraph : input_.freshPrinted) ours.insert(paragraph.id);
    takeIds(input_.live, [&](const std::string& id) { return ours.contains(id); });
    for (const auto& [id, spot] : standsFor_) giveId(spot.paragraph, id);
}

} // namespace vanthu::extension
