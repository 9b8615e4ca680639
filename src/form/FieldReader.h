#pragma once

#include "form/DataReader.h"
#include "form/Field.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace vanthu::form {

/// Reads the list of fields of a kind: `fields` of templates/<kind>/fields.json. An entry is a field with the members of
/// `Field`, or {"use": "letterhead", "override": {…}}: all fields of templates/decree-30/fields/letterhead.json, each with the
/// members given under its name in `override` laid over (RFC 7396), but for those named in `omit`.
///
/// Further members of a field: `entry` is the field of a list; `choicesFrom` a file of {id: {label}} whose ids are the choices;
/// `requiredWhen` {field, values}; `requiredBy` {choice, from, member}: required for those ids of the file `from`, chosen in the
/// field `choice`, whose `member` (a text or texts) mentions "{name of this field}"; `role` one of `kRoles`; `list` (of a text or
/// paragraph) the name of the office's list, or several, that offers values.
class FieldReader {
public:
    /// Borrows both.
    FieldReader(const json::DataFolders& folders, json::Faults& faults) : folders_(folders), data_(faults), faults_(faults) {}

    /// The fields of `object.fields`. What is wrong with them goes to the faults.
    std::vector<Field> readFields(const DataSpot& object, std::string_view member = "fields");

private:
    void readEntry(const DataSpot& spot, std::vector<Field>& fields);
    void splice(const DataSpot& spot, std::vector<Field>& fields);
    Field readField(const DataSpot& spot);
    void readContent(const DataSpot& spot, Field& field);
    void readValueRules(const DataSpot& spot, Field& field);
    void readChoices(const DataSpot& spot, Field& field);
    void readConditions(const DataSpot& spot, Field& field);
    void readLists(const DataSpot& spot, Field& field);
    void readRole(const DataSpot& spot, Field& field);
    void checkNames(const DataSpot& spot, const std::vector<Field>& fields);
    void checkReferences(const DataSpot& spot, const std::vector<Field>& fields, const std::vector<std::string>& needsAny);
    /// The file's object, or null with faults. Read once, however many kinds use it.
    const json::Value& readFile(const DataSpot& spot, const std::string& file);

    const json::DataFolders& folders_;
    DataReader data_;
    json::Faults& faults_;
    std::map<std::string, json::Value, std::less<>> files_;
    std::map<std::string, std::vector<Field>, std::less<>> groups_; ///< shared fields that are used as they are, by their file
    int depth_ = 0;
};

} // namespace vanthu::form
