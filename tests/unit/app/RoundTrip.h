#pragma once

#include "PrintedSource.h"
#include "Reading.h"

#include "app/Copy.h"

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// read(print(form)) against the form, for every kind.
namespace vanthu::app::testing {

struct Given {
    std::string name; ///< "plan/sample of the kind"
    json::Value form;
};

/// Every form that can be rendered: samples and cases.
const std::vector<Given>& renderableForms();

/// A form laid out, of a copy what was copied before it; with the documents that the layout borrows from.
struct LaidForm {
    std::deque<model::Document> documents;
    layout::Layout layout;
};
/// `forText`: without what a plain text does not tell: how a page lies, and the table of all tasks, which it has from the text.
LaidForm laid(const json::Value& form, bool forText);

using Read = std::function<json::Result<ReadDocument>(std::string_view kind)>;

/// Reads a form that was printed, as the kind that reading chooses and as its own, and compares it with what it was made from.
/// `isText`: as laid() says, and a text does not say which of its words are citations.
void compareWithMade(const Given& given, const Read& readAs, bool isText);

} // namespace vanthu::app::testing
