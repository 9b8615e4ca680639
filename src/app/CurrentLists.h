#pragma once

#include "lists/Recognition.h"
#include "json/DataFolders.h"

#include <memory>
#include <mutex>

namespace vanthu::app {

/// The lists as forms use them: read when they are first asked for, and again after forget(), so that a start costs nothing and what has
/// been edited is seen. Safe from every thread.
class CurrentLists {
public:
    explicit CurrentLists(json::DataFolders folders) : folders_(std::move(folders)) {}

    /// What was read at one time. Immutable.
    struct Known {
        explicit Known(lists::Catalogue read) : catalogue(std::move(read)), recognition(catalogue) {}
        Known(const Known&) = delete;
        Known& operator=(const Known&) = delete;
        lists::Catalogue catalogue;
        lists::Recognition recognition;
    };
    /// Faults: those of lists::Catalogue::load.
    json::Result<std::shared_ptr<const Known>> get() const;
    void forget() const;

private:
    json::DataFolders folders_;
    mutable std::mutex guard_;
    mutable std::shared_ptr<const Known> known_;
};

} // namespace vanthu::app
