#pragma once

#include "store/Database.h"
#include "store/Numbers.h"
#include "store/Values.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <optional>
#include <string>

namespace vanthu::store {

/// Why a document cannot go from its state to that one: there is no such step in the table "transitions", or it needs a reason.
std::optional<json::Fault> checkStep(Database& database, const NumberRow& document, const std::string& state, const std::string& reason);

/// Takes the step and writes it into the journal; the caller has checked it.
void takeStep(Database& database, const Occasion& occasion, const NumberRow& document, const std::string& state, const std::string& reason,
              const std::string& action, json::Value after = json::Object{});

} // namespace vanthu::store
