#pragma once

#include "app/Workbench.h"
#include "form/Field.h"
#include "json/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// One way to begin a form of a kind from an earlier document: templates/<kind>/derive.json. Members that stand in the file itself
/// hold for all its "ways", whose own members come first; a file without ways is one way without an id.
///
///   {"from": [ids of kinds, or "*" for any], "copy": [members taken as they are],
///    "take": {"/pointer/here": "/pointer/there"}   or "@type": the earlier kind as a sentence calls it; "/list/*/member": that of
///                                                  every entry, joined where the field here is a text
///    "set": {"/pointer/here": value}               what this way always says
///    "write": {"/pointer/here": "words"}           with places for what the earlier form says (layout/Wording.h), and for "today",
///                                                  "type"; a text, or the entries of a list of texts
///    "cite": "earlier",                            the id under which the earlier document is cited
///    "tasks": [{"which": "all" | "open" | "late", "into": "/pointer", "once": true, "entry": {…}}]}
///
/// An entry is made for each such task of the earlier document; its texts are words with the places text, leadUnit,
/// coordinatingUnits, deadline, reportTo, "@task" is the duty itself and "@state" its state ("done", "running", "late"). With
/// "once" entries that are alike stand once.
struct Way {
    std::string id; ///< "postpone"; empty for the only way of a kind
    form::LocalText title;
    json::Value rule; ///< the members above, those of the file under those of the way

    bool fits(const form::Kind& source) const;
};

/// The ways to begin a form of that kind; none where it has no derive.json.
std::vector<Way> waysOf(const form::Kind& target);

/// Something that can be begun from a document of a kind.
struct Beginning {
    const form::Kind* target = nullptr;
    Way way;
    /// What --kind takes: "letter/reminder".
    std::string name() const { return way.id.empty() ? target->id : target->id + "/" + way.id; }
};

/// All of them, in the order of the kinds.
std::vector<Beginning> beginnings(const Workbench& workbench, const form::Kind& source);

/// For programs: an array of objects with the members kind (the name), title and document.
json::Value listOf(const std::vector<Beginning>& beginnings, text::Language language);

/// The one of that name, its way left out for the first that fits. Faults: "derive-kind-unknown", "derive-way-unknown",
/// "derive-impossible".
json::Result<Beginning> beginning(const Workbench& workbench, const form::Kind& source, std::string_view name);

} // namespace vanthu::app
