#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vanthu::odf {

/// A number after style:num-format ("1", "a", "A", "i", "I", "01, 02, …"). `letterSync`: aa, bb, cc behind z instead of aa, ab, ac.
/// Never longer than some dozen characters: what letters or Roman digits would make too long is printed with digits.
std::string listNumber(std::string_view format, bool letterSync, std::size_t number);

/// A bullet as a text shows it: signs that only a symbol font has become their like ("-" for Symbol's, else "•").
std::string plainBullet(std::string_view bullet);

} // namespace vanthu::odf
