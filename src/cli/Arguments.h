#pragma once

#include "cli/Command.h"
#include "json/Fault.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vanthu::cli {

/// A command line taken apart: options and operands in any order, "--name value", "--name=value", "-nvalue", "--" before operands
/// that begin with "-". What is wrong with it is kept as a fault, and the rest is read on, so that a usage error can be told in the
/// language asked for further right.
class Arguments {
public:
    /// `words`: without the program's name. The first operand names the command.
    static Arguments parse(std::span<const char* const> words);

    /// nullptr if none was named or it is unknown.
    const Command* command() const { return command_; }
    const std::vector<std::string>& operands() const { return operands_; }
    bool has(std::string_view longName) const;
    std::optional<std::string> value(std::string_view longName) const;
    std::vector<std::string> values(std::string_view longName) const;

    /// The first mistake, if any.
    const std::optional<json::Fault>& fault() const { return fault_; }

private:
    using Words = std::span<const char* const>;

    const Option* find(std::string_view name) const;
    void takeOption(std::string_view word, Words& rest);
    void takeOperand(std::string_view word);
    void add(const Option& option, std::string_view spelling, std::optional<std::string_view> attached, Words& rest);
    void fail(std::string id, std::string_view word);
    void checkOperands();

    const Command* command_ = nullptr;
    bool named_ = false;
    std::vector<std::string> operands_;
    std::vector<std::pair<const Option*, std::string>> options_;
    std::optional<json::Fault> fault_;
};

} // namespace vanthu::cli
