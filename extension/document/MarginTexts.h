#pragma once

#include "extension/document/FormApplication.h"
#include "extension/document/ParagraphCopy.h"

#include <map>
#include <string>
#include <vector>

namespace vanthu::extension {

/// What page styles say of the margins (marks, address), as far as a change touches it. A value: it can be set again at any time.
struct MarginState {
    struct OfStyle {
        OwnValues values;                                        ///< in the order they are to be set
        std::map<std::string, std::vector<ParagraphCopy>> texts; ///< by property, as "FooterText"
    };
    std::map<rtl::OUString, OfStyle> styles;
};

/// One change of margins, and the way back.
struct MarginChange {
    MarginState before, after;
    bool isEmpty() const { return before.styles.empty() && after.styles.empty(); }
};

/// What has to change in the margins of the live document so that it follows the change from the base to the fresh one. Margins
/// must come before, and go after, whatever else changes: only so does the office undo and redo frames in the text rightly. A text
/// that a hand and the form have changed stays unless the decision about it (id: page style and property) says otherwise.
struct MarginPlan {
    MarginChange coming, going;
    std::vector<KeptParagraph> kept; ///< changed by hand and therefore left
};
MarginPlan planMargins(const css::uno::Reference<css::frame::XModel>& base, const css::uno::Reference<css::frame::XModel>& fresh,
                       const css::uno::Reference<css::frame::XModel>& live, const app::Decisions& decisions);

/// Brings the page styles of a document to that state. The office forgets all undo when a margin is switched on or off, so the
/// undo manager must be locked, and going back must set the state before.
void setMargins(const css::uno::Reference<css::frame::XModel>& document, const MarginState& state);

} // namespace vanthu::extension
