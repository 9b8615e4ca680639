// Bringing a document that people typed in up to date with its form: a merge of three lists of paragraphs.
#include "app/Workbench.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace vanthu::app {
namespace {

using Printed = std::vector<PrintedParagraph>;

/// What became of each paragraph of the base in the fresh list: its index there, or kGone.
constexpr std::size_t kGone = static_cast<std::size_t>(-1);

/// Longest common subsequence of the paragraphs in [baseFrom, baseTo) and [freshFrom, freshTo), by text and region. What is
/// the same at both ends is taken off first, so that the table is as large as the change, not as the document.
class Alignment {
public:
    Alignment(const Printed& base, const Printed& fresh) : base_(base), fresh_(fresh), match_(base.size(), kGone) {
        std::size_t begin = 0;
        std::size_t baseEnd = base.size();
        std::size_t freshEnd = fresh.size();
        while (begin < baseEnd && begin < freshEnd && same(begin, begin)) {
            match_[begin] = begin;
            ++begin;
        }
        while (baseEnd > begin && freshEnd > begin && same(baseEnd - 1, freshEnd - 1)) match_[--baseEnd] = --freshEnd;
        alignMiddle(begin, baseEnd, freshEnd);
        pairReplaced();
    }

    const std::vector<std::size_t>& match() const { return match_; }

private:
    bool same(std::size_t b, std::size_t f) const { return base_[b].text == fresh_[f].text && base_[b].region == fresh_[f].region; }

    void alignMiddle(std::size_t begin, std::size_t baseEnd, std::size_t freshEnd) {
        const std::size_t rows = baseEnd - begin;
        const std::size_t columns = freshEnd - begin;
        // Two long texts without a likeness are not worth gigabytes: they are paired in order below.
        constexpr std::size_t kMostCells = 25'000'000;
        if (rows == 0 || columns == 0 || rows * columns > kMostCells) return;
        std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
        const auto at = [&](std::size_t r, std::size_t c) -> std::uint32_t& { return length[r * (columns + 1) + c]; };
        for (std::size_t r = rows; r-- > 0;)
            for (std::size_t c = columns; c-- > 0;)
                at(r, c) = same(begin + r, begin + c) ? at(r + 1, c + 1) + 1 : std::max(at(r + 1, c), at(r, c + 1));
        for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
            if (same(begin + r, begin + c)) {
                match_[begin + r++] = begin + c++;
            } else if (at(r + 1, c) >= at(r, c + 1)) {
                ++r;
            } else {
                ++c;
            }
        }
    }

    /// Between two paragraphs that stayed, as many as both sides have are taken as rewritten in place, in order, so that a
    /// changed wording is a replacement and keeps what Writer knows of the paragraph.
    void pairReplaced() {
        std::size_t freshAt = 0;
        for (std::size_t b = 0; b < base_.size();) {
            if (match_[b] != kGone) {
                freshAt = match_[b++] + 1;
                continue;
            }
            std::size_t baseEnd = b;
            while (baseEnd < base_.size() && match_[baseEnd] == kGone) ++baseEnd;
            const std::size_t freshEnd = baseEnd < base_.size() ? match_[baseEnd] : fresh_.size();
            for (; b < baseEnd; ++b) {
                std::size_t candidate = freshAt;
                while (candidate < freshEnd && !alike(base_[b], fresh_[candidate])) ++candidate;
                if (candidate == freshEnd) continue;
                match_[b] = candidate;
                freshAt = candidate + 1;
            }
        }
    }

    static bool alike(const PrintedParagraph& a, const PrintedParagraph& b) { return a.region == b.region && a.style == b.style; }

    const Printed& base_;
    const Printed& fresh_;
    std::vector<std::size_t> match_;
};

} // namespace

std::vector<Change> Workbench::planChanges(const Printed& base, const Printed& fresh, const std::vector<LiveParagraph>& live) {
    std::unordered_map<std::string_view, const LiveParagraph*> liveById;
    for (const LiveParagraph& paragraph : live)
        if (!paragraph.id.empty()) liveById.emplace(paragraph.id, &paragraph);

    const Alignment alignment(base, fresh);
    std::vector<Change> changes;
    std::unordered_map<std::string_view, std::string> lastLive; // by region: after which live paragraph the next one goes
    std::size_t nextFresh = 0;
    const auto insertUpTo = [&](std::size_t end) {
        for (; nextFresh < end; ++nextFresh) {
            changes.push_back({Change::Action::insert, lastLive[fresh[nextFresh].region], fresh[nextFresh].id});
        }
    };
    for (std::size_t b = 0; b < base.size(); ++b) {
        const std::size_t f = alignment.match()[b];
        const auto found = liveById.find(base[b].id);
        const bool gone = found == liveById.end(); // deleted by hand: it stays deleted
        const bool edited = !gone && found->second->text != base[b].text;
        if (f == kGone) {
            if (gone) continue;
            changes.push_back({edited ? Change::Action::keepEdited : Change::Action::remove, base[b].id, ""});
            if (edited) lastLive[base[b].region] = base[b].id;
            continue;
        }
        insertUpTo(f);
        nextFresh = f + 1;
        if (gone) continue;
        const bool changed = base[b].text != fresh[f].text;
        const bool already = found->second->text == fresh[f].text;
        const auto action = !changed || already ? Change::Action::keep : edited ? Change::Action::keepEdited : Change::Action::replace;
        changes.push_back({action, base[b].id, fresh[f].id});
        lastLive[fresh[f].region] = base[b].id;
    }
    insertUpTo(fresh.size());
    return changes;
}

} // namespace vanthu::app
