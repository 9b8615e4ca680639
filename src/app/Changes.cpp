// Bringing a document that people typed in up to date with its form: a merge of three lists of paragraphs.
#include "app/Workbench.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

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

/// Makes the plan, region by region in the order of the base. One use.
class Planner {
public:
    Planner(const Printed& base, const Printed& fresh, const std::vector<LiveParagraph>& live, const Decisions& decisions)
        : base_(base), fresh_(fresh), decisions_(decisions) {
        for (const LiveParagraph& paragraph : live)
            if (!paragraph.id.empty()) live_.emplace(paragraph.id, &paragraph);
        for (const PrintedParagraph& paragraph : base) baseTexts_.insert(paragraph.text);
    }

    std::vector<Change> plan() {
        const Alignment alignment(base_, fresh_);
        for (std::size_t b = 0; b < base_.size(); ++b) {
            const std::size_t f = alignment.match()[b];
            if (f != kGone) insertUpTo(f);
            const auto found = live_.find(base_[b].id);
            const LiveParagraph* const live = found == live_.end() ? nullptr : found->second;
            if (f == kGone) {
                if (live != nullptr) dropped(base_[b], *live);
                continue;
            }
            nextFresh_ = f + 1;
            live == nullptr ? deleted(base_[b], fresh_[f]) : stayed(base_[b], fresh_[f], *live);
        }
        insertUpTo(fresh_.size());
        return std::move(changes_);
    }

private:
    bool takesForm(const std::string& id) const {
        const auto decision = decisions_.find(id);
        return decision != decisions_.end() && decision->second == Decision::takeForm;
    }

    void insert(const PrintedParagraph& fresh) { changes_.push_back({Change::Action::insert, lastLive_[fresh.region], fresh.id}); }

    void insertUpTo(std::size_t end) {
        for (; nextFresh_ < end; ++nextFresh_) insert(fresh_[nextFresh_]);
    }

    /// The form no longer has it.
    void dropped(const PrintedParagraph& base, const LiveParagraph& live) {
        const bool keeps = live.text != base.text && !takesForm(base.id);
        changes_.push_back({keeps ? Change::Action::keepEdited : Change::Action::remove, base.id, ""});
        if (keeps) lastLive_[base.region] = base.id;
    }

    /// Deleted by hand: it stays deleted, unless the form's new wording is wanted.
    void deleted(const PrintedParagraph& base, const PrintedParagraph& fresh) {
        if (baseTexts_.contains(fresh.text)) return; // the form says nothing new there
        if (takesForm(base.id)) return insert(fresh);
        changes_.push_back({Change::Action::keepDeleted, base.id, fresh.id});
    }

    void stayed(const PrintedParagraph& base, const PrintedParagraph& fresh, const LiveParagraph& live) {
        const bool done = base.text == fresh.text || live.text == fresh.text;
        const bool keeps = live.text != base.text && !takesForm(base.id);
        const auto action = done ? Change::Action::keep : keeps ? Change::Action::keepEdited : Change::Action::replace;
        changes_.push_back({action, base.id, fresh.id});
        lastLive_[fresh.region] = base.id;
    }

    const Printed& base_;
    const Printed& fresh_;
    const Decisions& decisions_;
    std::unordered_map<std::string_view, const LiveParagraph*> live_;
    std::unordered_set<std::string_view> baseTexts_;
    std::unordered_map<std::string_view, std::string> lastLive_; ///< by region: after which live paragraph the next one goes
    std::size_t nextFresh_ = 0;
    std::vector<Change> changes_;
};

template <class List> const typename List::value_type* byId(const List& list, std::string_view id) {
    const auto found = std::ranges::find(list, id, [](const auto& each) -> std::string_view { return each.id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

std::vector<Change> Workbench::planChanges(const Printed& base, const Printed& fresh, const std::vector<LiveParagraph>& live,
                                           const Decisions& decisions) {
    return Planner(base, fresh, live, decisions).plan();
}

std::vector<Conflict> Workbench::conflicts(const Printed& base, const Printed& fresh, const std::vector<LiveParagraph>& live) {
    std::vector<Conflict> found;
    for (const Change& change : planChanges(base, fresh, live)) {
        if (change.action != Change::Action::keepEdited && change.action != Change::Action::keepDeleted) continue;
        const LiveParagraph* const inDocument = byId(live, change.liveId);
        const PrintedParagraph* const inForm = byId(fresh, change.freshId);
        found.push_back({change.liveId, inDocument == nullptr ? std::nullopt : std::optional(inDocument->text),
                         inForm == nullptr ? std::nullopt : std::optional(inForm->text)});
    }
    return found;
}

} // namespace vanthu::app
