#pragma once

#include "reader/Vocabulary.h"

#include <array>
#include <cstdint>
#include <string>

namespace vanthu::reader {

/// Counts items as the layout does, so that a printed number that counting gives need not be kept.
class Counting {
public:
    explicit Counting(const Vocabulary& words) : words_(words) {}

    /// The number the next item of that level would get; empty for a level without numbers.
    std::string expected(const LevelWords& level) const;
    /// The item has it.
    void count(const LevelWords& level);
    /// The item has a label of its own.
    void skip(const LevelWords& level);
    void restart() { counters_ = {}; }

private:
    std::uint32_t& counter(const LevelWords& level, int listLevel);
    void restartBelow(const LevelWords& level);

    const Vocabulary& words_;
    std::array<std::array<std::uint32_t, 8>, 8> counters_{};
};

} // namespace vanthu::reader
