#pragma once

#include "lists/Catalogue.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vanthu::lists {

/// Finds the entries that the texts of documents mean. What was folded once serves every text. Borrows the catalogue; make it anew when
/// that has changed. Safe for concurrent reading.
class Recognition {
public:
    explicit Recognition(const Catalogue& catalogue);

    /// Entries whose key column (Schema::key) says the same, up to the size of letters.
    const std::vector<const Entry*>& keyed(const List& list, std::string_view text) const;
    /// Entries by whose name (Schema::recognise) the sentence begins; of several names the longest counts. Marks and signs do not.
    const std::vector<const Entry*>& named(const List& list, std::string_view sentence) const;

private:
    using Index = std::unordered_map<std::string, std::vector<const Entry*>>;
    const std::vector<const Entry*>& at(const Index& index, const List& list, const std::string& words) const;

    Index keys_, names_; ///< by name of the list and words
};

} // namespace vanthu::lists
