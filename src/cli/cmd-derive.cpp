#include "app/Derive.h"
#include "app/Files.h"
#include "app/KindTexts.h"
#include "cli/Arguments.h"
#include "cli/Command.h"
#include "cli/Session.h"
#include "json/Text.h"

#include <array>

namespace vanthu::cli {

namespace {

constexpr std::array kOptions{Option{"--kind", "", "cli-operand-kind", "cli-derive-option-kind"}};

ExitCode run(Session& session, const Arguments& arguments) {
    const std::string id = arguments.value("--kind").value_or("");
    ExitCode code = ExitCode::done;
    const app::Workbench* workbench = session.workbench(code);
    if (workbench == nullptr) return code;
    const form::Kind* target = workbench->kind(id);
    if (target == nullptr) return session.usage({"", "cli-kind-unknown", {{"kind", id}, {"known", app::kindIds(*workbench)}}, {}});
    const std::string& file = arguments.operands().front();
    const auto refuse = [&](json::Fault fault) {
        if (fault.source.empty()) fault.source = file;
        session.complain(fault);
        return app::isReadFailure(fault) ? ExitCode::environment : ExitCode::badInput;
    };
    std::string content;
    if (std::optional<json::Fault> fault = app::readFile(file, content)) return refuse(*std::move(fault));
    json::Result<json::Value> earlier = json::parse(content);
    if (!earlier) return refuse(earlier.faults.front());
    const json::Result<const form::Kind*> source = workbench->kindOf(*earlier);
    if (!source) return refuse(source.faults.front());
    form::normalise(*earlier);
    const json::Result<json::Value> derived = app::derive(*target, **source, *earlier);
    if (!derived) return refuse(derived.faults.front());
    session.console().print(app::formText(*derived));
    return ExitCode::done;
}

} // namespace

extern const Command deriveCommand;
const Command deriveCommand{.name = "derive",
                            .summary = "cli-derive-summary",
                            .description = "cli-derive-description",
                            .operands = "cli-operand-form",
                            .leastOperands = 1,
                            .mostOperands = 1,
                            .options = kOptions,
                            .run = run};

} // namespace vanthu::cli
