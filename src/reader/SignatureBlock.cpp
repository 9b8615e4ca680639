#include "reader/SignatureBlock.h"

#include "reader/Phrase.h"

#include <algorithm>

namespace vanthu::reader {
namespace {

constexpr std::size_t kMostNameWords = 7;

} // namespace

std::string authorityAt(const Vocabulary& words, std::string_view text, std::size_t& end) {
    for (const auto& [prefix, spellings] : words.authorityPrefixes) {
        end = startsWithAny(text, spellings);
        if (end != kNone && end < text.size() && !trimmed(text.substr(end)).empty()) return prefix;
    }
    end = 0;
    return {};
}

bool SignatureBlock::isPost(std::string_view text) const { return startsWithAny(text, context_.words.posts) != kNone; }

bool opensSignature(const Context& context, const Line& line, std::string_view text) {
    if (context.hasStyle(line, "authority")) return true;
    std::size_t end = 0;
    if (!isUpperText(text)) return false;
    return !authorityAt(context.words, text, end).empty() || startsWithAny(text, context.words.posts) != kNone;
}

bool SignatureBlock::isName(std::string_view text) const {
    if (const std::size_t end = startsWithAny(text, context_.words.nameTitles); end != kNone) text = trimmed(text.substr(end));
    const std::size_t count = countWords(text);
    return isNameText(text) && count > 1 && count <= kMostNameWords;
}

void SignatureBlock::finish() {
    std::size_t name = kNone;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const Slice& piece = pieces_[i];
        if (context_.hasStyle(*piece.line, "signerName")) {
            name = i;
        } else if (context_.hasStyle(*piece.line, "authority") || isUpperText(piece.text)) {
            if (name == kNone) addRow(piece);
        } else if (!rows_.empty() && name == kNone && isName(piece.text)) {
            name = i;
        }
    }
    // Older papers print the name in capitals: then it is the last line, and no post.
    if (name == kNone && rows_.size() > 1 && rows_.back().prefix.empty() && rows_.back().slices.size() == 1 &&
        !isPost(rows_.back().slices[0].text)) {
        const Slice last = rows_.back().slices[0];
        rows_.pop_back();
        takeName(last);
    } else if (name != kNone) {
        takeName(pieces_[name]);
    }
    if (rows_.empty()) return;
    if (const AuthorityWords* known = authority()) return assign(*known, Sureness::certain);
    // A post that is none of those known may have been taken for the rest of the line above.
    if (rows_.back().slices.size() > 1) {
        const Slice last = rows_.back().slices.back();
        rows_.back().slices.pop_back();
        rows_.push_back({{}, {last}});
        if (const AuthorityWords* known = authority()) return assign(*known, Sureness::likely);
        rows_.pop_back();
        rows_.back().slices.push_back(last);
    }
    // An unusual mix: at least the post is sure to be the last line without a prefix.
    for (const AuthorityWords& each : context_.words.authorities) {
        if (each.lines.size() != 1 || !each.lines[0].first.empty() || !rows_.back().prefix.empty()) continue;
        rows_.erase(rows_.begin(), rows_.end() - 1);
        return assign(each, Sureness::guess);
    }
}

bool SignatureBlock::goesOn(const Slice& slice) const {
    if (rows_.empty() || context_.hasStyle(*slice.line, "authority")) return false;
    std::size_t end = 0;
    if (!prefixAt(slice.text, end).empty()) return false;
    // Behind "TM. ỦY BAN NHÂN DÂN" and the like a post begins a line of its own; anything else is the rest of the name.
    if (!rows_.back().prefix.empty()) return !isPost(slice.text);
    return !isPost(slice.text) && slice.line->paragraph <= rows_.back().slices.back().line->paragraph + 1;
}

void SignatureBlock::addRow(const Slice& slice) {
    std::size_t end = 0;
    if (goesOn(slice)) {
        const bool last = &slice == &pieces_.back();
        if (!last || !rows_.back().prefix.empty()) return rows_.back().slices.push_back(slice);
        return rows_.push_back({{}, {slice}});
    }
    std::string prefix = prefixAt(slice.text, end);
    if (!prefix.empty()) context_.ledger.implied(*slice.line, slice.text.substr(0, end));
    addParts({slice.line, trimmed(slice.text.substr(end))}, std::move(prefix));
}

/// What a text tool set on one line: "ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH".
void SignatureBlock::addParts(const Slice& slice, std::string prefix) {
    const std::string_view text = slice.text;
    std::size_t from = 0;
    // What follows a prefix other than TM. is a post itself: the next one begins a new line.
    if (const std::size_t post = startsWithAny(text, context_.words.posts); post != kNone) from = post;
    for (std::size_t at = text.find(' ', from); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        const std::string_view rest = trimmed(text.substr(at));
        std::size_t end = 0;
        std::string inner = prefixAt(rest, end);
        const bool split = !inner.empty() || (!prefix.empty() && isPost(rest));
        if (!split || context_.hasStyle(*slice.line, "authority")) continue;
        rows_.push_back({std::move(prefix), {{slice.line, trimmed(text.substr(0, at))}}});
        context_.ledger.implied(*slice.line, rest.substr(0, end));
        return addParts({slice.line, trimmed(rest.substr(end))}, std::move(inner));
    }
    rows_.push_back({std::move(prefix), {slice}});
}

void SignatureBlock::takeName(const Slice& slice) {
    std::string_view text = slice.text;
    const bool styled = context_.hasStyle(*slice.line, "signerName");
    if (const std::size_t end = startsWithAny(text, context_.words.nameTitles); end != kNone && end < text.size()) {
        context_.document.signature.nameTitle = valueOf(text.substr(0, end));
        context_.ledger.found("/signature/nameTitle", Sureness::certain, *slice.line, text.substr(0, end));
        text = trimmed(text.substr(end));
    }
    context_.document.signature.name = valueOf(text);
    context_.ledger.found("/signature/name", styled || isNameText(text) ? Sureness::certain : Sureness::likely, *slice.line, text);
}

const AuthorityWords* SignatureBlock::authority() const {
    const auto fits = [&](const AuthorityWords& authority) {
        return authority.lines.size() == rows_.size() &&
               std::equal(rows_.begin(), rows_.end(), authority.lines.begin(),
                          [](const Row& row, const auto& line) { return row.prefix == line.first; });
    };
    const auto found = std::find_if(context_.words.authorities.begin(), context_.words.authorities.end(), fits);
    return found == context_.words.authorities.end() ? nullptr : &*found;
}

std::string* SignatureBlock::member(std::string_view name) {
    model::Signature& signature = context_.document.signature;
    const std::pair<std::string_view, std::string*> members[] = {
        {"collective", &signature.collective}, {"head", &signature.head}, {"unitHead", &signature.unitHead}, {"post", &signature.post}};
    for (const auto& [known, target] : members)
        if (known == name) return target;
    return nullptr;
}

void SignatureBlock::assign(const AuthorityWords& authority, Sureness sureness) {
    context_.document.signature.authority = authority.id;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        std::string* const target = member(authority.lines[i].second);
        if (target == nullptr) continue;
        *target = valueOf(rows_[i].slices);
        context_.ledger.found("/signature/" + authority.lines[i].second, sureness, rows_[i].slices);
    }
}

} // namespace vanthu::reader
