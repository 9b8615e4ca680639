#pragma once

#include <string>
#include <string_view>

namespace vanthu::odf {

/// Writes XML into a string. Tags nest and are closed by name; text and attribute values are escaped here and nowhere else.
/// Characters that XML cannot carry are the caller's fault: forms are refused before they come here.
class Xml {
public:
    explicit Xml(std::string& out) : out_(out) {}

    /// Opens an element; attributes may follow until anything else is written.
    Xml& start(std::string_view tag) {
        closeTag();
        out_ += '<';
        out_ += tag;
        open_ = true;
        return *this;
    }
    Xml& attribute(std::string_view name, std::string_view value);
    Xml& end(std::string_view tag) {
        if (open_) {
            out_ += "/>";
            open_ = false;
        } else {
            out_ += "</";
            out_ += tag;
            out_ += '>';
        }
        return *this;
    }
    /// Character data with white space as XML has it.
    Xml& text(std::string_view value) {
        closeTag();
        escapeText(value);
        return *this;
    }
    /// Text of a paragraph: line feeds become line breaks, and spaces that ODF would fold (ODF 1.3, part 3, 6.1.2: at the start
    /// and end of a paragraph, and the second and further of a row) become text:s. `folding` says whether a space here would be
    /// folded (true at the start of a paragraph), and is brought up to date; `last` whether the paragraph ends with this text.
    Xml& paragraphText(std::string_view value, bool& folding, bool last);
    /// Markup that this class wrote before.
    Xml& raw(std::string_view markup) {
        closeTag();
        out_ += markup;
        return *this;
    }

private:
    void closeTag() {
        if (!open_) return;
        out_ += '>';
        open_ = false;
    }
    void escapeText(std::string_view value);

    std::string& out_;
    bool open_ = false;
};

/// A length as ODF writes it, with at most four decimals: "12.7mm".
std::string mm(double value);
std::string pt(double value);

} // namespace vanthu::odf
