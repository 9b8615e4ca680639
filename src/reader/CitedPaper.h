#pragma once

#include "model/Document.h"
#include "reader/Vocabulary.h"

#include <string_view>

namespace vanthu::reader {

/// Whether a text may be an earlier paper as it is cited: it begins with a type in capitals.
bool mayCite(const Vocabulary& words, std::string_view text);

/// An earlier paper as it is cited in full ("Giấy mời số 09/GM-UBND ngày 05 tháng 3 năm 2026 của … về …") or in short.
model::Citation citedPaper(const Vocabulary& words, std::string_view text);

} // namespace vanthu::reader
