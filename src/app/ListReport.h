#pragma once

#include "app/Messages.h"
#include "lists/Catalogue.h"
#include "lists/Table.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// What is told about lists, for programs and for people: a line each.
struct ListReport {
    json::Value json;
    std::string text;
    bool clean = true; ///< nothing was found, nothing refused
};

/// The sentence of a fault of a list, with the labels of its columns.
std::string listSentence(const Messages& messages, const lists::Schema& schema, const json::Fault& fault);

/// Which lists there are, and how many entries each has.
ListReport reportLists(const Messages& messages, const lists::Catalogue& catalogue);
/// The entries valid on the day ("": all) with the words searched for, in Vietnamese order.
ListReport reportEntries(const Messages& messages, const lists::Catalogue& catalogue, const lists::List& list, std::string_view search,
                         std::string_view day);
/// What is wrong with a list, or with all (nullptr), on that day.
ListReport reportCheck(const Messages& messages, const lists::Catalogue& catalogue, const lists::List* list, std::string_view day);
/// What became of the rows of an import: a line for each that was not there already, and the sums.
ListReport reportImport(const Messages& messages, const lists::Schema& schema, const std::vector<lists::RowReport>& rows);

} // namespace vanthu::app
