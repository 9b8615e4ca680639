#pragma once

#include "extension/uno/Office.h"

#include <com/sun/star/frame/XModel.hpp>

#include <optional>
#include <string>
#include <string_view>

/// The form that travels inside a document: an RDF metadata file of the package, or a property where a flat file was opened.
namespace vanthu::extension {

using Model = css::uno::Reference<css::frame::XModel>;

/// Quick: does not read the form.
bool hasEmbeddedForm(const Context& context, const Model& document);

/// The JSON text, or nothing. Throws what the office throws if the metadata is broken.
std::optional<std::string> embeddedForm(const Context& context, const Model& document);

/// Puts another form in its place. The document counts as modified afterwards.
void replaceEmbeddedForm(const Context& context, const Model& document, std::string_view json);

} // namespace vanthu::extension
