#pragma once

#include "form/Role.h"
#include "text/Language.h"
#include "json/Value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::form {

/// A text for people, in both languages.
struct LocalText {
    std::string vi;
    std::string en;
    const std::string& in(text::Language language) const { return language == text::Language::english && !en.empty() ? en : vi; }
};

enum class FieldType {
    group,     ///< object with the members `fields`
    text,      ///< one line
    paragraph, ///< one paragraph, may be long; LF starts a new line where `multiline`
    integer,
    date,     ///< object day, month, year, each integer; day and month may be missing where `open`
    choice,   ///< one of `choices`
    flag,     ///< true or false
    list,     ///< array of `fields[0]` (anything but a list or an outline; its name is "")
    document, ///< a whole form of another kind, checked by that kind (app::Workbench)
    outline,  ///< array of groups with the members `fields` and a last member `children`, an array of the same
};

struct Choice {
    std::string value;
    LocalText label;
};

/// A field that must be filled in only while another field of the same group has one of these values ("true" for a flag).
struct RequiredWhen {
    std::string field;
    std::vector<std::string> values;
};

class Pattern;

/// One field of a form, as the dialog, the schema and the validation see it. Read from templates; never changed after.
struct Field {
    std::string name; ///< the member's name in the form; "" for the item of a list
    FieldType type = FieldType::text;
    LocalText label; ///< with an access key marked by "~" at most in the dialog's own catalogue, never here
    LocalText hint;
    std::string article; ///< where the decree says so: "PL I.II.4"; may be empty
    bool required = false;
    std::optional<RequiredWhen> requiredWhen; ///< required depending on a sibling
    std::vector<std::string> needsAny;        ///< group, outline: at least one of these members must be filled in
    bool open = false;                        ///< date: any of its parts may be missing, a day not without a month
    bool multiline = false;                   ///< paragraph: LF is allowed
    bool lettered = false;                    ///< integer: may be a number with letters as text, "01a" (form/LetteredNumber.h)
    json::Value defaultValue;                 ///< null without one
    std::vector<Choice> choices;              ///< choice only
    std::optional<std::int64_t> minimum;      ///< integer, or number of entries of a list
    std::optional<std::int64_t> maximum;      ///< likewise
    std::size_t maxLength = 0;                ///< characters; 0 for the general limit
    std::string pattern;                      ///< ECMAScript regular expression for the whole text; "" without one
    std::shared_ptr<const Pattern> matcher;   ///< `pattern`, ready to match; nullptr without one
    LocalText patternHint;                    ///< what the pattern asks for, in words
    std::string widget;                       ///< hint to the dialog ("table", "tasks"); may be empty
    Role role = Role::none;                   ///< what it is to those who give advice
    std::vector<std::string> lists;           ///< lists of the office that offer values for it (templates/lists); mostly none
    bool hasRolesBelow = false;               ///< whether a field in it, however deep, has a role or lists
    std::vector<Field> fields;

    bool hasRole() const { return role != Role::none || !lists.empty(); }
    const Field* find(std::string_view member) const;
};

/// A page of the dialog: which top-level fields stand on it, in order. The pages follow the paper.
struct Page {
    std::string name;
    LocalText label;
    LocalText hint;
    std::vector<std::string> fields; ///< names of top-level fields, or "content#tasks" for the table of tasks in an outline
};

} // namespace vanthu::form
