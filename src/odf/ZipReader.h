#pragma once

#include "odf/ReadLimits.h"
#include "json/Fault.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::odf {

/// Reads a zip archive in memory. Nothing is ever written to a disk. Own code beside ZipArchive: what a package of ODF may use
/// of zip (stored and deflated entries, no division, no encryption of zip's own) is small, everything else is refused, and
/// every count is checked against the bytes that are there and against the limits before memory is taken for it.
class ZipReader {
public:
    struct Entry {
        std::string_view name; ///< borrowed from the bytes
        std::uint32_t checksum = 0;
        std::size_t packed = 0, size = 0, offset = 0;
        std::uint16_t method = 0;
        bool encrypted = false;
    };

    /// Reads the directory. The bytes are borrowed and must outlive the reader. Faults: "zip-damaged", "zip-unsupported",
    /// "zip-too-many-entries", "zip-unsafe-name" (argument "entry"), "odf-encrypted".
    static json::Result<ZipReader> open(std::string_view bytes, const ReadLimits& limits);

    const std::vector<Entry>& entries() const { return entries_; }
    const Entry* find(std::string_view name) const;

    /// Unpacks an entry. Faults, with the argument "entry": "zip-part-damaged", "zip-unsupported", "zip-too-large", "zip-bomb".
    json::Result<std::string> read(const Entry& entry);

private:
    ZipReader(std::string_view bytes, const ReadLimits& limits) : bytes_(bytes), limits_(limits) {}

    std::string_view bytes_;
    ReadLimits limits_;
    std::vector<Entry> entries_;
    std::size_t unpacked_ = 0; ///< bytes so far
};

/// True if the bytes begin as a zip archive does.
bool looksLikeZip(std::string_view bytes);

} // namespace vanthu::odf
