#pragma once

#include "layout/Values.h"
#include "reader/Context.h"
#include "reader/ItemMark.h"
#include "reader/WordingMatch.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::reader {

/// An outline of a field that only some kinds have, as it is read.
struct FieldOutline {
    std::string pointer; ///< "/cases/0/conclusion"
    std::vector<model::Item> items;
};

/// Reads the steps of a recipe back: says of each line which step printed it. Lines that no step claims are left to others.
class StepReader {
public:
    /// Lines [from, end) are looked at.
    StepReader(Context& context, std::size_t from, std::size_t end);

    void read() { readSteps(context_.kind->steps, from_, end_, {}); }
    /// Reads "Kính gửi" first: it stands above all.
    void readAddressees();

    bool isClaimed(std::size_t line) const { return states_[line - from_].claimed; }
    /// The step that printed a line as an item of its level; nullptr if none did.
    const layout::Recipe::Step* levelStep(std::size_t line) const { return states_[line - from_].step; }
    /// The outline an unclaimed line belongs to; nullptr for the content.
    FieldOutline* outlineOf(std::size_t line) const { return states_[line - from_].outline; }
    void claim(std::size_t line) { states_[line - from_].claimed = true; }
    std::deque<FieldOutline>& outlines() { return outlines_; }

private:
    struct State {
        bool claimed = false;
        const layout::Recipe::Step* step = nullptr;
        FieldOutline* outline = nullptr;
    };
    using Steps = std::vector<StepWords>;

    // A list of steps over some lines; `entry` is the pointer of the entry they belong to, empty for the form.
    void readSteps(const Steps& steps, std::size_t from, std::size_t end, const std::string& entry);
    void findSentences(const Steps& steps, std::size_t from, std::size_t end, const std::string& entry, std::vector<std::size_t>& places);
    bool readSentence(const StepWords& step, std::size_t line, const std::string& entry, bool tellingOnly);
    bool standsHere(const StepWords& step, std::size_t line) const;
    std::size_t readEntries(const StepWords& step, std::size_t at, std::size_t end);
    std::size_t readBlocks(const StepWords& step, std::size_t at, std::size_t end);
    std::size_t readRest(const StepWords& head, const StepWords& step, std::size_t from, std::size_t end);
    void readItems(const StepWords& step, std::size_t from, std::size_t end, const std::string& entry);
    std::size_t blockEnd(std::size_t first, std::size_t end) const;
    void settleHeads(const Steps& steps, const std::string& entry, const std::vector<std::size_t>& places);
    void dropEmpty(const std::string& list);

    // What a sentence says
    std::optional<std::vector<MatchedPiece>> match(const std::vector<WordingVariant>& variants, std::string_view text,
                                                   const std::string& entry, bool tellingOnly);
    void put(const Line& line, const std::vector<MatchedPiece>& pieces, const std::string& entry, const StepWords& step, Sureness sureness);
    void putValue(const Line& line, const MatchedPiece& piece, const std::string& entry, const StepWords& step, Sureness sureness);
    void putCitation(const Line& line, const MatchedPiece& piece, Sureness sureness);
    bool isRightDay(const MatchedPiece& weekday, const std::vector<MatchedPiece>& pieces, const std::string& entry) const;
    void putFlag(const StepWords& step);
    std::string pointerOf(const WordingPiece& piece, const std::string& entry) const;

    std::string_view textOf(std::size_t line, ItemMark* mark = nullptr) const;
    void claimLine(std::size_t line, const StepWords& step);
    /// Numbers and the end mark of a line that was read.
    void finishLine(std::size_t line);

    // Tables: StepTable.cpp
    std::size_t readTable(const StepWords& step, std::size_t at, std::size_t end);
    struct Row;
    std::vector<Row> rowsFrom(std::size_t line, std::size_t end) const;
    std::vector<std::size_t> columnsIn(const StepWords& step, const Row& head) const;
    void readRow(const StepWords& step, const Row& row, const std::vector<std::size_t>& columns, const std::string& entry);

    Context& context_;
    const std::size_t from_, end_;
    std::vector<State> states_;
    std::deque<FieldOutline> outlines_;
    layout::Values values_;
};

} // namespace vanthu::reader
