#pragma once

#include "store/Database.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace vanthu::store {

/// True for an address of a PostgreSQL server; everything else is a file.
bool isServerAddress(std::string_view location);

/// Opens a location with its engine. The engines are libraries of their own (vanthu-sqlite.so, vanthu-postgresql.so), loaded from `folder`
/// when first needed: what they bring along takes longer to load than a document takes to make. Throws DatabaseError.
std::unique_ptr<Database> connect(const std::filesystem::path& folder, const std::string& location, std::chrono::milliseconds patience);

/// What each engine's library exports under the name "vanthuOpenDatabase". Gives ownership; throws DatabaseError.
using OpenDatabase = Database*(const char* location, long patienceMilliseconds);

} // namespace vanthu::store
