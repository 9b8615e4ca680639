#pragma once

#include "model/Document.h"
#include "reader/Phrases.h"

#include <string>
#include <vector>

namespace vanthu::reader {

/// The dates among what a pattern took, in order: a day begins one, so does a month after a month. A quarter is its last month.
std::vector<model::OpenDate> datesOf(const std::vector<Capture>& captures);

/// Whether there is such a day; what is open is taken as possible.
bool isPossible(const model::OpenDate& date);

/// "17:00" for what a pattern took of a clock; empty if it took none.
std::string clockOf(const std::vector<Capture>& captures);

/// What a document says of its own time.
struct OwnDate {
    model::OpenDate issued;
    bool yearIsTheTopic = false; ///< its abstract names that year too
};

/// Fills in a missing year from the document's own where that is sure: a day or month not before the date of issue, or a document
/// that is about its year. Otherwise the year stays open.
void completeYear(model::OpenDate& date, const OwnDate& own);

/// Negative, 0 or positive, by the parts that both have.
int compare(const model::OpenDate& left, const model::OpenDate& right);

} // namespace vanthu::reader
