#pragma once

#include "json/Fault.h"
#include "json/Value.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::deadlines {

/// A text in both languages of the product.
struct LocalText {
    std::string vi, en;
    bool operator==(const LocalText&) const = default;
};

/// Takes typed members out of the calendar's data files and notes what is wrong. Borrows the list of faults.
class DataReading {
public:
    DataReading(std::string file, json::Faults& faults) : file_(std::move(file)), faults_(faults) {}

    void fault(std::string pointer, std::string id, std::vector<json::Argument> arguments = {});
    /// The member, if it is of the kind the name says; else a fault and nothing. `pointer` is that of `object`.
    const json::Value* object(const json::Value& object, std::string_view pointer, std::string_view name);
    /// False with a fault if the value is no object; each member that is not named here is a fault too.
    bool onlyMembers(const json::Value& value, std::string_view pointer, std::initializer_list<std::string_view> members);
    std::string text(const json::Value& object, std::string_view pointer, std::string_view name);
    LocalText localText(const json::Value& object, std::string_view pointer, std::string_view name);
    /// An array of exactly `count` texts that are not empty.
    std::vector<std::string> texts(const json::Value& object, std::string_view pointer, std::string_view name, std::size_t count);

private:
    const json::Value* member(const json::Value& object, std::string_view pointer, std::string_view name);

    std::string file_;
    json::Faults& faults_;
};

} // namespace vanthu::deadlines
