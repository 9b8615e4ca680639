#include "extension/formview/ColumnWidths.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vanthu::extension {

namespace {

int widthOfText(std::size_t characters) {
    constexpr int kTenthsOfCharacter = 38; // an average one is a little narrower than four units
    constexpr int kEdges = 6;
    constexpr std::size_t kMost = 1000; // wider than any table
    return static_cast<int>(std::min(characters, kMost)) * kTenthsOfCharacter / 10 + kEdges;
}

/// As asked by their shares, but none below what it needs; all needs together fit.
std::vector<int> shared(const std::vector<ColumnWish>& wishes, const std::vector<int>& needs, int width) {
    int shares = 0;
    for (const ColumnWish& wish : wishes) shares += wish.share;
    std::vector<int> widths;
    int missing = 0;
    int spare = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        widths.push_back(width * wishes[i].share / shares);
        missing += std::max(0, needs[i] - widths[i]);
        spare += std::max(0, widths[i] - needs[i]);
    }
    // Those with room to spare give what the others lack.
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const int over = widths[i] - needs[i];
        widths[i] = over > 0 ? widths[i] - (missing * over + spare - 1) / spare : needs[i];
    }
    return widths;
}

/// Gives what is left after the titles evenly to those that want more, the modest ones first.
std::vector<int> filled(std::vector<int> widths, const std::vector<int>& wants, int left) {
    std::vector<std::size_t> order(widths.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wants[a] - widths[a] < wants[b] - widths[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const int given = std::min(wants[order[i]] - widths[order[i]], left / static_cast<int>(order.size() - i));
        widths[order[i]] += given;
        left -= given;
    }
    return widths;
}

} // namespace

std::vector<std::size_t> columnsThatFit(const std::vector<ColumnWish>& wishes, int width) {
    const auto stays = [&](std::size_t i) { return i == 0 || !wishes[i].mayGo; };
    const auto needed = [&](std::size_t i) {
        constexpr int kFewWords = 46; // four columns beside the fields of an entry at 1366x768
        return std::max(kFewWords, widthOfText(wishes[i].titleLength));
    };
    for (std::size_t i = 0; i < wishes.size(); ++i)
        if (stays(i)) width -= needed(i);
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (!stays(i) && needed(i) > width) continue;
        if (!stays(i)) width -= needed(i);
        shown.push_back(i);
    }
    return shown;
}

std::vector<int> columnWidths(const std::vector<ColumnWish>& wishes, int width) {
    std::vector<int> titles;
    std::vector<int> wants;
    for (const ColumnWish& wish : wishes) {
        titles.push_back(widthOfText(wish.titleLength));
        wants.push_back(std::max(titles.back(), widthOfText(wish.cellLength)));
    }
    const int allTitles = std::accumulate(titles.begin(), titles.end(), 0);
    if (allTitles > width) {
        for (int& each : titles) each = each * width / allTitles;
        return titles;
    }
    if (std::accumulate(wants.begin(), wants.end(), 0) <= width) return shared(wishes, wants, width);
    return filled(std::move(titles), wants, width - allTitles);
}

} // namespace vanthu::extension
