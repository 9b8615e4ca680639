#pragma once

#include "form/Kind.h"
#include "json/Fault.h"
#include "json/Value.h"

namespace vanthu::app {

/// A form of `target` begun from a finished or unfinished form of another kind, `source`: the defaults of the target, over them
/// what its derive.json takes from the earlier form. It is a draft: what only the new document knows is still empty.
///
/// derive.json: {"from": [ids of kinds], "copy": [members taken as they are], "take": {"/pointer/here": "/pointer/there"}}. What
/// the earlier form leaves empty is left out; "there" may also be "@type", the earlier kind as a sentence calls it. Fault: the
/// target cannot be begun from that kind.
json::Result<json::Value> derive(const form::Kind& target, const form::Kind& source, const json::Value& earlier);

} // namespace vanthu::app
