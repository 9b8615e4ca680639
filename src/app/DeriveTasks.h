#pragma once

#include "app/Workbench.h"
#include "layout/Values.h"
#include "layout/Wording.h"
#include "model/Document.h"
#include "store/Values.h"
#include "json/Value.h"

#include <memory>
#include <optional>
#include <string>

namespace vanthu::app {

/// Fills words with what an earlier form says, and makes entries of its tasks, as derive.json asks (app/Ways.h). Borrows workbench and
/// kind.
class EarlierWords {
public:
    EarlierWords(const Workbench& workbench, const form::Kind& kind, std::string today)
        : texts_(workbench.composer().vocabulary().texts), kind_(kind), today_(std::move(today)) {}

    /// Takes the earlier form; call first.
    void read(const json::Value& earlier);

    /// Nothing if the words have places without a value, or do not compile.
    std::optional<std::string> fill(const std::string& words, const layout::Scope* scope = nullptr) const;

    /// The list a rule of "tasks" asks for.
    json::Value tasks(const json::Value& rule, const std::optional<store::KnownDocument>& known) const;

private:
    json::Value entry(const json::Value& pattern, const layout::Scope& scope, const json::Value* task, const std::string& state) const;

    const layout::Texts& texts_;
    const form::Kind& kind_;
    std::string today_;
    json::Value form_;
    model::Document document_;
};

} // namespace vanthu::app
