#include "extension/document/FormApplication.h"

#include "extension/document/ChangeRunner.h"
#include "extension/document/EmbeddedForm.h"
#include "extension/document/MarginTexts.h"
#include "extension/document/NewDocument.h"
#include "extension/document/UndoableForm.h"
#include "json/Text.h"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace vanthu::extension {

namespace {

/// A document that nobody sees, closed at the end.
class HiddenDocument {
public:
    HiddenDocument(const Context& context, const app::Rendered& rendered) : model_(openRendered(context, rendered, true)) {}
    ~HiddenDocument() {
        try {
            css::uno::Reference<css::util::XCloseable>(model_, css::uno::UNO_QUERY_THROW)->close(true);
        } catch (const css::uno::Exception&) {
            // Somebody else holds it and, having been handed the ownership, will close it.
            model_.clear();
        }
    }
    HiddenDocument(const HiddenDocument&) = delete;
    HiddenDocument& operator=(const HiddenDocument&) = delete;
    const Model& model() const { return model_; }

private:
    Model model_;
};

/// While it lives, windows of the document do not repaint with every change.
class QuietViews {
public:
    explicit QuietViews(Model document) : document_(std::move(document)) { document_->lockControllers(); }
    ~QuietViews() { document_->unlockControllers(); }
    QuietViews(const QuietViews&) = delete;
    QuietViews& operator=(const QuietViews&) = delete;

private:
    Model document_;
};

/// The form the document was made from. Faults: it has none, or one of another kind than `form`.
json::Result<json::Value> baseForm(const Context& context, const app::Workbench& workbench, const Model& document,
                                   const json::Value& form) {
    const std::optional<std::string> text = embeddedForm(context, document);
    if (!text) return json::Fault{"", "document-no-form"};
    json::Result<json::Value> base = json::parse(*text);
    if (!base) return base;
    const json::Result<const form::Kind*> kind = workbench.kindOf(form);
    if (!kind) return kind.faults;
    if (base->text("kind") != (*kind)->id) {
        return json::Fault{"/kind", "document-other-kind", {{"base", std::string(base->text("kind"))}, {"kind", (*kind)->id}}};
    }
    return base;
}

/// What the two forms print, as lists and as documents.
struct Versions {
    std::vector<app::PrintedParagraph> basePrinted, freshPrinted;
    app::Rendered base, fresh;
};

json::Result<Versions> versionsOf(const app::Workbench& workbench, const json::Value& base, const json::Value& form) {
    json::Result<app::Rendered> fresh = workbench.render(form, app::OdfFormat::package);
    if (!fresh) return fresh.faults;
    json::Result<app::Rendered> old = workbench.render(base, app::OdfFormat::package);
    if (!old) return old.faults;
    json::Result<std::vector<app::PrintedParagraph>> oldPrinted = workbench.printed(base);
    json::Result<std::vector<app::PrintedParagraph>> freshPrinted = workbench.printed(form);
    if (!oldPrinted) return oldPrinted.faults;
    if (!freshPrinted) return freshPrinted.faults;
    return Versions{std::move(*oldPrinted), std::move(*freshPrinted), std::move(*old), std::move(*fresh)};
}

void changeMargins(UndoStep& step, const MarginChange& change) {
    if (change.isEmpty()) return;
    step.change([after = change.after](const Model& model) { setMargins(model, after); },
                [before = change.before](const Model& model) { setMargins(model, before); });
}

/// Title, subject and keywords as the fresh document has them.
void followMetadata(const Model& fresh, const Model& live) {
    const auto propertiesOf = [](const Model& document) {
        return css::uno::Reference<css::document::XDocumentPropertiesSupplier>(document, css::uno::UNO_QUERY_THROW)
            ->getDocumentProperties();
    };
    propertiesOf(live)->setTitle(propertiesOf(fresh)->getTitle());
    propertiesOf(live)->setSubject(propertiesOf(fresh)->getSubject());
    propertiesOf(live)->setKeywords(propertiesOf(fresh)->getKeywords());
}

} // namespace

struct FormUpdate::Parts {
    Parts(const Context& contextIn, const app::Workbench& workbenchIn, Model documentIn, Versions versionsIn)
        : context(contextIn), workbench(workbenchIn), document(std::move(documentIn)), versions(std::move(versionsIn)),
          base(context, versions.base), fresh(context, versions.fresh) {
        conflicts = app::Workbench::conflicts(versions.basePrinted, versions.freshPrinted, ParagraphIndex(document).printed());
        for (const KeptParagraph& kept : planMargins(base.model(), fresh.model(), document, {}).kept) {
            conflicts.push_back({kept.conflict, kept.inDocument, kept.inForm});
        }
    }

    Context context;
    const app::Workbench& workbench;
    Model document;
    Versions versions;
    HiddenDocument base, fresh;
    std::vector<app::Conflict> conflicts;
};

FormUpdate::FormUpdate(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
FormUpdate::FormUpdate(FormUpdate&&) noexcept = default;
FormUpdate& FormUpdate::operator=(FormUpdate&&) noexcept = default;
FormUpdate::~FormUpdate() = default;

const std::vector<app::Conflict>& FormUpdate::conflicts() const { return parts_->conflicts; }

json::Result<FormUpdate> FormUpdate::prepare(const Context& context, const app::Workbench& workbench, const Model& document,
                                             const json::Value& form) {
    const json::Result<json::Value> base = baseForm(context, workbench, document, form);
    if (!base) return base.faults;
    json::Result<Versions> versions = versionsOf(workbench, *base, form);
    if (!versions) return versions.faults;
    return FormUpdate(std::make_unique<Parts>(context, workbench, document, std::move(*versions)));
}

Application FormUpdate::apply(const app::Decisions& decisions) {
    const auto& [context, workbench, document, versions, base, fresh, conflicts] = *parts_;
    const std::string newForm = embeddedForm(context, fresh.model()).value();
    const QuietViews quiet(document);
    UndoStep step(context, document, workbench.messages().text("apply-undo"));
    const MarginPlan margins = planMargins(base.model(), fresh.model(), document, decisions);
    changeMargins(step, margins.coming);
    Application application =
        ChangeRunner({versions.basePrinted, versions.freshPrinted, base.model(), fresh.model(), document, decisions}).run();
    changeMargins(step, margins.going);
    application.kept.insert(application.kept.end(), margins.kept.begin(), margins.kept.end());
    followMetadata(fresh.model(), document);
    replaceEmbeddedForm(context, document, newForm);
    step.done();
    return application;
}

} // namespace vanthu::extension
