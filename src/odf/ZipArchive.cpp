#include "odf/ZipArchive.h"

#include "odf/Deflate.h"

#include <utility>

namespace vanthu::odf {
namespace {

constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kUtf8Names = 0x800;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kDate1980 = 0x21;

void put16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>(value >> 8 & 0xFF);
}

void put32(std::string& out, std::uint32_t value) {
    put16(out, value & 0xFFFF);
    put16(out, value >> 16);
}

} // namespace

ZipEntry ZipArchive::pack(std::string name, std::string_view data, int level) {
    ZipEntry entry{std::move(name), {}, checksumOf(data, 0), static_cast<std::uint32_t>(data.size()), level == 0};
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

void ZipArchive::add(std::string_view name, std::string_view data, int level) { add(name, PackedBeginning(), data, level); }

void ZipArchive::add(std::string_view name, const PackedBeginning& beginning, std::string_view rest, int level) {
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    const std::uint32_t checksum = checksumOf(rest, beginning.checksum());
    const auto size = static_cast<std::uint32_t>(beginning.size() + rest.size());
    const bool stored = level == 0;
    put32(bytes_, 0x04034b50);
    const std::size_t headerAt = bytes_.size();
    header(bytes_, name, checksum, 0, size, stored);
    bytes_ += name;
    const std::size_t dataAt = bytes_.size();
    bytes_ += beginning.packed();
    if (stored)
        bytes_ += rest;
    else
        deflateInto(bytes_, rest, level);
    // The packed length is known only now: the header is written over.
    const auto packed = static_cast<std::uint32_t>(bytes_.size() - dataAt);
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
