#pragma once

#include "exchange/Agenda.h"
#include "form/Kind.h"
#include "store/Values.h"
#include "json/Value.h"

#include <vector>

namespace vanthu::app {

/// The meetings and receptions that a document calls to: whatever its form says by the roles of its fields, so that a new kind needs
/// nothing here. Place and chair are the nearest fields that the lists of rooms and chairs serve.
std::vector<exchange::AgendaMeeting> meetingsOf(const form::Kind& kind, const json::Value& form, const store::Entry& entry);

/// True for a document that no longer counts: what it calls to is off.
bool isOff(const store::Entry& entry);

} // namespace vanthu::app
