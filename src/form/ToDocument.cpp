#include "form/Form.h"

#include "form/Emptiness.h"
#include "form/LetteredNumber.h"
#include "form/Limits.h"
#include "form/ProtectionMarks.h"
#include "model/DeadlineNames.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace vanthu::form {

namespace {

using json::Value;

/// A text without the marks of what is protected.
std::string printed(std::string_view text) { return mayBeMarked(text) ? withoutMarks(text) : std::string(text); }

/// Takes the members of an object by name; what is missing or of another type is empty.
class Group {
public:
    explicit Group(const Value* value) : value_(value) {}

    std::string text(std::string_view name) const { return value_ == nullptr ? std::string() : printed(value_->text(name)); }

    /// 0 where there is none.
    LetteredNumber lettered(std::string_view name) const {
        const Value* const found = find(name);
        return found == nullptr ? LetteredNumber{} : letteredNumber(*found).value_or(LetteredNumber{});
    }
    std::optional<std::int64_t> integer(std::string_view name) const {
        const Value* const found = find(name);
        return found != nullptr && found->isInteger() ? std::optional(found->integer()) : std::nullopt;
    }

    bool flag(std::string_view name) const {
        const Value* const found = find(name);
        return found != nullptr && found->isBool() && found->boolean();
    }

    Group group(std::string_view name) const { return Group(find(name)); }

    /// Makes one value of each entry of a list.
    template <class Make> auto list(std::string_view name, Make make) const {
        std::vector<decltype(make(std::declval<const Value&>()))> result;
        const Value* const found = find(name);
        if (found == nullptr || !found->isArray()) return result;
        result.reserve(found->array().size());
        for (const Value& entry : found->array()) result.push_back(make(entry));
        return result;
    }

    std::vector<std::string> texts(std::string_view name) const {
        return list(name, [](const Value& entry) { return entry.isString() ? printed(entry.string()) : std::string(); });
    }

    bool isThere() const { return value_ != nullptr && value_->isObject(); }

private:
    const Value* find(std::string_view name) const { return value_ == nullptr ? nullptr : value_->find(name); }

    const Value* value_;
};

model::OpenDate readDate(const Group& date) {
    const auto part = [&](std::string_view name) {
        const std::optional<std::int64_t> value = date.integer(name);
        return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
    };
    return {part("day"), part("month"), part("year")};
}

template <class T, std::size_t N> T named(const std::array<std::pair<std::string_view, T>, N>& names, std::string_view name) {
    for (const auto& [id, value] : names) {
        if (id == name) return value;
    }
    return {};
}

model::TimeUnit readTimeUnit(std::string_view name) {
    using model::TimeUnit;
    static constexpr std::array<std::pair<std::string_view, TimeUnit>, 8> units{{{"hour", TimeUnit::hour},
                                                                                 {"day", TimeUnit::day},
                                                                                 {"working-day", TimeUnit::workingDay},
                                                                                 {"week", TimeUnit::week},
                                                                                 {"month", TimeUnit::month},
                                                                                 {"quarter", TimeUnit::quarter},
                                                                                 {"half-year", TimeUnit::halfYear},
                                                                                 {"year", TimeUnit::year}}};
    return named(units, name);
}

model::Bound readBound(std::string_view name) {
    using model::Bound;
    static constexpr std::array<std::pair<std::string_view, Bound>, 3> bounds{
        {{"before", Bound::before}, {"by", Bound::by}, {"within", Bound::within}}};
    return named(bounds, name);
}

std::optional<int> readCount(const Group& group, std::string_view name) {
    const std::optional<std::int64_t> value = group.integer(name);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

model::Deadline readDeadline(const Group& group) {
    const Group details = group.group("details");
    model::Deadline deadline;
    deadline.kind = named(model::kDeadlineKinds, group.text("kind"));
    deadline.text = group.text("text");
    deadline.date = readDate(group.group("date"));
    deadline.bound = readBound(details.text("bound"));
    deadline.time = details.text("time");
    deadline.recurrences = details.list("recurrences", [](const Value& entry) {
        const Group one(&entry);
        return model::Recurrence{readTimeUnit(one.text("every")), readCount(one, "day"), readCount(one, "month"),
                                 readCount(one, "weekday")};
    });
    deadline.periods = details.list("periods", [](const Value& entry) {
        const Group one(&entry);
        return model::Period{readDate(one.group("from")), readDate(one.group("to"))};
    });
    deadline.count = readCount(details, "count");
    deadline.unit = readTimeUnit(details.text("unit"));
    deadline.event = details.text("event");
    return deadline;
}

/// A task in which nothing is filled in is none.
std::optional<model::Task> readTask(const Group& group) {
    if (!group.isThere()) return std::nullopt;
    model::Task task{group.text("leadUnit"), group.texts("coordinatingUnits"), readDeadline(group.group("deadline")),
                     group.text("reportTo"), group.flag("composed")};
    return task == model::Task{} ? std::nullopt : std::optional(std::move(task));
}

// Recursion goes as deep as the outline, which validation bounds by kMaxOutlineDepth.
model::Item readItem(const Value& value) {
    const Group item(&value);
    return {item.text("level"), item.text("label"),           item.text("heading"),
            item.text("text"),  readTask(item.group("task")), item.list(kChildrenMember, readItem)};
}

std::optional<std::int64_t> numberOf(const LetteredNumber& number) {
    return number.number == 0 ? std::nullopt : std::optional(number.number);
}

model::Letterhead readLetterhead(const Group& form) {
    const Group agency = form.group("agency");
    const LetteredNumber number = form.lettered("number");
    return {agency.text("parent"), agency.text("name"),          numberOf(number), form.text("symbol"),
            form.text("place"),    readDate(form.group("date")), number.letters};
}

model::Signature readSignature(const Group& signature) {
    return {signature.text("authority"), signature.text("collective"), signature.text("head"), signature.text("unitHead"),
            signature.text("post"),      signature.text("nameTitle"),  signature.text("name")};
}

model::AgencyAddress readAddress(const Group& address) {
    return {address.text("address"), address.text("phone"), address.text("fax"), address.text("email"), address.text("website")};
}

model::Citation readCitation(const Value& value) {
    const Group citation(&value);
    const LetteredNumber number = citation.lettered("number");
    return {citation.text("id"),
            citation.text("type"),
            numberOf(number),
            citation.text("symbol"),
            readDate(citation.group("date")),
            citation.text("issuer"),
            citation.text("abstract"),
            citation.text("fingerprint"),
            number.letters};
}

/// The fields that have members of their own in model::Document.
constexpr std::array<std::string_view, 24> kOwnMembers{"citations",  "competence", "agency",   "number",    "symbol",      "place",
                                                       "date",       "abstract",   "marks",    "bases",     "opening",     "content",
                                                       "closing",    "recipients", "fileCopy", "signature", "drafterMark", "address",
                                                       "appendices", "taskTable",  "keywords", "typeName",  "protected",   "publicNote"};

/// Those of an appendix that have members in model::Appendix.
constexpr std::array<std::string_view, 5> kAppendixMembers{"title", "landscape", "electronic", "taskTable", "content"};

std::vector<model::Fact> readFacts(const std::vector<Field>& fields, const Value& group, std::span<const std::string_view> except = {});

/// The printed name of a choice, in Vietnamese as the paper is.
std::string choiceLabel(const Field& field, std::string_view value) {
    for (const Choice& choice : field.choices)
        if (choice.value == value) return choice.label.vi;
    return {};
}

/// Empty if nothing is filled in.
model::Fact readFact(const Field& field, const Value& value) {
    model::Fact fact;
    switch (field.type) {
    case FieldType::text:
    case FieldType::paragraph:
        if (value.isString() && !isNothing(value)) fact.text = printed(value.string());
        break;
    case FieldType::choice:
        if (value.isString()) fact.text = choiceLabel(field, value.string());
        break;
    case FieldType::integer:
        if (value.isInteger()) fact.text = std::to_string(value.integer());
        break;
    case FieldType::flag:
        if (value.isBool() && value.boolean()) fact.text = "true";
        break;
    case FieldType::date:
        fact.date = readDate(Group(&value));
        break;
    case FieldType::group:
        if (value.isObject()) fact.members = readFacts(field.fields, value);
        break;
    case FieldType::list:
        if (!value.isArray() || field.fields.empty()) break;
        for (const Value& entry : value.array()) fact.members.push_back(readFact(field.fields[0], entry));
        break;
    case FieldType::document:
        break; // a document of its own
    case FieldType::outline:
        if (!value.isArray()) break;
        for (const Value& entry : value.array()) fact.items.push_back(readItem(entry));
        break;
    }
    return fact;
}

std::vector<model::Fact> readFacts(const std::vector<Field>& fields, const Value& group, std::span<const std::string_view> except) {
    std::vector<model::Fact> facts;
    for (const Field& field : fields) {
        if (std::ranges::find(except, field.name) != except.end()) continue;
        const Value* const value = group.find(field.name);
        if (value == nullptr) continue;
        model::Fact fact = readFact(field, *value);
        if (fact == model::Fact{}) continue;
        fact.name = field.name;
        facts.push_back(std::move(fact));
    }
    return facts;
}

} // namespace

model::Document toDocument(const Kind& kind, const Value& form) {
    const Group root(&form);
    const Group marks = root.group("marks");
    const Group fileCopy = root.group("fileCopy");
    const Group drafterMark = root.group("drafterMark");
    model::Document document;
    document.kind = kind.id;
    document.typeName = root.text("typeName");
    document.letterhead = readLetterhead(root);
    document.letterhead.symbol = fullSymbol(kind, document.typeName, document.letterhead.symbol);
    document.abstract = root.text("abstract");
    document.marks = {marks.text("urgency"), marks.text("secrecy"), marks.text("circulation")};
    document.bases = root.texts("bases");
    document.competence = root.text("competence");
    document.opening = root.text("opening");
    document.content = root.list("content", readItem);
    document.closing = root.text("closing");
    document.recipients = root.list("recipients", [](const Value& entry) {
        const Group recipient(&entry);
        return model::Recipient{recipient.text("name"), recipient.text("purpose"), recipient.text("group")};
    });
    document.fileCopy = {fileCopy.texts("units"), fileCopy.integer("copies")};
    document.signature = readSignature(root.group("signature"));
    document.drafterMark = {drafterMark.text("initials"), drafterMark.integer("copies")};
    document.address = readAddress(root.group("address"));
    const Field* const appendices = kind.root.find("appendices");
    document.appendices = root.list("appendices", [&](const Value& entry) {
        const Group appendix(&entry);
        std::vector<model::Fact> facts;
        if (appendices != nullptr && entry.isObject()) facts = readFacts(appendices->fields.at(0).fields, entry, kAppendixMembers);
        return model::Appendix{appendix.text("title"),      appendix.flag("landscape"), appendix.list("content", readItem),
                               appendix.flag("electronic"), appendix.flag("taskTable"), std::move(facts)};
    });
    document.taskTable = root.flag("taskTable");
    document.keywords = root.texts("keywords");
    document.publicNote = root.text("publicNote");
    document.citations = root.list("citations", readCitation);
    document.facts = readFacts(kind.root.fields, form, kOwnMembers);
    return document;
}

} // namespace vanthu::form
