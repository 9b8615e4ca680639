#include "CheckSource.h"

#include "odf/OdfReader.h"
#include "odf/OldEncoding.h"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vanthu;
    auto source = odf::readDocument({reinterpret_cast<const char*>(data), size}, fuzz::limits());
    if (source) {
        fuzz::check(*source);
        odf::convertOldEncodings(*source);
        fuzz::check(*source);
    }
    if (!source && source.faults.empty()) std::abort();
    return 0;
}
