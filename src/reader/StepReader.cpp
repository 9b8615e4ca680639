#include "reader/StepReader.h"

#include "reader/Head.h"
#include "reader/Phrase.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

using Part = layout::Recipe::Part;
using Kind = WordingPiece::Kind;

constexpr std::size_t kMostAddressLines = 40;
} // namespace

StepReader::StepReader(Context& context, FormPart part, std::size_t from, std::size_t end)
    : context_(context), part_(std::move(part)), from_(from), end_(end), states_(end - from),
      values_(context.document, context.words.composer->vocabulary().texts) {}

std::string_view StepReader::textOf(std::size_t index, ItemMark* found) const {
    const Line& line = context_.lines[index];
    std::string_view text = line.text;
    if (index + 1 == end_) {
        std::string_view mark;
        text = withoutEndMark(text, mark);
    }
    ItemMark mark;
    if (line.source->label.empty()) {
        mark = itemMark(context_.words, text);
        if (mark) text = mark.rest;
    } else {
        const std::string labelled = line.source->label + " x";
        mark = itemMark(context_.words, labelled);
        // A bullet alone is no mark for those who look for what stands behind it.
        if (!mark) mark.kind = ItemMark::Kind::dash;
        mark.label = mark.rest = {};
    }
    if (found != nullptr) *found = mark;
    return text;
}

void StepReader::claimLine(std::size_t index, const StepWords& step) {
    State& state = states_[index - from_];
    state.claimed = true;
    if (!step.step->level.empty()) state.step = step.step;
}

void StepReader::finishLine(std::size_t index) {
    const Line& line = context_.lines[index];
    ItemMark mark;
    textOf(index, &mark);
    context_.ledger.implied(line, mark.label, Implied::Why::number);
    if (index + 1 != end_) return;
    std::string_view end;
    withoutEndMark(line.text, end);
    context_.ledger.implied(line, end);
}

void StepReader::readAddressees() {
    // What the form prints by itself comes before the same words as a value.
    for (const bool isOwn : {true, false}) {
        for (const StepWords& step : *part_.steps) {
            if (step.step->part != Part::addressees) continue;
            for (std::size_t i = from_; i < end_; ++i) {
                const Line& line = context_.lines[i];
                const std::size_t label = isOwn && !printsItself(step, line) ? kNone : addresseesLabel(step, line);
                if (label == kNone && itemMark(context_.words, line.text)) break;
                if (label != kNone) return readAddressees(step, i, label);
            }
        }
    }
}

/// Whether the line begins with what the step prints of values that are known already.
bool StepReader::printsItself(const StepWords& step, const Line& line) const {
    if (!step.step->words) return true;
    const auto words = step.step->words->fill(
        [&](std::string_view path, const std::vector<std::string>& forms) { return values_.text(path, forms, nullptr); });
    return words && folded(line.text).starts_with(folded(*words));
}

/// Where the words end that stand before the addressees: "Kính gửi:", or those of the kind, whose values are taken. kNone if others.
std::size_t StepReader::addresseesLabel(const StepWords& step, const Line& line) {
    const std::string_view text = line.text;
    if (!step.step->words) {
        std::size_t label = startsWithAny(text, context_.words.addressees);
        while (label < text.size() && (text[label] == ':' || text[label] == ' ')) ++label;
        return label;
    }
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return kNone;
    const auto pieces = match(step.variants, text.substr(0, colon), {}, false);
    if (!pieces) return kNone;
    put(line, *pieces, {}, step, Sureness::certain);
    context_.ledger.implied(line, text.substr(colon, 1));
    return colon + 1;
}

void StepReader::readAddressees(const StepWords& step, std::size_t index, std::size_t label) {
    const Line& first = context_.lines[index];
    if (!step.step->words) context_.ledger.implied(first, first.text.substr(0, label));
    claim(index);
    if (const std::string_view rest = trimmed(first.text.substr(label)); !rest.empty()) addAddressees(step, first, rest);
    for (std::size_t k = index + 1; k < end_ && k < index + kMostAddressLines; ++k) {
        ItemMark mark;
        const std::string_view name = textOf(k, &mark);
        const bool listed = mark.kind == ItemMark::Kind::dash || context_.hasStyle(context_.lines[k], "addressee");
        // One who is named on the line of the label may have his name go on.
        if (!listed) break;
        context_.ledger.implied(context_.lines[k], mark.label);
        addAddressees(step, context_.lines[k], name);
        claim(k);
    }
}

void StepReader::addAddressees(const StepWords& step, const Line& line, std::string_view text) {
    std::vector<model::Fact>& names = factAt('/' + step.step->field).members;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool last = text.find_first_not_of(" ;.", at) == std::string_view::npos;
        if (!last && text[at] != ';') continue;
        const std::string_view name = trimmed(text.substr(begin, at - begin));
        if (!name.empty()) {
            const std::string pointer = '/' + step.step->field + '/' + std::to_string(names.size());
            names.emplace_back().text = valueOf(name);
            found(pointer, Sureness::certain, line, name);
        }
        context_.ledger.implied(line, text.substr(at, last ? std::string_view::npos : 1));
        if (last) return;
        begin = at + 1;
    }
}

void StepReader::readSteps(const Steps& steps, std::size_t from, std::size_t end, const std::string& entry) {
    std::vector<std::size_t> places(steps.size(), kNone);
    findSentences(steps, from, end, entry, places);
    // Everything that its place tells: lists, tables, and sentences without words of their own.
    std::size_t at = from;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const StepWords& step = steps[i];
        const StepWords* const before = i > 0 ? &steps[i - 1] : nullptr;
        const bool isFirst = before == nullptr || before->step->part == Part::title;
        const bool follows = isFirst || (places[i - 1] != kNone && places[i - 1] + 1 == at);
        std::size_t after = kNone;
        switch (step.step->part) {
        case Part::line:
            if (places[i] == kNone && follows && at < end && standsHere(step, at) && readSentence(step, at, entry, false)) places[i] = at;
            after = places[i] == kNone ? kNone : places[i] + 1;
            break;
        case Part::each:
            if (step.steps.size() > 1)
                after = readBlocks(step, at, end);
            else if (follows)
                after = readEntries(step, at, end);
            else if (before->isHead)
                after = readRest(*before, step, from, end);
            break;
        case Part::table:
            after = readTable(step, at, end);
            break;
        case Part::items:
            if (!entry.empty() || step.step->field != "content") readItems(step, at, end, entry);
            break;
        default:
            break;
        }
        if (after == kNone) continue;
        at = after;
        places[i] = after - 1;
    }
    settleHeads(steps, entry, places);
}

/// A heading under which nothing was found that belongs there is one of the content.
void StepReader::settleHeads(const Steps& steps, const std::string& entry, const std::vector<std::size_t>& places) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (places[i] == kNone || !steps[i].isHead || !isClaimed(places[i])) continue;
        const Part below = i + 1 < steps.size() ? steps[i + 1].step->part : Part::items;
        const bool wanted = below == Part::each || below == Part::table ||
                            (below == Part::line && !steps[i + 1].variants.empty() && !steps[i + 1].variants.front().isTelling);
        if (wanted && places[i + 1] == kNone) {
            states_[places[i] - from_] = {};
            continue;
        }
        const auto pieces = match(steps[i].variants, textOf(places[i]), entry, false);
        if (!pieces) continue;
        put(context_.lines[places[i]], *pieces, entry, steps[i], Sureness::certain);
        finishLine(places[i]);
    }
}

/// What its own words tell, in the order of the recipe; where an office has another order, wherever it stands.
void StepReader::findSentences(const Steps& steps, std::size_t from, std::size_t end, const std::string& entry,
                               std::vector<std::size_t>& places) {
    std::size_t at = from;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].step->part != Part::line) continue;
        for (std::size_t look = 0; look < end - from && places[i] == kNone; ++look) {
            const std::size_t line = from + (at - from + look) % (end - from);
            if (readSentence(steps[i], line, entry, true)) places[i] = line;
        }
        if (places[i] != kNone) at = std::min(places[i] + 1, end - 1);
    }
}

bool StepReader::readSentence(const StepWords& step, std::size_t index, const std::string& entry, bool tellingOnly) {
    const Line& line = context_.lines[index];
    if (isClaimed(index) || line.source->region != odf::Region::body || step.variants.empty()) return false;
    const auto pieces = match(step.variants, textOf(index), entry, tellingOnly);
    if (!pieces) return false;
    claimLine(index, step);
    if (step.isHead) return true;
    put(line, *pieces, entry, step, Sureness::certain);
    putFlag(step);
    finishLine(index);
    return true;
}

/// Whether a sentence without words of its own may be this line.
bool StepReader::standsHere(const StepWords& step, std::size_t index) const {
    const Line& line = context_.lines[index];
    if (isClaimed(index) || line.source->region != odf::Region::body) return false;
    ItemMark mark;
    textOf(index, &mark);
    if (!step.step->style.empty()) return !mark && holdsPower(context_, index, true);
    if (const StyleWords* own = context_.style(line); own != nullptr && step.step->level.empty()) return own->id == "body";
    return step.step->level.empty() ? !mark || mark.kind == ItemMark::Kind::dash : static_cast<bool>(mark);
}

std::size_t StepReader::readEntries(const StepWords& step, std::size_t at, std::size_t end) {
    const StepWords& inner = step.steps.front();
    const std::string list = '/' + step.step->field;
    ItemMark::Kind kind = ItemMark::Kind::none;
    std::size_t line = at;
    for (; line < end && !isClaimed(line) && context_.lines[line].source->region == odf::Region::body; ++line) {
        ItemMark mark;
        const std::string_view text = textOf(line, &mark);
        if (!mark || mark.kind == ItemMark::Kind::article || mark.kind == ItemMark::Kind::division || mark.kind == ItemMark::Kind::roman)
            break;
        if (kind == ItemMark::Kind::none) kind = mark.kind;
        if (mark.kind != kind) break;
        const std::string entry = list + '/' + std::to_string(factAt(list).members.size());
        const auto pieces = match(inner.variants, text, entry, false);
        if (!pieces) break;
        claimLine(line, inner);
        put(context_.lines[line], *pieces, entry, inner, Sureness::certain);
        finishLine(line);
        // Of our own documents the last entry is the one that ends the sentence.
        if (context_.style(context_.lines[line]) != nullptr && text.ends_with('.')) {
            ++line;
            break;
        }
    }
    dropEmpty(list);
    return line == at ? kNone : line;
}

/// "Thành phần: lãnh đạo …; trưởng các phòng …": a list on the line of its heading.
std::size_t StepReader::readRest(const StepWords& head, const StepWords& step, std::size_t from, std::size_t end) {
    const StepWords& inner = step.steps.front();
    for (std::size_t index = from; index < end; ++index) {
        const Line& line = context_.lines[index];
        if (isClaimed(index) || line.source->region != odf::Region::body) continue;
        const std::string_view text = textOf(index);
        const std::size_t label = WordingMatch::headEnd(head.variants, text);
        if (label == kNone || label >= text.size() || text[label] != ':' || isBlankText(text.substr(label + 1))) continue;
        claimLine(index, head);
        context_.ledger.implied(line, text.substr(0, label + 1));
        const std::string list = '/' + step.step->field;
        for (std::size_t begin = label + 1; begin < text.size();) {
            const std::size_t cut = std::min(text.find(';', begin), text.size());
            const std::string_view part = trimmed(text.substr(begin, cut - begin));
            const std::string entry = list + '/' + std::to_string(factAt(list).members.size());
            if (!part.empty())
                if (const auto pieces = match(inner.variants, part, entry, false)) put(line, *pieces, entry, inner, Sureness::likely);
            if (cut < text.size()) context_.ledger.implied(line, text.substr(cut, 1));
            begin = cut + 1;
        }
        dropEmpty(list);
        finishLine(index);
        return index + 1;
    }
    return kNone;
}

/// Entries of several lines each: one begins where its first sentence stands.
std::size_t StepReader::readBlocks(const StepWords& step, std::size_t at, std::size_t end) {
    const std::string list = '/' + step.step->field;
    std::vector<std::size_t> begins;
    for (std::size_t line = at; line < end; ++line) {
        if (isClaimed(line) || context_.lines[line].source->region != odf::Region::body) continue;
        const std::string entry = list + '/' + std::to_string(begins.size());
        if (match(step.steps.front().variants, textOf(line), entry, true)) begins.push_back(line);
    }
    if (begins.empty()) return kNone;
    std::size_t last = end;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t next = i + 1 < begins.size() ? begins[i + 1] : end;
        last = blockEnd(begins[i], next);
        readSteps(step.steps, begins[i], last, list + '/' + std::to_string(i));
    }
    return last;
}

/// Where what stands below a numbered line ends: at the next one of its sort, or what stands above it.
std::size_t StepReader::blockEnd(std::size_t first, std::size_t end) const {
    ItemMark mark;
    textOf(first, &mark);
    const auto rankOf = [&](const ItemMark& each) {
        const LevelWords* const level = levelOf(*context_.levels, each);
        return level == nullptr ? 0 : level->rank;
    };
    const int rank = rankOf(mark);
    for (std::size_t line = first + 1; line < end; ++line) {
        if (isClaimed(line)) return line;
        ItemMark each;
        textOf(line, &each);
        if (each && mark && rankOf(each) <= rank) return line;
    }
    return end;
}

void StepReader::readItems(const StepWords& step, std::size_t from, std::size_t end, const std::string& entry) {
    if (step.shape == nullptr || step.shape->type != Shape::Type::outline) return;
    outlines_.push_back({(step.ofEntry ? entry : std::string()) + '/' + step.step->field, {}});
    for (std::size_t line = from; line < end && !isClaimed(line); ++line) states_[line - from_].outline = &outlines_.back();
}

void StepReader::dropEmpty(const std::string& list) {
    const model::Fact* const fact = findFact(list);
    if (fact != nullptr && fact->members.empty()) std::erase_if(*part_.facts, [&](const model::Fact& each) { return &each == fact; });
}

} // namespace vanthu::reader
