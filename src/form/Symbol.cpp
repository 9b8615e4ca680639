#include "form/Form.h"

#include "text/Scan.h"

#include <algorithm>

namespace vanthu::form {

std::string fullSymbol(const Kind& kind, std::string_view typeName, std::string_view symbol) {
    if (kind.types.empty() || !symbol.starts_with('-')) return std::string(symbol);
    const std::string wanted = text::upperCase(typeName);
    const auto type = std::ranges::find_if(kind.types, [&](const TypeName& each) { return text::upperCase(each.name) == wanted; });
    return type == kind.types.end() ? std::string() : type->abbreviation + std::string(symbol);
}

} // namespace vanthu::form
