#pragma once

#include "extension/document/FormApplication.h"

#include <vector>

namespace vanthu::extension {

/// Brings what stands in the top and bottom margins (marks, address) and the pages themselves from what the old form made to what
/// the new one makes. Gives what a hand had changed and was therefore left.
std::vector<KeptParagraph> followMargins(const css::uno::Reference<css::frame::XModel>& base,
                                         const css::uno::Reference<css::frame::XModel>& fresh,
                                         const css::uno::Reference<css::frame::XModel>& live);

} // namespace vanthu::extension
