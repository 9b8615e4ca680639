#pragma once

#include "layout/Values.h"
#include "reader/Context.h"
#include "reader/Facts.h"
#include "reader/ItemMark.h"
#include "reader/TableRows.h"
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

/// Where what is read goes to: the steps of a form, or of a part of it that stands by itself, such as an appendix. Borrows all.
struct FormPart {
    const std::vector<StepWords>* steps = nullptr;
    std::vector<model::Fact>* facts = nullptr;
    std::string pointer = {}; ///< of the part; empty for the form
};

/// Reads the steps of a recipe back: says of each line which step printed it. Lines that no step claims are left to others.
class StepReader {
public:
    /// Lines [from, end) are looked at.
    StepReader(Context& context, FormPart part, std::size_t from, std::size_t end);

    void read() { readSteps(*part_.steps, from_, end_, {}); }
    /// Reads "Kính gửi" first: it stands above all.
    void readAddressees();

    /// Takes a text that stands outside of the lines, if the step prints such; false if not.
    bool readText(const StepWords& step, const Line& line, std::string_view text);

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
    bool printsItself(const StepWords& step, const Line& line) const;
    std::size_t addresseesLabel(const StepWords& step, const Line& line);
    void readAddressees(const StepWords& step, std::size_t index, std::size_t label);
    void addAddressees(const StepWords& step, const Line& line, std::string_view text);
    bool isRightDay(const MatchedPiece& weekday, const std::vector<MatchedPiece>& pieces, const std::string& entry) const;
    void putFlag(const StepWords& step);
    std::string pointerOf(const WordingPiece& piece, const std::string& entry) const;

    std::string_view textOf(std::size_t line, ItemMark* mark = nullptr) const;
    void claimLine(std::size_t line, const StepWords& step);
    /// Numbers and the end mark of a line that was read.
    void finishLine(std::size_t line);

    // Tables: StepTable.cpp
    std::size_t readTable(const StepWords& step, std::size_t at, std::size_t end);
    std::vector<std::size_t> columnsIn(const StepWords& step, const TableRow& head) const;
    void readRow(const StepWords& step, const TableRow& row, const std::vector<std::size_t>& columns, const std::string& entry);
    void implyBars(const Line& line);

    model::Fact& factAt(const std::string& pointer) { return reader::factAt(*part_.facts, pointer); }
    const model::Fact* findFact(const std::string& pointer) const { return reader::findFact(*part_.facts, pointer); }
    void found(const std::string& pointer, Sureness sureness, const Line& line, std::string_view slice) {
        context_.ledger.found(part_.pointer + pointer, sureness, line, slice);
    }

    Context& context_;
    const FormPart part_;
    const std::size_t from_, end_;
    std::vector<State> states_;
    std::deque<FieldOutline> outlines_;
    layout::Values values_;
};

} // namespace vanthu::reader
