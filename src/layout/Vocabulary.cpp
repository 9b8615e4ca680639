#include "layout/Vocabulary.h"

#include <algorithm>

namespace vanthu::layout {
namespace {

template <class T> const T* byId(const std::vector<T>& entries, std::string_view id) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const T& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

/// Reads the files of the vocabulary; collects what is missing with file and pointer.
class VocabularyReader {
public:
    VocabularyReader(const json::DataFolders& folders, const Measures& measures) : folders_(folders), measures_(measures) {}

    json::Result<Vocabulary> read() {
        Vocabulary words;
        readLevels("decree-30/levels.json", words.levels);
        readLevels("decree-30/levels-articles.json", words.levels);
        readLevels("decree-30/levels-chapters.json", words.levels);
        readMarks("decree-30/marks/urgency.json", words.urgency);
        readMarks("decree-30/marks/secrecy.json", words.secrecy);
        readMarks("decree-30/marks/circulation.json", words.circulation);
        readAuthorities(words.authorities);
        for (const auto& [id, value] : open("decree-30/purposes.json").object()) words.purposes.emplace_back(id, text(value, "print"));
        readTexts(words.texts);
        if (!faults_.empty()) return std::move(faults_);
        return words;
    }

private:
    /// The object in that file; an empty object after a fault.
    const json::Value& open(const char* file) {
        file_ = file;
        auto data = folders_.read(file);
        if (data && !data->isObject()) data.faults.push_back({"", "data-wrong-type", {}, file});
        if (!data.faults.empty()) {
            faults_.insert(faults_.end(), data.faults.begin(), data.faults.end());
            current_ = json::Object();
        } else {
            current_ = std::move(*data);
        }
        return current_;
    }

    void readLevels(const char* file, std::vector<Level>& levels) {
        for (const auto& [id, value] : open(file).object())
            if (byId(levels, id) == nullptr)
                levels.push_back({id, style(value, "heading"), style(value, "text"),
                                  value.find("labelStyle") != nullptr ? style(value, "labelStyle") : nullptr});
    }

    void readMarks(const char* file, std::vector<Mark>& marks) {
        for (const auto& [id, value] : open(file).object()) {
            const BoxMeasures* box = measures_.box(value.text("box"));
            if (box == nullptr) missing(id + "/box");
            marks.push_back({id, text(value, "print"), box});
        }
    }

    void readAuthorities(std::vector<Authority>& authorities) {
        for (const auto& [id, value] : open("decree-30/authorities.json").object()) {
            Authority authority{id, {}};
            const json::Value* lines = value.find("lines");
            if (lines == nullptr || !lines->isArray())
                missing(id + "/lines");
            else
                for (const json::Value& line : lines->array()) authority.lines.push_back(line.string());
            authorities.push_back(std::move(authority));
        }
    }

    void readTexts(Texts& texts) {
        const json::Value& data = open("decree-30/texts.json");
        const std::pair<const char*, std::string*> members[] = {{"nation", &texts.nation},
                                                                {"motto", &texts.motto},
                                                                {"number", &texts.number},
                                                                {"date", &texts.date},
                                                                {"recipients", &texts.recipients},
                                                                {"fileCopy", &texts.fileCopy},
                                                                {"endMark", &texts.endMark},
                                                                {"appendix", &texts.appendix},
                                                                {"appendixReference", &texts.appendixReference},
                                                                {"address", &texts.address},
                                                                {"phone", &texts.phone},
                                                                {"fax", &texts.fax},
                                                                {"email", &texts.email},
                                                                {"website", &texts.website},
                                                                {"openNumber", &texts.openNumber},
                                                                {"openDay", &texts.openDay},
                                                                {"openMonth", &texts.openMonth},
                                                                {"openYear", &texts.openYear},
                                                                {"withheld", &texts.withheld},
                                                                {"publicNote", &texts.publicNote},
                                                                {"addressees", &texts.addressees},
                                                                {"shortDate", &texts.shortDate},
                                                                {"clock", &texts.clock}};
        for (const auto& [name, target] : members) *target = text(data, name);
        const json::Value* const weekdays = data.find("weekdays");
        if (weekdays == nullptr || !weekdays->isArray() || weekdays->array().size() != 7) return missing("weekdays");
        for (const json::Value& day : weekdays->array()) texts.weekdays.push_back(day.string());
        const json::Value* task = data.find("task");
        const json::Value* table = data.find("taskTable");
        if (task == nullptr || table == nullptr) return missing("task");
        texts.taskLead = text(*task, "lead");
        texts.taskLeadAndOthers = text(*task, "leadAndOthers");
        texts.taskOthers = text(*task, "others");
        texts.taskDeadline = text(*task, "deadline");
        texts.taskReport = text(*task, "report");
        texts.taskTable.title = text(*table, "title");
        const json::Value* columns = table->find("columns");
        const json::Value* widths = table->find("widths");
        if (columns == nullptr || widths == nullptr || columns->array().size() != widths->array().size())
            return missing("taskTable/columns");
        for (const json::Value& column : columns->array()) texts.taskTable.columns.push_back(column.string());
        for (const json::Value& width : widths->array()) texts.taskTable.widths.push_back(width.number());
        const json::Value* report = table->find("report");
        if (report == nullptr || report->find("width") == nullptr) return missing("taskTable/report");
        texts.taskTable.reportColumn = text(*report, "column");
        texts.taskTable.reportWidth = report->find("width")->number();
        readCitation(data, texts.citation);
    }

    void readCitation(const json::Value& data, CitationTexts& texts) {
        const json::Value* const citation = data.find("citation");
        if (citation == nullptr) return missing("citation");
        for (const auto& [name, target] : {std::pair("full", &texts.full), {"short", &texts.shorter}, {"law", &texts.law}}) {
            *target = Wording::compile(text(*citation, name));
            if (!*target) missing(std::string("citation/") + name);
        }
        for (const auto& [name, target] : {std::pair("laws", &texts.laws), {"titles", &texts.titles}}) {
            const json::Value* const list = citation->find(name);
            if (list == nullptr || !list->isArray()) return missing(std::string("citation/") + name);
            for (const json::Value& entry : list->array()) target->push_back(entry.string());
        }
        texts.about = text(*citation, "about");
        texts.open = text(*citation, "open");
    }

    std::string text(const json::Value& value, const char* name) {
        const json::Value* found = value.find(name);
        if (found != nullptr && found->isString()) return found->string();
        missing(name);
        return {};
    }

    const ParagraphStyle* style(const json::Value& value, const char* name) {
        const ParagraphStyle* found = measures_.style(value.text(name));
        if (found == nullptr) missing(name);
        return found;
    }

    void missing(const std::string& where) { faults_.push_back({"/" + where, "measure-missing", {}, file_}); }

    const json::DataFolders& folders_;
    const Measures& measures_;
    json::Value current_;
    std::string file_;
    json::Faults faults_;
};

} // namespace

json::Result<Vocabulary> Vocabulary::load(const json::DataFolders& folders, const Measures& measures) {
    return VocabularyReader(folders, measures).read();
}

const Level* Vocabulary::level(std::string_view id) const { return byId(levels, id); }

const Authority* Vocabulary::authority(std::string_view id) const { return byId(authorities, id); }

std::string_view Vocabulary::purpose(std::string_view id) const {
    const auto found = std::find_if(purposes.begin(), purposes.end(), [&](const auto& entry) { return entry.first == id; });
    return found == purposes.end() ? std::string_view() : std::string_view(found->second);
}

const Mark* Vocabulary::mark(const std::vector<Mark>& marks, std::string_view id) { return byId(marks, id); }

} // namespace vanthu::layout
