#pragma once

#include "app/Messages.h"
#include "store/Store.h"
#include "json/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// What programs call a breach; its sentence is "verify-" and this.
std::string_view nameOf(store::Breach::Kind kind);

/// What the register answers, as JSON for programs. Days are ISO 8601.
json::Value toJson(const store::Registration& value);
json::Value toJson(const store::Entry& value);
json::Value toJson(const store::Status& value);
json::Value toJson(const store::Verification& value);
json::Value toJson(const std::vector<store::Found>& value);
json::Value toJson(const std::vector<store::TaskRow>& value);
json::Value toJson(const std::vector<store::JournalRow>& value);
json::Value toJson(const std::vector<store::Delivery>& value);
json::Value toJson(const std::vector<store::BookRow>& value);
json::Value toJson(const std::vector<store::Sending>& value);

/// The same for people: lines, in their language.
std::string toText(const store::Registration& value, const Messages& messages);
std::string toText(const store::Entry& value, const Messages& messages);
std::string toText(const store::Status& value, const Messages& messages);
std::string toText(const store::Verification& value, const Messages& messages);
std::string toText(const std::vector<store::Found>& value, const Messages& messages);
std::string toText(const std::vector<store::TaskRow>& value, const Messages& messages);
std::string toText(const std::vector<store::JournalRow>& value, const Messages& messages);
std::string toText(const std::vector<store::Delivery>& value, const Messages& messages);

} // namespace vanthu::app
