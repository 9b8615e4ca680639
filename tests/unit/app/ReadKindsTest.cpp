// read(render(form)) gives the form again for every kind: the sample, and every case of tests/cases/render. What printing makes
// alike is compared alike: a letter that a sentence begins with, the mark a value ends with; and what the form that was read
// prints is what the form printed.
#include "PrintedSource.h"
#include "Reading.h"

#include "form/Form.h"
#include "odf/OdfReader.h"
#include "reader/Phrase.h"
#include "reader/TextIntake.h"
#include "json/Text.h"

#include <filesystem>
#include <map>
#include <set>

namespace vanthu::app::testing {
namespace {

namespace fs = std::filesystem;

struct Given {
    std::string name;
    json::Value form;
};

/// Every form that can be rendered.
const std::vector<Given>& forms() {
    // Texts that a decision issues, the addressees of a telegram, what stands below the signature of a permit, copies and files of
    // appendices and issued texts are not read yet, nor people and tasks in the tables of appendices; what a text cites by a mark is read
    // as words.
    static const std::set<std::string> open{"issuing-decision",     "telegram",
                                            "leave-permit",         "copy",
                                            "appendix-file",        "issued-text",
                                            "plan/appendix-people", "plan/appendix-task-table",
                                            "plan/citations",       "plan/appendix-electronic"};
    static const std::vector<Given> all = [] {
        std::vector<Given> found;
        for (const form::Kind& kind : workbench().kinds()) {
            if (open.contains(kind.id)) continue;
            found.push_back({kind.id + "/sample of the kind", kind.sample});
            std::vector<fs::path> cases;
            const fs::path folder = fs::path(VANTHU_CASES) / "render" / kind.id;
            if (fs::exists(folder))
                for (const auto& entry : fs::directory_iterator(folder))
                    if (fs::exists(entry.path() / "form.json") && fs::exists(entry.path() / "expected.txt")) cases.push_back(entry.path());
            std::sort(cases.begin(), cases.end());
            for (const fs::path& path : cases) {
                auto form = json::parse(contentOf((path / "form.json").string()));
                const std::string name = kind.id + "/" + path.filename().string();
                if (form && !open.contains(name) && workbench().check(*form).empty()) found.push_back({name, std::move(*form)});
            }
        }
        return found;
    }();
    return all;
}

/// Values that the paper of a case does not print, or prints so that nobody can tell them from others. Pointers; a name that ends in a
/// slash stands for all cases of that kind.
const std::map<std::string, std::vector<std::string>>& unreadable() {
    // A letter's opening is a paragraph like those of its content, and what it cites by a mark is read as words.
    static const std::vector<std::string> letter{"/opening", "/citations"};
    // Likewise; of a text an opening that begins with what it carries out is read as a basis and the opening.
    static const std::vector<std::string> report{"/opening", "/bases", "/citations"};
    static const std::map<std::string, std::vector<std::string>> values{
        {"letter/", letter},
        {"report/", report},
        {"reception-conclusion/task-table-and-gaps", {"/cases/1/unitInCharge"}}, // who gave no opinion is not named
        {"conclusion/opening-typed", {"/session"}},                              // an opening of one's own says nothing of the session
        {"meeting-change/cancelled", {"/meeting/start", "/meeting/venue", "/newMeeting"}},   // a meeting that is off has no hour, no place
        {"meeting-change/postponed", {"/meeting/start", "/meeting/venue"}},                  // likewise
        {"meeting-change/date-only", {"/meeting/venue"}},                                    // only the day moves
        {"meeting-change/number-open", {"/meeting/start", "/meeting/venue", "/newMeeting"}}, // likewise
        {"conclusion/by-unit", {"/byUnit"}},                      // the order of the duties is all that is printed
        {"invitation/all-parts", {"/citations"}},                 // what a text cites by a mark is read as words
        {"invitation/all-parts-with-addressees", {"/citations"}}, // likewise
        {"invitation-letter/all-parts", {"/citations"}},          // likewise
        {"meeting-notice/all-parts", {"/citations"}},             // likewise
        {"named-document/symbol-from-type", {"/symbol"}},         // the paper has the symbol that the type completed
        {"plan/signature-unused-posts", {"/signature"}},          // posts that the authority does not print
        {"plan/task-table-without-tasks", {"/taskTable"}},        // there is no table without tasks
    };
    return values;
}

/// Numbers of one's own that no reader knows for numbers, or that skip levels: they become part of the text beside a counted one.
const std::set<std::string>& strangeNumbers() {
    static const std::set<std::string> cases{"plan/label-override", "plan/label-override-restarts-below", "plan/levels-skipping",
                                             "plan/points-beyond-y"};
    return cases;
}

/// Which kinds of paper a form of a general kind looks like.
const std::map<std::string, std::string>& lookAlikes() {
    static const std::map<std::string, std::string> cases{{"named-document/sample of the kind", "reception-schedule"}};
    return cases;
}

/// As far as printing keeps it: letters in small, no marks at the end. Names of groups of recipients are not printed; outlines are
/// compared as they are printed, because a text below a heading may be the heading's own.
void level(json::Value& value) {
    if (value.isArray())
        for (json::Value& entry : value.array()) level(entry);
    if (value.isObject())
        for (json::Member& member : value.object()) level(member.value);
    if (!value.isString()) return;
    std::string& text = value.string();
    text.erase(text.find_last_not_of(" .;,:\n") + 1);
    text = reader::folded(text);
}

/// What is not for the public is said in the form and printed nowhere.
void dropProtection(json::Value& value) {
    if (value.isArray())
        for (json::Value& entry : value.array()) dropProtection(entry);
    if (!value.isObject()) return;
    for (const char* name : {"protected", "publicNote", "withheld", "fingerprint"}) value.erase(name);
    for (json::Member& member : value.object()) dropProtection(member.value);
}

void eraseAt(json::Value& form, const std::string& pointer) {
    const std::size_t slash = pointer.rfind('/');
    json::Value* const parent = slash == 0 ? &form : form.at(pointer.substr(0, slash));
    if (parent != nullptr) parent->erase(pointer.substr(slash + 1));
}

std::string formOf(const std::string& name, const form::Kind& kind, const model::Document& document) {
    json::Value form = form::fromDocument(kind, document);
    for (const auto& [prefix, pointers] : unreadable())
        if (name == prefix || (prefix.ends_with('/') && name.starts_with(prefix)))
            for (const std::string& pointer : pointers) eraseAt(form, pointer);
    for (const form::Field& field : kind.root.fields)
        if (field.type == form::FieldType::outline) form.erase(field.name);
    form.erase("appendices");
    if (json::Value* const cases = form.find("cases"); cases != nullptr)
        for (json::Value& entry : cases->array()) entry.erase("conclusion");
    if (json::Value* const recipients = form.find("recipients"); recipients != nullptr)
        for (json::Value& entry : recipients->array()) entry.erase("group");
    dropProtection(form);
    strip(form);
    level(form);
    std::ranges::sort(form.object(), {}, &json::Member::name);
    return json::dump(form, 2);
}

/// Every paragraph with its number, but for the table of tasks, which is made of them.
std::string printOf(const form::Kind& kind, model::Document document) {
    document.taskTable = false;
    const layout::Layout layout = workbench().composer().compose(document, workbench().recipe(kind));
    std::string text;
    for (const odf::SourceParagraph& paragraph : PrintedSource(workbench().composer().measures(), layout).source().paragraphs) {
        std::string words = reader::folded(paragraph.text);
        words.erase(words.find_last_not_of(" .;,:/") + 1);
        if (!words.empty()) text += paragraph.label + " " + words + "\n";
    }
    return text;
}

void compare(const Given& given, const model::Document& made, const odf::Source& source, bool samePrint) {
    const form::Kind& kind = *workbench().kind(given.form.text("kind"));
    const auto like = lookAlikes().find(given.name);
    const auto guessed = reader().read(source);
    ASSERT_TRUE(guessed) << given.name;
    EXPECT_EQ(guessed->kind->id, like == lookAlikes().end() ? kind.id : like->second) << given.name;
    const auto read = reader().read(source, kind.id);
    ASSERT_TRUE(read) << given.name;
    const std::string other = difference(formOf(given.name, kind, read->reading.document), formOf(given.name, kind, made));
    EXPECT_TRUE(other.empty()) << given.name << " " << other;
    if (samePrint && !strangeNumbers().contains(given.name)) {
        const std::string wrong = difference(printOf(kind, withoutTasks(read->reading.document)), printOf(kind, made));
        EXPECT_TRUE(wrong.empty()) << given.name << " " << wrong;
    }
    expectCovered(read->source, read->reading);
    for (const reader::Span& span : read->reading.unplaced) ADD_FAILURE() << given.name << " unplaced: " << textOf(read->source, span);
}

model::Document documentOf(const Given& given) {
    json::Value form = given.form;
    form::normalise(form);
    return form::toDocument(*workbench().kind(form.text("kind")), form);
}

TEST(ReadKinds, RenderedFilesAreReadAgain) {
    for (const Given& given : forms()) {
        for (const OdfFormat format : {OdfFormat::package, OdfFormat::flat}) {
            const auto rendered = workbench().render(given.form, format);
            ASSERT_TRUE(rendered) << given.name;
            auto source = odf::readDocument(rendered->bytes);
            ASSERT_TRUE(source) << given.name;
            compare(given, documentOf(given), *source, true);
        }
    }
}

TEST(ReadKinds, PrintedAsPlainTextAreReadAgain) {
    for (const Given& given : forms()) {
        // What a text does not tell has its cases with the look of the paper.
        if (given.name.starts_with("plan/")) continue;
        model::Document document = documentOf(given);
        const form::Kind& kind = *workbench().kind(document.kind);
        for (model::Appendix& appendix : document.appendices) appendix.landscape = false;
        document.keywords.clear();
        document.taskTable = false;
        const layout::Layout layout = workbench().composer().compose(document, workbench().recipe(kind));
        const auto source = reader::readText(reader().vocabulary(), PrintedSource(workbench().composer().measures(), layout).text());
        ASSERT_TRUE(source) << given.name;
        compare(given, document, *source, !given.name.starts_with("report/"));
    }
}

} // namespace
} // namespace vanthu::app::testing
