#pragma once

#include <cstdint>

namespace vanthu::extension {

/// A colour as the office has it: 0xRRGGBB.
using Color = std::uint32_t;

/// How well two colours can be told apart, from 1 (not at all) to 21 (black on white), after WCAG 2.
double contrast(Color one, Color other);

/// The colour of sentences about faults on that background: red where red can be read there, with a contrast of at least 4.5.
Color faultColorOn(Color background);

} // namespace vanthu::extension
