#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vanthu::json {

class Value;
struct Member;
using Array = std::vector<Value>;

/// An object keeps its members in the order they were written, so that what is read and written again is the same.
using Object = std::vector<Member>;

/// A JSON value with value semantics. A form in all its stages (file, dialog, store) is such a tree.
/// Not safe for concurrent change; concurrent reading is. Copying, comparing and destroying use stack for each level: text is
/// read to 256 levels at most, and code that builds values should stay within some thousands.
class Value {
public:
    // Defined below Member: a vector of it may only be made and destroyed where it is complete.
    Value();
    Value(std::nullptr_t);
    Value(bool b);
    Value(int i);
    Value(std::int64_t i);
    Value(double d);
    Value(const char* s);
    Value(std::string_view s);
    Value(std::string s);
    Value(Array a);
    Value(Object o);

    bool isNull() const { return std::holds_alternative<std::monostate>(data_); }
    bool isBool() const { return std::holds_alternative<bool>(data_); }
    bool isInteger() const { return std::holds_alternative<std::int64_t>(data_); }
    bool isNumber() const { return isInteger() || std::holds_alternative<double>(data_); }
    bool isString() const { return std::holds_alternative<std::string>(data_); }
    bool isArray() const { return std::holds_alternative<Array>(data_); }
    bool isObject() const { return std::holds_alternative<Object>(data_); }

    /// Each throws std::bad_variant_access if the value is of another type: ask first.
    bool boolean() const { return std::get<bool>(data_); }
    std::int64_t integer() const { return std::get<std::int64_t>(data_); }
    double number() const;
    const std::string& string() const { return std::get<std::string>(data_); }
    std::string& string() { return std::get<std::string>(data_); }
    const Array& array() const { return std::get<Array>(data_); }
    Array& array() { return std::get<Array>(data_); }
    const Object& object() const { return std::get<Object>(data_); }
    Object& object() { return std::get<Object>(data_); }

    /// The member of that name, or nullptr (also if this is no object). Borrowed; valid until this value changes.
    const Value* find(std::string_view name) const;
    Value* find(std::string_view name);
    /// Sets a member, in place if it is there, else at the end. A null value becomes an object.
    Value& set(std::string_view name, Value value);
    /// Removes a member; gives whether it was there.
    bool erase(std::string_view name);

    /// The member as text, or `fallback` if it is missing or no string.
    std::string_view text(std::string_view name, std::string_view fallback = {}) const;

    /// The value a JSON pointer (RFC 6901) leads to, or nullptr.
    const Value* at(std::string_view pointer) const;
    Value* at(std::string_view pointer);

    bool operator==(const Value&) const;

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> data_;
};

struct Member {
    std::string name;
    Value value;
    bool operator==(const Member&) const = default;
};

inline Value::Value() = default;
inline Value::Value(std::nullptr_t) {}
inline Value::Value(bool b) : data_(b) {}
inline Value::Value(int i) : data_(std::int64_t{i}) {}
inline Value::Value(std::int64_t i) : data_(i) {}
inline Value::Value(double d) : data_(d) {}
inline Value::Value(const char* s) : data_(std::string(s)) {}
inline Value::Value(std::string_view s) : data_(std::string(s)) {}
inline Value::Value(std::string s) : data_(std::move(s)) {}

/// `pointer` + "/" + `token`, with ~ and / escaped after RFC 6901.
std::string pointerTo(std::string_view pointer, std::string_view token);
std::string pointerTo(std::string_view pointer, std::size_t index);

} // namespace vanthu::json
