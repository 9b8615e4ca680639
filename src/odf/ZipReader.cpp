#include "odf/ZipReader.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>

namespace vanthu::odf {
namespace {

constexpr std::string_view kLocalMark("PK\x03\x04", 4);
constexpr std::string_view kDirectoryMark("PK\x01\x02", 4);
constexpr std::string_view kEndMark("PK\x05\x06", 4);
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kDirectorySize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kEncryptedBit = 1;
constexpr std::size_t kLargest = 0xFFFFFFFF; ///< says "see zip64"

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length) {
    std::uint32_t value = 0;
    for (std::size_t i = length; i > 0; --i) value = value << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
    return value;
}
std::uint16_t get16(std::string_view bytes, std::size_t at) { return static_cast<std::uint16_t>(number(bytes, at, 2)); }
std::uint32_t get32(std::string_view bytes, std::size_t at) { return number(bytes, at, 4); }

json::Fault fault(const char* id) { return {"", id, {}, {}}; }

/// A foreign name as a sentence may show it: short, and nothing that a terminal could take for a command.
std::string shown(std::string_view name) {
    constexpr std::size_t kMost = 80;
    std::string text(name.substr(0, kMost));
    for (char& c : text)
        if (c < ' ' || c > '~') c = '?';
    return text;
}

json::Fault fault(const char* id, std::string_view entry) { return {"", id, {{"entry", shown(entry)}}, {}}; }

/// Where the end record stands: the last place whose comment ends with the file.
std::optional<std::size_t> endRecord(std::string_view bytes) {
    if (bytes.size() < kEndSize) return std::nullopt;
    const std::size_t last = bytes.size() - kEndSize;
    const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
    for (std::size_t at = last + 1; at-- > first;)
        if (bytes.substr(at, 4) == kEndMark && at + kEndSize + get16(bytes, at + 20) == bytes.size()) return at;
    return std::nullopt;
}

/// A name that leads out of the package, or is no name.
bool isUnsafe(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos || name.find('\0') != std::string_view::npos)
        return true;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

struct DecompressorDeleter {
    void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

libdeflate_decompressor& decompressor() {
    thread_local const std::unique_ptr<libdeflate_decompressor, DecompressorDeleter> kept(libdeflate_alloc_decompressor());
    if (!kept) throw std::bad_alloc();
    return *kept;
}

} // namespace

bool looksLikeZip(std::string_view bytes) { return bytes.substr(0, 4) == kLocalMark || bytes.substr(0, 4) == kEndMark; }

json::Result<ZipReader> ZipReader::open(std::string_view bytes, const ReadLimits& limits) {
    const std::optional<std::size_t> end = endRecord(bytes);
    if (!end) return fault("zip-damaged");
    const std::size_t count = get16(bytes, *end + 10);
    std::size_t at = get32(bytes, *end + 16);
    if (get16(bytes, *end + 4) != 0 || get16(bytes, *end + 8) != count || at == kLargest || count == 0xFFFF)
        return fault("zip-unsupported");
    if (count > limits.entries) return json::Fault{"", "zip-too-many-entries", {{"limit", std::to_string(limits.entries)}}, {}};
    ZipReader reader(bytes, limits);
    reader.entries_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (at > *end || *end - at < kDirectorySize || bytes.substr(at, 4) != kDirectoryMark) return fault("zip-damaged");
        const std::size_t nameLength = get16(bytes, at + 28);
        const std::size_t length = kDirectorySize + nameLength + get16(bytes, at + 30) + get16(bytes, at + 32);
        if (length > *end - at) return fault("zip-damaged");
        Entry entry;
        entry.name = bytes.substr(at + kDirectorySize, nameLength);
        entry.encrypted = (get16(bytes, at + 8) & kEncryptedBit) != 0;
        entry.method = get16(bytes, at + 10);
        entry.checksum = get32(bytes, at + 16);
        entry.packed = get32(bytes, at + 20);
        entry.size = get32(bytes, at + 24);
        entry.offset = get32(bytes, at + 42);
        if (isUnsafe(entry.name)) return fault("zip-unsafe-name", entry.name);
        if (entry.encrypted) return fault("odf-encrypted");
        reader.entries_.push_back(entry);
        at += length;
    }
    return reader;
}

const ZipReader::Entry* ZipReader::find(std::string_view name) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.name == name; });
    return found == entries_.end() ? nullptr : &*found;
}

json::Result<std::string> ZipReader::read(const Entry& entry) {
    const std::size_t at = entry.offset;
    if (at > bytes_.size() || bytes_.size() - at < kLocalSize || bytes_.substr(at, 4) != kLocalMark)
        return fault("zip-part-damaged", entry.name);
    // Name and extra field of the local header may be of other lengths than in the directory.
    const std::size_t start = at + kLocalSize + get16(bytes_, at + 26) + get16(bytes_, at + 28);
    if (start > bytes_.size() || bytes_.size() - start < entry.packed) return fault("zip-part-damaged", entry.name);
    if (entry.method != kStored && entry.method != kDeflated) return fault("zip-unsupported", entry.name);
    if (entry.size > limits_.entryBytes || entry.size > limits_.unpackedBytes - unpacked_) return fault("zip-too-large", entry.name);
    if (entry.size > limits_.ratioFrom && entry.size / limits_.ratio > entry.packed) {
        json::Fault bomb = fault("zip-bomb", entry.name);
        bomb.arguments.push_back({"limit", std::to_string(limits_.ratio)});
        return bomb;
    }
    unpacked_ += entry.size;
    const std::string_view packed = bytes_.substr(start, entry.packed);
    std::string content;
    if (entry.method == kStored) {
        if (entry.packed != entry.size) return fault("zip-part-damaged", entry.name);
        content = packed;
    } else {
        content.resize(entry.size);
        // Asked for the exact size: more or less than the directory says is a fault, never a longer result.
        const libdeflate_result result =
            libdeflate_deflate_decompress(&decompressor(), packed.data(), packed.size(), content.data(), content.size(), nullptr);
        if (result != LIBDEFLATE_SUCCESS) return fault("zip-part-damaged", entry.name);
    }
    if (libdeflate_crc32(0, content.data(), content.size()) != entry.checksum) return fault("zip-part-damaged", entry.name);
    return content;
}

} // namespace vanthu::odf
