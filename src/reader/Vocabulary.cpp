#include "reader/Vocabulary.h"

#include "reader/Phrase.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

constexpr const char* kFile = "decree-30/reader.json";
constexpr const char* kLevelsFile = "decree-30/levels.json";

/// Takes the lists of words out of the file; collects what is missing.
class WordReader {
public:
    explicit WordReader(const json::Value& data) : data_(data) {}

    std::vector<std::string> plain(const json::Value* list, const std::string& name) {
        std::vector<std::string> words;
        if (list == nullptr || !list->isArray()) {
            faults_.push_back({"/" + name, "measure-missing", {}, kFile});
            return words;
        }
        for (const json::Value& word : list->array())
            if (word.isString() && !word.string().empty()) words.push_back(word.string());
        return words;
    }
    std::vector<std::string> plain(const char* name) { return plain(data_.find(name), name); }

    WordList phrases(const char* name) { return foldAll(plain(name)); }

    /// The members of an object of lists, of those that `wanted` names or of all.
    std::vector<std::pair<std::string, WordList>> groups(const char* name, const std::vector<layout::Mark>* wanted = nullptr) {
        std::vector<std::pair<std::string, WordList>> result;
        const json::Value* object = data_.find(name);
        if (object == nullptr || !object->isObject()) {
            faults_.push_back({std::string("/") + name, "measure-missing", {}, kFile});
            return result;
        }
        for (const json::Member& member : object->object()) {
            const bool named = wanted == nullptr || std::any_of(wanted->begin(), wanted->end(),
                                                                [&](const layout::Mark& mark) { return mark.id == member.name; });
            if (named) result.emplace_back(member.name, foldAll(plain(&member.value, std::string(name) + "/" + member.name)));
        }
        return result;
    }

    json::Faults takeFaults() { return std::move(faults_); }

private:
    static WordList foldAll(std::vector<std::string> words) {
        for (std::string& word : words) word = folded(word);
        return words;
    }

    const json::Value& data_;
    json::Faults faults_;
};

void readWords(WordReader& reader, Vocabulary& words) {
    const std::pair<const char*, WordList*> lists[] = {{"nation", &words.nation},
                                                       {"motto", &words.motto},
                                                       {"number", &words.number},
                                                       {"recipients", &words.recipients},
                                                       {"fileCopy", &words.fileCopy},
                                                       {"fileCopyOffice", &words.fileCopyOffice},
                                                       {"addressees", &words.addressees},
                                                       {"appendix", &words.appendix},
                                                       {"appendixReference", &words.appendixReference},
                                                       {"types", &words.types},
                                                       {"citedTypes", &words.citedTypes},
                                                       {"basisStarts", &words.basisStarts},
                                                       {"openingEnds", &words.openingEnds},
                                                       {"openingWhole", &words.openingWhole},
                                                       {"openingVerbs", &words.openingVerbs},
                                                       {"subjectWords", &words.subjectWords},
                                                       {"closingStarts", &words.closingStarts},
                                                       {"closingVerbs", &words.closingVerbs},
                                                       {"abstractStarts", &words.abstractStarts},
                                                       {"closingSureStarts", &words.closingSureStarts},
                                                       {"agencyStarts", &words.agencyStarts},
                                                       {"genericAgencies", &words.genericAgencies},
                                                       {"areaStarts", &words.areaStarts},
                                                       {"posts", &words.posts},
                                                       {"nameTitles", &words.nameTitles},
                                                       {"article", &words.article},
                                                       {"divisions", &words.divisions},
                                                       {"dayWords", &words.dayWords},
                                                       {"monthWords", &words.monthWords},
                                                       {"yearWords", &words.yearWords},
                                                       {"pageWords", &words.pageWords}};
    for (const auto& [name, target] : lists) *target = reader.phrases(name);
    words.typeNames = reader.plain("types");
    words.dashes = reader.plain("dashes");
}

void readLevels(Vocabulary& words, const json::Value& common) {
    const layout::Measures& measures = words.composer->measures();
    std::vector<std::string> ids;
    for (const layout::Level& level : words.composer->vocabulary().levels) {
        // "Chương I" has its number on a line of its own.
        const layout::ParagraphStyle& counted = level.label != nullptr ? *level.label : *level.text;
        LevelWords known{level.id, counted.listId, counted.listLevel, nullptr, 0};
        if (known.listId >= 0) {
            const auto& levels = measures.lists()[static_cast<std::size_t>(known.listId)].levels;
            known.number = &levels[static_cast<std::size_t>(known.listLevel - 1)];
        }
        words.allLevels.push_back(known);
        if (common.find(level.id) != nullptr) ids.push_back(level.id);
        for (const layout::ParagraphStyle* style : {level.heading, level.text}) {
            const bool body = style->listId < 0 && style == level.text;
            const StyleWords entry{style->id, body ? std::string() : level.id, style == level.heading};
            words.styles[style->name] = words.styles[style->label] = entry;
        }
        if (level.label != nullptr)
            words.styles[level.label->name] = words.styles[level.label->label] = StyleWords{level.label->id, level.id, true};
    }
    words.levels = words.levelsOf(ids);
    for (const layout::ParagraphStyle& style : measures.styles()) {
        words.styles.try_emplace(style.name, StyleWords{style.id, {}, false});
        words.styles.try_emplace(style.label, StyleWords{style.id, {}, false});
    }
}

void readAuthorities(Vocabulary& words) {
    for (const layout::Authority& authority : words.composer->vocabulary().authorities) {
        AuthorityWords known{authority.id, {}};
        for (const std::string& line : authority.lines) {
            const std::size_t open = line.find('{');
            if (open == std::string::npos || line.back() != '}') continue;
            known.lines.emplace_back(trimmed(std::string_view(line).substr(0, open)), line.substr(open + 1, line.size() - open - 2));
        }
        words.authorities.push_back(std::move(known));
    }
}

} // namespace

json::Result<Vocabulary> Vocabulary::load(const json::DataFolders& folders, const layout::Composer& composer) {
    auto data = folders.read(kFile);
    if (!data) return data.faults;
    const auto common = folders.read(kLevelsFile);
    if (!common) return common.faults;
    Vocabulary words;
    words.composer = &composer;
    const layout::Vocabulary& printed = composer.vocabulary();
    WordReader reader(*data);
    readWords(reader, words);
    words.purposes = reader.groups("purposes");
    words.address = reader.groups("address");
    words.authorityPrefixes = reader.groups("authorities");
    words.urgency = reader.groups("marks", &printed.urgency);
    words.secrecy = reader.groups("marks", &printed.secrecy);
    words.circulation = reader.groups("marks", &printed.circulation);
    readLevels(words, *common);
    readAuthorities(words);
    if (json::Faults faults = reader.takeFaults(); !faults.empty()) return faults;
    return words;
}

std::vector<LevelWords> Vocabulary::levelsOf(const std::vector<std::string>& ids) const {
    if (ids.empty()) return levels;
    std::vector<LevelWords> ordered;
    for (const std::string& id : ids) {
        const auto found = std::ranges::find(allLevels, id, &LevelWords::id);
        if (found == allLevels.end()) continue;
        ordered.push_back(*found);
        ordered.back().rank = static_cast<int>(ordered.size());
    }
    return ordered;
}

const StyleWords* Vocabulary::style(const std::string& name) const {
    if (name.empty()) return nullptr;
    const auto found = styles.find(name);
    return found == styles.end() ? nullptr : &found->second;
}

} // namespace vanthu::reader
