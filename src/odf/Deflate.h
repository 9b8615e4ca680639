#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu::odf {

/// The checksum of zip entries over data that go on where those of `before` ended; 0 for the beginning.
std::uint32_t checksumOf(std::string_view data, std::uint32_t before);

/// Appends the packed data to `out`. `level` as in libdeflate, 1 to 12. Thread-safe: one compressor a thread.
void deflateInto(std::string& out, std::string_view data, int level);

/// Data packed so that any others can follow without packing these again. Immutable.
class PackedBeginning {
public:
    /// Of nothing.
    PackedBeginning() = default;
    PackedBeginning(std::string_view data, int level);

    /// False if what came out could not be left open: then there is nothing in it.
    explicit operator bool() const { return size_ > 0; }
    /// What deflateInto of the rest is appended to.
    std::string_view packed() const { return packed_; }
    std::uint32_t checksum() const { return checksum_; }
    /// Unpacked.
    std::size_t size() const { return size_; }

private:
    std::string packed_;
    std::uint32_t checksum_ = 0;
    std::size_t size_ = 0;
};

} // namespace vanthu::odf
