#include "extension/formview/ColumnWidths.h"

#include <algorithm>
#include <numeric>

namespace vanthu::extension {

namespace {

int widthOfTitle(std::size_t characters) {
    constexpr int kTenthsOfCharacter = 38; // an average one is a little narrower than four units
    constexpr int kEdges = 6;
    return static_cast<int>(characters) * kTenthsOfCharacter / 10 + kEdges;
}

} // namespace

std::vector<int> columnWidths(const std::vector<ColumnWish>& wishes, int width) {
    std::vector<int> titles;
    int shares = 0;
    for (const ColumnWish& wish : wishes) {
        titles.push_back(widthOfTitle(wish.titleLength));
        shares += wish.share;
    }
    const int allTitles = std::accumulate(titles.begin(), titles.end(), 0);
    if (allTitles > width) {
        for (int& each : titles) each = each * width / allTitles;
        return titles;
    }
    std::vector<int> widths;
    int missing = 0;
    int spare = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        widths.push_back(width * wishes[i].share / shares);
        missing += std::max(0, titles[i] - widths[i]);
        spare += std::max(0, widths[i] - titles[i]);
    }
    // Those with room to spare give what the others' titles lack.
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const int over = widths[i] - titles[i];
        widths[i] = over > 0 ? widths[i] - (missing * over + spare - 1) / spare : titles[i];
    }
    return widths;
}

} // namespace vanthu::extension
