#include "reader/Recipients.h"

#include "json/Value.h"

#include <algorithm>
#include <unordered_map>

namespace vanthu::reader {

namespace {

using Keys = std::vector<std::uint64_t>;

/// A name as keys of its words: as written, with abbreviations written out, and without the post of a person before the unit.
struct Name {
    Keys plain, full, unit;
    bool isAbove = false;
};

class Matcher {
public:
    explicit Matcher(const TaskVocabulary& words) : words_(words) {
        for (const auto& [abbreviation, full] : words.tasks.abbreviations) {
            const Tokens tokens = words.lexicon.tokenise(abbreviation);
            if (tokens.size() == 1) expansions_[tokens[0].key] = keysOf(words.lexicon.tokenise(full), 0);
        }
    }

    Name nameOf(const std::string& text) const {
        const Tokens tokens = words_.lexicon.tokenise(text);
        Name name;
        if (tokens.empty()) return name;
        name.plain = keysOf(tokens, 0);
        name.full = expanded(name.plain);
        name.isAbove = words_.tasks.addressees.matchAt(tokens, 0).has_value();
        std::size_t unit = 0;
        for (const Phrases* skipped : {&words_.units.posts, &words_.units.determiners}) {
            if (unit >= tokens.size()) break;
            if (const auto match = skipped->matchAt(tokens, unit)) unit = match->end;
        }
        name.unit = expanded(keysOf(tokens, unit));
        return name;
    }

    static std::optional<MatchKind> match(const Name& unit, const Name& recipient) {
        if (unit.plain.empty() || recipient.plain.empty()) return std::nullopt;
        if (unit.plain == recipient.plain) return MatchKind::exact;
        if (unit.full == recipient.full) return MatchKind::abbreviated;
        if (!unit.unit.empty() && unit.unit == recipient.unit) return MatchKind::people;
        if (holds(recipient.full, unit.full) || holds(recipient.unit, unit.unit) || holds(unit.unit, recipient.unit))
            return MatchKind::within;
        return std::nullopt;
    }

private:
    static constexpr std::size_t kFewest = 3; ///< words that show a name within another

    static bool holds(const Keys& whole, const Keys& part) {
        return part.size() >= kFewest && std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
    }

    static Keys keysOf(const Tokens& tokens, std::size_t begin) {
        Keys keys;
        for (std::size_t i = begin; i < tokens.size(); ++i) {
            if (tokens[i].isWord()) keys.push_back(tokens[i].key);
        }
        return keys;
    }

    Keys expanded(const Keys& keys) const {
        Keys full;
        for (const std::uint64_t key : keys) {
            const auto found = expansions_.find(key);
            if (found == expansions_.end())
                full.push_back(key);
            else
                full.insert(full.end(), found->second.begin(), found->second.end());
        }
        return full;
    }

    const TaskVocabulary& words_;
    std::unordered_map<std::uint64_t, Keys> expansions_;
};

class Report {
public:
    Report(const model::Document& document, const TaskVocabulary& words) : matcher_(words), units_(words), words_(words) {
        for (const model::Recipient& recipient : document.recipients) recipients_.push_back(matcher_.nameOf(recipient.name));
        items(document.content, "/content");
        for (std::size_t i = 0; i < document.appendices.size(); ++i)
            items(document.appendices[i].content, json::pointerTo("/appendices", i) + "/content");
    }

    TaskReport result;

private:
    void items(const std::vector<model::Item>& list, const std::string& pointer) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string self = json::pointerTo(pointer, i);
            if (list[i].task) task(*list[i].task, self + "/task");
            items(list[i].children, self + "/children");
        }
    }

    void task(const model::Task& task, const std::string& pointer) {
        ++result.tasks;
        // A lead of several units is looked up unit by unit.
        const Tokens tokens = words_.lexicon.tokenise(task.leadUnit);
        const auto list = tokens.empty() ? std::vector<UnitName>() : units_.listAt(tokens, 0, true);
        if (list.size() < 2)
            unit(task.leadUnit, pointer + "/leadUnit");
        else
            for (const UnitName& one : list) unit(textOf(task.leadUnit, tokens, one), pointer + "/leadUnit");
        for (std::size_t i = 0; i < task.coordinatingUnits.size(); ++i)
            unit(task.coordinatingUnits[i], json::pointerTo(pointer + "/coordinatingUnits", i));
    }

    void unit(const std::string& text, const std::string& pointer) {
        if (text.empty()) return;
        const auto known = seen_.find(text);
        const auto best = known != seen_.end() ? known->second : (seen_[text] = find(text));
        if (best)
            result.matches.push_back({pointer, best->first, best->second});
        else
            result.unmatched.push_back(pointer);
    }

    std::optional<std::pair<std::size_t, MatchKind>> find(const std::string& text) const {
        const Name name = matcher_.nameOf(text);
        std::optional<std::pair<std::size_t, MatchKind>> best;
        for (std::size_t i = 0; i < recipients_.size(); ++i) {
            const auto kind = Matcher::match(name, recipients_[i]);
            if (kind && (!best || *kind < best->second)) best = {i, *kind};
        }
        for (std::size_t i = 0; i < recipients_.size() && !best; ++i) {
            if (recipients_[i].isAbove) best = {i, MatchKind::above};
        }
        return best;
    }

    Matcher matcher_;
    UnitNames units_;
    const TaskVocabulary& words_;
    std::vector<Name> recipients_;
    std::unordered_map<std::string, std::optional<std::pair<std::size_t, MatchKind>>> seen_;
};

} // namespace

TaskReport matchRecipients(const model::Document& document, const TaskVocabulary& words) { return Report(document, words).result; }

} // namespace vanthu::reader
