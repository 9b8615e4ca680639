#include "app/ReadingKinds.h"

#include <algorithm>
#include <string>
#include <utility>

namespace vanthu::app {
namespace {

using form::FieldType;
using reader::Shape;

constexpr const char* kSharedFile = "decree-30/reader-wordings.json";
constexpr const char* kKindFile = "reading.json";

Shape::Type typeOf(FieldType type) {
    switch (type) {
    case FieldType::integer:
        return Shape::Type::integer;
    case FieldType::flag:
        return Shape::Type::flag;
    case FieldType::date:
        return Shape::Type::date;
    case FieldType::choice:
        return Shape::Type::choice;
    case FieldType::group:
        return Shape::Type::group;
    case FieldType::list:
        return Shape::Type::list;
    case FieldType::outline:
        return Shape::Type::outline;
    case FieldType::text:
    case FieldType::paragraph:
    case FieldType::document: // on no paper
        break;
    }
    return Shape::Type::text;
}

// Recursion goes as deep as the field list.
Shape shapeOf(const form::Field& field) {
    Shape shape;
    shape.name = field.name;
    shape.type = typeOf(field.type);
    for (const form::Choice& choice : field.choices) shape.labels.push_back(choice.label.vi);
    if (shape.type == Shape::Type::outline) {
        if (const form::Field* const level = field.find("level"))
            for (const form::Choice& choice : level->choices) shape.levels.push_back(choice.value);
        return shape;
    }
    for (const form::Field& member : field.fields) shape.members.push_back(shapeOf(member));
    return shape;
}

} // namespace

json::Result<std::vector<reader::KindWords>> readingKinds(const Workbench& workbench, const reader::Vocabulary& words) {
    const auto shared = workbench.data().read(kSharedFile);
    if (!shared) return shared.faults;
    const std::vector<std::string> own = workbench.data().foldersWith(kKindFile);
    std::vector<reader::KindWords> kinds;
    for (const form::Kind& kind : workbench.kinds()) {
        json::Value data;
        if (std::ranges::find(own, kind.id) != own.end()) {
            auto read = workbench.data().read(kind.id + '/' + kKindFile);
            if (!read) return read.faults;
            data = std::move(*read);
        }
        kinds.push_back(reader::kindWords(words, workbench.recipe(kind), kind.id, shapeOf(kind.root), {&data, &*shared}));
    }
    return kinds;
}

} // namespace vanthu::app
