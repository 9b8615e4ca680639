// The bytes are taken as they are; and once more, if they are none yet, as the parts of a package divided by "\n%%\n", so that
// content meets styles and manifest without the fuzzer having to know checksums.
#include "CheckSource.h"

#include "odf/OdfReader.h"
#include "odf/ZipArchive.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace vanthu;

void read(std::string_view bytes) {
    const auto source = odf::readDocument(bytes, fuzz::limits());
    if (source) fuzz::check(*source);
    if (!source && source.faults.empty()) std::abort();
}

std::string packed(std::string_view parts) {
    constexpr std::string_view kDivider = "\n%%\n";
    constexpr std::array<const char*, 4> kNames{"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"};
    odf::ZipArchive archive;
    archive.add("mimetype", "application/vnd.oasis.opendocument.text", 0);
    for (const char* name : kNames) {
        const std::size_t end = parts.find(kDivider);
        archive.add(name, parts.substr(0, end), 1);
        if (end == std::string_view::npos) break;
        parts.remove_prefix(end + kDivider.size());
    }
    return archive.finish();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.substr(0, 2) == "PK")
        read(bytes);
    else
        read(packed(bytes));
    return 0;
}
