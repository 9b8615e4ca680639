#pragma once

#include "lists/Catalogue.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::lists {

/// Finds entries of a list while somebody types: what was folded and sorted once serves every key. Borrows both; make it anew when the
/// list has changed. Safe for concurrent reading.
class Lookup {
public:
    Lookup(const Catalogue& catalogue, const List& list);

    /// Positions of the entries valid on the day ("": of all), in Vietnamese order, that have every word typed: with or without tone
    /// marks, "d" for "đ", words begun.
    std::vector<std::size_t> find(std::string_view typed, std::string_view day) const;

    const List& list() const { return list_; }

private:
    const List& list_;
    std::vector<std::size_t> order_;
    std::vector<std::string> folded_; ///< each word with a blank before it
};

} // namespace vanthu::lists
