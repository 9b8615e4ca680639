#pragma once

#include "model/Document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace vanthu::reader {

/// A stretch of one paragraph of the source: paragraphs count from 0, offsets are bytes of its text.
struct Span {
    std::size_t paragraph = 0, begin = 0, end = 0;
    bool operator==(const Span&) const = default;
};

enum class Sureness { certain, likely, guess };

/// A value of the form and where it stands in the source. A value that runs over several paragraphs has several spans.
struct Found {
    std::string pointer; ///< into the form: "/letterhead…" as the form names it ("/agency/name", "/content/0/heading")
    std::vector<Span> spans;
    Sureness sureness = Sureness::certain;
    bool operator==(const Found&) const = default;
};

/// Text that the form does not hold because the document prints it by itself ("CỘNG HÒA…", "Số:", "Nơi nhận:", numbers that
/// counting gives), or that is leftover of a text tool (`**`, rules of dashes).
struct Implied {
    Span span;
    enum class Why { printed, number, markup, rule, pageNumber } why = Why::printed;
    bool operator==(const Implied&) const = default;
};

/// A document that another one is cited by: legal bases, references in the text.
struct Citation {
    std::string pointer;            ///< the value it stands in
    std::size_t begin = 0, end = 0; ///< bytes of that value
    std::string type;               ///< "Kế hoạch", "Luật"; as printed
    std::string number;             ///< "64"; empty if none
    std::string symbol;             ///< "KH-BDN"; empty if none
    model::OpenDate date;
    std::string issuer;
    std::string title;
    bool operator==(const Citation&) const = default;
};

/// What reading gave. Every character of the source that is not blank is in a span of `found`, `implied` or `unplaced`.
struct Reading {
    model::Document document;
    std::string typeName; ///< as printed: "KẾ HOẠCH"
    std::vector<Found> found;
    std::vector<Implied> implied;
    std::vector<Span> unplaced;
    std::vector<Citation> citations;
    /// What was copied, if the document is a copy: one reading, or none. Its places are those of the same source.
    std::vector<Reading> original;
    bool operator==(const Reading&) const = default;
};

} // namespace vanthu::reader
