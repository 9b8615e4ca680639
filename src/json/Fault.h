#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vanthu::json {

/// A named value that a message sentence mentions.
struct Argument {
    std::string name;
    std::string value;
    bool operator==(const Argument&) const = default;
};

/// One thing wrong with some data: what (`id`, the key of a sentence in templates/messages), which value
/// (`arguments`) and where (`pointer`, RFC 6901, "" for the whole; `source`, the file, "" for the form itself).
/// Wrong input is such a value, never an exception.
struct Fault {
    std::string pointer;
    std::string id;
    std::vector<Argument> arguments = {};
    std::string source = {};
    bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

/// A value, or the faults that stood in its way. `value` is empty exactly if the operation failed.
template <class T> struct Result {
    std::optional<T> value;
    Faults faults;

    Result(T good) : value(std::move(good)) {}
    Result(Faults bad) : faults(std::move(bad)) {}
    Result(Fault bad) { faults.push_back(std::move(bad)); }
    explicit operator bool() const { return value.has_value(); }
    T& operator*() { return *value; }
    const T& operator*() const { return *value; }
    T* operator->() { return &*value; }
    const T* operator->() const { return &*value; }
};

} // namespace vanthu::json
