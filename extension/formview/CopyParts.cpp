#include "extension/formview/CopyParts.h"

#include "extension/formview/Outline.h"
#include "extension/formview/OutlineView.h"
#include "extension/formview/TaskRows.h"
#include "json/Fault.h"

#include <algorithm>

namespace vanthu::extension {

namespace {

using form::Field;
using form::FieldType;

constexpr std::size_t kLine = 110; ///< characters

const json::Array* arrayAt(const json::Value& form, const std::string& pointer) {
    const json::Value* const value = form.at(pointer);
    return value != nullptr && value->isArray() ? &value->array() : nullptr;
}

bool hasOutline(const Field& list) {
    return !list.fields.empty() &&
           std::ranges::find(list.fields.front().fields, FieldType::outline, &Field::type) != list.fields.front().fields.end();
}

class Collector {
public:
    Collector(const json::Value& form, text::Language language) : form_(form), language_(language) {}

    void addMembers(const Field& group, const std::string& base) {
        for (const Field& member : group.fields) {
            const std::string pointer = json::pointerTo(base, member.name);
            if (member.type == FieldType::group) addMembers(member, pointer);
            if (member.type == FieldType::outline) addItems(member, pointer);
            if (member.type == FieldType::list && hasOutline(member)) addEntries(member, pointer);
        }
    }
    std::vector<CopyPart> take() { return std::move(parts_); }

private:
    void addItems(const Field& outline, const std::string& pointer) {
        const json::Array* const items = arrayAt(form_, pointer);
        const Field* const level = outline.find(kLevel);
        if (items == nullptr || level == nullptr) return;
        for (const OutlineLine& line : outlineLines(*items, levelMarks(level->choices)))
            parts_.push_back({pointerOf(pointer, line.path), std::string(4 * (line.path.size() - 1), ' ') + shortened(line.text, kLine)});
    }

    /// "Phụ lục 2: Danh mục các thôn".
    void addEntries(const Field& list, const std::string& pointer) {
        const json::Array* const entries = arrayAt(form_, pointer);
        for (std::size_t i = 0; entries != nullptr && i < entries->size(); ++i) {
            const Field& first = list.fields.front().fields.front();
            const std::string words =
                list.label.in(language_) + " " + std::to_string(i + 1) + ": " + cellText(first, (*entries)[i].find(first.name), language_);
            parts_.push_back({json::pointerTo(pointer, i), shortened(words, kLine)});
        }
    }

    const json::Value& form_;
    text::Language language_;
    std::vector<CopyPart> parts_;
};

} // namespace

std::vector<CopyPart> copyParts(const form::Kind& kind, const json::Value& form, text::Language language) {
    Collector collector(form, language);
    collector.addMembers(kind.root, "");
    return collector.take();
}

} // namespace vanthu::extension
