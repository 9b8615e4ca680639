#pragma once

#include "odf/Source.h"
#include "reader/Vocabulary.h"
#include "json/Fault.h"

#include <cstddef>
#include <string>

namespace vanthu::reader {

/// Texts above this are refused (bytes): a document of a thousand pages has some five million.
inline constexpr std::size_t kMostTextBytes = std::size_t{32} * 1024 * 1024;

/// Takes a text file apart into paragraphs: lines that a text tool broke in mid sentence are joined, what it left behind is
/// noted. UTF-8, or UTF-16 with a byte order mark. Faults: "read-too-large", "read-empty", "read-not-text", "read-not-utf8" (argument
/// "line").
json::Result<odf::Source> readText(const Vocabulary& words, std::string bytes);

} // namespace vanthu::reader
