#pragma once

#include <string>

namespace vanthu::app {

/// 128 random bits of the system as 32 hexadecimal digits, for a new entry of the register: never met twice. Front ends hand it in.
std::string newId();

} // namespace vanthu::app
