#include "app/SourceKind.h"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vanthu::app::sourceKindOf({reinterpret_cast<const char*>(data), size});
    return 0;
}
