#pragma once

#include "form/Field.h"
#include "odf/BookWriter.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// What a cell, a line of a cover or of a closing page may speak of.
enum class BookField {
    number,
    symbol,
    date,
    typeName,
    subject,
    signer,
    recipients,
    fileCopy,
    copies,
    sentOn,
    receipts,
    note,
    envelopes,
    parentOrgan,
    organ,
    title,
    year,
    firstDay,
    lastDay,
    firstNumber,
    lastNumber,
    volume,
    count,
    voided,
    reason,
    lentOn,
    borrower,
    allowedBy,
    returnedOn,
    file,
    total ///< how many there are
};

using BookValues = std::array<std::string, static_cast<std::size_t>(BookField::total)>;

/// "Từ số {firstNumber} đến số {lastNumber}", taken apart.
class BookPattern {
public:
    /// False if a field is unknown; `wrong` then names it.
    static bool parse(std::string_view text, BookPattern& pattern, std::string& wrong);
    /// With the values put in; blanks around missing ones are closed up. `dots` stands for what is empty, if anything.
    std::string fill(const BookValues& values, std::string_view dots = {}) const;
    bool mentions(BookField field) const;

private:
    struct Piece {
        std::string before;
        BookField field = BookField::total; ///< total: the text ends with `before`
    };
    std::vector<Piece> pieces_;
};

/// A register book of appendix IV, from templates/books/<id>.json and what all books share, templates/books/frame.json.
struct BookTemplate {
    enum class Rows {
        numbers,  ///< one row a number
        sendings, ///< one row a day and document, of those channels
        loans,    ///< one row each time a file copy was taken
    };
    struct Column {
        form::LocalText head;
        BookPattern cell;
    };
    struct Line {
        BookPattern text;
        odf::BookLine look; ///< without its text
    };

    std::string id;
    std::string title;
    Rows rows = Rows::numbers;
    std::vector<std::string> channels; ///< as typed, without marks and case
    std::vector<Column> columns;
    odf::BookDesign design; ///< heads in Vietnamese, as the decree has them
    std::string dots;
    BookPattern voidedVi; ///< what is noted of a voided number: {reason}
    BookPattern voidedEn;
    std::vector<Line> cover;
    std::vector<Line> closing;
    std::vector<std::vector<Line>> signatures;
    std::string coverName, firstName, tableName, closingName;
};

/// The book of that id. Faults: "book-unknown" with the ids there are, or what is wrong with the data, naming the file.
json::Result<BookTemplate> readBookTemplate(const json::DataFolders& data, const std::string& id);

} // namespace vanthu::app
