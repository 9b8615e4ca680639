#pragma once

#include "odf/Deflate.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu::odf {

/// One packed entry of a zip archive, ready to be put into any number of archives.
struct ZipEntry {
    std::string name;
    std::string packed;
    std::uint32_t checksum = 0;
    std::uint32_t size = 0; ///< unpacked
    bool stored = false;
};

/// Builds a zip archive in memory, in the order of the entries, with the date 1 January 1980: the same entries give the same
/// bytes. Own code because no well-kept library takes entries that are packed already, and packing the unchanged parts of a
/// document once is most of the speed (docs/benchmarks.md); packing itself is libdeflate's.
class ZipArchive {
public:
    /// Packs data. `level` as in libdeflate, 0 to store. Thread-safe: one compressor a thread.
    static ZipEntry pack(std::string name, std::string_view data, int level);

    void add(const ZipEntry& entry);
    /// Packs straight into the archive.
    void add(std::string_view name, std::string_view data, int level);
    /// Likewise, of an entry whose beginning was packed before; `level` is not 0.
    void add(std::string_view name, const PackedBeginning& beginning, std::string_view rest, int level);
    /// The archive; leaves this one empty.
    std::string finish();

private:
    void header(std::string& out, std::string_view name, std::uint32_t checksum, std::uint32_t packed, std::uint32_t size, bool stored);
    void directoryEntry(std::string_view name, std::uint32_t checksum, std::uint32_t packed, std::uint32_t size, bool stored,
                        std::uint32_t offset);

    std::string bytes_;
    std::string directory_;
    std::uint16_t entries_ = 0;
};

} // namespace vanthu::odf
