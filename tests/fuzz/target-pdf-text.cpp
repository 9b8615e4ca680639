#include "CheckSource.h"

#include "odf/PdfReader.h"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vanthu;
    const auto source = odf::readPdfXml({reinterpret_cast<const char*>(data), size}, fuzz::limits());
    if (source) fuzz::check(*source);
    return 0;
}
