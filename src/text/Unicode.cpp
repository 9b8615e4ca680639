#include "text/Scan.h"

#include <limits>
#include <new>
#include <stdexcept>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

namespace vanthu::text {

namespace {

/// ICU fails only where memory or its own data is missing: neither is the text's fault.
void require(UErrorCode status) {
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

/// ICU counts bytes with 32 bits.
icu::StringPiece piece(std::string_view utf8) {
    if (utf8.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) throw std::length_error("text above 2 GB");
    return icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size()));
}

} // namespace

bool composeNfc(std::string& utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    require(status);
    if (nfc->isNormalizedUTF8(piece(utf8), status)) {
        require(status);
        return false;
    }
    std::string composed;
    composed.reserve(utf8.size());
    icu::StringByteSink<std::string> sink(&composed);
    nfc->normalizeUTF8(0, piece(utf8), sink, nullptr, status);
    require(status);
    utf8 = std::move(composed);
    return true;
}

std::string upperCase(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    std::string upper;
    upper.reserve(utf8.size());
    icu::StringByteSink<std::string> sink(&upper);
    icu::CaseMap::utf8ToUpper("vi", 0, piece(utf8), sink, nullptr, status);
    require(status);
    return upper;
}

std::string lowerCase(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    std::string lower;
    lower.reserve(utf8.size());
    icu::StringByteSink<std::string> sink(&lower);
    icu::CaseMap::utf8ToLower("vi", 0, piece(utf8), sink, nullptr, status);
    require(status);
    return lower;
}

} // namespace vanthu::text
