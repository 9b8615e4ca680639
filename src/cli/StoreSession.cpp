#include "cli/StoreSession.h"

#include "app/NewId.h"
#include "app/RegisterDesk.h"
#include "app/Registration.h"
#include "json/Text.h"

#include <array>
#include <charconv>
#include <filesystem>
#include <system_error>

namespace vanthu::cli {

namespace {

bool isNumber(std::string_view text, int& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

bool StoreSession::isDay(const std::string& text) {
    int year = 0;
    int month = 0;
    int day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const std::string_view view(text);
    if (!isNumber(view.substr(0, 4), year) || !isNumber(view.substr(5, 2), month) || !isNumber(view.substr(8, 2), day)) return false;
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

store::OpenOrder StoreSession::openOrder(const Session& session, const Arguments& arguments, bool& own) {
    const Surroundings& around = session.surroundings();
    store::OpenOrder order;
    order.location = arguments.value("--store").value_or(around.store);
    own = order.location.empty();
    if (own) {
        // The user's own store needs no installing: the first use makes it.
        std::error_code error;
        std::filesystem::create_directories(app::ownRegister(around.dataFolder).parent_path(), error);
        order.location = app::ownRegister(around.dataFolder).native();
    }
    order.now = around.now;
    order.engines = around.engines;
    return order;
}

std::optional<StoreSession> StoreSession::open(Session& session, const Arguments& arguments, bool create, ExitCode& code) {
    const Surroundings& around = session.surroundings();
    const std::string today = arguments.value("--today").value_or(around.today);
    int year = 0;
    const std::string yearText = arguments.value("--year").value_or(today.substr(0, 4));
    if (!isDay(today) || !isNumber(yearText, year) || year < 1900 || year > 2999) {
        const std::string wrong = isDay(today) ? yearText : today;
        code = session.usage({"", isDay(today) ? "cli-year-wrong" : "cli-day-wrong", {{"word", wrong}}, {}});
        return std::nullopt;
    }
    bool own = false;
    store::OpenOrder order = openOrder(session, arguments, own);
    order.create = create || own;
    json::Result<store::Store> store = store::Store::open(order);
    if (!store) {
        session.complain(store.faults);
        code = ExitCode::environment;
        return std::nullopt;
    }
    StoreSession made(session, arguments, std::move(*store));
    made.occasion_ = {arguments.value("--actor").value_or(around.userName), around.now, today};
    made.year_ = year;
    made.isOwnLocation_ = own;
    return made;
}

json::Result<store::NumberReference> StoreSession::reference(const std::string& operand) const {
    json::Result<store::NumberReference> reference = app::readReference(operand, year_);
    if (reference) reference->series = arguments_->value("--series").value_or("");
    return reference;
}

ExitCode StoreSession::withNumber(Session& session, const Arguments& arguments, const NumberWork& work) {
    ExitCode code = ExitCode::done;
    std::optional<StoreSession> opened = open(session, arguments, false, code);
    if (!opened) return code;
    const json::Result<store::NumberReference> number = opened->reference(arguments.operands().front());
    return number ? work(*opened, *number) : opened->failed(number.faults);
}

std::optional<store::NumberReference> StoreSession::document(const std::string& operand, ExitCode& code) {
    if (const json::Result<store::NumberReference> number = reference(operand)) return *number;
    std::error_code error;
    store::NumberReference named;
    if (!std::filesystem::exists(operand, error)) {
        // What is neither a number nor a file may be the id of a document without a number.
        named.document = operand;
        return named;
    }
    const app::Workbench* const workbench = session_->workbench(code);
    if (workbench == nullptr) return std::nullopt;
    app::RegisterOrder order;
    order.occasion = occasion_;
    const json::Result<store::Document> read = app::readEntryFile(*workbench, operand, order);
    if (!read) {
        code = failed(read.faults);
        return std::nullopt;
    }
    named.fingerprint = read->fingerprint;
    return named;
}

ExitCode StoreSession::withDocument(Session& session, const Arguments& arguments,
                                    const std::function<ExitCode(StoreSession&, const store::NumberReference&)>& work,
                                    std::size_t operand) {
    ExitCode code = ExitCode::done;
    std::optional<StoreSession> opened = open(session, arguments, false, code);
    if (!opened) return code;
    const std::optional<store::NumberReference> document = opened->document(arguments.operands().at(operand), code);
    return document ? work(*opened, *document) : code;
}

std::string StoreSession::newId() { return app::newId(); }

ExitCode StoreSession::failed(const json::Faults& faults) { return failed(*session_, faults); }

ExitCode StoreSession::failed(Session& session, const json::Faults& faults) {
    session.complain(app::inWords(faults, session.messages()));
    ExitCode code = ExitCode::badInput;
    for (const json::Fault& fault : faults) {
        if (store::isEnvironment(fault)) code = ExitCode::environment;
    }
    return code;
}

ExitCode StoreSession::print(const std::function<json::Value()>& json, const std::function<std::string()>& text) {
    session_->console().print(arguments_->has("--json") ? json::dump(json(), 2) : text());
    return ExitCode::done;
}

} // namespace vanthu::cli
