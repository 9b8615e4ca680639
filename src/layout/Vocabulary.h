#pragma once

#include "layout/Measures.h"
#include "layout/Wording.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vanthu::layout {

/// A level of the content: the styles of its heading and of its text. Its place in a list is the style's. A level with a label has
/// its number in a line of its own ("Chương I") above the heading.
struct Level {
    std::string id;
    const ParagraphStyle* heading = nullptr;
    const ParagraphStyle* text = nullptr;
    const ParagraphStyle* label = nullptr;
};

struct Mark {
    std::string id;
    std::string print;
    const BoxMeasures* box = nullptr;
};

struct Authority {
    std::string id;
    std::vector<std::string> lines; ///< patterns with {collective}, {head}, {unitHead}, {post}
};

struct TaskTableTexts {
    std::string title;
    std::vector<std::string> columns;
    std::vector<double> widths; ///< shares of the width of the text
    std::string reportColumn;   ///< one more column where a task says to whom to report
    double reportWidth = 0;
};

/// How an earlier document is cited (appendix I, part I, II.6.b). Places of the patterns: type, number (with symbol), date, issuer,
/// title.
struct CitationTexts {
    std::optional<Wording> full, shorter, law;
    std::vector<std::string> laws;   ///< types cited by name alone
    std::vector<std::string> titles; ///< words an abstract may begin with so that `about` is not needed
    std::string about;
    std::string open; ///< what stands for a number, day, month or year not yet known
};

/// Fixed texts of the paper: templates/decree-30/texts.json.
struct Texts {
    std::string nation, motto, number, date, recipients, fileCopy, endMark, appendix, appendixReference;
    std::string address, phone, fax, email, website;
    std::string openNumber, openDay, openMonth, openYear; ///< what stands for a value not yet given
    std::string addressees, shortDate, clock;
    std::vector<std::string> weekdays; ///< from Sunday
    std::string withheld, publicNote;  ///< of a public version: instead of a part, and that there are such parts
    std::string taskLead, taskLeadAndOthers, taskOthers, taskDeadline, taskReport;
    TaskTableTexts taskTable;
    CitationTexts citation;
};

/// The words and lists of the decree, from templates/decree-30/. Borrows styles and boxes from the Measures it was read with.
/// Immutable; safe from every thread.
struct Vocabulary {
    std::vector<Level> levels;
    std::vector<Mark> urgency, secrecy, circulation;
    std::vector<Authority> authorities;
    std::vector<std::pair<std::string, std::string>> purposes; ///< id, what is printed
    Texts texts;

    static json::Result<Vocabulary> load(const json::DataFolders& folders, const Measures& measures);

    const Level* level(std::string_view id) const;
    const Authority* authority(std::string_view id) const;
    std::string_view purpose(std::string_view id) const; ///< empty if there is none
    static const Mark* mark(const std::vector<Mark>& marks, std::string_view id);
};

} // namespace vanthu::layout
