#include "store/SearchIndex.h"
#include "store/Searching.h"
#include "store/Weights.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

/// The best documents without a look at all that match. Of two documents that have each word equally often the shorter is better, of
/// equally long ones the newer. SQLite's second index stands in that order, and has a term for "this word at least so often": so the best
/// of one class of documents (words at least so often) are the first that match its terms. Classes whose best could not be among those
/// wanted are never looked into.
namespace vanthu::store {

namespace {

constexpr int kFewMatches = 3000;

struct Match {
    std::int64_t key = 0;
    std::int64_t words = 0;
};

/// More is asked for than words.
bool isNarrow(const SearchOrder& order) {
    return !order.from.empty() || !order.to.empty() || !order.kind.empty() || !order.signer.empty() || !order.state.empty();
}

/// Reads the matches of a class, the shortest and newest first.
class Stream {
public:
    Stream(Database& database, const SearchOrder& order, const SearchTerms& terms) : database_(database), order_(order), terms_(terms) {
        const bool sqlite = database.engine() == Engine::sqlite;
        const bool exact = isNarrow(order);
        sql_ = sqlite ? "SELECT s.rowid FROM search_by_length s" : "SELECT s.document, s.length FROM search s";
        if (exact)
            sql_ += sqlite ? " JOIN documents d ON d.seq = 4294967295 - (s.rowid & 4294967295)" : " JOIN documents d ON d.seq = s.document";
        sql_ += " WHERE ";
        sql_ += exact ? kExactly : "$1 = '' AND $2 = '' AND $3 = '' AND $4 = '' AND $5 = ''";
        sql_ += sqlite ? " AND s.search_by_length MATCH $6 ORDER BY s.rowid LIMIT $7"
                       : " AND s.words @@ CAST($6 AS tsquery) ORDER BY s.length, s.document DESC LIMIT $7";
    }

    std::vector<Match> read(const std::vector<std::string>& more, int limit) {
        const bool sqlite = database_.engine() == Engine::sqlite;
        std::vector<Match> matches;
        for (const Row& row : database_.rows(
                 sql_, {order_.from, order_.to, order_.kind, order_.signer, order_.state, queryOf(database_.engine(), terms_, more), limit},
                 sqlite ? 1 : 2))
            matches.push_back(sqlite ? Match{keyAt(row.integer(0)), wordsAt(row.integer(0))} : Match{row.integer(0), row.integer(1)});
        return matches;
    }

private:
    Database& database_;
    const SearchOrder& order_;
    const SearchTerms& terms_;
    std::string sql_;
};

class Ranking {
public:
    Ranking(Database& database, const SearchOrder& order, const SearchTerms& terms)
        : database_(database), order_(order), terms_(terms), stream_(database, order, terms),
          wanted_(static_cast<std::size_t>(std::max(0, order.limit))), most_(terms.words.size()) {}

    std::vector<std::int64_t> best() {
        if (wanted_ == 0) return {};
        const bool sqlite = database_.engine() == Engine::sqlite;
        // The weights are of all that wait; candidates are those that are as ordered.
        const std::vector<Waiting> all = sqlite ? waitingDocuments(database_, {}) : std::vector<Waiting>();
        weights_.emplace(database_, terms_.words, all);
        if (sqlite) offerWaiting(isNarrow(order_) ? waitingDocuments(database_, order_) : all);
        const Times once(terms_.words.size(), 1);
        const std::vector<Match> matches = stream_.read({}, most());
        if (static_cast<int>(matches.size()) < most())
            offerEach(matches);
        else
            open(once, 0, {matches.begin(), matches.begin() + order_.limit});
        std::vector<std::int64_t> keys;
        for (const auto& [rank, key] : best_) keys.push_back(key);
        return keys;
    }

private:
    /// Up to so many matches it takes less to know each than to look into classes: several words have many classes and few matches.
    int most() const { return std::max(kFewMatches, order_.limit + 1); }

    /// Better ones first.
    using Rank = std::pair<double, std::int64_t>; ///< less is better: the negative score, the negative key

    void offer(double score, std::int64_t key) {
        const auto known = ranks_.find(key);
        if (known != ranks_.end()) {
            if (known->second.first <= -score) return;
            best_.erase(known->second);
            ranks_.erase(known);
        }
        const Rank rank{-score, -key};
        best_.emplace(rank, key);
        ranks_.emplace(key, rank);
        if (best_.size() <= wanted_) return;
        const auto last = std::prev(best_.end());
        ranks_.erase(last->second);
        best_.erase(last);
    }

    bool isHopeless(double score) const { return best_.size() >= wanted_ && -score > std::prev(best_.end())->first.first; }

    bool anyHas(const std::string& term) {
        const char* const sql = database_.engine() == Engine::sqlite ? "SELECT 1 FROM search WHERE search MATCH $1 LIMIT 1"
                                                                     : "SELECT 1 FROM search WHERE words @@ CAST($1 AS tsquery) LIMIT 1";
        return database_.row(sql, {queryOf(database_.engine(), {{term}, {}, {}})}, 1).has_value();
    }

    /// How often a word comes at the most.
    int mostOf(std::size_t word) {
        int& most = most_[word];
        if (most == 0) {
            for (most = 1; anyHas(repeatedTerm(terms_.words[word], most + 1));) ++most;
        }
        return most;
    }

    std::vector<std::string> termsOf(const Times& times) const {
        std::vector<std::string> more;
        for (std::size_t at = 0; at < times.size(); ++at) {
            if (times[at] > 1) more.push_back(repeatedTerm(terms_.words[at], times[at]));
        }
        return more;
    }

    /// A class of documents, and within it those that have the words from `from` on more often yet.
    void open(const Times& times, std::size_t from, const std::vector<Match>& matches) {
        for (const Match& match : matches) offer(weights_->score(times, match.words), match.key);
        if (matches.empty()) return;
        Times most = times;
        for (std::size_t word = from; word < times.size(); ++word) most[word] = mostOf(word);
        for (std::size_t word = from; word < times.size(); ++word) {
            // None of these is shorter than the shortest here.
            if (times[word] < most[word] && !isHopeless(weights_->score(most, matches.front().words))) {
                Times more = times;
                ++more[word];
                open(more, word, stream_.read(termsOf(more), order_.limit));
            }
            most[word] = times[word];
        }
    }

    /// All that match are known: what is left to know is how often each has each word.
    void offerEach(const std::vector<Match>& matches) {
        std::map<std::int64_t, Times> times;
        for (const Match& match : matches) times.emplace(match.key, Times(terms_.words.size(), 1));
        for (std::size_t word = 0; word < terms_.words.size() && !matches.empty(); ++word) {
            for (int often = 2;; ++often) {
                const std::vector<Match> more = stream_.read({repeatedTerm(terms_.words[word], often)}, most());
                for (const Match& match : more) times[match.key][word] = often;
                if (more.empty()) break;
            }
        }
        for (const Match& match : matches) offer(weights_->score(times[match.key], match.words), match.key);
    }

    void offerWaiting(const std::vector<Waiting>& waiting) {
        for (const Waiting& each : waiting) {
            const std::vector<std::string> all = split(each.terms.text);
            Times times;
            for (const std::string& word : terms_.words) times.push_back(static_cast<int>(std::ranges::count(all, word)));
            if (std::ranges::find(times, 0) == times.end()) offer(weights_->score(times, each.terms.words), each.key);
        }
    }

    Database& database_;
    const SearchOrder& order_;
    const SearchTerms& terms_;
    Stream stream_;
    std::size_t wanted_;
    std::optional<Weights> weights_;
    std::map<Rank, std::int64_t> best_;
    std::map<std::int64_t, Rank> ranks_;
    std::vector<int> most_; ///< 0 for not known yet
};

} // namespace

std::vector<Found> bestDocuments(Database& database, const SearchOrder& order, const SearchTerms& terms) {
    std::vector<Found> found;
    for (const std::int64_t key : Ranking(database, order, terms).best()) {
        const std::optional<Row> row = database.row("SELECT " + std::string(kFoundColumns) +
                                                        " FROM documents d LEFT JOIN numbers n ON n.document = d.seq WHERE d.seq = $1",
                                                    {key}, kFoundCount);
        found.push_back(foundOf(*row));
    }
    return found;
}

} // namespace vanthu::store
