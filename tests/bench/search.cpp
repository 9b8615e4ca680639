// vanthu-search-bench FOLDER [DOCUMENTS [QUESTIONS]] : a register of a million documents and as many open tasks in FOLDER/search.db, made
// through the store once and kept, and FOLDER/bare.db with the same words in a plain FTS5 index. Then the same questions to both, in turns,
// in one process. One line of JSON a question's sort: milliseconds at the median, the 95th percentile and the worst.
#include "text/Search.h"
#include "store/Store.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace {

using namespace vanthu::store;
using Clock = std::chrono::steady_clock;

constexpr int kYears = 20; ///< 2007 to 2026
constexpr const char* kNow = "2026-12-31T01:00:00Z";

void must(int code, sqlite3* handle) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(handle));
    std::exit(9);
}

/// Some 1,500 syllables; the first come often, as in any language.
class Vocabulary {
public:
    Vocabulary() {
        const char* const first[] = {"c", "d", "th", "nh", "b",  "l",  "m", "tr", "ph", "h",
                                     "k", "v", "s",  "x",  "qu", "gi", "đ", "ch", "ng", "t"};
        const char* const middle[] = {"ông", "ân", "ỉnh", "á", "ệ", "ội", "ươ", "ản", "iế", "uyế", "ì", "oà", "ăng", "ôi", "ưu"};
        const char* const last[] = {"", "n", "t", "m", "c"};
        for (const char* end : last)
            for (const char* vowel : middle)
                for (const char* start : first) words_.push_back(std::string(start) + vowel + end);
    }
    const std::string& some(std::mt19937& random) const {
        const double share = std::uniform_real_distribution<double>(0, 1)(random);
        return words_[static_cast<std::size_t>(std::exp(share * std::log(static_cast<double>(words_.size())))) - 1];
    }

private:
    std::vector<std::string> words_;
};

Document document(int which, int perYear, const Vocabulary& vocabulary, std::mt19937& random) {
    const int year = 2027 - kYears + which / perYear;
    const int day = which % perYear * 336 / perYear;
    char date[40];
    std::snprintf(date, sizeof date, "%04d-%02d-%02d", year, day / 28 + 1, day % 28 + 1);
    Document made;
    made.id = "d" + std::to_string(which);
    made.kind = which % 10 == 0 ? "notice" : "plan";
    made.typeName = which % 10 == 0 ? "Thông báo" : "Kế hoạch";
    made.symbol = "KH-UBND";
    made.issuedOn = date;
    made.organ = "Ủy ban nhân dân huyện Sông Xanh";
    const std::size_t words = 8 + random() % 25;
    for (std::size_t word = 0; word < words; ++word) made.subject += (word == 0 ? "" : " ") + vocabulary.some(random);
    made.signerName = "Trần Thị " + vocabulary.some(random);
    made.fingerprint = made.id;
    made.form = "{}";
    made.recipients = {{"UBND tỉnh Đông Hải", "report", "", ""}, {"UBND xã " + vocabulary.some(random), "act", "", ""}};
    Task task;
    task.pointer = "/content/0";
    task.text = "Báo cáo kết quả";
    task.leadUnit = "Phòng " + std::to_string(which % 40);
    task.deadlineKind = "fixed";
    task.dueOn = date;
    made.tasks = {task};
    return made;
}

OpenOrder orderFor(const std::string& file, bool create) {
    OpenOrder order;
    order.location = file;
    order.create = create;
    order.now = kNow;
    order.engines = VANTHU_ENGINES;
    return order;
}

std::string wordsOf(const Document& made, int number) {
    std::string text = (number < 10 ? std::to_string(number) + " 0" : "") + std::to_string(number) + " " + made.symbol + " " +
                       made.typeName + " " + made.subject + " " + made.organ + " " + made.signerName;
    for (const Recipient& recipient : made.recipients) text += " " + recipient.name;
    return vanthu::text::searchWords(text);
}

void make(const std::string& folder, int documents) {
    const Vocabulary vocabulary;
    std::mt19937 random(2026);
    auto store = Store::open(orderFor(folder + "/search.db", true));
    sqlite3* bare = nullptr;
    must(sqlite3_open((folder + "/bare.db").c_str(), &bare), bare);
    must(sqlite3_exec(bare,
                      "PRAGMA journal_mode=WAL; CREATE VIRTUAL TABLE t USING fts5(w, content='', tokenize='unicode61 remove_diacritics 0')",
                      nullptr, nullptr, nullptr),
         bare);
    sqlite3_stmt* insert = nullptr;
    must(sqlite3_prepare_v2(bare, "INSERT INTO t(rowid, w) VALUES (?1, ?2)", -1, &insert, nullptr), bare);
    const int perYear = documents / kYears;
    constexpr int kAtOnce = 10'000;
    for (int first = 0; first < documents; first += kAtOnce) {
        std::vector<OldEntry> entries;
        must(sqlite3_exec(bare, "BEGIN", nullptr, nullptr, nullptr), bare);
        for (int which = first; which < std::min(first + kAtOnce, documents); ++which) {
            OldEntry entry;
            entry.document = document(which, perYear, vocabulary, random);
            entry.year = 2027 - kYears + which / perYear;
            entry.number = which % perYear + 1;
            const std::string words = wordsOf(entry.document, static_cast<int>(entry.number));
            sqlite3_bind_int(insert, 1, which + 1);
            sqlite3_bind_text(insert, 2, words.c_str(), -1, SQLITE_STATIC);
            must(sqlite3_step(insert), bare);
            sqlite3_reset(insert);
            entries.push_back(std::move(entry));
        }
        must(sqlite3_exec(bare, "COMMIT", nullptr, nullptr, nullptr), bare);
        if (!store || !store->enterOld({"bench", kNow, "2026-12-31"}, "all", entries, false)) std::exit(9);
    }
    sqlite3_finalize(insert);
    sqlite3_close(bare);
    std::ofstream(folder + "/whole") << documents;
}

class Bare {
public:
    explicit Bare(const std::string& file) {
        must(sqlite3_open(file.c_str(), &handle_), handle_);
        must(sqlite3_prepare_v2(handle_, "SELECT rowid FROM t WHERE t MATCH ?1 ORDER BY rank LIMIT 20", -1, &best_, nullptr), handle_);
    }
    void best(const std::string& words) {
        sqlite3_bind_text(best_, 1, words.c_str(), -1, SQLITE_STATIC);
        while (sqlite3_step(best_) == SQLITE_ROW) {
        }
        sqlite3_reset(best_);
    }

private:
    sqlite3* handle_ = nullptr;
    sqlite3_stmt* best_ = nullptr;
};

double peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        double kilobytes = 0;
        if (word == "VmHWM:" && status >> kilobytes) return kilobytes / 1024;
    }
    return 0;
}

double milliseconds(const std::function<void()>& work) {
    const auto started = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - started).count();
}

void print(const std::string& what, std::vector<double> times) {
    std::ranges::sort(times);
    std::printf("{\"what\": \"%s\", \"median_ms\": %.2f, \"p95_ms\": %.2f, \"worst_ms\": %.2f}\n", what.c_str(), times[times.size() / 2],
                times[times.size() * 95 / 100], times.back());
    std::fflush(stdout);
}

class Questions {
public:
    Questions(Store& store, Bare* bare, int count, int perYear) : store_(store), bare_(bare), count_(count), perYear_(perYear) {}

    /// `apart`: words that need not stand in one document; else those of some document, as people ask for what they remember.
    void newest(int words, bool oldYear, bool apart) {
        std::vector<double> times;
        for (int question = 0; question < count_; ++question) {
            SearchOrder order;
            order.words = apart ? some(words) : remembered(words);
            if (oldYear) {
                const std::string year = std::to_string(2007 + random_() % 10);
                order.from = year + "-02-03";
                order.to = year + "-11-20";
            }
            times.push_back(milliseconds([&] { ask(order); }));
        }
        print(std::string("newest 20, ") + std::to_string(words) + (oldYear ? " words, of a span long ago" : " words") +
                  (apart ? ", any words" : ", words of one document"),
              times);
    }

    void best(int words, bool apart) {
        std::vector<double> ours;
        std::vector<double> theirs;
        std::vector<double> ratios;
        for (int question = 0; question < count_; ++question) {
            SearchOrder order;
            order.words = apart ? some(words) : remembered(words);
            order.best = true;
            ours.push_back(milliseconds([&] { ask(order); }));
            if (bare_ == nullptr) continue;
            theirs.push_back(milliseconds([&] { bare_->best(vanthu::text::searchWords(order.words)); }));
            ratios.push_back(ours.back() / theirs.back());
        }
        const std::string what = "best 20, " + std::to_string(words) + (apart ? " any words" : " words of one document");
        print(what, ours);
        if (bare_ == nullptr) return;
        print(what + ", bare FTS5", theirs);
        std::ranges::sort(ratios);
        std::printf("{\"what\": \"%s, ratio to bare\", \"median\": %.2f, \"p95\": %.2f, \"above 1.3\": %.3f}\n", what.c_str(),
                    ratios[ratios.size() / 2], ratios[ratios.size() * 95 / 100],
                    static_cast<double>(std::ranges::count_if(ratios, [](double ratio) { return ratio > 1.3; })) /
                        static_cast<double>(ratios.size()));
    }

    void repeat(const std::string& what, int times, const std::function<void()>& work) {
        std::vector<double> all;
        for (int time = 0; time < times; ++time) all.push_back(milliseconds(work));
        print(what, all);
    }

private:
    void ask(const SearchOrder& order) {
        if (!store_.search(order)) std::exit(9);
    }
    /// Words as they come in texts: common ones often, rare ones now and then.
    std::string some(int words) {
        std::string text;
        for (int word = 0; word < words; ++word) text += (word == 0 ? "" : " ") + vocabulary_.some(random_);
        return text;
    }
    std::string remembered(int words) {
        const int year = 2007 + static_cast<int>(random_() % kYears);
        const auto entry = store_.show({1 + static_cast<std::int64_t>(random_() % static_cast<unsigned>(perYear_)), year, "", ""});
        if (!entry) std::exit(9);
        std::istringstream subject(entry->document.subject);
        std::vector<std::string> all{std::istream_iterator<std::string>(subject), {}};
        std::ranges::shuffle(all, random_);
        std::string text;
        for (int word = 0; word < words; ++word) text += (word == 0 ? "" : " ") + all[static_cast<std::size_t>(word)];
        return text;
    }
    Store& store_;
    Bare* bare_;
    int count_;
    int perYear_;
    Vocabulary vocabulary_;
    std::mt19937 random_{7};
};

} // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const std::string folder = words[1];
    const int documents = count > 2 ? std::atoi(words[2]) : 1'000'040; // some wait for the index, as in life
    const int questions = count > 3 ? std::atoi(words[3]) : 100;
    const bool withoutBare = count > 4; // for the memory of the store alone
    if (!std::filesystem::exists(folder + "/whole")) make(folder, documents);
    auto store = Store::open(orderFor(folder + "/search.db", false));
    if (!store) return 1;
    std::optional<Bare> bare;
    if (!withoutBare) bare.emplace(folder + "/bare.db");
    Questions ask(*store, bare ? &*bare : nullptr, questions, documents / kYears);
    for (const bool apart : {false, true}) {
        for (const int each : {1, 2, 3, 4}) ask.newest(each, false, apart);
        for (const int each : {1, 2, 4}) ask.newest(each, true, apart);
        for (const int each : {1, 2, 3, 4}) ask.best(each, apart);
    }
    ask.repeat("newest 20 of a span long ago, without words", 20, [&] {
        (void)store->search({"", "2011-02-03", "2011-11-20", "", "", "", 20});
    });
    TaskOrder late;
    late.dueBefore = "2026-12-31";
    late.limit = 1000;
    ask.repeat("1,000 late tasks", 20, [&] { (void)store->tasks(late); });
    late.unit = "Phòng 7";
    ask.repeat("1,000 late tasks of a unit", 20, [&] { (void)store->tasks(late); });
    ask.repeat("status", 5, [&] { (void)store->status(); });
    std::printf("{\"what\": \"peak memory\", \"mb\": %.0f}\n", peakMegabytes());
    return 0;
}
