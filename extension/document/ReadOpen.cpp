#include "extension/document/ReadOpen.h"

#include "extension/document/DocumentBytes.h"
#include "odf/OdfReader.h"

namespace vanthu::extension {

json::Result<app::ReadDocument> readOpen(const app::Workbench& workbench, const css::uno::Reference<css::frame::XModel>& document,
                                         std::string_view kind) {
    const json::Result<app::DocumentReader> reader = app::DocumentReader::open(workbench);
    if (!reader) return reader.faults;
    json::Result<odf::Source> source = odf::readDocument(documentBytes(document));
    if (!source) return source.faults;
    return reader->read(std::move(*source), kind);
}

} // namespace vanthu::extension
