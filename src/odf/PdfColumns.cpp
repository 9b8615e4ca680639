#include "odf/PdfColumns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace vanthu::odf {
namespace {

/// The value that most come near to, in steps of `step`.
double commonest(const std::vector<double>& values, double step, double fallback) {
    std::map<long, std::pair<std::size_t, double>> counts;
    for (const double value : values) {
        auto& [count, sum] = counts[std::lround(value / step)];
        ++count;
        sum += value;
    }
    const auto best =
        std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    return best == counts.end() ? fallback : best->second.second / static_cast<double>(best->second.first);
}

/// Two columns and the room between them.
struct Gap {
    double from, to;
    double middle() const { return (from + to) / 2; }
};

Gap widest(const PdfRow& row) {
    Gap best{0, 0};
    for (std::size_t i = 1; i < row.segments.size(); ++i)
        if (row.segments[i].left - row.segments[i - 1].right > best.to - best.from)
            best = {row.segments[i - 1].right, row.segments[i].left};
    return best;
}

/// Narrows the gap by a row that stands on its two sides; false if the row does not.
bool narrow(Gap& gap, const PdfRow& row, double least) {
    Gap tried = gap;
    for (const PdfSegment& segment : row.segments) {
        if (segment.center() < gap.middle())
            tried.from = std::max(tried.from, segment.right);
        else
            tried.to = std::min(tried.to, segment.left);
    }
    if (tried.to - tried.from < least) return false;
    gap = tried;
    return true;
}

bool alike(double one, double other) { return one < other * 1.4 && other < one * 1.4; }

/// Whether a row goes on with columns that end with row `previous`.
bool goesOn(Gap& gap, const PdfRow& previous, const PdfRow& row, const PdfMeasure& measure) {
    constexpr double kNearRows = 2.2;
    constexpr double kSignatureRows = 9; // the room for the signature above a name
    constexpr double kLeastGap = 0.3;
    const double distance = row.middle - previous.middle;
    if (row.single()) {
        const bool onRight = row.first().left >= gap.to - 1;
        if (measure.isCentered(row.first()) && !(onRight && row.first().left > measure.center())) return false;
        if (distance > (onRight ? kSignatureRows : kNearRows) * measure.height) return false;
    } else if (distance > kSignatureRows * measure.height) {
        return false;
    }
    return narrow(gap, row, kLeastGap * measure.height);
}

} // namespace

bool PdfMeasure::isCentered(const PdfSegment& segment) const {
    const double aside = height * 0.8;
    // A first line may end so that it only looks centred.
    if (std::abs(segment.left - indent) < 2) return false;
    return std::abs(segment.center() - center()) < aside && segment.left > left + aside && segment.right < right - aside;
}

PdfMeasure pdfMeasure(const std::vector<std::vector<PdfRow>>& pages) {
    std::vector<double> lefts;
    std::vector<double> rights;
    std::vector<double> heights;
    std::vector<double> pitches;
    double leftmost = 1e9;
    double rightmost = 0;
    for (const std::vector<PdfRow>& rows : pages) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            leftmost = std::min(leftmost, rows[i].first().left);
            rightmost = std::max(rightmost, rows[i].segments.back().right);
            heights.push_back(rows[i].height);
            if (!rows[i].single() || i == 0 || !rows[i - 1].single()) continue;
            // Two full rows, one below the other, show the margins of the text.
            if (rows[i].first().right - rows[i].first().left < 10 * rows[i].height) continue;
            lefts.push_back(rows[i].first().left);
            rights.push_back(rows[i - 1].first().right);
            pitches.push_back(rows[i].middle - rows[i - 1].middle);
        }
    }
    constexpr double kStep = 3;
    PdfMeasure measure;
    measure.left = commonest(lefts, kStep, leftmost);
    measure.right = commonest(rights, kStep, rightmost);
    measure.height = commonest(heights, 2, 1);
    std::vector<double> indents;
    std::copy_if(lefts.begin(), lefts.end(), std::back_inserter(indents),
                 [&](double left) { return left > measure.left + measure.height; });
    measure.indent = commonest(indents, kStep, 0);
    measure.pitch = commonest(pitches, kStep, measure.height * 1.2);
    return measure;
}

std::vector<PdfColumns> pdfColumns(const std::vector<PdfRow>& rows, const PdfMeasure& measure) {
    std::vector<PdfColumns> all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].single()) continue;
        Gap gap = widest(rows[i]);
        PdfColumns columns{i, i + 1, 0, false};
        std::size_t many = rows[i].segments.size() > 2 ? 1 : 0;
        while (columns.last < rows.size() && goesOn(gap, rows[columns.last - 1], rows[columns.last], measure)) {
            many += rows[columns.last].segments.size() > 2 ? 1 : 0;
            ++columns.last;
        }
        // A right column may begin a little above the left one.
        const std::size_t floor = all.empty() ? 0 : all.back().last;
        while (columns.first > floor) {
            const PdfRow& above = rows[columns.first - 1];
            const bool onRight = above.single() && above.first().left >= measure.center() && above.first().left >= gap.from;
            const bool near = rows[columns.first].middle - above.middle < 2.2 * measure.height;
            if (!onRight || !near || !alike(above.height, rows[columns.first].height)) break;
            --columns.first;
        }
        columns.split = gap.middle();
        columns.table = many > 1;
        all.push_back(columns);
        i = columns.last - 1;
    }
    return all;
}

} // namespace vanthu::odf
