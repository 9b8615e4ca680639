#include "extension/uno/Properties.h"

namespace vanthu::extension {

css::beans::PropertyValue namedValue(std::string_view name, const css::uno::Any& value) {
    css::beans::PropertyValue pair;
    pair.Name = toOffice(name);
    pair.Value = value;
    return pair;
}

} // namespace vanthu::extension
