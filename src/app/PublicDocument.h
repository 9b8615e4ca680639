#pragma once

#include "app/Workbench.h"
#include "exchange/PublicVersion.h"
#include "json/Fault.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// What the name of a public version's file ends with, before the extension.
inline constexpr std::string_view kPublicSuffix = "-cong-khai";

/// A document for the office's website, made of the form of another.
struct PublicDocument {
    const form::Kind* kind = nullptr;
    exchange::PublicVersion version;
};

/// The public version of a form that was read: checked, made public, and what it prints searched once more for every protected
/// word. Faults: those of the form, those of exchange::publicVersion, "public-still-there" (protected words stand in what the paper
/// says besides the form).
json::Result<PublicDocument> publicDocument(const Workbench& workbench, json::Value form);

/// The same of the bytes of a file: a form's JSON, or an .odt or .fodt with its form inside, also one that a word processor saved.
/// A document that was typed in says what its form does not, and nobody looked through that: "public-typed-in", one fault for each of
/// the first paragraphs that differ.
json::Result<PublicDocument> publicDocumentOf(const Workbench& workbench, std::string_view bytes);
/// The same of a document that is open, as bytes, and its form.
json::Result<PublicDocument> publicDocumentOf(const Workbench& workbench, json::Value form, std::string_view document);

/// How a summary says where: as people call the place, for who works on files with its JSON pointer too.
enum class Where { words, pointers };

/// What was done, a line for each change: where, which words, by what. Then the words of the form's list that stand nowhere. For
/// who may read the document itself only. Without changes one line that says so.
std::vector<std::string> publicSummary(const Workbench& workbench, const PublicDocument& document, Where where = Where::pointers);

/// "x-cong-khai.odt" beside "x.json"; protected words in the name are replaced too.
std::filesystem::path publicFileName(const std::filesystem::path& input, const PublicDocument& document, std::string_view extension);

} // namespace vanthu::app
