#pragma once

#include "app/CurrentLists.h"
#include "app/Messages.h"
#include "form/Field.h"
#include "lists/Lookup.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// What the office's lists offer for one field of a form. Keeps the lists as they were when it was made. One thread.
class ListChoices {
public:
    /// Lists the field names but nobody has are left out.
    ListChoices(std::shared_ptr<const CurrentLists::Known> known, const form::Field& field);

    struct Offer {
        const lists::List* list = nullptr;
        const lists::Entry* entry = nullptr;
    };
    /// Those valid on the day ("": all) with the words typed, list by list, each in Vietnamese order.
    std::vector<Offer> offers(std::string_view typed, std::string_view day) const;

    /// A line for people, which says what has replaced it or that it is not valid on `day`.
    std::string words(const Offer& offer, std::string_view day, const Messages& messages) const;

    /// What choosing writes, once for each entry it stands for: the field's value, and those of the fields beside it in its group
    /// (`group`; nullptr without one) that the list has columns for, empty where the entry says nothing.
    struct Filling {
        std::string value;
        std::vector<json::Member> beside;
    };
    std::vector<Filling> fillings(const Offer& offer, const form::Field* group, std::string_view day) const;

private:
    std::shared_ptr<const CurrentLists::Known> known_;
    std::string field_;
    std::vector<lists::Lookup> lookups_;
};

} // namespace vanthu::app
