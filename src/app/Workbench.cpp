#include "app/Workbench.h"

#include "app/Advice.h"
#include "app/Copy.h"
#include "app/OutlineCheck.h"
#include "app/Printed.h"
#include "layout/CitationPrinter.h"
#include "layout/Composer.h"
#include "odf/DocumentWriter.h"
#include "json/Text.h"

#include <mutex>
#include <utility>

#ifndef VANTHU_VERSION
#define VANTHU_VERSION "0"
#endif

namespace vanthu::app {

namespace {

struct KindRecipe {
    std::once_flag once;
    layout::Recipe recipe;
    json::Faults faults; ///< of the kind's data, and of its outline
};

void compile(const form::Kind& kind, const json::Faults& faults, KindRecipe& made) {
    made.faults = faults;
    if (!faults.empty()) return;
    auto recipe = layout::Recipe::compile(kind.typeName, kind.typeTitle, kind.outline, kind.texts);
    if (recipe) recipe.faults = unknownPaths(*recipe, kind);
    for (json::Fault& fault : recipe.faults) {
        fault.source = kind.id + "/" + fault.source;
        made.faults.push_back(std::move(fault));
    }
    if (recipe) made.recipe = std::move(*recipe);
}

} // namespace

struct Workbench::Parts {
    Parts(json::DataFolders folders, layout::Composer composerIn, Messages messagesIn, std::shared_ptr<const CurrentLists> listsIn,
          Advice adviceIn, deadlines::Names names)
        : data(std::move(folders)), catalogue(data), recipes(std::make_unique<KindRecipe[]>(catalogue.size())),
          composer(std::move(composerIn)), messages(std::move(messagesIn)), lists(std::move(listsIn)), advice(std::move(adviceIn)),
          dayWords(std::move(names)), writer(composer.measures(), kFormGraphPath, kFormGraphType) {}

    /// What a kind prints, compiled when first asked for.
    const KindRecipe& recipeAt(std::size_t index) const {
        std::call_once(recipes[index].once, [&] { compile(catalogue.at(index), catalogue.faultsAt(index), recipes[index]); });
        return recipes[index];
    }

    /// Precondition: a kind of the catalogue whose data are right.
    const layout::Recipe& recipeOf(const form::Kind& kind) const { return recipeAt(catalogue.indexOf(kind.id)).recipe; }

    json::DataFolders data;
    form::KindCatalogue catalogue;
    std::unique_ptr<KindRecipe[]> recipes; ///< in the order of the kinds
    layout::Composer composer;
    Messages messages;
    std::shared_ptr<const CurrentLists> lists;
    Advice advice;
    DayWords dayWords;
    odf::DocumentWriter writer;
};

/// A document laid out, and those that its layout borrows from: of a copy also what was copied.
struct Workbench::Laid {
    std::vector<std::unique_ptr<const model::Document>> documents; ///< the innermost first
    const layout::Recipe* recipe = nullptr;                        ///< of the innermost
    layout::Layout layout;
};

namespace {

odf::Metadata metadataOf(const model::Document& document, const layout::Recipe& recipe, const layout::Texts& texts) {
    odf::Metadata metadata;
    const std::string abstract = layout::CitationPrinter::inShort(document, texts, document.abstract);
    metadata.title = document.typeName.empty() ? recipe.typeTitle : document.typeName;
    if (!abstract.empty()) metadata.title += ": " + abstract;
    metadata.subject = abstract;
    metadata.author = document.letterhead.issuingAgency;
    metadata.keywords = document.keywords;
    metadata.language = "vi-VN";
    metadata.generator = "Vanthu/" VANTHU_VERSION;
    return metadata;
}

json::Argument argument(std::string name, std::string value) { return {std::move(name), std::move(value)}; }

} // namespace

Workbench::Workbench(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Workbench::Workbench(Workbench&&) noexcept = default;
Workbench& Workbench::operator=(Workbench&&) noexcept = default;
Workbench::~Workbench() = default;

json::Result<Workbench> Workbench::open(std::vector<std::filesystem::path> folders, text::Language language, Kinds kinds) {
    const json::DataFolders data(std::move(folders));
    auto messages = Messages::load(data, language);
    if (!messages) return messages.faults;
    auto composer = layout::Composer::load(data);
    if (!composer) return composer.faults;
    auto lists = std::make_shared<const CurrentLists>(data);
    auto advice = Advice::load(data, lists, language);
    if (!advice) return advice.faults;
    auto names = deadlines::Names::load(data, language);
    if (!names) return names.faults;
    auto parts = std::make_unique<Parts>(data, std::move(*composer), std::move(*messages), lists, std::move(*advice), std::move(*names));
    json::Faults faults;
    for (std::size_t i = 0; kinds == Kinds::all && i < parts->catalogue.size(); ++i) {
        const json::Faults& found = parts->recipeAt(i).faults;
        faults.insert(faults.end(), found.begin(), found.end());
    }
    if (!faults.empty()) return faults;
    return Workbench(std::move(parts));
}

const std::vector<form::Kind>& Workbench::kinds() const { return parts_->catalogue.kinds(); }

std::vector<std::string> Workbench::kindIds() const { return parts_->catalogue.ids(); }

const form::Kind* Workbench::kind(std::string_view id) const {
    const std::size_t index = parts_->catalogue.indexOf(id);
    return index == parts_->catalogue.size() || !parts_->recipeAt(index).faults.empty() ? nullptr : &parts_->catalogue.at(index);
}

const form::Kind* Workbench::copyKind() const {
    for (const form::Kind& each : kinds())
        if (copied(each) != nullptr) return &each;
    return nullptr;
}

const layout::Recipe& Workbench::recipe(const form::Kind& kind) const { return parts_->recipeOf(kind); }

const Messages& Workbench::messages() const { return parts_->messages; }

const layout::Composer& Workbench::composer() const { return parts_->composer; }

const DayWords& Workbench::dayWords() const { return parts_->dayWords; }

const json::DataFolders& Workbench::data() const { return parts_->data; }

const CurrentLists& Workbench::lists() const { return *parts_->lists; }

std::string Workbench::sentence(const json::Fault& fault, const form::Kind* kind) const {
    if (kind == nullptr) return parts_->messages.text(fault.id, fault.arguments);
    const text::Language language = parts_->messages.language();
    const std::string text = parts_->messages.text(fault.id, form::argumentsFor(*kind, fault, language));
    return fault.pointer.empty() ? text : form::labelAt(*kind, fault.pointer, language) + ": " + text;
}

json::Result<const form::Kind*> Workbench::kindOf(const json::Value& form) const {
    if (!form.isObject()) return json::Fault{"", "form-no-object"};
    const json::Value* id = form.find("kind");
    if (id == nullptr || !id->isString()) return json::Fault{"/kind", "kind-missing"};
    if (const form::Kind* found = kind(id->string())) return found;
    if (const std::size_t index = parts_->catalogue.indexOf(id->string()); index < parts_->catalogue.size())
        return parts_->recipeAt(index).faults;
    std::string known;
    for (const std::string& each : kindIds()) known += (known.empty() ? "" : ", ") + each;
    return json::Fault{"/kind", "kind-unknown", {argument("value", id->string()), argument("kinds", known)}};
}

json::Faults Workbench::check(json::Value& form) const {
    auto kind = kindOf(form);
    if (!kind) return kind.faults;
    const form::Texts texts = form::normalise(form);
    json::Faults faults = form::validate(**kind, form, texts);
    const form::Field* const field = copied(**kind);
    if (field == nullptr || !faults.empty()) return faults;
    json::Value& original = *form.find(field->name);
    faults = check(original);
    for (json::Fault& fault : faults) fault.pointer = json::pointerTo("", field->name) + fault.pointer;
    if (!faults.empty()) return faults;
    return copyFaults(form, original, copied(**kindOf(original)) != nullptr);
}

Workbench::Laid Workbench::layOut(const form::Kind& kind, const json::Value& form, const layout::Extent& extent) const {
    Laid laid;
    auto document = std::make_unique<const model::Document>(form::toDocument(kind, form));
    const layout::Recipe& recipe = parts_->recipeOf(kind);
    if (const form::Field* const field = copied(kind)) {
        const json::Value& original = *form.find(field->name);
        laid = layOut(**kindOf(original), original, {.pointers = false, .parts = copiedParts(form)});
        withoutPointers(laid.layout);
        laid.layout = parts_->composer.composeAfter(std::move(laid.layout), *document, recipe, extent);
    } else {
        laid.recipe = &recipe;
        laid.layout = parts_->composer.compose(*document, recipe, extent);
    }
    laid.documents.push_back(std::move(document));
    return laid;
}

json::Faults Workbench::advice(const json::Value& form, deadlines::Moment now) const {
    const json::Result<const form::Kind*> kind = kindOf(form);
    if (!kind) return {};
    json::Faults remarks = parts_->advice.on(**kind, form, now);
    for (json::Fault& remark : form::remarks(**kind, form)) remarks.push_back(std::move(remark));
    return remarks;
}

json::Result<Rendered> Workbench::render(std::string_view formJson, OdfFormat format, std::optional<deadlines::Moment> now) const {
    auto form = json::parse(formJson);
    if (!form) return form.faults;
    return render(std::move(*form), format, now);
}

json::Result<Rendered> Workbench::render(json::Value form, OdfFormat format, std::optional<deadlines::Moment> now) const {
    json::Faults faults = check(form);
    if (!faults.empty()) return faults;
    const form::Kind& kind = **kindOf(form);
    // Right after the check, which has brought the form near: packing drives it out.
    json::Faults remarks = now ? advice(form, *now) : json::Faults{};
    const Laid laid = layOut(kind, form, {});
    const odf::Metadata metadata = metadataOf(*laid.documents.front(), *laid.recipe, parts_->composer.vocabulary().texts);
    const std::string formJson = json::dump(form);
    const odf::EmbeddedForm embedded{formJson, kFormGraphPath, kFormGraphType, kFormSubject, kFormPredicate, kFormProperty};
    std::string bytes = format == OdfFormat::package ? parts_->writer.package(laid.layout, metadata, embedded)
                                                     : parts_->writer.flat(laid.layout, metadata, embedded);
    return Rendered{std::move(bytes), metadata.title, std::move(remarks)};
}

json::Result<std::vector<PrintedParagraph>> Workbench::printed(json::Value form) const {
    json::Faults faults = check(form);
    if (!faults.empty()) return faults;
    const form::Kind& kind = **kindOf(form);
    return printedOf(layOut(kind, form, {.pointers = true, .parts = {}}).layout);
}

} // namespace vanthu::app
