#include "odf/ZipArchive.h"

#include <libdeflate.h>

#include <array>
#include <memory>
#include <new>
#include <utility>

namespace vanthu::odf {
namespace {

constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kUtf8Names = 0x800;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kDate1980 = 0x21;
constexpr int kLevels = 13;

void put16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>(value >> 8 & 0xFF);
}

void put32(std::string& out, std::uint32_t value) {
    put16(out, value & 0xFFFF);
    put16(out, value >> 16);
}

struct CompressorDeleter {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

libdeflate_compressor* compressorOf(int level) {
    // Making a compressor costs more than packing a page: each thread keeps one a level.
    thread_local std::array<std::unique_ptr<libdeflate_compressor, CompressorDeleter>, kLevels> compressors;
    auto& compressor = compressors[static_cast<std::size_t>(level)];
    if (!compressor) compressor.reset(libdeflate_alloc_compressor(level));
    if (!compressor) throw std::bad_alloc();
    return compressor.get();
}

std::uint32_t checksumOf(std::string_view data) { return libdeflate_crc32(0, data.data(), data.size()); }

/// Room that is used again and is not cleared before, as growing a string would.
char* scratch(std::size_t size) {
    constexpr std::size_t kKept = std::size_t{1} << 20; // one large document must not hold its memory for ever
    thread_local std::unique_ptr<char[]> room;
    thread_local std::size_t have = 0;
    if (size > have || have > kKept) {
        room.reset();
        have = 0;
        room = std::make_unique_for_overwrite<char[]>(size);
        have = size;
    }
    return room.get(); // NOLINT(clang-analyzer-cplusplus.NewDelete): takes a thread_local for a local one
}

/// Appends the packed data to `out`, and gives its length.
std::uint32_t deflateInto(std::string& out, std::string_view data, int level) {
    libdeflate_compressor* compressor = compressorOf(level);
    const std::size_t bound = libdeflate_deflate_compress_bound(compressor, data.size());
    char* const room = scratch(bound);
    const std::size_t packed = libdeflate_deflate_compress(compressor, data.data(), data.size(), room, bound);
    out.append(room, packed);
    return static_cast<std::uint32_t>(packed);
}

} // namespace

ZipEntry ZipArchive::pack(std::string name, std::string_view data, int level) {
    ZipEntry entry{std::move(name), {}, checksumOf(data), static_cast<std::uint32_t>(data.size()), level == 0};
    if (entry.stored)
        entry.packed = data;
    else
        deflateInto(entry.packed, data, level);
    return entry;
}

void ZipArchive::add(const ZipEntry& entry) {
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    const auto packed = static_cast<std::uint32_t>(entry.packed.size());
    put32(bytes_, 0x04034b50);
    header(bytes_, entry.name, entry.checksum, packed, entry.size, entry.stored);
    bytes_ += entry.name;
    bytes_ += entry.packed;
    directoryEntry(entry.name, entry.checksum, packed, entry.size, entry.stored, offset);
}

void ZipArchive::add(std::string_view name, std::string_view data, int level) {
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    const std::uint32_t checksum = checksumOf(data);
    const auto size = static_cast<std::uint32_t>(data.size());
    put32(bytes_, 0x04034b50);
    const std::size_t headerAt = bytes_.size();
    header(bytes_, name, checksum, 0, size, level == 0);
    bytes_ += name;
    const bool stored = level == 0;
    if (stored) bytes_ += data;
    const std::uint32_t packed = stored ? size : deflateInto(bytes_, data, level);
    // The packed length is known only now: the header is written over.
    std::string known;
    header(known, name, checksum, packed, size, stored);
    bytes_.replace(headerAt, known.size(), known);
    directoryEntry(name, checksum, packed, size, stored, offset);
}

std::string ZipArchive::finish() {
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    bytes_ += directory_;
    put32(bytes_, 0x06054b50);
    put32(bytes_, 0);
    put16(bytes_, entries_);
    put16(bytes_, entries_);
    put32(bytes_, static_cast<std::uint32_t>(directory_.size()));
    put32(bytes_, offset);
    put16(bytes_, 0);
    directory_.clear();
    entries_ = 0;
    return std::exchange(bytes_, {});
}

void ZipArchive::header(std::string& out, std::string_view name, std::uint32_t checksum, std::uint32_t packed, std::uint32_t size,
                        bool stored) {
    put16(out, kVersion);
    put16(out, stored ? 0 : kUtf8Names);
    put16(out, stored ? 0 : kDeflated);
    put16(out, 0);
    put16(out, kDate1980);
    put32(out, checksum);
    put32(out, packed);
    put32(out, size);
    put16(out, static_cast<std::uint32_t>(name.size()));
    put16(out, 0); // no extra field: the mimetype entry must have none (ODF 1.3, part 2, 3.3)
}

void ZipArchive::directoryEntry(std::string_view name, std::uint32_t checksum, std::uint32_t packed, std::uint32_t size, bool stored,
                                std::uint32_t offset) {
    put32(directory_, 0x02014b50);
    put16(directory_, kVersion);
    header(directory_, name, checksum, packed, size, stored);
    put16(directory_, 0); // comment
    put16(directory_, 0); // disk
    put16(directory_, 0); // internal attributes
    put32(directory_, 0); // external attributes
    put32(directory_, offset);
    directory_ += name;
    ++entries_;
}

} // namespace vanthu::odf
