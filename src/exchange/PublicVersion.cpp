#include "exchange/PublicVersion.h"

#include "exchange/Redaction.h"
#include "form/Emptiness.h"
#include "form/Form.h"
#include "form/Limits.h"
#include "form/Pattern.h"
#include "form/ProtectionMarks.h"
#include "form/Unplaced.h"

#include <algorithm>
#include <utility>

namespace vanthu::exchange {

namespace {

using form::Field;
using form::FieldType;
using json::Value;

constexpr std::string_view kSymbol = "/symbol";
constexpr std::string_view kKeywords = "/keywords";

bool isText(const Field& field) { return field.type == FieldType::text || field.type == FieldType::paragraph; }

bool isProtected(const Value& entry) {
    const Value* const flag = entry.find(form::kProtectedMember);
    return flag != nullptr && flag->isBool() && flag->boolean();
}

/// Collects the words that are protected: those of the form's list first, so that what it says about them counts.
class Collector {
public:
    std::vector<ProtectedWord> words;
    std::vector<std::string> listed;
    json::Faults faults;

    void collectList(const Value& form) {
        const Value* const list = form.find(form::kProtectedMember);
        if (list == nullptr || !list->isArray()) return;
        for (std::size_t i = 0; i < list->array().size(); ++i) {
            const Value& entry = list->array()[i];
            const std::string text = form::withoutMarks(entry.text("words"));
            const std::string_view how = entry.text("how");
            std::string by = how == "leave-out" ? std::string(kLeftOut)
                             : how == "replace" ? form::withoutMarks(entry.text("by"))
                                                : initialsOf(text);
            const std::string pointer = json::pointerTo(json::pointerTo("", form::kProtectedMember), i);
            if (ProtectedWords::lengthOf(text) < 2) faults.push_back({pointer + "/words", "public-list-short", {{"words", text}}});
            if (how == "replace") given_.push_back({pointer + "/by", by});
            listed.push_back(text);
            words.push_back({text, std::move(by), std::string(entry.text("reason"))});
        }
    }

    // Recursion goes as deep as a valid form.
    void collectMarks(const Value& value) {
        if (value.isString()) {
            const std::string& text = value.string();
            if (!form::mayBeMarked(text)) return;
            for (const form::ProtectedSpan& span : form::readMarks(text).spans)
                words.push_back({text.substr(span.wordsBegin, span.wordsEnd - span.wordsBegin), replacementOf(span, text), {}});
        } else if (value.isArray()) {
            for (const Value& entry : value.array()) collectMarks(entry);
        } else if (value.isObject()) {
            for (const json::Member& member : value.object())
                if (member.name != form::kProtectedMember) collectMarks(member.value);
        }
    }

    void checkGiven(const ProtectedWords& all) {
        for (const auto& [pointer, by] : given_)
            if (!all.find(by).empty()) faults.push_back({pointer, "public-by-tells", {{"by", by}}});
    }

private:
    std::vector<std::pair<std::string, std::string>> given_; ///< pointer, what is said instead
};

/// Goes along the fields of a form and makes it public in place.
class Walker {
public:
    Walker(const ProtectedWords& words, const PublicTexts& texts) : words_(words), texts_(texts) {}

    std::vector<PublicChange> changes;
    json::Faults faults;

    void members(const Field& group, Value& object, const std::string& pointer) {
        object.erase(form::kProtectedMember);
        for (const Field& field : group.fields) {
            Value* const value = object.find(field.name);
            if (value == nullptr || form::isEmpty(*value)) continue;
            if (!visit(field, *value, json::pointerTo(pointer, field.name))) object.erase(field.name);
        }
    }

private:
    /// False if nothing can stand there any more.
    bool visit(const Field& field, Value& value, const std::string& pointer) {
        if (isText(field) && value.isString()) return text(field, value, pointer);
        if (field.type == FieldType::group && value.isObject()) members(field, value, pointer);
        if (field.type == FieldType::outline && value.isArray()) items(field, value.array(), pointer);
        if (field.type == FieldType::list && value.isArray() && !field.fields.empty()) entries(field, value.array(), pointer);
        return true;
    }

    bool text(const Field& field, Value& value, const std::string& pointer) {
        RedactedText redacted = redact(words_, value.string());
        if (redacted.replacements.empty()) return true;
        if (pointer == kSymbol) {
            faults.push_back({pointer, "public-symbol", {{"words", redacted.replacements.front().words}}});
            return true;
        }
        // What must be a number or an address cannot be initials.
        const bool fits = !field.matcher || field.matcher->matches(redacted.text);
        if (!fits || pointer.starts_with(kKeywords)) {
            changes.push_back({PublicChange::Action::dropped, pointer, form::withoutMarks(value.string()), {}, reasonOf(redacted)});
            return false;
        }
        for (RedactedText::Replacement& each : redacted.replacements)
            changes.push_back({PublicChange::Action::replaced, pointer, std::move(each.words), std::move(each.by), std::move(each.reason)});
        value = Value(std::move(redacted.text));
        return true;
    }

    static std::string reasonOf(const RedactedText& redacted) {
        for (const RedactedText::Replacement& each : redacted.replacements)
            if (!each.reason.empty()) return each.reason;
        return {};
    }

    void entries(const Field& list, json::Array& entries, const std::string& pointer) {
        const Field& field = list.fields.front();
        json::Array kept;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::string at = json::pointerTo(pointer, i);
            if (field.type == FieldType::group && isProtected(entries[i])) {
                withhold(at);
                kept.push_back(withheldEntry(field));
            } else if (visit(field, entries[i], at)) {
                kept.push_back(std::move(entries[i]));
            }
        }
        entries = std::move(kept);
    }

    /// The line stands in the one member that an entry must have; where it must have more, it stands for all of them.
    Value withheldEntry(const Field& entry) const {
        const Field* only = nullptr;
        for (const Field& member : entry.fields) {
            if (!member.required) continue;
            if (only != nullptr || !isText(member) || member.matcher) return withMember(form::kWithheldMember);
            only = &member;
        }
        return withMember(only == nullptr ? form::kWithheldMember : std::string_view(only->name));
    }

    Value withMember(std::string_view name) const {
        Value entry;
        entry.set(name, Value(texts_.withheld));
        return entry;
    }

    void items(const Field& outline, json::Array& items, const std::string& pointer) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string at = json::pointerTo(pointer, i);
            if (isProtected(items[i])) {
                withhold(at);
                Value line;
                line.set("level", Value(items[i].text("level")));
                line.set("text", Value(texts_.withheld));
                items[i] = std::move(line);
                continue;
            }
            members(outline, items[i], at);
            Value* const children = items[i].find(form::kChildrenMember);
            if (children != nullptr && children->isArray())
                this->items(outline, children->array(), json::pointerTo(at, form::kChildrenMember));
        }
    }

    void withhold(const std::string& pointer) { changes.push_back({PublicChange::Action::withheld, pointer, {}, texts_.withheld, {}}); }

    const ProtectedWords& words_;
    const PublicTexts& texts_;
};

/// Of a copy there is none: what it holds is a form of another kind, with marks and flags of its own.
json::Faults copiesSomething(const form::Kind& kind, const Value& form) {
    for (const Field& field : kind.root.fields)
        if (field.type == FieldType::document && form.find(field.name) != nullptr)
            return {{json::pointerTo("", field.name), "public-copy"}};
    return {};
}

json::Faults notForThePublic(const Value& form) {
    json::Faults faults;
    for (const auto& [mark, id] : {std::pair("secrecy", "public-secret"), std::pair("circulation", "public-circulation")}) {
        const std::string pointer = std::string("/marks/") + mark;
        const Value* const chosen = form.at(pointer);
        if (chosen != nullptr && !form::isEmpty(*chosen)) faults.push_back({pointer, id});
    }
    return faults;
}

/// Whether one of the texts of a form has such words. Recursion goes as deep as a valid form.
bool standsIn(const ProtectedWords& words, const Value& value) {
    if (value.isString()) return !words.find(form::withoutMarks(value.string())).empty();
    if (value.isArray()) return std::ranges::any_of(value.array(), [&](const Value& entry) { return standsIn(words, entry); });
    if (!value.isObject()) return false;
    return std::ranges::any_of(value.object(), [&](const json::Member& member) {
        const bool list = member.name == form::kProtectedMember;
        return !list && standsIn(words, member.value);
    });
}

} // namespace

json::Result<PublicVersion> publicVersion(const form::Kind& kind, Value form, const PublicTexts& texts) {
    if (json::Faults faults = copiesSomething(kind, form); !faults.empty()) return faults;
    if (json::Faults faults = notForThePublic(form); !faults.empty()) return faults;
    form::normalise(form);
    form.erase(form::kUnplacedMember);
    Collector collector;
    collector.collectList(form);
    collector.collectMarks(form);
    ProtectedWords words(std::move(collector.words));
    collector.checkGiven(words);
    if (!collector.faults.empty()) return std::move(collector.faults);
    const Value before = form;
    Walker walker(words, texts);
    walker.members(kind.root, form, "");
    if (!walker.faults.empty()) return std::move(walker.faults);
    if (!walker.changes.empty()) form.set(form::kPublicNoteMember, Value(texts.note));
    if (json::Faults faults = form::validate(kind, form); !faults.empty()) return faults;
    PublicVersion version{std::move(form), std::move(walker.changes), {}, std::move(words)};
    for (std::string& word : collector.listed)
        if (!standsIn(ProtectedWords({{word, {}, {}}}), before)) version.unused.push_back(std::move(word));
    return version;
}

} // namespace vanthu::exchange
