#pragma once

#include "model/Document.h"

#include <array>
#include <string_view>
#include <utility>

namespace vanthu::model {

/// What forms, the register and the reader's data call the kinds of deadlines. DeadlineKind::none has no name.
inline constexpr std::array<std::pair<std::string_view, DeadlineKind>, 7> kDeadlineKinds{{{"fixed", DeadlineKind::fixed},
                                                                                          {"recurring", DeadlineKind::recurring},
                                                                                          {"continuous", DeadlineKind::continuous},
                                                                                          {"on-event", DeadlineKind::onEvent},
                                                                                          {"on-request", DeadlineKind::onRequest},
                                                                                          {"within-period", DeadlineKind::withinPeriod},
                                                                                          {"relative", DeadlineKind::relative}}};

/// The name of the kind; empty for none.
constexpr std::string_view nameOf(DeadlineKind kind) {
    for (const auto& [name, value] : kDeadlineKinds)
        if (value == kind) return name;
    return {};
}

} // namespace vanthu::model
