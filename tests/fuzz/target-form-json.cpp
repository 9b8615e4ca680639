// A form from its bytes to the document it describes: reading, bringing into NFC, validating, converting.
#include "form/Form.h"
#include "form/Kind.h"
#include "json/Text.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace vanthu;

const form::Kind& plan() {
    static const auto catalogue = form::KindCatalogue::load(json::DataFolders({VANTHU_TEMPLATES}));
    if (!catalogue) std::abort();
    return *catalogue->find("plan");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto value = json::parse({reinterpret_cast<const char*>(data), size});
    if (!value) {
        if (value.faults.empty()) std::abort();
        return 0;
    }
    // What is written and read again is the same.
    const auto again = json::parse(json::dump(*value));
    if (!again || !(*again == *value)) std::abort();
    const form::Texts texts = form::normalise(*value);
    const json::Faults faults = form::validate(plan(), *value, texts);
    for (const json::Fault& fault : faults) form::argumentsFor(plan(), fault, text::Language::english);
    if (faults.empty()) form::toDocument(plan(), *value);
    return 0;
}
