#include "layout/Composition.h"

#include <algorithm>
#include <utility>

namespace vanthu::layout {

Composition::Composition(const Composer& composer, const model::Document& document, const Recipe& recipe, const Extent& extent)
    : composer_(composer), document_(document), recipe_(recipe), styles_(composer.styles()), texts_(composer.vocabulary().texts),
      values_(document, composer.vocabulary().texts), extent_(extent), pointers_(extent.pointers || !extent.parts.empty()),
      citations_(document, composer.vocabulary().texts) {
    layout_.runs.reserve(256);
}

Layout Composition::run() {
    layout_.sheets.emplace_back();
    sheet().blocks.reserve(128);
    steps(recipe_.steps, nullptr);
    publicNote();
    layout_.lastId = lastId_;
    return std::move(layout_);
}

Layout Composition::runAfter(Layout before) {
    layout_ = std::move(before);
    lastId_ = layout_.lastId;
    steps(recipe_.steps, nullptr);
    layout_.lastId = lastId_;
    return std::move(layout_);
}

bool Composition::isChosen(std::string_view pointer) const {
    const auto within = [](std::string_view inner, std::string_view outer) {
        return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '/');
    };
    return extent_.parts.empty() ||
           std::ranges::any_of(extent_.parts, [&](const std::string& part) { return within(part, pointer) || within(pointer, part); });
}

void Composition::steps(const std::vector<Recipe::Step>& steps, const Scope* scope) {
    for (const Recipe::Step& each : steps) {
        const auto filled = [&](const std::string& path) { return values_.isFilled(path, scope); };
        if (std::ranges::all_of(each.when, filled) && std::ranges::none_of(each.unless, filled)) step(each, scope);
    }
}

void Composition::step(const Recipe::Step& step, const Scope* scope) {
    switch (step.part) {
    case Recipe::Part::letterhead:
        return letterhead(step);
    case Recipe::Part::title:
        return title(scope);
    case Recipe::Part::bases:
        return bases();
    case Recipe::Part::sentence:
        return sentence(step, scope);
    case Recipe::Part::items:
        if (!step.byUnit.empty() && values_.isFilled(step.byUnit, scope)) return itemsByUnit(document_.content, "/content");
        return step.field == "content" && scope == nullptr ? items(document_.content, "/content") : factItems(step.field, scope);
    case Recipe::Part::signature:
        return signature(step, scope);
    case Recipe::Part::appendices:
        return appendices();
    case Recipe::Part::taskTable:
        return taskTable();
    case Recipe::Part::line:
        return line(step, scope);
    case Recipe::Part::each:
        return each(step, scope);
    case Recipe::Part::table:
        return factTable(step, scope);
    case Recipe::Part::addressees:
        return addressees(step, scope);
    case Recipe::Part::signatures:
        return signatures(step.field);
    case Recipe::Part::attached:
        return attached(step, scope);
    case Recipe::Part::reference:
        return reference(values_.isFilled("electronic", scope));
    case Recipe::Part::stamp:
        return stamp(step, scope);
    case Recipe::Part::copyBlock:
        return copyBlock(step, scope);
    case Recipe::Part::endMark:
        return endMark();
    }
}

Paragraph Composition::paragraph(const ParagraphStyle* style, std::string_view pointer) {
    Paragraph result;
    result.style = style;
    result.id = ++lastId_;
    result.firstRun = static_cast<std::uint32_t>(layout_.runs.size());
    result.pointer = pointer;
    return result;
}

Paragraph Composition::paragraph(const ParagraphStyle* style, std::string_view text, std::string_view pointer) {
    Paragraph result = paragraph(style, pointer);
    add(result, text);
    return result;
}

void Composition::add(Paragraph& paragraph, std::string_view text) {
    const ParagraphStyle* const headings[] = {styles_.abstract, styles_.attachedAbstract, styles_.subject, styles_.appendixTitle};
    const bool heading = std::ranges::find(headings, paragraph.style) != std::end(headings);
    std::optional<std::string> cited = citations_.print(text, heading ? CitationPrinter::Place::heading : CitationPrinter::Place::body);
    addRun(paragraph, Run{Run::Kind::text, cited ? layout_.keep(*std::move(cited)) : text, {}, nullptr});
}

void Composition::addRun(Paragraph& paragraph, const Run& run) {
    layout_.runs.push_back(run);
    ++paragraph.runCount;
}

std::uint32_t Composition::count(const ParagraphStyle& style) {
    restartBelow(style);
    return ++counters_[static_cast<std::size_t>(style.listId)][static_cast<std::size_t>(style.listLevel)];
}

void Composition::restartBelow(const ParagraphStyle& style) {
    // A paragraph of one list ends the counting of all lists that stand below it: dashes below points, points below clauses.
    auto& list = counters_[static_cast<std::size_t>(style.listId)];
    for (std::size_t deeper = static_cast<std::size_t>(style.listLevel) + 1; deeper < list.size(); ++deeper) list[deeper] = 0;
    if (composer_.measures().lists()[static_cast<std::size_t>(style.listId)].runsOn) return;
    for (std::size_t below = static_cast<std::size_t>(style.listId) + 1; below < counters_.size(); ++below) counters_[below] = {};
}

void Composition::balance(Paragraph& paragraph, std::string_view text, double roomMm) {
    paragraph.sideMm = (roomMm - composer_.widths().balancedMm(text, *paragraph.style, roomMm)) / 2;
}

void Composition::rule(Paragraph& paragraph, std::string_view text, double ratio, double roomMm) {
    paragraph.ruleMm = ratio * composer_.widths().wrap(text, *paragraph.style, roomMm - 2 * paragraph.sideMm).widestMm;
    paragraph.ruleRoomMm = roomMm;
}

std::string_view Composition::at(std::string_view pointer, std::string_view token) {
    return pointers_ ? layout_.keep(json::pointerTo(pointer, token)) : std::string_view();
}

std::string_view Composition::at(std::string_view pointer, std::size_t index) {
    return pointers_ ? layout_.keep(json::pointerTo(pointer, index)) : std::string_view();
}

std::string Layout::textOf(const Paragraph& paragraph) const {
    std::string text;
    for (std::uint32_t i = 0; i < paragraph.runCount; ++i) text += runs[paragraph.firstRun + i].text;
    return text;
}

std::string fill(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string result;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        result += pattern.substr(0, open);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        for (const auto& [key, value] : values)
            if (key == name) result += value;
        pattern.remove_prefix(close + 1);
    }
    return result += pattern;
}

namespace {

/// The last word is initials: capitals, each with a full stop behind it ("T.T.V.", "Đ.").
bool endsInInitials(std::string_view name) {
    name.remove_prefix(name.find_last_of(' ') + 1);
    if (name.empty()) return false;
    while (!name.empty()) {
        const auto first = static_cast<unsigned char>(name.front());
        const bool ascii = first < 0x80;
        if (ascii && (first < 'A' || first > 'Z')) return false;
        std::size_t length = 1;
        while (!ascii && length < name.size() && (static_cast<unsigned char>(name[length]) & 0xC0U) == 0x80U) ++length;
        if (length == name.size() || name[length] != '.') return false;
        name.remove_prefix(length + 1);
    }
    return true;
}

} // namespace

bool bringsMark(std::string_view name) { return name.ends_with(';') || (name.ends_with('.') && !endsInInitials(name)); }

std::string_view trimmedEnd(std::string_view text) { return text.substr(0, text.find_last_not_of(" \n") + 1); }

std::string twoDigits(std::int64_t number) { return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number); }

} // namespace vanthu::layout
