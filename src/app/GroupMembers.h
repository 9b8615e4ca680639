#pragma once

#include "store/Values.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// The recipients that a group of the office's lists ("recipient-groups") stands for on a day (ISO 8601), in its order. The name may lack
/// tone marks. Faults: "group-not-listed", and those of reading the lists.
json::Result<std::vector<store::Recipient>> groupMembers(const json::DataFolders& folders, const std::string& group, std::string_view day);

} // namespace vanthu::app
