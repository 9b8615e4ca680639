#pragma once

#include "app/Derive.h"
#include "app/DocumentReader.h"
#include "store/Store.h"

#include <optional>
#include <string>

namespace vanthu::app {

/// A file that a document can be begun from.
struct TakenSource {
    DeriveSource source;
    std::optional<ReadDocument> read; ///< where the file had no form and was read
};

/// Takes any file: a form's JSON, a document with its form inside (also one that a word processor saved), else whatever the reader
/// takes. `name` stands in faults. Faults: those of the JSON, the kind and the reader.
json::Result<TakenSource> takeSource(const Workbench& workbench, std::string bytes, const std::string& name,
                                     const IntakeSettings& settings);

/// The same of a form that is at hand.
json::Result<DeriveSource> sourceOfForm(const Workbench& workbench, json::Value form);

/// Asks the register what it knows of the document.
json::Faults askRegister(const Workbench& workbench, DeriveSource& source, store::Store& store);

} // namespace vanthu::app
