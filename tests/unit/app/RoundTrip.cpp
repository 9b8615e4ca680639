#include "RoundTrip.h"

#include "form/Emptiness.h"
#include "form/Form.h"
#include "model/CitationMark.h"
#include "reader/Phrase.h"
#include "json/Text.h"

#include <filesystem>
#include <regex>

namespace vanthu::app::testing {
namespace {

namespace fs = std::filesystem;

const form::Kind& kindOf(const json::Value& form) { return *workbench().kind(form.text("kind")); }

model::Document documentOf(const json::Value& form, bool forText) {
    json::Value normal = form;
    form::normalise(normal);
    model::Document document = form::toDocument(kindOf(form), normal);
    if (!forText) return document;
    for (model::Appendix& appendix : document.appendices) appendix.landscape = false;
    document.keywords.clear();
    document.taskTable = false;
    return document;
}

/// As far as printing keeps it: letters in small, no marks at the end.
std::string levelled(std::string text) {
    text.erase(text.find_last_not_of(" .;,:\n") + 1);
    return reader::folded(text);
}

void level(json::Value& value) {
    if (value.isArray())
        for (json::Value& entry : value.array()) level(entry);
    if (value.isObject())
        for (json::Member& member : value.object()) level(member.value);
    if (value.isString()) value.string() = levelled(value.string());
}

/// What is said in the form and printed nowhere, wherever it stands.
void dropUnprinted(json::Value& value) {
    if (value.isArray())
        for (json::Value& entry : value.array()) dropUnprinted(entry);
    if (!value.isObject()) return;
    for (const char* name : {"protected", "publicNote", "withheld", "fingerprint", "group"}) value.erase(name);
    for (json::Member& member : value.object()) dropUnprinted(member.value);
}

/// Outlines are compared as they are printed, because a text below a heading may be the heading's own; with them goes what only puts
/// them in order.
void dropOutlines(const form::Field& group, json::Value& value) {
    if (value.isArray())
        for (json::Value& entry : value.array()) dropOutlines(group, entry);
    if (!value.isObject()) return;
    for (const form::Field& field : group.fields) {
        if (field.type == form::FieldType::outline) value.erase(field.name);
        json::Value* const member = value.find(field.name);
        if (member == nullptr) continue;
        if (field.type == form::FieldType::group) dropOutlines(field, *member);
        if (field.type == form::FieldType::list && !field.fields.empty()) dropOutlines(field.fields[0], *member);
    }
}

/// Every paragraph with its number.
std::vector<std::string> linesOf(const layout::Layout& layout) {
    std::vector<std::string> lines;
    for (const odf::SourceParagraph& paragraph : PrintedSource(workbench().composer().measures(), layout).source().paragraphs) {
        std::string words = reader::folded(paragraph.label + " " + paragraph.text);
        words.erase(words.find_last_not_of(" .;,:/") + 1);
        if (!words.empty()) lines.push_back(std::move(words));
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

std::string printOf(const form::Kind& kind, model::Document document, const layout::Extent& extent = {}) {
    // The table of all tasks is made of their sentences.
    document.taskTable = false;
    return joined(linesOf(workbench().composer().compose(document, workbench().recipe(kind), extent)));
}

/// The words of a print, whatever lines they stand in and marks between them.
std::string wordsOf(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return std::string_view(" \n.;,:/").find(c) != std::string_view::npos; }, ' ');
    return reader::folded(text);
}

bool hasMark(const json::Value& value) {
    if (value.isString()) return model::nextCitation(value.string()).has_value();
    if (value.isArray()) return std::ranges::any_of(value.array(), hasMark);
    return value.isObject() && std::ranges::any_of(value.object(), [](const json::Member& member) { return hasMark(member.value); });
}

json::Value formFor(const form::Kind& kind, const model::Document& document) {
    json::Value form = form::fromDocument(kind, document);
    dropOutlines(kind.root, form);
    for (const layout::Recipe::Step& step : workbench().recipe(kind).steps)
        if (!step.byUnit.empty()) form.erase(step.byUnit);
    form.erase("appendices");
    dropUnprinted(form);
    strip(form);
    return form;
}

/// Takes out of both forms what nobody can tell from the paper: a value that may as well be another one, or none, without changing
/// a line of what is printed.
class Untold {
public:
    Untold(const form::Kind& kind, const model::Document& made, const layout::Extent& extent)
        : kind_(kind), whole_(form::fromDocument(kind, made)), extent_(extent), print_(print(whole_)) {}

    void drop(json::Value& read, json::Value& made, const std::string& pointer = {}) {
        if (!read.isObject() || !made.isObject()) return;
        for (const json::Member& member : json::Object(made.object())) {
            json::Value* const mine = made.find(member.name);
            json::Value* const other = read.find(member.name);
            const std::string inner = json::pointerTo(pointer, member.name);
            if (other != nullptr && mine->isObject()) drop(*other, *mine, inner);
            if (other != nullptr && mine->isArray() && other->isArray() && mine->array().size() == other->array().size())
                for (std::size_t i = 0; i < mine->array().size(); ++i) drop(other->array()[i], mine->array()[i], json::pointerTo(inner, i));
            if (other != nullptr && isSame(*other, *mine)) continue;
            if (!isTold(inner, other)) {
                made.erase(member.name);
                read.erase(member.name);
            }
        }
    }

private:
    static bool isSame(json::Value one, json::Value other) {
        level(one);
        level(other);
        return json::dump(one) == json::dump(other);
    }

    bool isTold(const std::string& pointer, const json::Value* value) const {
        json::Value changed = whole_;
        const std::size_t slash = pointer.rfind('/');
        json::Value* const parent = slash == 0 ? &changed : changed.at(pointer.substr(0, slash));
        if (parent == nullptr) return true;
        parent->erase(pointer.substr(slash + 1));
        if (value != nullptr) parent->set(pointer.substr(slash + 1), *value);
        return print(changed) != print_;
    }

    std::string print(const json::Value& form) const {
        const model::Document document = form::toDocument(kind_, form);
        return joined(linesOf(workbench().composer().compose(document, workbench().recipe(kind_), extent_)));
    }

    const form::Kind& kind_;
    const json::Value whole_;
    const layout::Extent extent_;
    const std::string print_;
};

/// An opening is a paragraph as those of the content, and as a basis where it begins like one, a closing as the last of the content:
/// which of them it is their print cannot tell, so that it is compared as part of that.
void settleSentences(json::Value& read, json::Value& made) {
    const auto text = [](const json::Value& form, const char* name) { return levelled(std::string(form.text(name))); };
    if (text(read, "closing").empty() != text(made, "closing").empty()) read.erase("closing"), made.erase("closing");
    if (text(read, "opening") == text(made, "opening")) return;
    if (!text(read, "opening").empty() && !text(made, "opening").empty() && read.find("bases") == nullptr) return;
    for (const char* name : {"opening", "bases"}) {
        read.erase(name);
        made.erase(name);
    }
}

/// A text says by words what a form cites by a mark.
void settleMarks(json::Value& read, json::Value& made) {
    if (!hasMark(made)) return;
    for (const json::Member& member : json::Object(made.object())) {
        if (!hasMark(member.value)) continue;
        made.erase(member.name);
        read.erase(member.name);
    }
    made.erase("citations");
    read.erase("citations");
}

std::string levelledText(json::Value form) {
    strip(form);
    level(form);
    std::ranges::sort(form.object(), {}, &json::Member::name);
    return json::dump(form, 2);
}

void compareForms(const std::string& name, const form::Kind& kind, const model::Document& read, const model::Document& made,
                  const layout::Extent& extent, bool isText) {
    json::Value readForm = formFor(kind, read);
    json::Value madeForm = formFor(kind, made);
    if (isText && hasMark(form::fromDocument(kind, made))) {
        settleMarks(readForm, madeForm);
        readForm.erase("citations");
        madeForm.erase("citations");
    }
    settleSentences(readForm, madeForm);
    // A text does not tell where one paragraph ends and the next begins.
    for (const char* member : {"bases", "opening"})
        if (isText) readForm.erase(member), madeForm.erase(member);
    Untold(kind, made, extent).drop(readForm, madeForm);
    const std::string other = difference(levelledText(readForm), levelledText(madeForm));
    EXPECT_TRUE(other.empty()) << name << " " << other;
    const auto print = [&](const std::string& text) { return isText ? wordsOf(text) : text; };
    const std::string wrong = difference(print(printOf(kind, withoutTasks(read))), print(printOf(kind, made, extent)));
    EXPECT_TRUE(wrong.empty()) << name << " " << wrong;
}

/// Of an extract: which of the appendices it takes is counted in the document it was made of.
std::string withoutAppendixNumbers(const std::string& print) {
    return std::regex_replace(print, std::regex("\nphụ lục [ivx]+\n"), "\nphụ lục\n");
}

/// The kind that reading should choose: of a form of a general kind the one that has its type.
bool isRightKind(const form::Kind& chosen, const form::Kind& kind, const model::Document& made) {
    if (chosen.id == kind.id) return true;
    return !made.typeName.empty() && reader::folded(chosen.typeName) == reader::folded(made.typeName);
}

} // namespace

const std::vector<Given>& renderableForms() {
    static const std::vector<Given> all = [] {
        std::vector<Given> found;
        for (const form::Kind& kind : workbench().kinds()) {
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
                if (form && workbench().check(*form).empty()) found.push_back({name, std::move(*form)});
            }
        }
        return found;
    }();
    return all;
}

LaidForm laid(const json::Value& form, bool forText) {
    const form::Kind& kind = kindOf(form);
    const layout::Recipe& recipe = workbench().recipe(kind);
    const form::Field* const field = copied(kind);
    if (field == nullptr) {
        LaidForm result;
        result.documents.push_back(documentOf(form, forText));
        result.layout = workbench().composer().compose(result.documents.back(), recipe);
        return result;
    }
    // An extract has only its parts, which the workbench prints; as a text it is the whole.
    LaidForm result = laid(*form.find(field->name), forText);
    result.documents.push_back(documentOf(form, forText));
    result.layout = workbench().composer().composeAfter(std::move(result.layout), result.documents.back(), recipe);
    return result;
}

void compareWithMade(const Given& given, const Read& readAs, bool isText) {
    const form::Kind& kind = kindOf(given.form);
    const model::Document made = documentOf(given.form, isText);
    const auto guessed = readAs({});
    ASSERT_TRUE(guessed) << given.name;
    EXPECT_TRUE(isRightKind(*guessed->kind, kind, made)) << given.name << " is read as " << guessed->kind->id;
    const auto read = readAs(kind.id);
    ASSERT_TRUE(read) << given.name;
    expectCovered(read->source, read->reading);
    for (const reader::Span& span : read->reading.unplaced) ADD_FAILURE() << given.name << " unplaced: " << textOf(read->source, span);
    const form::Field* const field = copied(kind);
    if (field == nullptr) return compareForms(given.name, kind, read->reading.document, made, {}, isText);
    // Of a copy the block, and each document below it.
    model::Document block = read->reading.document;
    model::Document own = made;
    for (model::Document* const each : {&block, &own})
        std::erase_if(each->facts, [](const model::Fact& fact) { return fact.name == "parts"; });
    compareForms(given.name, kind, block, own, {}, isText);
    const json::Value* form = &given.form;
    const reader::Reading* reading = &read->reading;
    for (const form::Field* copy = field; copy != nullptr; copy = copied(kindOf(*form))) {
        const layout::Extent extent{.pointers = false, .parts = isText ? std::vector<std::string>() : copiedParts(*form)};
        form = form->find(copy->name);
        ASSERT_FALSE(reading->original.empty()) << given.name;
        reading = &reading->original.front();
        ASSERT_EQ(reading->document.kind, form->text("kind")) << given.name;
        const model::Document original = documentOf(*form, isText);
        if (extent.parts.empty() && copied(kindOf(*form)) == nullptr) {
            compareForms(given.name + " original", kindOf(*form), reading->document, original, extent, isText);
            continue;
        }
        const std::string print = withoutAppendixNumbers(printOf(kindOf(*form), original, extent));
        const std::string wrong = difference(withoutAppendixNumbers(printOf(kindOf(*form), withoutTasks(reading->document))), print);
        EXPECT_TRUE(wrong.empty()) << given.name << " " << wrong;
    }
}

} // namespace vanthu::app::testing
