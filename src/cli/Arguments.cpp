#include "cli/Arguments.h"

#include <algorithm>

namespace vanthu::cli {

Arguments Arguments::parse(std::span<const char* const> words) {
    Arguments arguments;
    bool onlyOperands = false;
    while (!words.empty()) {
        const std::string_view word = words.front();
        words = words.subspan(1);
        if (!onlyOperands && word == "--") {
            onlyOperands = true;
        } else if (!onlyOperands && word.size() > 1 && word.front() == '-') {
            arguments.takeOption(word, words);
        } else {
            arguments.takeOperand(word);
        }
    }
    arguments.checkOperands();
    return arguments;
}

bool Arguments::has(std::string_view longName) const {
    return std::ranges::any_of(options_, [&](const auto& given) { return given.first->longName == longName; });
}

std::optional<std::string> Arguments::value(std::string_view longName) const {
    for (const auto& [option, value] : options_) {
        if (option->longName == longName) return value;
    }
    return std::nullopt;
}

std::vector<std::string> Arguments::values(std::string_view longName) const {
    std::vector<std::string> all;
    for (const auto& [option, value] : options_) {
        if (option->longName == longName) all.push_back(value);
    }
    return all;
}

const Option* Arguments::find(std::string_view name) const {
    const std::span<const Option> ofCommand = command_ != nullptr ? command_->options : std::span<const Option>();
    for (const std::span<const Option> options : {globalOptions(), ofCommand}) {
        for (const Option& option : options) {
            if (option.longName == name || (!option.shortName.empty() && option.shortName == name)) return &option;
        }
    }
    return nullptr;
}

void Arguments::takeOption(std::string_view word, Words& rest) {
    const bool isLong = word.starts_with("--");
    const std::size_t nameEnd = isLong ? std::min(word.find('='), word.size()) : 2;
    const std::string_view name = word.substr(0, nameEnd);
    std::optional<std::string_view> attached;
    if (nameEnd < word.size()) attached = word.substr(nameEnd + (isLong ? 1 : 0));
    if (const Option* option = find(name)) return add(*option, name, attached, rest);
    fail("cli-option-unknown", isLong ? name : word);
}

void Arguments::add(const Option& option, std::string_view spelling, std::optional<std::string_view> attached, Words& rest) {
    if (option.value.empty() && attached) return fail("cli-option-no-value", spelling);
    if (!option.value.empty() && !attached) {
        if (rest.empty()) return fail("cli-option-needs-value", spelling);
        attached = rest.front();
        rest = rest.subspan(1);
    }
    if (!option.repeatable && !option.value.empty() && has(option.longName)) return fail("cli-option-twice", spelling);
    options_.emplace_back(&option, attached.value_or(std::string_view()));
}

void Arguments::takeOperand(std::string_view word) {
    if (named_) {
        operands_.emplace_back(word);
        return;
    }
    named_ = true;
    command_ = findCommand(word);
    if (command_ == nullptr) fail("cli-command-unknown", word);
}

void Arguments::fail(std::string id, std::string_view word) {
    if (!fault_) fault_ = json::Fault{"", std::move(id), {{"word", std::string(word)}}, {}};
}

void Arguments::checkOperands() {
    if (has("--help") || has("--version")) return;
    if (!named_) return fail("cli-command-missing", "");
    if (command_ == nullptr) return;
    if (operands_.size() < command_->leastOperands) fail("cli-operand-missing", "");
    if (operands_.size() > command_->mostOperands) fail("cli-operand-unexpected", operands_[command_->mostOperands]);
}

} // namespace vanthu::cli
