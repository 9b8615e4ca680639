#pragma once

#include "app/Advice.h"
#include "app/CurrentLists.h"

#include <memory>

namespace vanthu::app {

/// Remarks on what a form says that is in a list of the office but not valid on the day of the document (today, if it has none): a signer
/// whose time is over, a basis that was superseded. What is in no list is nobody's business.
std::unique_ptr<const Adviser> listAdvice(std::shared_ptr<const CurrentLists> lists, text::Language language);

} // namespace vanthu::app
