#pragma once

#include "app/Workbench.h"
#include "store/Store.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vanthu::app {

/// The abstract of a form as its document and the register have it: with what it cites.
std::string abstractOf(const Workbench& workbench, const form::Kind& kind, const json::Value& form);

/// The entry of a list of citations for the document a form describes. `ofForm`: the form is the one it was made from, by which the
/// register knows it; one that was read back is not.
json::Value citationOf(const Workbench& workbench, const form::Kind& kind, const json::Value& form, std::string_view id, bool ofForm);

/// Gives a citation of a form another id, in the list and in every text, so that `id` is free. Nothing happens if it is.
void freeCitationId(json::Value& form, std::string_view id);

/// Adds to `form` those citations of `earlier` that its texts mention and it does not have.
void carryCitations(json::Value& form, const json::Value& earlier);

/// Whether a citation of the form lacks its number or its date, so that asking the register may help.
bool lacksNumbers(const json::Value& form);

/// Fills in number and date of citations that lack them and that the register knows. Gives how many were completed.
json::Result<int> completeCitations(json::Value& form, store::Store& store);

/// The same in a file of ours, a form or a document made from one and not typed in since; nothing else in it changes. A file that has
/// nothing to complete is not written.
json::Result<int> completeFile(const Workbench& workbench, store::Store& store, const std::filesystem::path& file);

} // namespace vanthu::app
