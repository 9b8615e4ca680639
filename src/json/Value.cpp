#include "json/Value.h"

#include <charconv>
#include <utility>

namespace vanthu::json {

namespace {

/// One token of a pointer with ~1 and ~0 read back. False if the escape is none of RFC 6901.
bool unescape(std::string_view token, std::string& plain) {
    plain.clear();
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] != '~') {
            plain += token[i];
            continue;
        }
        if (i + 1 == token.size() || (token[i + 1] != '0' && token[i + 1] != '1')) return false;
        plain += token[++i] == '0' ? '~' : '/';
    }
    return true;
}

/// An array index after RFC 6901: digits without a leading zero.
bool readIndex(std::string_view token, std::size_t& index) {
    if (token.empty() || (token.size() > 1 && token[0] == '0')) return false;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    return error == std::errc() && end == token.data() + token.size();
}

} // namespace

Value::Value(Array a) : data_(std::move(a)) {}
Value::Value(Object o) : data_(std::move(o)) {}

double Value::number() const { return isInteger() ? static_cast<double>(integer()) : std::get<double>(data_); }

const Value* Value::find(std::string_view name) const {
    const Object* members = std::get_if<Object>(&data_);
    if (members == nullptr) return nullptr;
    for (const Member& member : *members) {
        if (member.name == name) return &member.value;
    }
    return nullptr;
}

Value* Value::find(std::string_view name) { return const_cast<Value*>(std::as_const(*this).find(name)); }

Value& Value::set(std::string_view name, Value value) {
    if (isNull()) data_ = Object{};
    if (Value* there = find(name)) {
        *there = std::move(value);
        return *there;
    }
    Object& members = object();
    members.push_back(Member{std::string(name), std::move(value)});
    return members.back().value;
}

bool Value::erase(std::string_view name) {
    Object* members = std::get_if<Object>(&data_);
    if (members == nullptr) return false;
    return std::erase_if(*members, [name](const Member& member) { return member.name == name; }) > 0;
}

std::string_view Value::text(std::string_view name, std::string_view fallback) const {
    const Value* value = find(name);
    return value != nullptr && value->isString() ? std::string_view(value->string()) : fallback;
}

const Value* Value::at(std::string_view pointer) const {
    const Value* value = this;
    std::string name;
    while (!pointer.empty()) {
        if (pointer[0] != '/') return nullptr;
        const std::string_view token = pointer.substr(1, pointer.find('/', 1) - 1);
        pointer.remove_prefix(1 + token.size());
        if (value->isArray()) {
            std::size_t index = 0;
            if (!readIndex(token, index) || index >= value->array().size()) return nullptr;
            value = &value->array()[index];
        } else if (!unescape(token, name) || (value = value->find(name)) == nullptr) {
            return nullptr;
        }
    }
    return value;
}

Value* Value::at(std::string_view pointer) { return const_cast<Value*>(std::as_const(*this).at(pointer)); }

bool Value::operator==(const Value& other) const { return data_ == other.data_; }

std::string pointerTo(std::string_view pointer, std::string_view token) {
    std::string result(pointer);
    result += '/';
    for (const char c : token) {
        if (c == '~') {
            result += "~0";
        } else if (c == '/') {
            result += "~1";
        } else {
            result += c;
        }
    }
    return result;
}

std::string pointerTo(std::string_view pointer, std::size_t index) { return pointerTo(pointer, std::to_string(index)); }

} // namespace vanthu::json
