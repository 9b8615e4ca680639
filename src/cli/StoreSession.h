#pragma once

#include "cli/Command.h"
#include "cli/CommonOptions.h"
#include "cli/Session.h"
#include "store/Store.h"
#include "json/Value.h"

#include <functional>
#include <optional>
#include <string>

namespace vanthu::cli {

/// The options all commands on the register understand.
inline constexpr Option kStoreOption{"--store", "", "cli-value-store", "cli-option-store"};
inline constexpr Option kActorOption{"--actor", "", "cli-value-name", "cli-option-actor"};
inline constexpr Option kYearOption{"--year", "", "cli-value-year", "cli-option-year"};
inline constexpr Option kSeriesOption{"--series", "", "cli-value-series", "cli-option-series"};

/// An opened register and the occasion of this call. Made by open(), which complains where it cannot.
class StoreSession {
public:
    /// `create`: make the store if it is not there. Empty after complaining; `code` then says how to end.
    static std::optional<StoreSession> open(Session& session, const Arguments& arguments, bool create, ExitCode& code);

    /// How this call opens the register; `own`: it is the user's own, which the first use makes.
    static store::OpenOrder openOrder(const Session& session, const Arguments& arguments, bool& own);
    /// Complains of what the register said, and gives the code for it.
    static ExitCode failed(Session& session, const json::Faults& faults);

    store::Store& store() { return store_; }
    const store::Occasion& occasion() const { return occasion_; }
    /// --year, or that of the day.
    int year() const { return year_; }
    bool isOwnLocation() const { return isOwnLocation_; }

    /// The number an operand names, with --year and --series.
    json::Result<store::NumberReference> reference(const std::string& operand) const;

    /// The document an operand names: by its number, by its file, or by its id. Complains where it cannot; `code` then says how to end.
    std::optional<store::NumberReference> document(const std::string& operand, ExitCode& code);
    /// Opens the register and goes on with the document an operand names, the first if nothing is said.
    static ExitCode withDocument(Session& session, const Arguments& arguments,
                                 const std::function<ExitCode(StoreSession&, const store::NumberReference&)>& work,
                                 std::size_t operand = 0);

    /// "2026-03-02", a day that exists.
    static bool isDay(const std::string& text);
    /// 128 random bits of the system, for a new entry: never met twice.
    static std::string newId();

    /// Opens the register, reads the number the first operand names, and goes on with both; or complains and says how to end.
    using NumberWork = std::function<ExitCode(StoreSession&, const store::NumberReference&)>;
    static ExitCode withNumber(Session& session, const Arguments& arguments, const NumberWork& work);

    /// Complains of what the register said, and gives the code for it.
    ExitCode failed(const json::Faults& faults);

    /// Prints a result for people or, with --json, for programs; or complains.
    template <class T> ExitCode answer(const json::Result<T>& result);

private:
    StoreSession(Session& session, const Arguments& arguments, store::Store store)
        : session_(&session), arguments_(&arguments), store_(std::move(store)) {}
    ExitCode print(const std::function<json::Value()>& json, const std::function<std::string()>& text);

    Session* session_;
    const Arguments* arguments_;
    store::Store store_;
    store::Occasion occasion_;
    int year_ = 0;
    bool isOwnLocation_ = false;
};

} // namespace vanthu::cli

#include "app/StoreReport.h"

namespace vanthu::cli {

template <class T> ExitCode StoreSession::answer(const json::Result<T>& result) {
    if (!result) return failed(result.faults);
    return print([&] { return app::toJson(*result); }, [&] { return app::toText(*result, session_->messages()); });
}

} // namespace vanthu::cli
