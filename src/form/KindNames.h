#pragma once

#include "form/DataReader.h"
#include "form/Kind.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::form {

/// How a kind is called.
struct KindName {
    std::string id;
    std::string abbreviation;
    LocalText title;
};

/// Of every kind of the data folders, sorted by id: only its kind.json is read. Faults name the file.
json::Result<std::vector<KindName>> kindNames(const json::DataFolders& folders);

/// The file of a kind that says how it is called, relative to the folders.
std::string kindFile(std::string_view id);

/// Takes over what that file says; null for one that could not be read.
void readNames(const json::Value& value, const std::string& id, DataReader& data, Kind& kind);

} // namespace vanthu::form
