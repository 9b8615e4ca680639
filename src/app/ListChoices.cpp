#include "app/ListChoices.h"

namespace vanthu::app {

ListChoices::ListChoices(std::shared_ptr<const CurrentLists::Known> known, const form::Field& field)
    : known_(std::move(known)), field_(field.name) {
    for (const std::string& name : field.lists) {
        if (const lists::List* const list = known_->catalogue.find(name)) lookups_.emplace_back(known_->catalogue, *list);
    }
}

std::vector<ListChoices::Offer> ListChoices::offers(std::string_view typed, std::string_view day) const {
    std::vector<Offer> offers;
    for (const lists::Lookup& lookup : lookups_) {
        for (const std::size_t place : lookup.find(typed, day)) offers.push_back({&lookup.list(), &lookup.list().entries()[place]});
    }
    return offers;
}

std::string ListChoices::words(const Offer& offer, std::string_view day, const Messages& messages) const {
    const lists::Schema& schema = offer.list->schema();
    const std::string shown = known_->catalogue.shown(*offer.list, *offer.entry);
    const std::string next = known_->catalogue.successors(*offer.list, *offer.entry);
    const auto cell = [&](std::size_t column) { return known_->catalogue.shownCell(schema.columns[column], offer.entry->cells[column]); };
    if (!next.empty()) return messages.text("list-offer-superseded", {{"entry", shown}, {"to", cell(schema.to)}, {"successor", next}});
    if (day.empty() || offer.list->validOn(*offer.entry, day)) return shown;
    return messages.text("list-offer-not-valid", {{"entry", shown}, {"from", cell(schema.from)}, {"to", cell(schema.to)}});
}

std::vector<ListChoices::Filling> ListChoices::fillings(const Offer& offer, const form::Field* group, std::string_view day) const {
    std::vector<Filling> fillings;
    for (const lists::Catalogue::Member& member : known_->catalogue.members(*offer.list, *offer.entry, day)) {
        const lists::Schema& schema = member.list->schema();
        const bool isColumn = schema.find(field_).has_value();
        Filling filling{
            isColumn ? std::string(member.list->cell(*member.entry, field_)) : known_->catalogue.printed(*member.list, *member.entry), {}};
        // A field that is all its entry prints has nothing beside it: a chair's name belongs to no group of the list.
        if (group != nullptr && isColumn) {
            for (std::size_t i = 0; i < schema.columns.size(); ++i) {
                const form::Field* const beside = group->find(schema.columns[i].name);
                if (beside == nullptr || beside->name == field_) continue;
                filling.beside.push_back({beside->name, json::Value(member.entry->cells[i])});
            }
        }
        fillings.push_back(std::move(filling));
    }
    return fillings;
}

} // namespace vanthu::app
