#include "store/Weights.h"

#include "store/SearchTerms.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace vanthu::store {

namespace {

constexpr double kSaturation = 1.2;    ///< k1 of BM25
constexpr double kByLength = 0.75;     ///< b of BM25
constexpr double kLeast = 1e-6;        ///< what a word counts that more than half of the documents have
constexpr std::int64_t kWindow = 8192; ///< documents, the newest, in which words are counted

std::int64_t countOf(Database& database, const std::string& word, std::int64_t after) {
    const char* const sql = database.engine() == Engine::sqlite
                                ? "SELECT count(*) FROM search WHERE search MATCH $1 AND rowid > $2"
                                : "SELECT count(*) FROM search WHERE words @@ CAST($1 AS tsquery) AND document > $2";
    return database.row(sql, {queryOf(database.engine(), {{word}, {}, {}}), after}, 1)->integer(0);
}

bool has(const Waiting& waiting, const std::string& word) {
    return (" " + waiting.terms.text + " ").find(" " + word + " ") != std::string::npos;
}

} // namespace

Weights::Weights(Database& database, const std::vector<std::string>& words, const std::vector<Waiting>& waiting) {
    const bool sqlite = database.engine() == Engine::sqlite;
    const Indexed indexed =
        sqlite ? indexedSoFar(database) : Indexed{database.row("SELECT coalesce(max(document), 0) FROM search", {}, 1)->integer(0), 0};
    const std::int64_t after = std::max<std::int64_t>(0, indexed.last - kWindow);
    auto documents = static_cast<double>(waiting.size());
    if (sqlite) {
        auto all = static_cast<double>(indexed.words);
        for (const Waiting& each : waiting) all += static_cast<double>(each.terms.words);
        mean_ = all / std::max(1.0, documents + static_cast<double>(indexed.last));
        documents += static_cast<double>(indexed.last - after);
    } else {
        const auto row = database.row("SELECT count(*), coalesce(sum(length), 0) FROM search WHERE document > $1", {after}, 2);
        documents = static_cast<double>(row->integer(0));
        mean_ = static_cast<double>(row->integer(1)) / std::max(1.0, documents);
    }
    for (const std::string& word : words) {
        const auto waits = std::ranges::count_if(waiting, [&](const Waiting& each) { return has(each, word); });
        const auto have = static_cast<double>(countOf(database, word, after) + waits);
        constexpr double kHalf = 0.5;
        const double weight = std::log((documents - have + kHalf) / (have + kHalf));
        weights_.push_back(weight > 0 ? weight : kLeast);
    }
}

double Weights::score(const Times& times, std::int64_t words) const {
    const double slack = kSaturation * (1 - kByLength + kByLength * static_cast<double>(words) / std::max(1.0, mean_));
    double sum = 0;
    for (std::size_t at = 0; at < times.size(); ++at) sum += weights_[at] * times[at] * (kSaturation + 1) / (times[at] + slack);
    return sum;
}

} // namespace vanthu::store
