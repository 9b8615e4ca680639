#include "app/NewId.h"

#include <array>
#include <cstdio>
#include <random>

namespace vanthu::app {

std::string newId() {
    std::random_device source;
    std::array<char, 33> text = {};
    std::snprintf(text.data(), text.size(), "%08x%08x%08x%08x", source(), source(), source(), source());
    return text.data();
}

} // namespace vanthu::app
