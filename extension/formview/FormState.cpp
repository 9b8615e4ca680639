#include "extension/formview/FormState.h"

#include <charconv>

namespace vanthu::extension {

namespace {

std::string unescaped(std::string_view token) {
    std::string plain;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape = token[i] == '~' && i + 1 < token.size();
        if (escape && token[i + 1] == '1') {
            plain += '/';
        } else if (escape && token[i + 1] == '0') {
            plain += '~';
        } else {
            plain += token[i];
            continue;
        }
        ++i;
    }
    return plain;
}

/// The member or entry of that name; a missing member is made. nullptr where there can be none.
json::Value* step(json::Value& value, const std::string& token) {
    if (value.isArray()) {
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
        const bool isIndex = error == std::errc() && end == token.data() + token.size();
        return isIndex && index < value.array().size() ? &value.array()[index] : nullptr;
    }
    if (value.isObject() || value.isNull()) {
        json::Value* const member = value.find(token);
        return member != nullptr ? member : &value.set(token, json::Value());
    }
    return nullptr;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

} // namespace

FormState::FormState(const app::Workbench& workbench, const form::Kind& kind, json::Value form, Check check)
    : workbench_(workbench), kind_(kind), form_(std::move(form)), check_(std::move(check)) {}

void FormState::set(std::string_view pointer, json::Value value) {
    json::Value* place = &form_;
    for (const std::string& token : tokensOf(pointer)) {
        place = step(*place, token);
        if (place == nullptr) return;
    }
    if (*place == value) return;
    *place = std::move(value);
    onChange_();
}

json::Array& FormState::array(std::string_view pointer) {
    json::Value* place = &form_;
    for (const std::string& token : tokensOf(pointer)) {
        json::Value* const next = step(*place, token);
        if (next == nullptr) throw std::out_of_range("no such list: " + std::string(pointer));
        place = next;
    }
    if (!place->isArray()) *place = json::Value(json::Array{});
    return place->array();
}

json::Faults FormState::check() const {
    if (check_) return check_(form_);
    json::Value copy = form_;
    return workbench_.check(copy);
}

std::string shownText(const json::Value* value) {
    if (value == nullptr) return {};
    if (value->isString()) return value->string();
    if (value->isInteger()) return std::to_string(value->integer());
    return {};
}

json::Value typedValue(const form::Field& field, std::string_view text) {
    return field.type == form::FieldType::integer ? typedInteger(text) : json::Value(text);
}

json::Value typedInteger(std::string_view text) {
    const std::string_view digits = trimmed(text);
    if (digits.empty()) return {};
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size();
    return isNumber ? json::Value(number) : json::Value(text);
}

std::string shownLines(const json::Value* value) {
    std::string lines;
    if (value == nullptr || !value->isArray()) return lines;
    for (const json::Value& entry : value->array()) {
        if (!lines.empty()) lines += '\n';
        lines += shownText(&entry);
    }
    return lines;
}

json::Value typedLines(std::string_view text) {
    json::Array entries;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        if (!line.empty()) entries.emplace_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return json::Value(std::move(entries));
}

std::vector<std::string> tokensOf(std::string_view pointer) {
    std::vector<std::string> tokens;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = pointer.find('/');
        tokens.push_back(unescaped(pointer.substr(0, end)));
        pointer.remove_prefix(end == std::string_view::npos ? pointer.size() : end);
    }
    return tokens;
}

bool leadsInto(std::string_view pointer, std::string_view base) {
    return pointer.starts_with(base) && (pointer.size() == base.size() || pointer[base.size()] == '/');
}

} // namespace vanthu::extension
