#include "NeutralPlan.h"

#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace vanthu::bench {

namespace {

using json::Array;
using json::Object;
using json::Value;

Value& member(Value& object, std::string_view name) {
    Value* const found = object.find(name);
    if (found == nullptr) throw std::invalid_argument("no member " + std::string(name));
    return *found;
}

std::string take(Value& object, std::string_view name) {
    Value& found = member(object, name);
    if (!found.isString()) throw std::invalid_argument("no text in " + std::string(name));
    return std::move(found.string());
}

std::int64_t number(Value& object, std::string_view name) {
    const std::string digits = take(object, name);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) throw std::invalid_argument("no number in " + std::string(name));
    return value;
}

bool isRoman(char c) { return c == 'I' || c == 'V' || c == 'X'; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The level a label stands for ("IV.", "2.1.", "-"), or empty if it is none.
std::string_view levelOf(std::string_view label) {
    if (label == "-") return "dash";
    if (label == "+") return "plus";
    if (label.size() < 2 || label.back() != '.') return {};
    bool roman = true;
    bool digits = true;
    int dots = 0;
    for (const char c : label.substr(0, label.size() - 1)) {
        roman = roman && isRoman(c);
        digits = digits && (isDigit(c) || c == '.');
        dots += c == '.' ? 1 : 0;
    }
    if (roman) return "section";
    if (!digits || dots > 2) return {};
    return dots == 0 ? "clause" : dots == 1 ? "subclause" : "subsubclause";
}

/// An item of the content out of one paragraph. `part` is "heading" or "text".
Object toItem(std::string text, const char* part, Labels labels) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view label(text.data(), space);
    std::string_view level = levelOf(label);
    // An en dash is no label of the decree's: it is printed as typed in either way.
    const bool foreign = label == "–";
    Object item;
    item.reserve(4);
    if (level.empty()) {
        item.push_back({"level", foreign ? "dash" : "paragraph"});
        if (foreign) item.push_back({"label", label});
    } else {
        item.push_back({"level", level});
        if (labels == Labels::asPrinted) item.push_back({"label", label});
    }
    if (!level.empty() || foreign) text.erase(0, space + 1);
    item.push_back({part, std::move(text)});
    return item;
}

void appendItems(Array& items, Value& paragraphs, Labels labels) {
    items.reserve(items.size() + paragraphs.array().size());
    for (Value& paragraph : paragraphs.array()) items.emplace_back(toItem(take(paragraph, "text"), "text", labels));
}

Array toContent(Value& sections, Labels labels) {
    Array content;
    for (Value& section : sections.array()) {
        Array children;
        appendItems(children, member(section, "paras"), labels);
        for (Value& sub : member(section, "subs").array()) {
            Object item = toItem(take(sub, "heading"), "heading", labels);
            Array bullets;
            appendItems(bullets, member(sub, "bullets"), labels);
            item.push_back({"children", std::move(bullets)});
            children.emplace_back(std::move(item));
        }
        Object item = toItem(take(section, "heading"), "heading", labels);
        item.push_back({"children", std::move(children)});
        content.emplace_back(std::move(item));
    }
    return content;
}

/// "- Lưu: VT, TCD." gives the units after "VT".
Value toFileCopy(std::string_view line) {
    constexpr std::string_view kHead = "- Lưu: VT";
    line.remove_prefix(kHead.size());
    if (line.ends_with('.')) line.remove_suffix(1);
    Array units;
    while (line.starts_with(", ")) {
        line.remove_prefix(2);
        const std::size_t end = std::min(line.find(','), line.size());
        units.emplace_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    if (!line.empty()) throw std::invalid_argument("file copy");
    return Object{{"units", std::move(units)}};
}

void addRecipients(Object& form, Value& lines) {
    Array recipients;
    Value fileCopy;
    for (Value& line : lines.array()) {
        std::string text = take(line, "text");
        if (text.starts_with("- Lưu: VT")) {
            fileCopy = toFileCopy(text);
            continue;
        }
        if (!text.starts_with("- ") || !text.ends_with(';')) throw std::invalid_argument("recipient: " + text);
        text.pop_back();
        text.erase(0, 2);
        Object recipient;
        recipient.push_back({"name", std::move(text)});
        recipients.emplace_back(std::move(recipient));
    }
    form.push_back({"recipients", std::move(recipients)});
    form.push_back({"fileCopy", std::move(fileCopy)});
}

Value toSignature(Value& signer) {
    constexpr std::string_view kCollective = "TM. ";
    std::string authority = take(signer, "authority");
    if (!authority.starts_with(kCollective)) throw std::invalid_argument("authority: " + authority);
    authority.erase(0, kCollective.size());
    return Object{
        {"authority", "TM"}, {"collective", std::move(authority)}, {"post", take(signer, "title")}, {"name", take(signer, "name")}};
}

Array toBases(Value& paragraphs) {
    Array bases;
    for (Value& paragraph : paragraphs.array()) bases.emplace_back(take(paragraph, "text"));
    return bases;
}

} // namespace

Value toForm(Value neutral, Labels labels) {
    if (member(neutral, "kind").string() != "KẾ HOẠCH") throw std::invalid_argument("no plan");
    Value& date = member(neutral, "date");
    Object form;
    form.reserve(13);
    form.push_back({"kind", "plan"});
    form.push_back({"agency", Object{{"parent", take(neutral, "parent")}, {"name", take(neutral, "issuer")}}});
    form.push_back({"number", number(neutral, "number")});
    form.push_back({"symbol", take(neutral, "symbol")});
    form.push_back({"place", take(neutral, "place")});
    form.push_back({"date", Object{{"day", number(date, "day")}, {"month", number(date, "month")}, {"year", number(date, "year")}}});
    form.push_back({"abstract", take(neutral, "abstract")});
    form.push_back({"bases", toBases(member(neutral, "bases"))});
    form.push_back({"opening", take(neutral, "lead")});
    form.push_back({"content", toContent(member(neutral, "sections"), labels)});
    addRecipients(form, member(neutral, "recipients"));
    form.push_back({"signature", toSignature(member(neutral, "signer"))});
    return form;
}

} // namespace vanthu::bench
