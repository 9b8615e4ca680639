#pragma once

#include "deadlines/Lunar.h"

#include <array>
#include <vector>

namespace vanthu::deadlines {

/// The months of all lunar years that matter, computed once from the sky.
class LunarTable {
public:
    struct Month {
        Date first;
        LunarDate name; ///< of its first day
    };

    /// Built at the first call (some ten milliseconds); safe from every thread.
    static const LunarTable& shared();

    /// The month in which the day lies; the day must be within the table.
    const Month& monthOf(Date date) const;
    int lengthOf(const Month& month) const { return daysBetween(month.first, (&month + 1)->first); }
    /// Nothing if the year has no such month.
    const Month* find(int year, int month, bool leap) const;

private:
    LunarTable();
    /// Names the months from the one after an 11th to the next 11th; `last` is that of `solsticeYear`.
    void nameMonths(std::size_t first, std::size_t last, int solsticeYear);

    std::vector<Month> months_; ///< with one more at the end, for the length of the last
};

} // namespace vanthu::deadlines
