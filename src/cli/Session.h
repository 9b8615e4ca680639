#pragma once

#include "app/OfficeLocation.h"
#include "app/Workbench.h"
#include "cli/Arguments.h"
#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Surroundings.h"
#include "deadlines/Date.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::cli {

/// What a running command works with: sentences, the console and the workbench. One thread, except as complain() says.
class Session {
public:
    Session(Surroundings surroundings, const Arguments& arguments);

    /// Reads the sentences. False after complaining if the product's data are not there: nothing can be said or done then.
    bool open();

    Console& console() { return console_; }
    const Surroundings& surroundings() const { return surroundings_; }
    std::string text(std::string_view id, const std::vector<json::Argument>& arguments = {}) const { return messages_.text(id, arguments); }

    const app::Messages& messages() const { return messages_; }

    /// The workbench with the folders of this call; made when first asked for. nullptr after complaining, and then
    /// `code` says how to end. With Kinds::whenAsked, for commands that need the kinds of their inputs only, faults in the data of a kind
    /// are faults of the inputs that are of it.
    const app::Workbench* workbench(ExitCode& code, app::Workbench::Kinds kinds = app::Workbench::Kinds::all);

    /// The moment in Vietnam, or the start of the day that --today says; nothing after complaining.
    std::optional<deadlines::Moment> moment(ExitCode& code);

    /// The data of this call by themselves, for what needs no workbench. Empty after complaining; `code` then says how to end.
    std::optional<json::DataFolders> data(ExitCode& code);

    /// How to end after faults of data: those that came with the product are the machine's fault, an office's own are bad input.
    ExitCode codeOfData(const json::Faults& faults) const;

    /// How an office is found and started: --office, and the environment.
    app::OfficeSettings officeSettings() const;

    /// A mistake in the command line: its sentence, the hint to --help, and the code for it.
    ExitCode usage(const json::Fault& fault);
    /// "vanthu: FILE: /pointer: sentence". Not for two threads at once.
    void complain(const json::Fault& fault, const form::Kind* kind = nullptr);
    void complain(const json::Faults& faults, const form::Kind* kind = nullptr);
    /// "vanthu: FILE: /pointer: lưu ý: sentence", after all names in `sources`. Likewise.
    void remark(std::string_view sources, const json::Fault& remark, const form::Kind* kind);
    /// Hands the results on; the code to end with is worse than `code` if standard output did not take them.
    ExitCode finish(ExitCode code);

    /// The folders data is read from, the product's first.
    std::vector<std::filesystem::path> templateFolders() const;
    /// The last folder laid over the product's, where the office keeps what is its own; nothing if none was named.
    std::optional<std::filesystem::path> officeFolder() const;

private:
    bool areFolders(const std::vector<std::filesystem::path>& folders, ExitCode& code);

    Surroundings surroundings_;
    const Arguments& arguments_;
    Console console_;
    app::Messages messages_;
    std::optional<app::Workbench> workbench_;
};

} // namespace vanthu::cli
