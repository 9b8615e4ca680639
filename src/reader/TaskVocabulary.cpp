#include "reader/TaskVocabulary.h"

#include "model/DeadlineNames.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vanthu::reader {

namespace {

constexpr std::array<std::pair<std::string_view, model::Bound>, 4> kBounds{
    {{"none", model::Bound::none}, {"before", model::Bound::before}, {"by", model::Bound::by}, {"within", model::Bound::within}}};

/// Reads the files of the vocabulary; collects what is wrong with file and pointer.
class Loader {
public:
    Loader(const json::DataFolders& folders, TaskVocabulary& words) : folders_(folders), words_(words) {}

    void deadlines() {
        open("decree-30/reader-deadlines.json");
        DeadlineWords& words = words_.deadlines;
        words.guards.emplace_back();
        if (const json::Value* guards = member(data_, "guards"); guards != nullptr && guards->isObject()) {
            for (const auto& [id, value] : guards->object()) readGuard(words.guards.emplace_back(), id, value);
        }
        readRules("rules", words.inText);
        readRules("labelled", words.labelled);
        phrases("labels", words.labels);
    }

    void units() {
        open("decree-30/reader-units.json");
        UnitWords& words = words_.units;
        phrases("heads", words.heads);
        phrases("loneHeads", words.loneHeads);
        phrases("notHeads", words.notHeads);
        phrases("posts", words.posts);
        phrases("determiners", words.determiners);
        phrases("groups", words.groups);
        phrases("loneGroups", words.loneGroups);
        phrases("levels", words.levels);
        phrases("stops", words.stops);
        phrases("modifiers", words.modifiers);
        phrases("belongings", words.belongings);
        phrases("components", words.components);
        phrases("appositions", words.appositions);
        phrases("joiners", words.joiners);
    }

    void tasks() {
        open("decree-30/reader-tasks.json");
        TaskWords& words = words_.tasks;
        phrases("givers", words.givers);
        phrases("strongGivers", words.strongGivers);
        phrases("headingLeads", words.headingLeads);
        phrases("notGivers", words.notGivers);
        phrases("conditions", words.conditions);
        phrases("notSections", words.notSections);
        phrases("clauseGivers", words.clauseGivers);
        phrases("leads", words.leads);
        phrases("coordinates", words.coordinates);
        phrases("orders", words.orders);
        phrases("bareDuties", words.bareDuties);
        phrases("subjects", words.subjects);
        phrases("leadLabels", words.leadLabels);
        phrases("coordinateLabels", words.coordinateLabels);
        phrases("asides", words.asides);
        phrases("notDuties", words.notDuties);
        phrases("addressees", words.addressees);
        const json::Value* short_ = member(data_, "abbreviations");
        if (short_ == nullptr || !short_->isObject()) return wrong("/abbreviations");
        for (const auto& [name, value] : short_->object()) words.abbreviations.emplace_back(name, value.isString() ? value.string() : "");
    }

    void citations() {
        open("decree-30/reader-citations.json");
        CitationWords& words = words_.citations;
        phrases("types", words.types);
        phrases("laws", words.laws);
        phrases("number", words.number);
        phrases("dates", words.dates);
        phrases("from", words.from);
        phrases("titles", words.titles);
        phrases("baseLeads", words.baseLeads);
        phrases("connectives", words.connectives);
    }

    json::Faults faults() { return std::move(faults_); }

private:
    void open(const char* file) {
        file_ = file;
        parts_.clear();
        auto data = folders_.read(file);
        faults_.insert(faults_.end(), data.faults.begin(), data.faults.end());
        data_ = data ? std::move(*data) : json::Value(json::Object());
        const json::Value* parts = data_.find("parts");
        if (parts == nullptr || !parts->isObject()) return;
        for (const auto& [name, value] : parts->object()) parts_[name] = texts(value, "/parts/" + name);
    }

    const json::Value* member(const json::Value& value, const std::string& name) {
        const json::Value* found = value.find(name);
        if (found == nullptr) wrong("/" + name);
        return found;
    }

    std::vector<std::string> texts(const json::Value& value, const std::string& pointer) {
        std::vector<std::string> result;
        if (!value.isArray()) return wrong(pointer), result;
        for (const json::Value& entry : value.array()) {
            if (!entry.isString()) return wrong(pointer), result;
            result.push_back(entry.string());
        }
        return result;
    }

    void compile(const std::vector<std::string>& patterns, Phrases& target, const std::string& pointer) {
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            if (!target.add(patterns[i], parts_, words_.lexicon)) wrong(json::pointerTo(pointer, i));
        }
    }

    void phrases(const std::string& name, Phrases& target) {
        if (const json::Value* found = member(data_, name)) compile(texts(*found, "/" + name), target, "/" + name);
    }

    void readGuard(Guard& guard, const std::string& id, const json::Value& value) {
        guard.id = id;
        const std::pair<const char*, Phrases*> lists[] = {{"notAfter", &guard.notAfter},
                                                          {"notBefore", &guard.notBefore},
                                                          {"notNear", &guard.notNear},
                                                          {"onlyAfter", &guard.onlyAfter},
                                                          {"onlyBefore", &guard.onlyBefore}};
        for (const auto& [name, target] : lists) {
            const std::string pointer = "/guards/" + id + "/" + name;
            if (const json::Value* found = value.find(name)) compile(texts(*found, pointer), *target, pointer);
        }
    }

    void readRules(const std::string& name, DeadlineSet& set) {
        const json::Value* rules = member(data_, name);
        if (rules == nullptr || !rules->isArray()) return;
        for (std::size_t i = 0; i < rules->array().size(); ++i) {
            const json::Value& value = rules->array()[i];
            const std::string pointer = json::pointerTo("/" + name, i);
            const DeadlineRule rule{named(model::kDeadlineKinds, value.text("kind"), pointer), named(kBounds, value.text("bound"), pointer),
                                    guardNamed(value.text("guard"), pointer)};
            const json::Value* patterns = value.find("patterns");
            const std::vector<std::string> list =
                patterns == nullptr ? std::vector<std::string>() : texts(*patterns, pointer + "/patterns");
            compile(list, set.phrases, pointer + "/patterns");
            set.rules.resize(set.rules.size() + list.size(), rule);
        }
    }

    template <class T, std::size_t N>
    T named(const std::array<std::pair<std::string_view, T>, N>& names, std::string_view name, const std::string& pointer) {
        for (const auto& [id, value] : names) {
            if (id == name) return value;
        }
        wrong(pointer);
        return {};
    }

    std::size_t guardNamed(std::string_view id, const std::string& pointer) {
        const auto& guards = words_.deadlines.guards;
        const auto found = std::find_if(guards.begin(), guards.end(), [&](const Guard& guard) { return guard.id == id; });
        if (found == guards.end()) return wrong(pointer + "/guard"), 0;
        return static_cast<std::size_t>(found - guards.begin());
    }

    void wrong(const std::string& pointer) { faults_.push_back({pointer, "data-wrong-type", {}, file_}); }

    const json::DataFolders& folders_;
    TaskVocabulary& words_;
    json::Value data_;
    PhraseParts parts_;
    std::string file_;
    json::Faults faults_;
};

} // namespace

json::Result<TaskVocabulary> TaskVocabulary::load(const json::DataFolders& folders) {
    TaskVocabulary words;
    Loader loader(folders, words);
    loader.deadlines();
    loader.units();
    loader.tasks();
    loader.citations();
    json::Faults faults = loader.faults();
    if (!faults.empty()) return faults;
    return words;
}

} // namespace vanthu::reader
