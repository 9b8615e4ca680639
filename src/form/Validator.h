#pragma once

#include "form/Field.h"
#include "form/Form.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::form {

/// Compares a form with the fields of its kind. One use: make it, run it, take the faults. Borrows both.
class Validator {
public:
    Validator(const Field& root, std::string_view kindId, Texts texts) : root_(root), kindId_(kindId), texts_(texts) {}

    json::Faults run(const json::Value& form);

private:
    /// Where in the form a value stands, as a list towards the root; made into a pointer only for a fault.
    struct Spot {
        const Spot* above = nullptr;
        std::string_view name = {};
        std::size_t index = 0;
        bool isIndex = false;
        Spot member(std::string_view memberName) const { return {this, memberName}; }
        Spot entry(std::size_t position) const { return {this, {}, position, true}; }
        std::string pointer() const;
    };

    bool isFull() const;
    void fault(const Spot& spot, std::string id, std::vector<json::Argument> arguments = {});
    void wrongType(const Spot& spot, std::string_view expected, const json::Value& found);

    void checkKind(const json::Value& form);
    void checkMembers(const Spot& spot, const Field& field, const json::Value& object, std::size_t depth);
    void checkUnknown(const Spot& spot, const Field& field, const json::Value& object);
    void checkWithheld(const Spot& spot, const Field& field, const json::Value& object);
    void checkNeedsAny(const Spot& spot, const Field& field, const json::Value& object);
    void checkMissing(const Spot& spot, const Field& field);
    void checkValue(const Spot& spot, const Field& field, const json::Value& value, std::size_t depth);
    void checkText(const Spot& spot, const Field& field, const json::Value& value);
    void checkCharacters(const Spot& spot, const Field& field, const std::string& text);
    void checkMarks(const Spot& spot, const std::string& text);
    void checkChoice(const Spot& spot, const Field& field, const json::Value& value);
    void checkInteger(const Spot& spot, const Field& field, const json::Value& value);
    void checkDate(const Spot& spot, const Field& field, const json::Value& value);
    void checkList(const Spot& spot, const Field& field, const json::Value& value, std::size_t depth);

    const Field& root_;
    std::string_view kindId_;
    Texts texts_;
    json::Faults faults_;
};

} // namespace vanthu::form
