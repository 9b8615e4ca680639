#pragma once

#include "reader/Reading.h"
#include "reader/TaskVocabulary.h"
#include "reader/UnitNames.h"

#include <string_view>
#include <vector>

namespace vanthu::reader {

/// A paragraph of bases that run on ("Thực hiện Kế hoạch …; Kế hoạch …; UBND huyện xây dựng …"): each basis with the mark that ends
/// it, and what is no basis any more. Bytes of the paragraph; blanks between the stretches belong to none.
struct BaseSplit {
    struct Stretch {
        std::size_t begin = 0, end = 0;
        bool operator==(const Stretch&) const = default;
    };
    std::vector<Stretch> bases;
    Stretch rest; ///< empty if the paragraph is all bases; the whole if it holds none
    bool operator==(const BaseSplit&) const = default;
};

/// Reads how documents are cited: type, number, symbol, date, issuer, title. Borrows the vocabulary; safe from every thread.
class Citations {
public:
    explicit Citations(const TaskVocabulary& words) : words_(words), units_(words) {}

    /// The citations of a text, in order and apart; their pointers are empty. A law is cited by its name, all else by number or date.
    std::vector<Citation> find(std::string_view text) const;

    /// Adds the citations of every text of the document, with pointers.
    void annotate(Reading& reading) const;

    /// Where the bases of a paragraph part. Only a paragraph that begins like a basis ("Căn cứ", "Thực hiện") and cites something
    /// holds any.
    BaseSplit splitBases(std::string_view text) const;

private:
    struct Cited {
        Citation citation;
        std::size_t end = 0; ///< token
    };
    std::optional<Cited> at(std::string_view text, const Tokens& tokens, std::size_t token) const;
    std::size_t numberAndSymbol(std::string_view text, const Tokens& tokens, std::size_t token, Citation& citation) const;
    std::size_t issuer(std::string_view text, const Tokens& tokens, std::size_t token, Citation& citation) const;
    std::size_t title(std::string_view text, const Tokens& tokens, std::size_t token, Citation& citation, bool isList) const;
    std::size_t lawName(const Tokens& tokens, std::size_t token) const;
    bool begins(const Tokens& tokens, std::size_t token) const;

    const TaskVocabulary& words_;
    UnitNames units_;
};

} // namespace vanthu::reader
