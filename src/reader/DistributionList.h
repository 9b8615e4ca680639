#pragma once

#include "reader/Context.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// Reads the distribution list, piece by piece as it stands on the paper.
class DistributionList {
public:
    explicit DistributionList(Context& context) : context_(context) {}

    /// Takes a piece of a line if it belongs to the list; `certain` if its place says so (its column, its style).
    bool take(const Line& line, std::string_view text, bool certain);
    bool isOpen() const { return open_; }
    bool hasFileCopy() const { return fileCopy_; }
    /// Puts the list into the document. Call once after the last piece.
    void finish();

private:
    struct Entry {
        std::vector<Slice> slices;
        Sureness sureness;
        bool ended = false; ///< by a semicolon
    };

    void takeEntries(const Line& line, std::string_view text, bool dashed);
    void addEntry(const Line& line, std::string_view text, bool fresh, bool ended);
    void takeFileCopy(const Line& line, std::string_view text, std::size_t label);
    void takeUnit(const Line& line, std::string_view text, bool first);
    bool takeDrafterMark(const Line& line, std::string_view text);
    void finishEntry(const Entry& entry);
    const std::string* purposeOf(std::string_view text) const;

    Context& context_;
    std::vector<Entry> entries_;
    bool open_ = false;
    bool fileCopy_ = false;
};

} // namespace vanthu::reader
