#pragma once

#include "app/Workbench.h"
#include "extension/uno/Office.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::extension {

/// A paragraph that was left as a hand made it, though the form says something else.
struct KeptParagraph {
    css::uno::Reference<css::text::XTextContent> paragraph; ///< where it stands; empty for a paragraph that was deleted by hand
    std::string inDocument;                                 ///< what stands there; empty likewise
    std::optional<std::string> inForm; ///< what the form would print; nothing where the form no longer has the paragraph
    std::string conflict;              ///< id of the conflict it comes from; empty where nothing could be decided
};

/// What came of bringing a document up to date with its form.
struct Application {
    std::vector<KeptParagraph> kept;
    std::size_t replaced = 0;
    std::size_t inserted = 0;
    std::size_t removed = 0;
};

/// A changed form on its way into the open document that was made from it. Until apply() nothing of the document is changed.
/// Main thread, or a call from outside of the office.
class FormUpdate {
public:
    /// Faults: those of the form; "document-no-form"; "document-other-kind".
    static json::Result<FormUpdate> prepare(const Context& context, const app::Workbench& workbench,
                                            const css::uno::Reference<css::frame::XModel>& document, const json::Value& form);
    FormUpdate(FormUpdate&&) noexcept;
    FormUpdate& operator=(FormUpdate&&) noexcept;
    ~FormUpdate();

    /// What both a person and the form have changed.
    const std::vector<app::Conflict>& conflicts() const;

    /// Brings the document up to date, in one undo step, and puts the form into it. Of what was edited by hand only that follows
    /// the form of which it was decided. Once.
    Application apply(const app::Decisions& decisions);

private:
    struct Parts;
    explicit FormUpdate(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace vanthu::extension
