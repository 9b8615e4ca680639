// Made-up plans, made-up protected words written in other ways: none is left in any text, and the rest stays as it was.
#include "MadeForms.h"
#include "Reading.h"

#include "app/PublicDocument.h"
#include "form/Form.h"
#include "text/Characters.h"
#include "text/Scan.h"
#include "text/Utf8.h"

#include <functional>
#include <random>

namespace vanthu::app::testing {
namespace {

using json::Array;
using json::Object;
using json::Value;

constexpr unsigned kForms = 300;

void eachText(Value& value, const std::function<void(std::string&)>& visit) {
    if (value.isString()) return visit(value.string());
    if (value.isArray())
        for (Value& entry : value.array()) eachText(entry, visit);
    if (!value.isObject()) return;
    for (json::Member& member : value.object()) {
        // Choices are no texts; the symbol stays.
        const bool fixed = member.name == "kind" || member.name == "level" || member.name == "authority" || member.name == "purpose" ||
                           member.name == "symbol" || member.name == "marks" || member.name == "details";
        if (!fixed) eachText(member.value, visit);
    }
}

/// The words of a text in small letters, apart from how the product takes them apart.
std::vector<std::string> wordsOf(std::string text) {
    text::composeNfc(text);
    text = text::lowerCase(text);
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded next = text::decode(std::string_view(text).substr(at));
        const bool letter = text::isLetter(next.codePoint) || (next.codePoint >= U'0' && next.codePoint <= U'9');
        if (letter && !inside) words.emplace_back();
        if (letter) words.back() += text.substr(at, next.length);
        inside = letter;
        at += std::max<std::size_t>(next.length, 1);
    }
    return words;
}

bool contains(const std::vector<std::string>& text, const std::vector<std::string>& words) {
    return !words.empty() && std::search(text.begin(), text.end(), words.begin(), words.end()) != text.end();
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words) text.append(text.empty() ? "" : between).append(word);
    return text;
}

class Secrets {
public:
    explicit Secrets(unsigned seed) : random_(seed) {}

    /// Some words that stand somewhere in the form, one to four of a row.
    std::vector<std::string> choose(Value& form) {
        std::vector<std::vector<std::string>> texts;
        eachText(form, [&](std::string& text) {
            if (std::vector<std::string> words = wordsOf(text); !words.empty()) texts.push_back(std::move(words));
        });
        const std::vector<std::string>& words = texts[random_() % texts.size()];
        const std::size_t first = random_() % words.size();
        const std::size_t count = std::min<std::size_t>(1 + random_() % 4, words.size() - first);
        return {words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(first + count)};
    }

    /// The same words as somebody else would type them.
    std::string written(const std::vector<std::string>& words) {
        std::string text = joined(words, std::array{" ", "  ", "\u00A0", "-"}[random_() % 4]);
        return random_() % 3 == 0 ? text::upperCase(text) : text;
    }

    Value entry(const std::vector<std::string>& words) {
        static constexpr std::array kHow{"initials", "leave-out", "replace"};
        const char* const how = kHow[random_() % 3];
        Value value(Object{{"words", Value(written(words))}, {"reason", Value("personal-data")}, {"how", Value(how)}});
        if (std::string_view(how) == "replace") value.set("by", Value("qqqq"));
        return value;
    }

    bool chance(unsigned percent) { return random_() % 100 < percent; }

private:
    std::mt19937 random_;
};

TEST(PublicProperty, NoProtectedWordIsLeft) {
    const form::Kind& plan = *workbench().kind("plan");
    std::size_t made = 0;
    for (unsigned seed = 0; seed < kForms && !::testing::Test::HasFailure(); ++seed) {
        Value form = form::fromDocument(plan, MadeForms(seed).make());
        form.erase("marks");
        Secrets secrets(seed);
        std::vector<std::vector<std::string>> chosen;
        Array list;
        for (int i = 0; i < 3; ++i) {
            chosen.push_back(secrets.choose(form));
            list.push_back(secrets.entry(chosen.back()));
        }
        form.set("protected", Value(std::move(list)));
        const auto version = exchange::publicVersion(plan, form, {"(***)", "(###)"});
        if (!version) {
            // Words of one letter, or in the symbol, or that leave nothing: said, and nothing is made.
            for (const json::Fault& fault : version.faults) EXPECT_NE(fault.id, "public-by-tells") << seed;
            continue;
        }
        ++made;
        Value result = version->form;
        EXPECT_EQ(result.find("protected"), nullptr);
        eachText(result, [&](std::string& text) {
            const std::vector<std::string> words = wordsOf(text);
            for (const std::vector<std::string>& secret : chosen)
                EXPECT_FALSE(contains(words, secret)) << seed << ": " << joined(secret, " ") << " in " << text;
        });
        for (const char* kept : {"number", "date", "symbol"}) {
            ASSERT_EQ(form.find(kept) == nullptr, result.find(kept) == nullptr) << seed;
            if (form.find(kept) != nullptr) {
                EXPECT_EQ(*form.find(kept), *result.find(kept)) << seed;
            }
        }
        // Texts in which nothing was found are as they were.
        for (const exchange::PublicChange& change : version->changes) EXPECT_NE(form.at(change.pointer), nullptr) << change.pointer;
        std::size_t same = 0;
        std::size_t all = 0;
        form.erase("protected");
        result.erase("publicNote");
        std::vector<std::string> before, after;
        eachText(form, [&](std::string& text) { before.push_back(text); });
        eachText(result, [&](std::string& text) { after.push_back(text); });
        if (before.size() == after.size())
            for (; all < before.size(); ++all) same += before[all] == after[all] ? 1 : 0;
        EXPECT_GE(same + version->changes.size(), all) << seed;
    }
    EXPECT_GT(made, kForms / 2);
}

TEST(PublicProperty, MarkedWordsAreLeftNowhere) {
    const form::Kind& plan = *workbench().kind("plan");
    for (unsigned seed = 0; seed < kForms && !::testing::Test::HasFailure(); ++seed) {
        Value form = form::fromDocument(plan, MadeForms(seed).make());
        form.erase("marks");
        Secrets secrets(seed);
        std::vector<std::vector<std::string>> chosen;
        eachText(form, [&](std::string& text) {
            const std::size_t from = text.find(' ');
            const std::size_t to = from == std::string::npos ? from : text.find(' ', text.find(' ', from + 1) + 1);
            if (to == std::string::npos || to <= from + 4 || !secrets.chance(3)) return;
            const std::string words = text.substr(from + 1, to - from - 1);
            if (words.find_first_of("[]") != std::string::npos || words.starts_with('-') || exchange::ProtectedWords::lengthOf(words) < 2)
                return;
            chosen.push_back(wordsOf(words));
            text = text.substr(0, from + 1) + (secrets.chance(50) ? "[[" : "[[-") + words + "]]" + text.substr(to);
        });
        const auto version = exchange::publicVersion(plan, form, {"(***)", "(###)"});
        if (!version) continue;
        EXPECT_EQ(version->changes.empty(), chosen.empty()) << seed;
        Value result = version->form;
        eachText(result, [&](std::string& text) {
            EXPECT_EQ(text.find("[["), std::string::npos) << text;
            for (const std::vector<std::string>& secret : chosen)
                EXPECT_FALSE(contains(wordsOf(text), secret)) << seed << ": " << joined(secret, " ") << " in " << text;
        });
    }
}

} // namespace
} // namespace vanthu::app::testing
