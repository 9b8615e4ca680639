// The values of single fields: texts, choices, numbers, dates.
#include "form/Validator.h"

#include "form/Citations.h"
#include "form/Dates.h"
#include "form/Emptiness.h"
#include "form/Form.h"
#include "form/LetteredNumber.h"
#include "form/Limits.h"
#include "form/Pattern.h"
#include "form/ProtectionMarks.h"
#include "text/Scan.h"

#include <algorithm>

namespace vanthu::form {

namespace {

std::string codeName(char32_t codePoint) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "U+";
    for (int shift = codePoint > 0xFFFFF ? 20 : codePoint > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
        name += digits[codePoint >> shift & 0xF];
    return name;
}

std::string problemId(text::Problem problem) {
    switch (problem) {
    case text::Problem::controlCharacter:
        return "text-control-character";
    case text::Problem::nonCharacter:
        return "text-noncharacter";
    case text::Problem::directionOverride:
        return "text-direction-override";
    case text::Problem::invalidUtf8:
    case text::Problem::none:
        break;
    }
    return "text-invalid";
}

std::string characterNumber(const std::string& text, std::size_t offset) {
    return std::to_string(text::countCharacters(std::string_view(text).substr(0, offset)) + 1);
}

} // namespace

void Validator::checkText(const Spot& spot, const Field& field, const json::Value& value) {
    if (!value.isString()) return wrongType(spot, "text", value);
    const std::string& text = value.string();
    const std::size_t limit = field.maxLength > 0 ? field.maxLength : kMaxTextLength;
    if (text.size() > limit) { // bytes: never fewer than characters
        const std::size_t length = text::countCharacters(text);
        if (length > limit) {
            return fault(spot, "field-too-long", {{"limit", std::to_string(limit)}, {"length", std::to_string(length)}});
        }
    }
    const std::size_t before = faults_.size();
    checkCharacters(spot, field, text);
    if (mayBeMarked(text)) checkMarks(spot, text);
    if (faults_.size() == before && field.matcher && !field.matcher->matches(text)) {
        fault(spot, "field-pattern",
              {{"value", excerpt(text)}, {"pattern", field.pattern}, {std::string(kHintArgument), field.patternHint.vi}});
    }
}

void Validator::checkCharacters(const Spot& spot, const Field& field, const std::string& text) {
    const text::ScanResult found = texts_ == Texts::fit ? text::ScanResult{} : text::scan(text);
    if (found.problem != text::Problem::none) {
        std::vector<json::Argument> arguments{{"character", std::to_string(found.character)}};
        if (found.problem != text::Problem::invalidUtf8) arguments.push_back({"code", codeName(found.codePoint)});
        fault(spot, problemId(found.problem), std::move(arguments));
    }
    if (!found.hasTabOrLineFeed && found.problem == text::Problem::none) return;
    if (const std::size_t tab = text.find('\t'); tab != std::string::npos)
        fault(spot, "text-tab", {{"character", characterNumber(text, tab)}});
    if (field.type == FieldType::paragraph && field.multiline) return;
    if (const std::size_t feed = text.find('\n'); feed != std::string::npos) {
        fault(spot, "text-line-feed", {{"character", characterNumber(text, feed)}});
    }
}

void Validator::checkMarks(const Spot& spot, const std::string& text) {
    const MarkedText marked = readMarks(text);
    if (marked.fault.empty()) return;
    const std::string around = excerpt(std::string_view(text).substr(marked.faultAt));
    fault(spot, std::string(marked.fault), {{"character", characterNumber(text, marked.faultAt)}, {"text", around}});
}

void Validator::checkChoice(const Spot& spot, const Field& field, const json::Value& value) {
    if (!value.isString()) return wrongType(spot, "choice", value);
    const auto isChosen = [&](const Choice& choice) { return choice.value == value.string(); };
    if (std::any_of(field.choices.begin(), field.choices.end(), isChosen)) return;
    std::string choices;
    for (const Choice& choice : field.choices) choices.append(choices.empty() ? "" : ", ").append(choice.value);
    fault(spot, "field-choice", {{"value", excerpt(value.string())}, {"choices", choices}});
}

void Validator::checkInteger(const Spot& spot, const Field& field, const json::Value& value) {
    const std::optional<LetteredNumber> lettered = field.lettered ? letteredNumber(value) : std::nullopt;
    if (field.lettered && value.isString() && !lettered) return fault(spot, "number-letters", {{"value", excerpt(value.string())}});
    if (!value.isInteger() && !lettered) return wrongType(spot, "integer", value);
    const std::int64_t number = lettered ? lettered->number : value.integer();
    if (field.minimum && number < *field.minimum) {
        fault(spot, "number-too-small", {{"value", std::to_string(number)}, {"minimum", std::to_string(*field.minimum)}});
    } else if (field.maximum && number > *field.maximum) {
        fault(spot, "number-too-large", {{"value", std::to_string(number)}, {"maximum", std::to_string(*field.maximum)}});
    }
}

void Validator::checkDate(const Spot& spot, const Field& field, const json::Value& value) {
    if (!value.isObject()) return wrongType(spot, "date", value);
    std::optional<std::int64_t> day;
    std::optional<std::int64_t> month;
    std::optional<std::int64_t> year;
    const std::size_t before = faults_.size();
    for (const json::Member& member : value.object()) {
        std::optional<std::int64_t>* const part = member.name == "day"     ? &day
                                                  : member.name == "month" ? &month
                                                  : member.name == "year"  ? &year
                                                                           : nullptr;
        if (part == nullptr) {
            fault(spot.member(member.name), "field-unknown", {{"name", excerpt(member.name)}, {"known", "day, month, year"}});
        } else if (member.value.isInteger()) {
            *part = member.value.integer();
        } else if (!isNothing(member.value)) {
            wrongType(spot.member(member.name), "integer", member.value);
        }
    }
    if (faults_.size() > before) return;
    const auto number = [](std::optional<std::int64_t> part) { return part ? std::to_string(*part) : std::string("…"); };
    if (!isPossible(day, month, year)) {
        return fault(spot, "date-impossible", {{"date", number(day) + "/" + number(month) + "/" + number(year)}});
    }
    if (day && !month) return fault(spot, "date-month-missing");
    if (!field.open && !(day && month && year))
        fault(spot, "date-incomplete", {{"date", number(day) + "/" + number(month) + "/" + number(year)}});
}

json::Faults validate(const Kind& kind, const json::Value& form, Texts texts) {
    json::Faults faults = Validator(kind.root, kind.id, texts).run(form);
    for (json::Fault& fault : citationFaults(kind, form))
        if (faults.size() < kMaxFaults) faults.push_back(std::move(fault));
    if (!faults.empty()) return faults;
    const std::string_view type = form.text(kTypeNameMember);
    if (fullSymbol(kind, type, form.text("symbol")).empty() && !form.text("symbol").empty())
        faults.push_back({"/symbol", "symbol-type-unknown", {{"type", std::string(type)}, {"symbol", std::string(form.text("symbol"))}}});
    return faults;
}

} // namespace vanthu::form
