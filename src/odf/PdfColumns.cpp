#include "odf/PdfColumns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
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

PdfBand widest(const PdfRow& row) {
    PdfBand best;
    for (std::size_t i = 1; i < row.segments.size(); ++i)
        if (row.segments[i].left - row.segments[i - 1].right > best.to - best.from)
            best = {row.segments[i - 1].right, row.segments[i].left};
    return best;
}

/// Narrows the gap by a row that stands on its two sides; false if the row does not.
bool narrow(PdfBand& gap, const PdfRow& row, double least) {
    PdfBand tried = gap;
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
bool goesOn(PdfBand& gap, const PdfRow& previous, const PdfRow& row, const PdfMeasure& measure) {
    constexpr double kNearRows = 2.2;
    constexpr double kSignatureRows = 9; // the room for the signature above a name
    constexpr double kLeastGap = 0.25;
    const double distance = row.middle - previous.middle;
    if (row.single()) {
        const bool onRight = row.first().center() > gap.middle() && row.first().left > gap.from;
        if (measure.isCentered(row.first())) return false;
        if (distance > (onRight ? kSignatureRows : kNearRows) * measure.height) return false;
    } else if (distance > kSignatureRows * measure.height) {
        return false;
    }
    return narrow(gap, row, kLeastGap * measure.height);
}

/// Widens the columns of a table by a row that stands in them. What lies across two columns makes them one, as a number that its
/// text comes close to; false if no table is left then.
bool widen(std::vector<PdfBand>& bands, const PdfRow& row) {
    constexpr std::size_t kLeastColumns = 3;
    std::vector<PdfBand> tried = bands;
    for (const PdfSegment& segment : row.segments) {
        PdfBand whole{segment.left, segment.right};
        std::erase_if(tried, [&](const PdfBand& band) {
            const bool meets = whole.from < band.to && band.from < whole.to;
            if (meets) whole = {std::min(whole.from, band.from), std::max(whole.to, band.to)};
            return meets;
        });
        tried.push_back(whole);
    }
    if (bands.size() >= kLeastColumns && tried.size() < kLeastColumns) return false;
    std::sort(tried.begin(), tried.end(), [](const PdfBand& one, const PdfBand& other) { return one.from < other.from; });
    bands = std::move(tried);
    return true;
}

/// A table that begins with row `first`, or nothing: several rows in more than two columns, one below the other.
std::optional<PdfColumns> tableAt(const std::vector<PdfRow>& rows, std::size_t first, const PdfMeasure& measure) {
    PdfColumns table{first, first, 0, {}};
    std::size_t wide = 0;
    constexpr std::size_t kMostRows = 300;
    constexpr std::size_t kMostColumns = 40;
    while (table.last < rows.size() && table.last - first < kMostRows) {
        const PdfRow& row = rows[table.last];
        if (row.segments.size() > kMostColumns) break;
        constexpr double kNearRows = 2.5;
        if (table.last > first && row.middle - rows[table.last - 1].middle > kNearRows * measure.height) break;
        if (!widen(table.bands, row)) break;
        wide += row.segments.size() > 2 ? 1 : 0;
        ++table.last;
    }
    // The row of number and date of a letterhead may fall into three parts; two such rows are a table.
    return wide > 1 && table.bands.size() > 2 ? std::optional<PdfColumns>(table) : std::nullopt;
}

PdfColumns twoColumns(const std::vector<PdfRow>& rows, std::size_t first, std::size_t floor, const PdfMeasure& measure) {
    PdfBand gap = widest(rows[first]);
    PdfColumns columns{first, first + 1, 0, {}};
    while (columns.last < rows.size() && goesOn(gap, rows[columns.last - 1], rows[columns.last], measure)) ++columns.last;
    // A right column may begin a little above the left one.
    while (columns.first > floor) {
        const PdfRow& above = rows[columns.first - 1];
        const bool onRight = above.single() && above.first().left >= measure.center() && above.first().left >= gap.from;
        const bool near = rows[columns.first].middle - above.middle < 2.2 * measure.height;
        if (!onRight || !near || !alike(above.height, rows[columns.first].height)) break;
        --columns.first;
    }
    columns.split = gap.middle();
    return columns;
}

} // namespace

bool PdfMeasure::isCentered(const PdfSegment& segment) const {
    const double aside = height * 0.8;
    // A first line may end so that it only looks centred.
    if (std::abs(segment.left - indent) < 2) return false;
    return std::abs(segment.center() - center()) < aside && segment.left > left + aside && segment.right < right - aside;
}

PdfMeasure pdfMeasure(const std::vector<std::vector<PdfRow>>& pages) {
    PdfMeasure measure;
    measure.left = 1e9;
    std::vector<double> heights;
    for (const std::vector<PdfRow>& rows : pages) {
        for (const PdfRow& row : rows) {
            measure.left = std::min(measure.left, row.first().left);
            measure.right = std::max(measure.right, row.segments.back().right);
            heights.push_back(row.height);
        }
    }
    measure.height = commonest(heights, 2, 1);
    // Long rows, one below the other, show the margins of the text; without them all there is must do.
    constexpr double kLong = 0.6;
    constexpr std::size_t kEnough = 3;
    const double least = kLong * (measure.right - measure.left);
    const auto isLong = [&](const PdfRow& row) { return row.single() && row.first().right - row.first().left > least; };
    std::vector<double> lefts;
    std::vector<double> rights;
    std::vector<double> pitches;
    std::vector<double> indents;
    for (const std::vector<PdfRow>& rows : pages) {
        for (std::size_t i = 1; i < rows.size(); ++i) {
            if (rows[i].single()) indents.push_back(rows[i].first().left);
            if (!isLong(rows[i - 1]) || !rows[i].single()) continue;
            lefts.push_back(rows[i].first().left);
            rights.push_back(rows[i - 1].first().right);
            pitches.push_back(rows[i].middle - rows[i - 1].middle);
        }
    }
    constexpr double kStep = 3;
    constexpr double kTight = 0.95; // rows of one paragraph overlap a little
    if (lefts.size() >= kEnough) {
        measure.left = commonest(lefts, kStep, measure.left);
        measure.right = commonest(rights, kStep, measure.right);
        measure.pitch = commonest(pitches, kStep, measure.height * kTight);
    } else {
        measure.pitch = measure.height * kTight;
    }
    std::erase_if(indents, [&](double left) { return left < measure.left + measure.height; });
    measure.indent = commonest(indents, kStep, 0);
    return measure;
}

std::vector<PdfColumns> pdfColumns(const std::vector<PdfRow>& rows, const PdfMeasure& measure) {
    std::vector<PdfColumns> all;
    constexpr std::size_t kMostRows = 2'000; // a page with more is no page
    for (std::size_t i = 0; i < rows.size() && rows.size() <= kMostRows; ++i) {
        if (rows[i].single()) continue;
        std::optional<PdfColumns> found = tableAt(rows, i, measure);
        if (!found) found = twoColumns(rows, i, all.empty() ? 0 : all.back().last, measure);
        // One full row with a gap in it is a row of text, spread out to fill the line.
        constexpr double kWide = 3;
        const PdfBand gap = widest(rows[i]);
        if (found->last - found->first == 1 && gap.to - gap.from < kWide * measure.height) continue;
        i = found->last - 1;
        all.push_back(std::move(*found));
    }
    return all;
}

std::size_t PdfColumns::bandOf(const PdfSegment& segment) const {
    const auto band = std::find_if(bands.begin(), bands.end(), [&](const PdfBand& one) { return segment.center() <= one.to; });
    return static_cast<std::size_t>(std::min(band, bands.end() - 1) - bands.begin());
}

std::vector<std::size_t> pdfTableRows(const std::vector<PdfRow>& rows, const PdfColumns& table) {
    std::vector<std::vector<double>> lines(table.bands.size());
    for (std::size_t i = table.first; i < table.last; ++i)
        for (const PdfSegment& segment : rows[i].segments) lines[table.bandOf(segment)].push_back(rows[i].middle);
    const auto guide = std::max_element(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    std::vector<double> pitches;
    for (std::size_t i = 1; i < guide->size(); ++i) pitches.push_back((*guide)[i] - (*guide)[i - 1]);
    constexpr double kApart = 1.15;
    const double pitch = commonest(pitches, 2, 0);
    std::vector<double> ends; // between two rows of the table
    for (std::size_t i = 1; i < guide->size(); ++i)
        if ((*guide)[i] - (*guide)[i - 1] > kApart * pitch) ends.push_back(((*guide)[i] + (*guide)[i - 1]) / 2);
    std::vector<std::size_t> result;
    std::size_t row = 0;
    for (std::size_t i = table.first; i < table.last; ++i) {
        const PdfSegment& head = rows[i].first();
        const bool numbered = table.bandOf(head) == 0 && head.text[0] >= '0' && head.text[0] <= '9';
        if (!ends.empty())
            row = static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), rows[i].middle) - ends.begin());
        else if (numbered && i > table.first)
            ++row;
        result.push_back(row);
    }
    return result;
}

} // namespace vanthu::odf
