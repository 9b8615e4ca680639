#pragma once

#include "extension/uno/Convert.h"
#include "extension/uno/Css.h"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include <string_view>

/// Small helpers for the office's properties. Names are ASCII.
namespace vanthu::extension {

css::beans::PropertyValue namedValue(std::string_view name, const css::uno::Any& value);

/// Sets a property. Throws what the office throws for an unknown one.
template <class T> void setProperty(const css::uno::Reference<css::uno::XInterface>& object, std::string_view name, const T& value) {
    css::uno::Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)
        ->setPropertyValue(toOffice(name), css::uno::Any(value));
}

/// Reads a property; gives `fallback` if the object has none of that name or it is of another type.
template <class T> T property(const css::uno::Reference<css::uno::XInterface>& object, std::string_view name, T fallback = T()) {
    const css::uno::Reference<css::beans::XPropertySet> set(object, css::uno::UNO_QUERY);
    const rtl::OUString officeName = toOffice(name);
    if (!set.is() || !set->getPropertySetInfo()->hasPropertyByName(officeName)) return fallback;
    set->getPropertyValue(officeName) >>= fallback;
    return fallback;
}

} // namespace vanthu::extension
