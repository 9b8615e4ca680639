#pragma once

#include "app/Cancellation.h"
#include "json/Fault.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu::app {

/// No form is nearly that large (bytes); what is larger is a mistake and must not fill the memory.
inline constexpr std::size_t kReadLimit = std::size_t{64} * 1024 * 1024;

/// Reads a whole file into `content`, whose memory is used again. Gives the fault if it cannot: missing, a folder, not
/// permitted, larger than `limit`, or broken underneath (isReadFailure). `content` is then of no use.
std::optional<json::Fault> readFile(const std::filesystem::path& file, std::string& content, std::size_t limit = kReadLimit);

/// The same from an open descriptor, to its end; `source` names it in faults. Waits for a slow writer and gives the
/// fault "cancelled" when asked to stop. The descriptor stays open.
std::optional<json::Fault> readDescriptor(int descriptor, std::string_view source, std::string& content, std::size_t limit = kReadLimit,
                                          const Cancellation& cancellation = {});

/// Writes everything to an open descriptor; gives 0 or the errno value. Not atomic by itself.
int writeAll(int descriptor, std::string_view bytes) noexcept;

/// The sentence of an errno value met in reading or in writing `source`.
json::Fault readFault(int error, std::string_view source);
json::Fault writeFault(int error, std::string_view source);

/// True if a fault of reading is the machine's and not the input's.
bool isReadFailure(const json::Fault& fault);

} // namespace vanthu::app
