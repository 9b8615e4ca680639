#pragma once

#include "exchange/Sheet.h"
#include "store/Values.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::app {

/// How the columns of old books are called and what their notes say, from templates/books/import/outgoing.json. Texts without marks and
/// case.
struct OldBookWords {
    std::map<std::string, std::string> heads; ///< head to the field it means
    std::vector<std::string> voided;          ///< what a note says of a voided number, alone or before a colon
    std::vector<std::string> typeNames;       ///< as written
};
json::Result<OldBookWords> readOldBookWords(const json::DataFolders& data);

struct OldBookOrder {
    std::optional<int> year; ///< of all numbers; else each row's own
    std::string file;        ///< named in what is kept of each row
    std::function<std::string()> newId;
    bool extraNumbers = false; ///< the office allows numbers such as 01a
};

/// A row of the file: what it says, or why it cannot be entered.
struct OldBookRow {
    std::size_t line = 0;
    std::string number; ///< as written
    store::OldEntry entry;
    std::optional<json::Fault> fault;
};

/// The rows of an old register of outgoing documents. A fault if no sheet has a row of heads: "import-head-missing". Nothing a row says is
/// lost: its cells are kept with the entry as they were.
json::Result<std::vector<OldBookRow>> readOldBook(const std::vector<exchange::Sheet>& sheets, const OldBookWords& words,
                                                  const OldBookOrder& order);

} // namespace vanthu::app
