#include "form/Form.h"

#include "form/Limits.h"

#include <algorithm>

namespace vanthu::form {

namespace {

/// The token a pointer starts with; takes it and its slash off. Names of members need no escapes.
std::string_view takeToken(std::string_view& pointer) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    return token;
}

bool isIndex(std::string_view token) {
    return !token.empty() && std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Walks from a field to the one a token names. `inEntry` tells whether an outline has been entered by an index.
const Field* step(const Field& field, std::string_view token, bool& inEntry) {
    switch (field.type) {
    case FieldType::group:
        return field.find(token);
    case FieldType::list:
        return isIndex(token) && !field.fields.empty() ? &field.fields.front() : nullptr;
    case FieldType::date:
        return token == "day" || token == "month" || token == "year" ? &field : nullptr;
    case FieldType::outline:
        if (!inEntry) return inEntry = true, isIndex(token) ? &field : nullptr;
        inEntry = false;
        return token == kChildrenMember ? &field : field.find(token);
    default:
        return nullptr;
    }
}

} // namespace

const Field* Field::find(std::string_view member) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [member](const Field& field) { return field.name == member; });
    return found == fields.end() ? nullptr : &*found;
}

const Field* fieldAt(const Kind& kind, std::string_view pointer) {
    const Field* field = &kind.root;
    bool inEntry = false;
    while (field != nullptr && !pointer.empty()) {
        if (pointer[0] != '/') return nullptr;
        field = step(*field, takeToken(pointer), inEntry);
    }
    return field;
}

std::string labelAt(const Kind& kind, std::string_view pointer, text::Language language) {
    const Field* const field = fieldAt(kind, pointer);
    if (field != nullptr && !field->label.in(language).empty()) return field->label.in(language);
    return std::string(pointer.substr(pointer.rfind('/') + 1));
}

std::string placeAt(const Kind& kind, std::string_view pointer, text::Language language) {
    const Field* field = &kind.root;
    std::string lists;  // "Nơi nhận (2)" for each list or outline on the way
    std::string counts; // of the innermost
    bool inEntry = false;
    bool atEntry = false; // the pointer ends at an entry, which its list has named
    for (std::string_view rest = pointer; field != nullptr && !rest.empty();) {
        if (rest[0] != '/') return labelAt(kind, pointer, language);
        const std::string_view token = takeToken(rest);
        const Field& before = *field;
        field = step(before, token, inEntry);
        atEntry = isIndex(token) && field != nullptr;
        if (!atEntry) {
            if (field != &before) counts.clear(); // its children are counted on
            continue;
        }
        if (!counts.empty()) lists.resize(lists.size() - counts.size() - 3);
        if (counts.empty()) lists.append(lists.empty() ? "" : ", ").append(before.label.in(language));
        counts.append(counts.empty() ? "" : ".").append(std::to_string(std::stoul(std::string(token)) + 1));
        lists.append(" (").append(counts).append(")");
    }
    if (field == nullptr || lists.empty()) return labelAt(kind, pointer, language);
    return atEntry ? lists : lists + ", " + labelAt(kind, pointer, language);
}

std::vector<json::Argument> argumentsFor(const Kind& kind, const json::Fault& fault, text::Language language) {
    std::vector<json::Argument> arguments = fault.arguments;
    const Field* const field = fieldAt(kind, fault.pointer);
    for (json::Argument& argument : arguments) {
        if (argument.name == kHintArgument && field != nullptr) argument.value = field->patternHint.in(language);
    }
    return arguments;
}

} // namespace vanthu::form
