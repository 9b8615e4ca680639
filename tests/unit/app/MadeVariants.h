#pragma once

#include "form/Kind.h"
#include "json/Value.h"

#include <random>

namespace vanthu::app::testing {

/// Makes forms of any kind up from a form that is right: optional values are left out, lists made shorter or put in another order, days
/// and numbers moved, words put in. What would make the form wrong is not done.
class MadeVariants {
public:
    explicit MadeVariants(unsigned seed) : random_(seed) {}

    json::Value make(const form::Kind& kind, json::Value form);

private:
    bool chance(int percent) { return upTo(99) < percent; }
    int upTo(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }
    /// Changes one member of an object somewhere below the group.
    void change(const form::Field& group, json::Value& object);
    void changeValue(const form::Field& field, json::Value& object, json::Value& value);
    void changeList(const form::Field& field, json::Array& entries);

    std::mt19937 random_;
};

} // namespace vanthu::app::testing
