#pragma once

#include "store/Values.h"
#include "json/DataFolders.h"

#include <string_view>
#include <vector>

namespace vanthu::app {

/// Gives recipients the identifiers by which the exchange of documents knows them (appendix VI, 13.1), from the office's list of
/// recipients, as it is valid on that day; those the list does not know stay without one. What is wrong with the list is told where it is
/// looked at: here it has no identifiers then.
void addOrganIds(const json::DataFolders& folders, std::string_view day, std::vector<store::Recipient>& recipients);

} // namespace vanthu::app
