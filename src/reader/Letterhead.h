#pragma once

#include "reader/Context.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// Reads the head of the paper: agencies, nation and motto, number and symbol, place and date, marks; both columns in any order,
/// each by itself or several on one line.
class Letterhead {
public:
    explicit Letterhead(Context& context) : context_(context) {}

    /// Takes a line of the head. What it does not know stays unplaced.
    void take(const Line& line);
    /// Takes a line in the margin of a page: a mark of circulation, the address, a page number.
    void takeMargin(const Line& line);
    /// True if the text is more of the abstract of a letter.
    bool goesOnWithAbstract(std::string_view text) const;
    /// True if the line holds a part of the head other than the agency.
    bool isPart(const Line& line) const;
    /// Tells the agencies apart. Call once after the last line.
    void finish();

private:
    struct Cut {
        std::size_t begin = 0, end = 0;
    };
    void scan(const Line& line, std::string_view text);
    bool findFixed(const WordList& phrases, std::string_view text, Cut& cut) const;
    bool takeNumber(const Line& line, std::string_view text);
    bool takeDate(const Line& line, std::string_view text);
    void takePlace(const Line& line, std::string_view text);
    void takeRest(const Line& line, std::string_view text);
    /// A letter has no type; its abstract stands below the number: "V/v …".
    bool takeSubject(const Line& line, std::string_view text);
    bool takeAbstract(const Line& line, std::string_view text);
    bool takeMark(const Line& line, std::string_view text);
    bool goesOn(const Slice& before, const Slice& slice) const;
    Sureness surenessOf(const std::vector<Slice>& agency, std::size_t agencies) const;

    Context& context_;
    std::vector<Slice> agencies_;
    std::vector<Slice> abstract_;
    bool hasNumber_ = false;
    bool hasDate_ = false;
};

/// Reads "Địa chỉ: …", "ĐT: …, Fax: …" into the address; false if the text is no such line.
bool takeAddress(Context& context, const Line& line, std::string_view text);

} // namespace vanthu::reader
