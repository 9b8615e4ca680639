#include "store/SearchTerms.h"

#include "text/Search.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

namespace vanthu::store {

namespace {

// Characters for private use count as letters with both engines; searchWords() gives none.
constexpr std::string_view kTimes = "\uE000";
constexpr std::string_view kDay = "\uE001";
constexpr std::string_view kKind = "\uE002";

/// A day stands under its first digits: millennium, century, decade, year, month, day.
constexpr std::array<std::size_t, 7> kDayLengths{0, 1, 2, 3, 4, 6, 8};

/// "8" is looked for as "8" and as "08".
std::string numberWords(std::int64_t number) {
    if (number == 0) return {};
    const std::string plain = std::to_string(number);
    return number < 10 ? plain + " 0" + plain : plain;
}

std::string wordsOf(const Document& document, std::int64_t number) {
    std::string text = numberWords(number);
    for (const std::string* part : {&document.symbol, &document.typeName, &document.subject, &document.organ, &document.signerName}) {
        text += ' ';
        text += *part;
    }
    for (const Recipient& recipient : document.recipients) {
        text += ' ';
        text += recipient.name;
    }
    return text::searchWords(text);
}

/// The eight digits of a day; "" for what is none.
std::string digitsOf(std::string_view day) {
    constexpr std::string_view kShape = "dddd-dd-dd";
    if (day.size() != kShape.size()) return {};
    std::string digits;
    for (std::size_t at = 0; at < kShape.size(); ++at) {
        if (kShape[at] == '-' ? day[at] != '-' : day[at] < '0' || day[at] > '9') return {};
        if (kShape[at] != '-') digits += day[at];
    }
    return digits;
}

std::string dayTerm(std::string_view digits) { return std::string(kDay).append(digits); }

std::string kindTerm(std::string_view kind) {
    std::string term(kKind);
    for (const std::string& word : split(text::searchWords(kind))) term += word;
    return term;
}

/// The last day of a month counts as its 31st: so the month is whole.
void wholeMonth(std::string& digits) {
    const auto number = [&](std::size_t from, std::size_t count) { return std::stoi(digits.substr(from, count)); };
    const std::chrono::year_month_day_last last(std::chrono::year(number(0, 4)),
                                                std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(number(4, 2)))));
    if (last.ok() && static_cast<unsigned>(number(6, 2)) >= static_cast<unsigned>(last.day())) digits.replace(6, 2, "31");
}

class Covering {
public:
    Covering(std::string from, std::string to) : from_(std::move(from)), to_(std::move(to)) {}

    std::vector<std::string> terms() && {
        descend("", 0);
        return std::move(terms_);
    }

private:
    void cover(const std::string& prefix, std::size_t level) {
        const std::string first = prefix + std::string("00000101").substr(prefix.size());
        const std::string last = prefix + std::string("99991231").substr(prefix.size());
        if (last < from_ || first > to_) return;
        if (first >= from_ && last <= to_)
            terms_.push_back(dayTerm(prefix));
        else if (level + 1 < kDayLengths.size())
            descend(prefix, level);
    }

    void descend(const std::string& prefix, std::size_t level) {
        const std::size_t length = kDayLengths[level + 1] - prefix.size();
        constexpr int kMonths = 12;
        constexpr int kDays = 31;
        const int first = length == 1 ? 0 : 1;
        const int last = length == 1 ? 9 : prefix.size() == 4 ? kMonths : kDays;
        for (int next = first; next <= last; ++next) {
            const std::string digits = std::to_string(next);
            cover(prefix + std::string(length - digits.size(), '0') + digits, level + 1);
        }
    }

    std::string from_;
    std::string to_;
    std::vector<std::string> terms_;
};

void quote(std::string& query, Engine engine, std::string_view term) {
    const std::string_view mark = engine == Engine::sqlite ? "\"" : "'";
    query.append(mark).append(term).append(mark);
}

} // namespace

std::vector<std::string> split(std::string_view words) {
    std::vector<std::string> all;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        all.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return all;
}

std::string repeatedTerm(std::string_view word, int times) { return std::string(word).append(kTimes).append(std::to_string(times)); }

IndexTerms termsOf(const Document& document, std::int64_t number) {
    IndexTerms terms;
    terms.text = wordsOf(document, number);
    std::map<std::string, int> counts;
    for (std::string& word : split(terms.text)) {
        ++terms.words;
        const int times = ++counts[word];
        if (times > 1) terms.text.append(" ").append(repeatedTerm(word, times));
    }
    const std::string digits = digitsOf(document.issuedOn.value_or(""));
    for (const std::size_t length : kDayLengths) {
        if (!digits.empty() && length > 0) terms.text.append(" ").append(dayTerm(std::string_view(digits).substr(0, length)));
    }
    return terms.text.append(" ").append(kindTerm(document.kind)), terms;
}

std::vector<std::string> spanTerms(std::string_view from, std::string_view to) {
    if (from.empty() && to.empty()) return {};
    std::string first = digitsOf(from.empty() ? "0000-01-01" : from);
    std::string last = digitsOf(to.empty() ? "9999-12-31" : to);
    if (first.empty() || last.empty()) return {};
    wholeMonth(last);
    std::vector<std::string> terms = Covering(std::move(first), std::move(last)).terms();
    // Of a span that ends before it begins no document is.
    if (terms.empty()) terms.push_back(dayTerm(""));
    return terms;
}

SearchTerms termsOf(const SearchOrder& order) {
    SearchTerms terms;
    terms.words = split(text::searchWords(order.words));
    std::ranges::sort(terms.words);
    const auto rest = std::ranges::unique(terms.words);
    terms.words.erase(rest.begin(), rest.end());
    terms.also = split(text::searchWords(order.signer));
    if (!order.kind.empty()) terms.also.push_back(kindTerm(order.kind));
    terms.span = spanTerms(order.from, order.to);
    return terms;
}

std::string queryOf(Engine engine, const SearchTerms& terms, const std::vector<std::string>& more) {
    const std::string_view both = engine == Engine::sqlite ? " AND " : " & ";
    const std::string_view either = engine == Engine::sqlite ? " OR " : " | ";
    std::string query;
    for (const std::vector<std::string>* all : {&terms.words, &terms.also, &more}) {
        for (const std::string& term : *all) {
            if (!query.empty()) query += both;
            quote(query, engine, term);
        }
    }
    if (terms.span.empty()) return query;
    if (!query.empty()) query += both;
    query += '(';
    for (const std::string& term : terms.span) {
        if (&term != &terms.span.front()) query += either;
        quote(query, engine, term);
    }
    return query += ')';
}

} // namespace vanthu::store
