#include "form/ProtectionMarks.h"

#include "text/Characters.h"

namespace vanthu::form {

namespace {

constexpr std::string_view kOpen = "[[";
constexpr std::string_view kClose = "]]";
constexpr char kLeaveOut = '-';

bool endsWithWord(std::string_view text) {
    std::size_t start = text.size();
    while (start > 0 && (static_cast<unsigned char>(text[start - 1]) & 0xC0) == 0x80) --start;
    return start > 0 && !text::isBlank(text.substr(start - 1));
}

} // namespace

bool mayBeMarked(std::string_view text) noexcept {
    return text.find(kOpen) != std::string_view::npos || text.find(kClose) != std::string_view::npos;
}

MarkedText readMarks(std::string_view text) {
    MarkedText marked;
    const auto fail = [&](std::string_view id, std::size_t at) {
        marked.fault = id;
        marked.faultAt = at;
        return marked;
    };
    for (std::size_t at = 0;;) {
        const std::size_t open = text.find(kOpen, at);
        const std::size_t close = text.find(kClose, at);
        if (close < open) {
            // A mark closes what stands right before it; two brackets by themselves are text.
            if (endsWithWord(text.substr(at, close - at))) return fail("protection-closed", close);
            at = close + kClose.size();
            continue;
        }
        if (open == std::string_view::npos) return marked;
        if (close == std::string_view::npos) return fail("protection-open", open);
        ProtectedSpan span{open, close + kClose.size(), open + kOpen.size(), close, false};
        if (const std::size_t second = text.find(kOpen, span.wordsBegin); second < close) return fail("protection-nested", second);
        span.leaveOut = span.wordsBegin < close && text[span.wordsBegin] == kLeaveOut;
        if (span.leaveOut) ++span.wordsBegin;
        if (text::isBlank(text.substr(span.wordsBegin, span.wordsEnd - span.wordsBegin))) return fail("protection-empty", open);
        marked.spans.push_back(span);
        at = span.end;
    }
}

std::string withoutMarks(std::string_view text) {
    std::string printed;
    std::size_t at = 0;
    for (const ProtectedSpan& span : readMarks(text).spans) {
        printed.append(text.substr(at, span.begin - at)).append(text.substr(span.wordsBegin, span.wordsEnd - span.wordsBegin));
        at = span.end;
    }
    return printed.append(text.substr(at));
}

} // namespace vanthu::form
