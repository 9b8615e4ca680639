#include "extension/document/NewDocument.h"

#include "extension/formview/FileName.h"
#include "extension/uno/Properties.h"

#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <limits>
#include <stdexcept>

namespace vanthu::extension {

namespace {

css::uno::Reference<css::io::XInputStream> streamOf(const Context& context, const std::string& bytes) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<sal_Int32>::max())) throw std::length_error("document above 2 GB");
    const css::uno::Sequence<sal_Int8> sequence(reinterpret_cast<const sal_Int8*>(bytes.data()), static_cast<sal_Int32>(bytes.size()));
    return css::uno::Reference<css::io::XInputStream>(css::io::SequenceInputStream::createStreamFromSequence(context, sequence),
                                                      css::uno::UNO_QUERY_THROW);
}

} // namespace

css::uno::Reference<css::frame::XModel> openRendered(const Context& context, const app::Rendered& rendered, bool hidden,
                                                     std::string_view nameEnd) {
    css::uno::Sequence<css::beans::PropertyValue> how(6);
    css::beans::PropertyValue* const options = how.getArray();
    options[0] = namedValue("InputStream", css::uno::Any(streamOf(context, rendered.bytes)));
    options[1] = namedValue("FilterName", css::uno::Any(toOffice("writer8")));
    options[2] = namedValue("Hidden", css::uno::Any(hidden));
    // As from a template: without this the office would take the stream for a file that it may write back to.
    options[3] = namedValue("AsTemplate", css::uno::Any(true));
    // A window that is opened from the thread of a remote call may wait for ever for the clipboard of its toolkit.
    options[4] = namedValue("OnMainThread", css::uno::Any(true));
    // What the first Save As proposes instead of "Untitled 1".
    options[5] = namedValue("SuggestedSaveAsName", css::uno::Any(toOffice(fileNameFor(rendered.title).append(nameEnd))));
    const css::uno::Reference<css::lang::XComponent> component =
        desktop(context)->loadComponentFromURL(toOffice("private:stream"), toOffice("_blank"), 0, how);
    const css::uno::Reference<css::frame::XModel> model(component, css::uno::UNO_QUERY);
    if (!model.is()) throw std::runtime_error("the office could not open the document that was made");
    css::uno::Reference<css::util::XModifiable>(model, css::uno::UNO_QUERY_THROW)->setModified(true);
    return model;
}

} // namespace vanthu::extension
