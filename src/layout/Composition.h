#pragma once

#include "layout/CitationPrinter.h"
#include "layout/Composer.h"
#include "layout/Values.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu::layout {

/// One run of the composer over one document: the state that the parts share. Parts are in the files Part*.cpp.
class Composition {
public:
    Composition(const Composer& composer, const model::Document& document, const Recipe& recipe, const Extent& extent);
    Layout run();
    /// Goes on where that layout ends.
    Layout runAfter(Layout before);

private:
    // PartLetterhead.cpp: boxes 1-4, 10, 11, 13
    void letterhead(const Recipe::Step& step);
    void agencies(Cell& cell);
    void nation(Cell& cell);
    void numberLine(Cell& cell);
    void subject(Cell& cell, const Wording& words);
    void marks(Cell& cell);
    void placeAndDate(Cell& cell);
    void circulation();
    void address();
    void publicNote();
    void addNumber(Paragraph& line);
    void addDate(Paragraph& line);

    // PartBody.cpp: boxes 5, 6
    void title(const Scope* scope);
    void bases();
    void sentence(const Recipe::Step& step, const Scope* scope);
    void items(const std::vector<model::Item>& items, std::string_view pointer);
    void item(const model::Item& item, std::string_view pointer);
    void printItem(const model::Item& item, std::string_view pointer);
    void numbered(const model::Item& item, const ParagraphStyle* style, std::string_view text, std::string_view pointer);
    void centredHeading(const model::Item& item, const Level& level, std::string_view text, std::string_view pointer);
    std::string_view composedTask(const model::Item& item);
    void endMark();

    // PartGrouped.cpp: duties by their units
    struct Duty {
        const model::Item* item = nullptr;
        std::string_view pointer; ///< of the item
    };
    void itemsByUnit(const std::vector<model::Item>& items, std::string_view pointer);
    void printRest(const std::vector<model::Item>& items, std::string_view pointer, std::vector<Duty>& duties);
    void printDuties(const std::vector<Duty>& duties);
    std::string_view dutyText(const model::Item& item);

    // PartSignature.cpp: boxes 7, 9b, 12
    void signature(const Recipe::Step& step, const Scope* scope);
    void below(const Recipe::Step& step, const Scope* scope, Cell& cell);
    void recipients(Cell& cell);
    void fileCopy(Cell& cell);
    void drafterMark(Cell& cell);
    void signer(Cell& cell);
    void keepTailTogether(const Table& signature);
    void divideLongList(Table& table);
    double heightMm(const Cell& cell, double roomMm) const;
    double heightMm(const Paragraph& line, double roomMm) const;

    void signatures(const std::string& field);
    bool mayFillPage(const Cell& cell, double roomMm) const;

    // PartFacts.cpp: what only some kinds have
    void line(const Recipe::Step& step, const Scope* scope);
    void putLine(const Recipe::Step& step, bool heading, std::string_view text, std::string_view pointer);
    std::vector<Cell> withheldRow(const Recipe::Step& step, const Scope& entry, std::string_view withheld);
    void each(const Recipe::Step& step, const Scope* scope);
    void factTable(const Recipe::Step& step, const Scope* scope);
    void factItems(const std::string& field, const Scope* scope);
    /// The sentence with the form's values; `pointer` becomes that of its first place.
    std::optional<std::string> fillIn(const Wording& words, const Scope* scope, std::string* pointer);

    // PartCopy.cpp: what is printed of a copy (appendix I, part II)
    void stamp(const Recipe::Step& step, const Scope* scope);
    void copyBlock(const Recipe::Step& step, const Scope* scope);

    // PartAddressees.cpp: box 9a
    void addressees(const Recipe::Step& step, const Scope* scope);

    // PartAppendix.cpp
    void appendices();
    void taskTable();
    void appendixHead(const model::Appendix& appendix, std::string_view title, std::string_view pointer);
    /// A text that the document issues, and where it says so.
    void attached(const Recipe::Step& step, const Scope* scope);
    void reference(bool electronic);
    std::size_t appendixCount() const;
    /// The items that state a duty, where the document has a table of them.
    std::vector<const model::Item*> tableTasks() const;
    void tasksAsTable(const std::vector<const model::Item*>& tasks);

    // Composition.cpp: building blocks
    void steps(const std::vector<Recipe::Step>& steps, const Scope* scope);
    void step(const Recipe::Step& step, const Scope* scope);
    Paragraph paragraph(const ParagraphStyle* style, std::string_view pointer = {});
    Paragraph paragraph(const ParagraphStyle* style, std::string_view text, std::string_view pointer);
    void add(Paragraph& paragraph, std::string_view text);
    void addRun(Paragraph& paragraph, const Run& run);
    /// Counts a numbered paragraph and gives its number at its level.
    std::uint32_t count(const ParagraphStyle& style);
    /// What stands below a paragraph of that style is counted from the start again.
    void restartBelow(const ParagraphStyle& style);
    void resetCounters() { counters_ = {}; }
    /// Narrows a centred paragraph so that its lines are of like length in a room of that width.
    void balance(Paragraph& paragraph, std::string_view text, double roomMm);
    /// A rule below `text`, `ratio` of its longest line long, in a room of that width.
    void rule(Paragraph& paragraph, std::string_view text, double ratio, double roomMm);
    Sheet& sheet() { return layout_.sheets.back(); }
    /// The width in mm that lines have where they are put now.
    double roomMm() { return cellRoomMm_ > 0 ? cellRoomMm_ : composer_.textWidthMm(sheet().landscape); }
    void put(Paragraph paragraph) {
        if (!hidden_) sheet().blocks.emplace_back(paragraph);
    }
    /// Whether an extract has that item: it is named, stands below one that is, or above.
    bool isChosen(std::string_view pointer) const;
    std::string_view at(std::string_view pointer, std::string_view token);
    std::string_view at(std::string_view pointer, std::size_t index);

    const Composer& composer_;
    const model::Document& document_;
    const Recipe& recipe_;
    const Composer::Styles& styles_;
    const Texts& texts_;
    const Values values_;
    const Extent& extent_;
    const bool pointers_;
    CitationPrinter citations_;
    bool tasksInTable_ = false; ///< in an appendix that has its tasks in a table
    bool itemPrinted_ = false;  ///< of this text; an extract may leave all of it out
    bool hidden_ = false;       ///< items are counted, but an extract leaves them out
    Layout layout_;
    std::uint32_t lastId_ = 0;
    std::size_t appendicesDone_ = 0;
    double cellRoomMm_ = 0; ///< width of the cell that is filled; 0 on the page itself
    std::array<std::array<std::uint32_t, 8>, 8> counters_{};
};

/// `pattern` with every {name} of `values` replaced.
std::string fill(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

/// Whether an item of an appendix with a table of tasks is a row of it: one that states a task and has nothing below it.
bool isRow(const model::Item& item);

/// Without spaces and line feeds at its end, so that a mark can follow the last word.
std::string_view trimmedEnd(std::string_view text);

/// Whether the name of a recipient brings its own mark. A full stop that belongs to initials ("bà T.T.V.") is none.
bool bringsMark(std::string_view name);

/// Two digits where the decree wants them (appendix I, part I, II.3.c and II.4.b).
std::string twoDigits(std::int64_t number);

} // namespace vanthu::layout
