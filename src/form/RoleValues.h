#pragma once

#include "form/Kind.h"
#include "json/Value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::form {

/// The values of a form whose fields have a role or lists, in the order of the fields, however deep they stand. Forms need not be valid:
/// what is not there or empty is left out, types are for the reader to ask. Borrows kind and form, which must stay as they are.
class RoleValues {
public:
    /// One of them. `group` is the group it stands in.
    struct Entry {
        const Field* field = nullptr;
        const json::Value* value = nullptr;
        std::size_t group = 0;
    };

    RoleValues(const Kind& kind, const json::Value& form);

    const std::vector<Entry>& entries() const { return entries_; }
    /// The first with that role, or nullptr. Borrowed.
    const json::Value* first(Role role) const;
    /// JSON pointer of an entry.
    std::string pointer(const Entry& entry) const;
    /// The group around a group; nothing for the form itself and for what stands in a list, whose entries have nothing to do with
    /// what is around it.
    std::optional<std::size_t> around(std::size_t group) const;

private:
    /// A step on the way to a value: a member, or an entry of a list.
    struct Step {
        std::size_t above = 0; ///< the step before it
        std::string_view name = {};
        std::size_t index = 0;
        bool isEntry = false;
    };

    void collect(const Field& group, const json::Value& object, std::size_t step);
    void enter(const Field& field, const json::Value& value, std::size_t step);
    void collectEntries(const Field& field, const json::Value& value, std::size_t step, std::size_t depth);
    std::size_t add(Step step);
    std::string pointerOf(std::size_t step) const;

    std::vector<Step> steps_;
    std::vector<Entry> entries_;
};

} // namespace vanthu::form
