#pragma once

#include "form/Field.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::form {

/// A value in a data file and where it stands, for faults that name both.
struct DataSpot {
    const json::Value* value = nullptr;
    std::string file;
    std::string pointer;

    DataSpot member(std::string_view name) const;
    DataSpot entry(std::size_t index) const;
    explicit operator bool() const { return value != nullptr; }
};

/// Takes typed members out of the product's data files and notes what is wrong with them. A member that is missing gives an
/// empty value without a fault unless the function says otherwise. Borrows the list of faults.
class DataReader {
public:
    explicit DataReader(json::Faults& faults) : faults_(faults) {}

    void fault(const DataSpot& spot, std::string id, std::vector<json::Argument> arguments = {});
    /// An object with no members other than these.
    bool isObject(const DataSpot& spot, std::initializer_list<std::string_view> members);

    std::string text(const DataSpot& object, std::string_view member);
    /// Likewise, and missing or empty is a fault.
    std::string requiredText(const DataSpot& object, std::string_view member);
    /// {"vi": …, "en": …}, both needed.
    LocalText localText(const DataSpot& object, std::string_view member);
    bool flag(const DataSpot& object, std::string_view member);
    std::optional<std::int64_t> integer(const DataSpot& object, std::string_view member);
    std::vector<std::string> texts(const DataSpot& object, std::string_view member);
    /// The entries of an array; missing or another type is a fault.
    std::vector<DataSpot> entries(const DataSpot& object, std::string_view member);

private:
    void wrongType(const DataSpot& spot, std::string_view expected);

    json::Faults& faults_;
};

} // namespace vanthu::form
