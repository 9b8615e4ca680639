#pragma once

#include "model/Document.h"
#include "reader/DateText.h"
#include "reader/Reading.h"
#include "reader/TaskVocabulary.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// A deadline in a text; bytes [begin, end) are its words.
struct FoundDeadline {
    model::Deadline deadline;
    std::size_t begin = 0, end = 0;
    Sureness sureness = Sureness::certain;
};

/// Stretches of time that a document gives an event: "Kỳ họp … diễn ra từ ngày … đến ngày …".
struct DefinedPeriod {
    std::vector<std::uint64_t> words; ///< keys of the words of the sentence before the first stretch
    std::vector<model::Period> periods;
};

/// What deadlines of a document are read against.
struct DeadlineContext {
    OwnDate own;
    std::vector<DefinedPeriod> defined;
};

/// Reads deadlines. Borrows the vocabulary; safe from every thread. Nothing is guessed: what no rule names is none.
class Deadlines {
public:
    explicit Deadlines(const TaskVocabulary& words) : words_(words) {}

    /// All deadlines of a text in order; they do not overlap. From token `labelled` on, the words of labels count too.
    std::vector<FoundDeadline> find(std::string_view text, const Tokens& tokens, const DeadlineContext& context,
                                    std::size_t labelled = static_cast<std::size_t>(-1)) const;

    /// The token after the label of time that the text begins with ("Thời gian thực hiện:").
    std::optional<std::size_t> label(const Tokens& tokens) const;

    /// Adds the stretches that the text gives to events.
    void define(std::string_view text, const Tokens& tokens, const OwnDate& own, std::vector<DefinedPeriod>& defined) const;

private:
    std::optional<FoundDeadline> at(std::string_view text, const Tokens& tokens, std::size_t token, const DeadlineSet& set,
                                    const DeadlineContext& context, std::size_t& end) const;
    bool isAllowed(const Guard& guard, const Tokens& tokens, const PhraseMatch& match) const;

    const TaskVocabulary& words_;
};

} // namespace vanthu::reader
