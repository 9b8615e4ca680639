#include "reader/KindWords.h"

#include "reader/Phrase.h"
#include "reader/Variants.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

using layout::Recipe;

WordList phrasesOf(const json::Value* value) {
    WordList phrases;
    if (value == nullptr || !value->isArray()) return phrases;
    for (const json::Value& each : value->array())
        if (each.isString()) phrases.push_back(folded(each.string()));
    return phrases;
}

int scoreOf(const json::Value& value) {
    const json::Value* const score = value.find("score");
    return score != nullptr && score->isInteger() ? static_cast<int>(score->integer()) : 0;
}

/// A place whose value no other part of the paper prints.
bool saysMore(const WordingPiece& piece) { return piece.shape != nullptr && !piece.text.starts_with("agency."); }

class Preparation {
public:
    Preparation(const Vocabulary& words, const ReadingData& data, KindWords& kind) : words_(words), data_(data), kind_(kind) {}

    std::vector<StepWords> steps(const std::vector<Recipe::Step>& steps, const Shape* entry) {
        std::vector<StepWords> result;
        for (const Recipe::Step& step : steps) result.push_back(prepared(step, entry));
        return result;
    }

    std::vector<WordingVariant> variants(const layout::Wording* own, const std::string& id, const Shape* entry) const {
        const VariantMaker maker(*kind_.root, entry, data_.shared == nullptr ? nullptr : data_.shared->find("starts"));
        std::vector<WordingVariant> all;
        if (own != nullptr) maker.add(*own, all);
        // What offices write instead; sentences with places that this kind does not have are of other kinds.
        for (const json::Value* source : {data_.kind, data_.shared}) {
            const json::Value* const wordings = source == nullptr ? nullptr : source->find("wordings");
            const json::Value* const others = wordings == nullptr ? nullptr : wordings->find(id);
            if (others == nullptr || !others->isArray()) continue;
            for (const json::Value& other : others->array())
                if (auto wording = other.isString() ? layout::Wording::compile(other.string()) : std::nullopt) maker.add(*wording, all);
        }
        return all;
    }

private:
    StepWords prepared(const Recipe::Step& step, const Shape* entry) {
        StepWords result;
        result.step = &step;
        if (step.words && step.part != Recipe::Part::letterhead) {
            result.variants = variants(&*step.words, step.wordsId, entry);
            result.isHead = std::none_of(result.variants.begin(), result.variants.end(), [&](const WordingVariant& variant) {
                return std::any_of(variant.pieces.begin(), variant.pieces.end(), saysMore);
            });
        }
        if (!step.field.empty()) {
            if (entry != nullptr) result.shape = entry->find(step.field);
            result.ofEntry = result.shape != nullptr;
            if (result.shape == nullptr) result.shape = kind_.root->find(step.field);
        }
        const bool list = result.shape != nullptr && result.shape->type == Shape::Type::list && !result.shape->members.empty();
        const Shape* const inner = list ? &result.shape->members[0] : step.part == Recipe::Part::attached ? result.shape : nullptr;
        result.steps = steps(step.steps, inner);
        for (const Recipe::Column& column : step.columns) {
            StepWords::Column prepared;
            prepared.titles = {folded(column.title)};
            const json::Value* const titles = data_.shared == nullptr ? nullptr : data_.shared->find("titles");
            const WordList more = phrasesOf(titles == nullptr ? nullptr : titles->find(column.titleId));
            prepared.titles.insert(prepared.titles.end(), more.begin(), more.end());
            prepared.cells = variants(&column.cell, column.cellId, inner);
            result.columns.push_back(std::move(prepared));
        }
        return result;
    }

    const Vocabulary& words_;
    const ReadingData& data_;
    KindWords& kind_;
};

void readSigns(const json::Value& data, KindWords& kind) {
    kind.score = scoreOf(data);
    kind.typeNames = phrasesOf(data.find("typeNames"));
    const json::Value* const signs = data.find("signs");
    if (signs == nullptr || !signs->isArray()) return;
    for (const json::Value& sign : signs->array())
        kind.signs.push_back({sign.text("in") != "text", phrasesOf(sign.find("words")), scoreOf(sign)});
}

} // namespace

const StepWords* KindWords::step(Recipe::Part part) const {
    const auto found = std::ranges::find_if(steps, [part](const StepWords& each) { return each.step->part == part; });
    return found == steps.end() ? nullptr : &*found;
}

KindWords kindWords(const Vocabulary& words, const Recipe& recipe, std::string id, Shape root, const ReadingData& data) {
    KindWords kind;
    kind.id = std::move(id);
    kind.typeName = folded(recipe.typeName);
    kind.root = std::make_shared<const Shape>(std::move(root));
    kind.anyType = kind.root->find("typeName") != nullptr;
    if (data.kind != nullptr) readSigns(*data.kind, kind);
    if (data.shared != nullptr) kind.smallStarts = phrasesOf(data.shared->find("small"));
    const Shape* const content = kind.root->find("content");
    kind.levels = words.levelsOf(content == nullptr ? std::vector<std::string>() : content->levels);
    Preparation preparation(words, data, kind);
    kind.steps = preparation.steps(recipe.steps, nullptr);
    if (const Shape* const appendices = kind.root->find("appendices"); appendices != nullptr && !appendices->members.empty())
        kind.appendix = preparation.steps(words.composer->appendix().steps, &appendices->members[0]);
    for (const Recipe::Step& step : recipe.steps) {
        kind.hasBases = kind.hasBases || step.part == Recipe::Part::bases;
        kind.hasTitle = kind.hasTitle || step.part == Recipe::Part::title;
        kind.hasOpening = kind.hasOpening || (step.part == Recipe::Part::sentence && step.field == "opening");
        kind.hasClosing = kind.hasClosing || (step.part == Recipe::Part::sentence && step.field == "closing");
        if (step.part == Recipe::Part::letterhead && step.words) kind.subject = preparation.variants(&*step.words, step.wordsId, nullptr);
    }
    return kind;
}

} // namespace vanthu::reader
