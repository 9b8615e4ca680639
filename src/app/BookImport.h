#pragma once

#include "app/Messages.h"
#include "app/OldBook.h"
#include "store/Store.h"
#include "json/Value.h"

#include <filesystem>

namespace vanthu::app {

struct ImportOrder {
    store::Occasion occasion;
    std::string series = "all";
    std::optional<int> year;
    bool dryRun = false;
    std::function<std::string()> newId;
};

/// What became of the rows of a file, in its order.
struct ImportReport {
    struct Row {
        std::size_t line = 0;
        std::string number; ///< as written
        store::OldOutcome outcome;
    };
    std::vector<Row> rows;
    std::size_t count(store::OldOutcome::Kind kind) const;
};

/// Enters an old register of outgoing documents (.csv or .ods, told by the content) with the numbers it has. Rows that can be are entered
/// together or, if something breaks, none; the others are named with the reason. Doing it again enters nothing twice.
json::Result<ImportReport> importBook(store::Store& store, const json::DataFolders& data, const std::filesystem::path& file,
                                      const ImportOrder& order);

json::Value toJson(const ImportReport& report, const Messages& messages);
std::string toText(const ImportReport& report, const Messages& messages, bool dryRun);

} // namespace vanthu::app
