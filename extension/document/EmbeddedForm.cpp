#include "extension/document/EmbeddedForm.h"

#include "app/Workbench.h"
#include "extension/uno/Convert.h"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/rdf/Literal.hpp>
#include <com/sun/star/rdf/Statement.hpp>
#include <com/sun/star/rdf/URI.hpp>
#include <com/sun/star/rdf/XDocumentMetadataAccess.hpp>
#include <com/sun/star/rdf/XNamedGraph.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace vanthu::extension {

namespace {

using Graph = css::uno::Reference<css::rdf::XNamedGraph>;
using Uri = css::uno::Reference<css::rdf::XURI>;

Uri uri(const Context& context, std::string_view name) { return css::rdf::URI::create(context, toOffice(name)); }

/// The graph with the form, or nothing.
Graph formGraph(const Context& context, const Model& document) {
    const css::uno::Reference<css::rdf::XDocumentMetadataAccess> metadata(document, css::uno::UNO_QUERY);
    if (!metadata.is()) return nullptr;
    const css::uno::Sequence<Uri> graphs = metadata->getMetadataGraphsWithType(uri(context, app::kFormGraphType));
    return graphs.hasElements() ? metadata->getRDFRepository()->getGraph(graphs[0]) : nullptr;
}

css::uno::Reference<css::beans::XPropertySet> userProperties(const Model& document) {
    const css::uno::Reference<css::document::XDocumentPropertiesSupplier> supplier(document, css::uno::UNO_QUERY);
    if (!supplier.is()) return nullptr;
    return css::uno::Reference<css::beans::XPropertySet>(supplier->getDocumentProperties()->getUserDefinedProperties(),
                                                         css::uno::UNO_QUERY);
}

bool hasFormProperty(const Model& document) {
    const css::uno::Reference<css::beans::XPropertySet> properties = userProperties(document);
    return properties.is() && properties->getPropertySetInfo()->hasPropertyByName(toOffice(app::kFormProperty));
}

} // namespace

bool hasEmbeddedForm(const Context& context, const Model& document) {
    return formGraph(context, document).is() || hasFormProperty(document);
}

std::optional<std::string> embeddedForm(const Context& context, const Model& document) {
    if (const Graph graph = formGraph(context, document); graph.is()) {
        const css::uno::Reference<css::container::XEnumeration> statements =
            graph->getStatements(nullptr, uri(context, app::kFormPredicate), nullptr);
        css::rdf::Statement statement;
        if (statements->hasMoreElements() && (statements->nextElement() >>= statement)) {
            const css::uno::Reference<css::rdf::XLiteral> literal(statement.Object, css::uno::UNO_QUERY);
            if (literal.is()) return fromOffice(literal->getValue());
        }
    }
    if (hasFormProperty(document)) {
        rtl::OUString json;
        if (userProperties(document)->getPropertyValue(toOffice(app::kFormProperty)) >>= json) return fromOffice(json);
    }
    return std::nullopt;
}

void replaceEmbeddedForm(const Context& context, const Model& document, std::string_view json) {
    if (const Graph graph = formGraph(context, document); graph.is()) {
        const Uri predicate = uri(context, app::kFormPredicate);
        graph->removeStatements(nullptr, predicate, nullptr);
        const css::uno::Reference<css::rdf::XResource> subject(uri(context, app::kFormSubject), css::uno::UNO_QUERY_THROW);
        const css::uno::Reference<css::rdf::XNode> literal(css::rdf::Literal::create(context, toOffice(json)), css::uno::UNO_QUERY_THROW);
        graph->addStatement(subject, predicate, literal);
    } else {
        userProperties(document)->setPropertyValue(toOffice(app::kFormProperty), css::uno::Any(toOffice(json)));
    }
    css::uno::Reference<css::util::XModifiable>(document, css::uno::UNO_QUERY_THROW)->setModified(true);
}

} // namespace vanthu::extension
