#include "odf/Deflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <optional>

namespace vanthu::odf {
namespace {

using namespace std::string_view_literals;

constexpr int kLevels = 13;
/// What libdeflate makes one block of at the level of contents.
constexpr std::size_t kPiece = std::size_t{24} * 1024;

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

/// Whether packed data that were left open are those data.
bool unpacksTo(std::string packed, std::string_view data) {
    constexpr std::string_view kEmptyLastBlock = "\1\0\0\xFF\xFF"sv;
    packed += kEmptyLastBlock;
    struct Deleter {
        void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
    };
    const std::unique_ptr<libdeflate_decompressor, Deleter> decompressor(libdeflate_alloc_decompressor());
    if (!decompressor) throw std::bad_alloc();
    std::string unpacked(data.size(), '\0');
    const auto result =
        libdeflate_deflate_decompress(decompressor.get(), packed.data(), packed.size(), unpacked.data(), unpacked.size(), nullptr);
    return result == LIBDEFLATE_SUCCESS && unpacked == data;
}

/// Packs a piece so that more may follow: its one block is not the last, and an empty stored block ends it at a whole byte
/// (RFC 1951, 3.2.3 and 3.2.4). Whether the head of that block still fits into the last byte shows when it is unpacked again.
std::optional<std::string> packOpen(std::string_view piece, int level) {
    std::string packed;
    deflateInto(packed, piece, level);
    packed[0] = static_cast<char>(packed[0] & ~1);
    for (const std::string_view end : {"\0\0\xFF\xFF"sv, "\0\0\0\xFF\xFF"sv}) {
        std::string open = packed;
        open += end;
        if (unpacksTo(open, piece)) return open;
    }
    return std::nullopt;
}

} // namespace

std::uint32_t checksumOf(std::string_view data, std::uint32_t before) { return libdeflate_crc32(before, data.data(), data.size()); }

void deflateInto(std::string& out, std::string_view data, int level) {
    libdeflate_compressor* compressor = compressorOf(level);
    const std::size_t bound = libdeflate_deflate_compress_bound(compressor, data.size());
    char* const room = scratch(bound);
    out.append(room, libdeflate_deflate_compress(compressor, data.data(), data.size(), room, bound));
}

PackedBeginning::PackedBeginning(std::string_view data, int level) {
    std::string packed;
    for (std::size_t at = 0; at < data.size(); at += kPiece) {
        const std::optional<std::string> piece = packOpen(data.substr(at, kPiece), level);
        if (!piece) return;
        packed += *piece;
    }
    packed_ = std::move(packed);
    checksum_ = checksumOf(data, 0);
    size_ = data.size();
}

} // namespace vanthu::odf
