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
json::Value toJson(const std::vector<store::LoanRow>& value);
json::Value toJson(const store::Carried& value);

json::Value toJson(const store::Reservation& value);
json::Value toJson(const std::vector<store::Reservation>& value);
/// Parts of an entry: signatures, links to and from other documents, loans of its file copy.
json::Value toJson(const std::vector<store::Signature>& value);
json::Value toJson(const std::vector<store::Link>& value);
json::Value toJson(const std::vector<store::Loan>& value);

/// Its tasks, with what became of them; and the same in lines.
json::Value tasksJson(const store::Entry& value);
std::string tasksText(const store::Entry& value, const Messages& messages);
/// Its recipients in lines: those on the paper, members of groups, those added since.
std::string recipientsText(const store::Entry& value, const Messages& messages);

/// Who has and had its file copy, in lines.
std::string loansText(const store::Entry& value, const Messages& messages);

/// Signatures, links and place in a file, in lines.
std::string lifeText(const store::Entry& value, const Messages& messages);

/// The same for people: lines, in their language.
std::string toText(const store::Registration& value, const Messages& messages);
std::string toText(const store::Entry& value, const Messages& messages);
/// `id`: the sentence of what was done.
std::string toText(const store::Carried& value, const Messages& messages, std::string_view id);
std::string toText(const store::Status& value, const Messages& messages);
std::string toText(const store::Reservation& value, const Messages& messages);
std::string toText(const std::vector<store::Reservation>& value, const Messages& messages);
std::string toText(const store::Verification& value, const Messages& messages);
std::string toText(const std::vector<store::Found>& value, const Messages& messages);
std::string toText(const std::vector<store::TaskRow>& value, const Messages& messages);
std::string toText(const std::vector<store::LoanRow>& value, const Messages& messages);
std::string toText(const std::vector<store::JournalRow>& value, const Messages& messages);
std::string toText(const std::vector<store::Delivery>& value, const Messages& messages);

/// Faults of the register in which states are named by their ids and days as ISO 8601 has them, as people write both.
json::Faults inWords(json::Faults faults, const Messages& messages);

} // namespace vanthu::app
