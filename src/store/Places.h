#pragma once

#include "store/Store.h"

#include <string>

namespace vanthu::store {

/// The digits of a moment, for names of files.
std::string digitsOf(const std::string& now);

/// A location as it may be shown: without a password.
std::string shownLocation(const std::string& location);

/// Remembers beside a store where a backup of it went. Where that cannot be written, nothing is remembered.
void noteBackup(const std::string& location, const std::string& backup) noexcept;

/// The newest of the backups that were noted, or stand beside a store's file under its name and more, that can be read from end to end;
/// empty for none.
std::string newestGoodBackup(const OpenOrder& order);

/// A fault of opening; of a damaged file with the backup that may take its place ("store-damaged-backup").
json::Fault withBackup(json::Fault fault, const OpenOrder& order);

} // namespace vanthu::store
