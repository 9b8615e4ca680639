#include "app/Batch.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/CommonOptions.h"
#include "cli/Remarks.h"
#include "cli/Session.h"
#include "cli/Signals.h"

#include <array>
#include <charconv>

namespace vanthu::cli {

namespace {

constexpr unsigned kMostJobs = 256;
constexpr unsigned kLongestPatience = 24 * 60 * 60;

constexpr std::array kOptions{
    Option{"--output", "-o", "cli-value-file", "cli-render-option-output"},
    Option{"--out-dir", "", "cli-value-folder", "cli-render-option-out-dir"},
    Option{"--to", "", "cli-value-format", "cli-render-option-to"},
    Option{"--jobs", "-j", "cli-value-number", "cli-render-option-jobs"},
    Option{"--quiet", "-q", "", "cli-render-option-quiet"},
    Option{"--office", "", "cli-value-program", "cli-render-option-office"},
    kTodayOption,
    Option{"--office-timeout", "", "cli-value-seconds", "cli-render-option-office-timeout"},
};

/// Shows what a batch tells of.
class Reporter : public app::BatchObserver {
public:
    /// `several`: the same remark on many forms is said once, at the end.
    Reporter(Session& session, bool quiet, bool several) : session_(session), quiet_(quiet), several_(several) {}

    void finished(const app::BatchResult& result) override {
        if (result.outcome == app::Outcome::done) {
            ++done_;
            if (!quiet_ && result.item->output != app::kStandardStream) session_.console().print(result.item->output + "\n");
            remarks_.take(result);
            if (!several_) sayRemarks();
            return;
        }
        code_ = worse(code_, result.outcome == app::Outcome::badInput ? ExitCode::badInput : ExitCode::environment);
        for (json::Fault fault : result.faults) {
            if (fault.source.empty()) fault.source = result.item->input;
            session_.complain(fault, result.kind);
        }
    }

    void progress(std::size_t done, std::size_t total) override {
        if (!quiet_ && total > 1) session_.console().showProgress(done, total);
    }

    void sayRemarks() {
        if (remarks_.say(session_)) code_ = worse(code_, ExitCode::findings);
    }

    ExitCode code() const { return code_; }
    std::size_t done() const { return done_; }

private:
    Session& session_;
    bool quiet_;
    bool several_;
    Remarks remarks_;
    ExitCode code_ = ExitCode::done;
    std::size_t done_ = 0;
};

/// A whole number from 1 to `most`, `fallback` if the option is not there, 0 if it is no such number.
unsigned numberOf(const Arguments& arguments, std::string_view option, unsigned most, unsigned fallback) {
    const std::optional<std::string> text = arguments.value(option);
    if (!text) return fallback;
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    return error == std::errc() && end == text->data() + text->size() && number <= most ? number : 0;
}

json::Fault numberMistake(std::string_view option, unsigned most) {
    return {"", "cli-number-wrong", {{"word", std::string(option)}, {"most", std::to_string(most)}}, {}};
}

app::BatchRequest requestOf(Session& session, const Arguments& arguments) {
    app::BatchRequest request;
    request.inputs = arguments.operands();
    request.output = arguments.value("--output");
    request.outputFolder = arguments.value("--out-dir");
    request.format = arguments.value("--to");
    request.standardOutputIsTerminal = session.console().outputIsTerminal();
    return request;
}

app::BatchSettings settingsOf(const Session& session, deadlines::Moment now, unsigned jobs, unsigned patience) {
    app::BatchSettings settings;
    settings.now = now;
    settings.jobs = jobs;
    settings.cancellation = cancellation();
    settings.office = session.officeSettings();
    settings.office.patience = std::chrono::seconds(patience);
    return settings;
}

ExitCode run(Session& session, const Arguments& arguments) {
    const unsigned jobs = numberOf(arguments, "--jobs", kMostJobs, session.surroundings().processors);
    if (jobs == 0) return session.usage(numberMistake("--jobs", kMostJobs));
    const auto usual = static_cast<unsigned>(app::OfficeSettings().patience.count());
    const unsigned patience = numberOf(arguments, "--office-timeout", kLongestPatience, usual);
    if (patience == 0) return session.usage(numberMistake("--office-timeout", kLongestPatience));
    const json::Result<app::BatchPlan> plan = app::planBatch(requestOf(session, arguments));
    if (!plan) return session.usage(plan.faults.front());

    ExitCode code = ExitCode::done;
    const std::optional<deadlines::Moment> now = session.moment(code);
    if (!now) return code;
    const app::Workbench* workbench = session.workbench(code, app::Workbench::Kinds::whenAsked);
    if (workbench == nullptr) return code;
    Reporter reporter(session, arguments.has("--quiet"), plan->items.size() > 1);
    const json::Faults faults = app::runBatch(*plan, *workbench, settingsOf(session, *now, jobs, patience), reporter);
    reporter.sayRemarks();
    session.complain(faults);
    if (cancellation().requested()) {
        session.complain(json::Fault{
            "", "batch-stopped", {{"done", std::to_string(reporter.done())}, {"total", std::to_string(plan->items.size())}}, {}});
    }
    return faults.empty() ? reporter.code() : ExitCode::environment;
}

} // namespace

extern const Command renderCommand;
const Command renderCommand{.name = "render",
                            .summary = "cli-render-summary",
                            .description = "cli-render-description",
                            .operands = "cli-operand-forms",
                            .leastOperands = 1,
                            .mostOperands = kAnyNumber,
                            .options = kOptions,
                            .run = run};

} // namespace vanthu::cli
