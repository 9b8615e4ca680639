#include "app/Workbench.h"

#include "app/Advice.h"
#include "app/OutlineCheck.h"
#include "layout/CitationPrinter.h"
#include "layout/Composer.h"
#include "layout/Recipe.h"
#include "odf/DocumentWriter.h"
#include "json/Text.h"

#include <utility>

#ifndef VANTHU_VERSION
#define VANTHU_VERSION "0"
#endif

namespace vanthu::app {

struct Workbench::Parts {
    Parts(json::DataFolders folders, form::KindCatalogue kinds, layout::Composer composerIn, Messages messagesIn, Advice adviceIn,
          deadlines::Names names)
        : data(std::move(folders)), catalogue(std::move(kinds)), composer(std::move(composerIn)), messages(std::move(messagesIn)),
          advice(std::move(adviceIn)), dayWords(std::move(names)), writer(composer.measures(), kFormGraphPath, kFormGraphType) {}

    const layout::Recipe& recipeOf(const form::Kind& kind) const {
        return recipes[static_cast<std::size_t>(&kind - catalogue.kinds().data())];
    }

    json::DataFolders data;
    form::KindCatalogue catalogue;
    std::vector<layout::Recipe> recipes; ///< in the order of the kinds
    layout::Composer composer;
    Messages messages;
    Advice advice;
    DayWords dayWords;
    odf::DocumentWriter writer;
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

/// Paragraphs of a layout as the front ends see them, in document order.
class Printer {
public:
    explicit Printer(const layout::Layout& layout) : layout_(layout) {}

    std::vector<PrintedParagraph> print() {
        int tables = 0;
        for (const layout::Sheet& sheet : layout_.sheets) {
            for (const layout::Block& block : sheet.blocks) {
                if (const auto* line = std::get_if<layout::Paragraph>(&block))
                    add(*line, "body");
                else
                    addTable(std::get<layout::Table>(block), std::to_string(++tables));
            }
        }
        return std::move(printed_);
    }

private:
    void addTable(const layout::Table& table, const std::string& name) {
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.rows[row].size(); ++column)
                for (const layout::Paragraph& line : table.rows[row][column])
                    add(line, "table" + name + "/" + std::to_string(row) + "/" + std::to_string(column));
    }

    void add(const layout::Paragraph& line, std::string region) {
        printed_.push_back(
            {"vt" + std::to_string(line.id), std::string(line.pointer), layout_.textOf(line), std::move(region), line.style->name});
    }

    const layout::Layout& layout_;
    std::vector<PrintedParagraph> printed_;
};

json::Argument argument(std::string name, std::string value) { return {std::move(name), std::move(value)}; }

} // namespace

Workbench::Workbench(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Workbench::Workbench(Workbench&&) noexcept = default;
Workbench& Workbench::operator=(Workbench&&) noexcept = default;
Workbench::~Workbench() = default;

json::Result<Workbench> Workbench::open(std::vector<std::filesystem::path> folders, text::Language language) {
    const json::DataFolders data(std::move(folders));
    auto messages = Messages::load(data, language);
    if (!messages) return messages.faults;
    auto catalogue = form::KindCatalogue::load(data);
    if (!catalogue) return catalogue.faults;
    auto composer = layout::Composer::load(data);
    if (!composer) return composer.faults;
    auto advice = Advice::load(data, language);
    if (!advice) return advice.faults;
    auto names = deadlines::Names::load(data, language);
    if (!names) return names.faults;
    auto parts = std::make_unique<Parts>(data, std::move(*catalogue), std::move(*composer), std::move(*messages), std::move(*advice),
                                         std::move(*names));
    json::Faults faults;
    for (const form::Kind& kind : parts->catalogue.kinds()) {
        auto recipe = layout::Recipe::compile(kind.typeName, kind.typeTitle, kind.outline, kind.texts);
        if (recipe) recipe.faults = unknownPaths(*recipe, kind);
        for (json::Fault& fault : recipe.faults) {
            fault.source = kind.id + "/" + fault.source;
            faults.push_back(std::move(fault));
        }
        if (recipe) parts->recipes.push_back(std::move(*recipe));
    }
    if (!faults.empty()) return faults;
    return Workbench(std::move(parts));
}

const std::vector<form::Kind>& Workbench::kinds() const { return parts_->catalogue.kinds(); }

const form::Kind* Workbench::kind(std::string_view id) const { return parts_->catalogue.find(id); }

const Messages& Workbench::messages() const { return parts_->messages; }

const layout::Composer& Workbench::composer() const { return parts_->composer; }

const DayWords& Workbench::dayWords() const { return parts_->dayWords; }

const json::DataFolders& Workbench::data() const { return parts_->data; }

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
    std::string known;
    for (const form::Kind& each : kinds()) known += (known.empty() ? "" : ", ") + each.id;
    return json::Fault{"/kind", "kind-unknown", {argument("value", id->string()), argument("kinds", known)}};
}

json::Faults Workbench::check(json::Value& form) const {
    auto kind = kindOf(form);
    if (!kind) return kind.faults;
    const form::Texts texts = form::normalise(form);
    return form::validate(**kind, form, texts);
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
    const layout::Recipe& recipe = parts_->recipeOf(kind);
    const model::Document document = form::toDocument(kind, form);
    const layout::Layout laidOut = parts_->composer.compose(document, recipe);
    const odf::Metadata metadata = metadataOf(document, recipe, parts_->composer.vocabulary().texts);
    const std::string formJson = json::dump(form);
    const odf::EmbeddedForm embedded{formJson, kFormGraphPath, kFormGraphType, kFormSubject, kFormPredicate, kFormProperty};
    std::string bytes = format == OdfFormat::package ? parts_->writer.package(laidOut, metadata, embedded)
                                                     : parts_->writer.flat(laidOut, metadata, embedded);
    return Rendered{std::move(bytes), metadata.title, std::move(remarks)};
}

json::Result<std::vector<PrintedParagraph>> Workbench::printed(json::Value form) const {
    json::Faults faults = check(form);
    if (!faults.empty()) return faults;
    const form::Kind& kind = **kindOf(form);
    const model::Document document = form::toDocument(kind, form);
    const layout::Layout laidOut = parts_->composer.compose(document, parts_->recipeOf(kind), true);
    return Printer(laidOut).print();
}

} // namespace vanthu::app
