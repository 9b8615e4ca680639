#pragma once

#include "app/CurrentLists.h"
#include "deadlines/Date.h"
#include "form/Kind.h"
#include "form/RoleValues.h"
#include "text/Language.h"
#include "json/DataFolders.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <memory>
#include <optional>
#include <vector>

namespace vanthu::app {

/// What somebody who gives advice sees. Borrowed.
struct AdviceSubject {
    const form::Kind& kind;
    const json::Value& form; ///< perhaps not valid, perhaps half filled in: what is of no use is passed over
    const form::RoleValues& values;
    deadlines::Moment now;
    std::optional<deadlines::Date> date; ///< of the document, if it is whole
    bool issued = false;                 ///< it has its number and its date: what was to come then may have passed since
};

/// Remarks on one sort of thing: days, signers, bases. Immutable; safe from every thread.
class Adviser {
public:
    Adviser() = default;
    Adviser(const Adviser&) = delete;
    Adviser& operator=(const Adviser&) = delete;
    virtual ~Adviser() = default;
    /// Adds a remark for each thing that is doubtful: pointer into the form, id of the sentence, arguments in the product's language. Only
    /// what is sure: a good form has none.
    virtual void advise(const AdviceSubject& subject, json::Faults& remarks) const = 0;
};

/// Remarks on a form: what does not keep it from being a document but wants looking at. Immutable; safe from every thread.
class Advice {
public:
    /// Reads what the advisers need. A new one is one more line here. Faults name the file.
    static json::Result<Advice> load(const json::DataFolders& folders, std::shared_ptr<const CurrentLists> lists, text::Language language);

    /// In the order of the advisers; `now` in Vietnam. At most kMost.
    json::Faults on(const form::Kind& kind, const json::Value& form, deadlines::Moment now) const;

    static constexpr std::size_t kMost = 100;

private:
    std::vector<std::unique_ptr<const Adviser>> advisers_;
};

} // namespace vanthu::app
