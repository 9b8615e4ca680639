#include "CheckSource.h"

#include "reader/TextSource.h"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vanthu;
    const auto source = reader::readText({reinterpret_cast<const char*>(data), size});
    if (source) fuzz::check(*source);
    return 0;
}
