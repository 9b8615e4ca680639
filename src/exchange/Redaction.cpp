#include "exchange/Redaction.h"

#include <algorithm>
#include <utility>

namespace vanthu::exchange {

namespace {

/// Bytes of the printed text that go, and what comes instead.
struct Cut {
    std::size_t begin = 0, end = 0;
    std::string by;
    std::string reason;
};

/// Cuts that overlap become one: with what the one that holds all others says, else nothing is said.
std::vector<Cut> joined(std::vector<Cut> cuts) {
    std::ranges::stable_sort(
        cuts, [](const Cut& one, const Cut& other) { return one.begin != other.begin ? one.begin < other.begin : one.end > other.end; });
    std::vector<Cut> result;
    for (Cut& cut : cuts) {
        if (result.empty() || cut.begin >= result.back().end) {
            result.push_back(std::move(cut));
        } else if (cut.end > result.back().end) {
            result.back().end = cut.end;
            result.back().by = kLeftOut;
        }
    }
    return result;
}

RedactedText applied(std::string_view text, const std::vector<Cut>& cuts) {
    RedactedText redacted;
    std::size_t at = 0;
    for (const Cut& cut : cuts) {
        redacted.text.append(text.substr(at, cut.begin - at)).append(cut.by);
        redacted.replacements.push_back({std::string(text.substr(cut.begin, cut.end - cut.begin)), cut.by, cut.reason});
        at = cut.end;
        // The point of the last initial ends the sentence too.
        const bool twice = cut.by.ends_with('.') && text.substr(at).starts_with('.') && !text.substr(at).starts_with("..");
        if (twice) ++at;
    }
    redacted.text.append(text.substr(at));
    return redacted;
}

} // namespace

std::string replacementOf(const form::ProtectedSpan& span, std::string_view text) {
    if (span.leaveOut) return std::string(kLeftOut);
    return initialsOf(text.substr(span.wordsBegin, span.wordsEnd - span.wordsBegin));
}

RedactedText redact(const ProtectedWords& words, std::string_view text) {
    std::string printed;
    std::vector<Cut> cuts;
    std::size_t at = 0;
    for (const form::ProtectedSpan& span : form::readMarks(text).spans) {
        printed.append(text.substr(at, span.begin - at));
        const std::size_t begin = printed.size();
        printed.append(text.substr(span.wordsBegin, span.wordsEnd - span.wordsBegin));
        cuts.push_back({begin, printed.size(), replacementOf(span, text), {}});
        at = span.end;
    }
    printed.append(text.substr(at));
    for (const ProtectedWords::Place& place : words.find(printed)) {
        const ProtectedWord& word = words.words()[place.word];
        cuts.push_back({place.begin, place.end, word.by, word.reason});
    }
    RedactedText redacted = applied(printed, joined(std::move(cuts)));
    // Each round takes letters away, so that it ends.
    for (std::vector<ProtectedWords::Place> left = words.find(redacted.text); !left.empty(); left = words.find(redacted.text)) {
        std::vector<Cut> more;
        for (const ProtectedWords::Place& place : left) more.push_back({place.begin, place.end, std::string(kLeftOut), {}});
        redacted.text = applied(redacted.text, joined(std::move(more))).text;
        for (RedactedText::Replacement& replacement : redacted.replacements)
            if (!words.find(replacement.by).empty()) replacement.by = kLeftOut;
    }
    return redacted;
}

} // namespace vanthu::exchange
