#pragma once

#include <string>
#include <string_view>

namespace vanthu::store {

/// postgresql://[user[:password]@]host[:port]/database[?parameter=value&…] as the words libpq knows ("host=… port=…"), which is all
/// Poco takes. TLS is asked for where the address says nothing of it (sslmode=prefer, libpq's own default). Throws
/// DatabaseError("store-address") for one that cannot be read; a password with blanks belongs into libpq's password file.
std::string connectionWords(std::string_view address);

} // namespace vanthu::store
