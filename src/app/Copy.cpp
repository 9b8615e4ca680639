#include "app/Copy.h"

#include "form/Form.h"
#include "json/Text.h"

#include <algorithm>
#include <utility>

namespace vanthu::app {

namespace {

// The other abbreviations of appendix III, I.
constexpr std::string_view kTrueCopy = "SY";
constexpr std::string_view kCopyOfCopy = "SL";

constexpr std::string_view kParts = "parts";

/// An item of an outline has a level; an appendix and an attached text stand by themselves.
bool isPart(const json::Value& original, const std::string& pointer) {
    const json::Value* const found = pointer.empty() || pointer.front() != '/' ? nullptr : original.at(pointer);
    return found != nullptr && found->isObject();
}

} // namespace

const form::Field* copied(const form::Kind& kind) {
    const auto found = std::ranges::find(kind.root.fields, form::FieldType::document, &form::Field::type);
    return found == kind.root.fields.end() ? nullptr : &*found;
}

std::vector<std::string> copiedParts(const json::Value& copy) {
    std::vector<std::string> parts;
    const json::Value* const given = copy.find(kParts);
    if (given == nullptr || !given->isArray()) return parts;
    for (const json::Value& part : given->array())
        if (part.isString()) parts.push_back(part.string());
    return parts;
}

json::Faults copyFaults(const json::Value& copy, const json::Value& original, bool originalIsCopy) {
    const std::string_view form = copy.text(kCopyForm);
    const std::vector<std::string> parts = copiedParts(copy);
    const json::Argument named{"form", std::string(form)};
    if (form == kCopyOfCopy && (!originalIsCopy || original.text(kCopyForm) != kTrueCopy)) return {{"/form", "copy-needs-true-copy"}};
    if (form != kCopyOfCopy && originalIsCopy)
        return {{"/form", "copy-of-copy", {named, {"found", std::string(original.text(kCopyForm))}}}};
    if (form != kExtract && !parts.empty()) return {{"/parts", "copy-parts-unwanted", {named}}};
    if (form == kExtract && parts.empty()) return {{"/parts", "copy-parts-missing"}};
    json::Faults faults;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!isPart(original, parts[i])) faults.push_back({json::pointerTo("/parts", i), "copy-part-unknown", {{"part", parts[i]}}});
    return faults;
}

void withoutPointers(layout::Layout& layout) {
    const auto forget = [](layout::Cell& cell) {
        for (layout::Paragraph& line : cell) line.pointer = {};
    };
    for (layout::Sheet& sheet : layout.sheets) {
        for (layout::Block& block : sheet.blocks) {
            if (auto* const line = std::get_if<layout::Paragraph>(&block)) {
                line->pointer = {};
                continue;
            }
            for (auto& row : std::get<layout::Table>(block).rows) std::ranges::for_each(row, forget);
        }
    }
    forget(layout.firstHeader);
    forget(layout.firstFooter);
}

json::Value copyForm(const form::Kind& kind, const json::Value& given, std::string_view form, std::vector<std::string> parts,
                     json::Value original) {
    json::Value copy = form::defaults(kind);
    if (given.isObject())
        for (const json::Member& member : given.object()) copy.set(member.name, member.value);
    copy.set(kCopyForm, json::Value(form));
    // "SY-UBND" is "SL-UBND" for a copy of a copy; a symbol of another make stays.
    const std::string symbol(copy.text("symbol"));
    const std::size_t hyphen = symbol.find('-');
    const std::string_view begins = std::string_view(symbol).substr(0, hyphen);
    if (hyphen != std::string::npos && (begins == kTrueCopy || begins == kCopyOfCopy || begins == kExtract))
        copy.set("symbol", json::Value(std::string(form) + symbol.substr(hyphen)));
    json::Array chosen;
    for (std::string& part : parts) chosen.emplace_back(std::move(part));
    if (!chosen.empty()) copy.set(kParts, json::Value(std::move(chosen)));
    if (const form::Field* const field = copied(kind)) copy.set(field->name, std::move(original));
    return copy;
}

} // namespace vanthu::app
