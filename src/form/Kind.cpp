#include "form/Kind.h"

#include "form/FieldReader.h"
#include "form/KindNames.h"
#include "form/Limits.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace vanthu::form {

namespace {

constexpr std::string_view kCommonFile = "decree-30/common.json";

class KindReader {
public:
    KindReader(const json::DataFolders& folders, json::Faults& faults)
        : folders_(folders), faults_(faults), data_(faults), fields_(folders, faults) {
        const std::vector<std::string> files = folders_.filesIn("decree-30");
        if (std::find(files.begin(), files.end(), "common.json") == files.end()) return;
        common_ = readFile(std::string(kCommonFile));
        const DataSpot spot{&common_, std::string(kCommonFile), ""};
        if (common_.isNull() || !data_.isObject(spot, {"pages", "fields", "entry"})) return;
        commonFields_ = fields_.readFields(spot);
        entryFields_ = fields_.readFields(spot, "entry");
    }

    Kind read(const std::string& id) {
        Kind kind;
        readNames(readFile(kindFile(id)), id, data_, kind);
        readForm(id, kind);
        readTypes(kind);
        kind.outline = readFile(id + "/outline.json");
        const std::vector<std::string> files = folders_.filesIn(id);
        const auto has = [&](std::string_view name) { return std::find(files.begin(), files.end(), name) != files.end(); };
        if (has("texts.json")) kind.texts = readFile(id + "/texts.json");
        if (has("derive.json")) kind.derive = readFile(id + "/derive.json");
        kind.sample = readFile(id + "/sample.json");
        return kind;
    }

private:
    void readForm(const std::string& id, Kind& kind) {
        const std::string file = id + "/fields.json";
        const json::Value value = readFile(file);
        const DataSpot spot{&value, file, ""};
        if (value.isNull() || !data_.isObject(spot, {"pages", "fields", "needsAny"})) return;
        kind.root.type = FieldType::group;
        kind.root.required = true;
        kind.root.label = kind.title;
        kind.root.hint = kind.description;
        kind.root.fields = fields_.readFields(spot);
        for (Field& field : kind.root.fields) addToEntries(field);
        // A kind may have one of them with more to say.
        for (const Field& field : commonFields_)
            if (kind.root.find(field.name) == nullptr) kind.root.fields.push_back(field);
        kind.root.needsAny = data_.texts(spot, "needsAny");
        for (const std::string& name : kind.root.needsAny)
            if (kind.root.find(name) == nullptr) data_.fault(spot.member("needsAny"), "data-field-unknown", {{"name", name}});
        readPages(spot, kind);
        if (!common_.isNull()) readPages({&common_, std::string(kCommonFile), ""}, kind);
        checkEveryFieldHasAPage(spot, kind);
    }

    /// A page stands last, or before that of the field it names.
    void readPages(const DataSpot& spot, Kind& kind) {
        for (const DataSpot& page : data_.entries(spot, "pages")) {
            if (!data_.isObject(page, {"name", "label", "hint", "fields", "before"})) continue;
            const std::string before = data_.text(page, "before");
            const auto place = std::find_if(kind.pages.begin(), kind.pages.end(), [&](const Page& each) {
                return std::find(each.fields.begin(), each.fields.end(), before) != each.fields.end();
            });
            kind.pages.insert(place, readPage(page, kind.root));
        }
    }

    /// What every entry has: those of a list of groups, and the items of an outline wherever it stands.
    void addToEntries(Field& field) const {
        if (field.type == FieldType::list && field.fields.size() == 1 && field.fields[0].type == FieldType::group) {
            for (Field& member : field.fields[0].fields)
                if (member.type == FieldType::outline) addToEntries(member);
            field.fields[0].fields.insert(field.fields[0].fields.end(), entryFields_.begin(), entryFields_.end());
        } else if (field.type == FieldType::outline) {
            // An item says in its own text that it was withheld.
            for (const Field& member : entryFields_)
                if (member.name != kWithheldMember) field.fields.push_back(member);
        } else if (field.type == FieldType::group) {
            for (Field& member : field.fields) addToEntries(member);
        }
    }

    void readTypes(Kind& kind) {
        if (kind.root.find(kTypeNameMember) == nullptr) return;
        const json::Value types = readFile("decree-30/types.json");
        if (!types.isObject()) return;
        for (const json::Member& type : types.object())
            if (type.value.isString()) kind.types.push_back({type.name, type.value.string()});
    }

    Page readPage(const DataSpot& spot, const Field& root) {
        Page page{data_.requiredText(spot, "name"), data_.localText(spot, "label"), data_.localText(spot, "hint"),
                  data_.texts(spot, "fields")};
        for (const std::string& name : page.fields) {
            if (root.find(std::string_view(name).substr(0, name.find('#'))) == nullptr) {
                data_.fault(spot.member("fields"), "data-field-unknown", {{"name", name}});
            }
        }
        return page;
    }

    /// A field on no page could be filled in by nobody.
    void checkEveryFieldHasAPage(const DataSpot& spot, const Kind& kind) {
        for (const Field& field : kind.root.fields) {
            const bool shown = std::any_of(kind.pages.begin(), kind.pages.end(), [&](const Page& page) {
                return std::find(page.fields.begin(), page.fields.end(), field.name) != page.fields.end();
            });
            if (!shown) data_.fault(spot.member("pages"), "data-field-without-page", {{"name", field.name}});
        }
    }

    json::Value readFile(const std::string& file) {
        json::Result<json::Value> value = folders_.read(file);
        for (json::Fault& fault : value.faults) faults_.push_back(std::move(fault));
        return value ? *std::move(value.value) : json::Value();
    }

    const json::DataFolders& folders_;
    json::Faults& faults_;
    DataReader data_;
    FieldReader fields_;
    json::Value common_; ///< what every kind has; null without the file
    std::vector<Field> commonFields_, entryFields_;
};

} // namespace

struct KindCatalogue::State {
    explicit State(const json::DataFolders& folders) : data(folders), reader(data, gathered), ids(data.foldersWith("kind.json")) {
        kinds.resize(ids.size());
        faults.resize(ids.size());
        once = std::make_unique<std::once_flag[]>(ids.size());
    }

    void read(std::size_t index) {
        std::call_once(once[index], [&] {
            const std::lock_guard lock(reading); // one reader, which keeps the fields that kinds share
            kinds[index] = reader.read(ids[index]);
            faults[index] = std::exchange(gathered, {});
        });
    }

    json::DataFolders data;
    json::Faults gathered;
    KindReader reader;
    std::vector<std::string> ids;
    std::vector<Kind> kinds;
    std::vector<json::Faults> faults;
    std::unique_ptr<std::once_flag[]> once;
    std::mutex reading;
};

KindCatalogue::KindCatalogue(const json::DataFolders& folders) : state_(std::make_unique<State>(folders)) {}
KindCatalogue::KindCatalogue(KindCatalogue&&) noexcept = default;
KindCatalogue& KindCatalogue::operator=(KindCatalogue&&) noexcept = default;
KindCatalogue::~KindCatalogue() = default;

json::Result<KindCatalogue> KindCatalogue::load(const json::DataFolders& folders) {
    KindCatalogue catalogue(folders);
    json::Faults faults;
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        const json::Faults& found = catalogue.faultsAt(i);
        faults.insert(faults.end(), found.begin(), found.end());
    }
    if (!faults.empty()) return faults;
    return catalogue;
}

std::size_t KindCatalogue::size() const { return state_->ids.size(); }

std::vector<std::string> KindCatalogue::ids() const { return state_->ids; }

std::size_t KindCatalogue::indexOf(std::string_view id) const {
    return static_cast<std::size_t>(std::find(state_->ids.begin(), state_->ids.end(), id) - state_->ids.begin());
}

const Kind& KindCatalogue::at(std::size_t index) const {
    state_->read(index);
    return state_->kinds[index];
}

const json::Faults& KindCatalogue::faultsAt(std::size_t index) const {
    state_->read(index);
    return state_->faults[index];
}

const std::vector<Kind>& KindCatalogue::kinds() const {
    for (std::size_t i = 0; i < size(); ++i) state_->read(i);
    return state_->kinds;
}

const Kind* KindCatalogue::find(std::string_view id) const {
    const std::size_t index = indexOf(id);
    return index == size() || !faultsAt(index).empty() ? nullptr : &at(index);
}

} // namespace vanthu::form
