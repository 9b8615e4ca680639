#include "reader/Facts.h"

#include "reader/Phrase.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace vanthu::reader {
namespace {

std::string_view takeToken(std::string_view& pointer) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    return token;
}

bool indexOf(std::string_view token, std::size_t& index) {
    if (token.empty() || !isDigit(token[0])) return false;
    std::from_chars(token.data(), token.data() + token.size(), index);
    return true;
}

} // namespace

const Shape* Shape::find(std::string_view path) const {
    const std::size_t dot = path.find('.');
    const auto found = std::ranges::find(members, path.substr(0, dot), &Shape::name);
    if (type == Type::list || found == members.end()) return nullptr;
    return dot == std::string_view::npos ? &*found : found->find(path.substr(dot + 1));
}

model::Fact& factAt(std::vector<model::Fact>& facts, std::string_view pointer) {
    const std::string_view token = takeToken(pointer);
    model::Fact* found = nullptr;
    if (std::size_t index = 0; indexOf(token, index)) {
        if (facts.size() <= index) facts.resize(index + 1);
        found = &facts[index];
    } else {
        const auto named = std::ranges::find(facts, token, &model::Fact::name);
        found = named == facts.end() ? &facts.emplace_back() : &*named;
        found->name = token;
    }
    return pointer.empty() ? *found : factAt(found->members, pointer);
}

const model::Fact* findFact(const std::vector<model::Fact>& facts, std::string_view pointer) {
    const std::string_view token = takeToken(pointer);
    std::size_t index = 0;
    const bool entry = indexOf(token, index);
    const auto found = entry ? facts.begin() + static_cast<std::ptrdiff_t>(std::min(index, facts.size()))
                             : std::ranges::find(facts, token, &model::Fact::name);
    if (found == facts.end()) return nullptr;
    return pointer.empty() ? &*found : findFact(found->members, pointer);
}

std::string* ownMember(model::Document& document, std::string_view path) {
    const std::pair<std::string_view, std::string*> members[] = {{"agency.name", &document.letterhead.issuingAgency},
                                                                 {"agency.parent", &document.letterhead.parentAgency},
                                                                 {"abstract", &document.abstract},
                                                                 {"place", &document.letterhead.place},
                                                                 {"opening", &document.opening},
                                                                 {"closing", &document.closing},
                                                                 {"competence", &document.competence}};
    const auto found = std::ranges::find(members, path, &std::pair<std::string_view, std::string*>::first);
    return found == std::end(members) ? nullptr : found->second;
}

} // namespace vanthu::reader
