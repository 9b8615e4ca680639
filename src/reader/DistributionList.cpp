#include "reader/DistributionList.h"

#include "reader/ItemMark.h"
#include "reader/Phrase.h"
#include "text/Characters.h"

#include <charconv>

namespace vanthu::reader {
namespace {

constexpr std::size_t kLongestDrafterMark = 30; ///< bytes

std::optional<std::int64_t> numberOf(std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool all = error == std::errc() && end == digits.data() + digits.size();
    return !digits.empty() && all ? std::optional(value) : std::nullopt;
}

/// "NVM": few letters, none with a mark.
bool areInitials(std::string_view text) {
    constexpr std::size_t kMost = 5;
    return text.size() > 1 && text.size() <= kMost && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

/// Without the dash at its start, which `dash` becomes.
std::string_view withoutDash(const Vocabulary& words, std::string_view text, std::string_view& dash) {
    const ItemMark mark = itemMark(words, text);
    dash = {};
    if (mark.kind != ItemMark::Kind::dash && mark.kind != ItemMark::Kind::plus) return text;
    dash = mark.label;
    return mark.rest;
}

} // namespace

bool DistributionList::take(const Line& line, std::string_view text, bool certain) {
    const Vocabulary& words = context_.words;
    if (const std::size_t label = startsWithAny(text, words.recipients); label != kNone && !open_) {
        std::size_t at = label;
        while (at < text.size() && (text[at] == ' ' || text[at] == ':')) ++at;
        open_ = true;
        context_.ledger.implied(line, text.substr(0, at));
        if (const std::string_view rest = trimmed(text.substr(at)); !rest.empty()) takeEntries(line, rest, false);
        return true;
    }
    if (!open_) return false;
    std::string_view dash;
    const std::string_view rest = withoutDash(words, text, dash);
    const bool dashed = !dash.empty() || !line.source->label.empty() || context_.hasStyle(line, "recipient");
    if (dashed || startsWithAny(rest, words.fileCopy) != kNone) {
        context_.ledger.implied(line, dash);
        takeEntries(line, rest, true);
        return true;
    }
    if (fileCopy_) return takeDrafterMark(line, text);
    // A name that went on to the next line, or one without a dash.
    const bool goesOn = !entries_.empty() && !entries_.back().ended && text::isLower(firstOf(text));
    const bool listed = certain || goesOn || endsWithAny(text, ";");
    if (listed) takeEntries(line, text, !goesOn);
    return listed;
}

void DistributionList::takeEntries(const Line& line, std::string_view text, bool dashed) {
    bool fresh = dashed || entries_.empty();
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size()) depth += text[at] == '(' ? 1 : text[at] == ')' && depth > 0 ? -1 : 0;
        const bool end = at == text.size();
        if (!end && (text[at] != ';' || depth > 0)) continue;
        std::string_view dash;
        const std::string_view part = withoutDash(context_.words, trimmed(text.substr(begin, at - begin)), dash);
        context_.ledger.implied(line, dash);
        const std::size_t label = startsWithAny(part, context_.words.fileCopy);
        // All that follows the label is of the file copy.
        if (label != kNone) return takeFileCopy(line, trimmed(text.substr(static_cast<std::size_t>(part.data() - text.data()))), label);
        if (!part.empty()) addEntry(line, part, fresh, !end);
        if (!end) context_.ledger.implied(line, text.substr(at, 1));
        fresh = true;
        begin = at + 1;
    }
}

void DistributionList::addEntry(const Line& line, std::string_view text, bool fresh, bool ended) {
    if (fresh || entries_.empty()) entries_.push_back({{}, Sureness::certain, false});
    entries_.back().slices.push_back({&line, text});
    entries_.back().ended = ended;
}

void DistributionList::takeFileCopy(const Line& line, std::string_view text, std::size_t label) {
    fileCopy_ = true;
    while (label < text.size() && (text[label] == ' ' || text[label] == ':')) ++label;
    context_.ledger.implied(line, text.substr(0, label));
    std::string_view rest = trimmed(text.substr(label));
    if (endsWithAny(rest, ".;")) {
        context_.ledger.implied(line, rest.substr(rest.size() - 1));
        rest = trimmed(rest.substr(0, rest.size() - 1));
    }
    if (const std::size_t open = rest.rfind('('); rest.ends_with(')') && open != std::string_view::npos) {
        const std::string_view digits = trimmed(rest.substr(open + 1, rest.size() - open - 2));
        if (const auto copies = numberOf(digits)) {
            context_.document.fileCopy.copies = copies;
            context_.ledger.implied(line, rest.substr(open, 1));
            context_.ledger.found("/fileCopy/copies", Sureness::certain, line, digits);
            context_.ledger.implied(line, rest.substr(rest.size() - 1));
            rest = trimmed(rest.substr(0, open));
        }
    }
    std::size_t begin = 0;
    bool first = true;
    for (std::size_t at = 0; at <= rest.size(); ++at) {
        if (at < rest.size() && rest[at] != ',' && rest[at] != ';') continue;
        takeUnit(line, trimmed(rest.substr(begin, at - begin)), first);
        if (at < rest.size()) context_.ledger.implied(line, rest.substr(at, 1));
        first = false;
        begin = at + 1;
    }
}

void DistributionList::takeUnit(const Line& line, std::string_view text, bool first) {
    if (text.empty()) return;
    Sureness sureness = Sureness::certain;
    if (first) {
        const std::size_t office = startsWithAny(text, context_.words.fileCopyOffice);
        if (office == text.size()) return context_.ledger.implied(line, text);
        // "VT-TH", "VT + TH": the office, and a unit behind a sign.
        sureness = Sureness::likely;
        if (office != kNone) {
            std::size_t at = office;
            while (at < text.size() && std::string_view(" -+.&").find(text[at]) != std::string_view::npos) ++at;
            context_.ledger.implied(line, text.substr(0, at));
            text = text.substr(at);
        }
    }
    auto& units = context_.document.fileCopy.units;
    context_.ledger.found("/fileCopy/units/" + std::to_string(units.size()), sureness, line, text);
    units.push_back(valueOf(text));
}

bool DistributionList::takeDrafterMark(const Line& line, std::string_view text) {
    model::DrafterMark& mark = context_.document.drafterMark;
    const bool styled = context_.hasStyle(line, "drafterMark");
    if (!mark.initials.empty() || text.size() > kLongestDrafterMark) return false;
    std::string_view initials = text;
    std::string_view digits;
    const std::size_t open = text.rfind('(');
    if (text.ends_with(')') && open != std::string_view::npos) {
        digits = trimmed(text.substr(open + 1, text.size() - open - 2));
        if (!numberOf(digits)) return false;
        initials = trimmed(text.substr(0, open));
        if (initials.ends_with('.')) initials.remove_suffix(1);
    }
    if (initials.empty()) return false;
    if (!styled && (!isUpperText(initials) || countWords(initials) > 1)) return false;
    if (!styled && digits.empty() && !areInitials(initials)) return false;
    mark.initials = valueOf(initials);
    context_.ledger.found("/drafterMark/initials", Sureness::certain, line, initials);
    if (digits.empty()) return true;
    mark.copies = numberOf(digits);
    context_.ledger.implied(line, text.substr(initials.size(), static_cast<std::size_t>(digits.data() - text.data()) - initials.size()));
    context_.ledger.found("/drafterMark/copies", Sureness::certain, line, digits);
    context_.ledger.implied(line, text.substr(text.size() - 1));
    return true;
}

const std::string* DistributionList::purposeOf(std::string_view text) const {
    for (const auto& [id, spellings] : context_.words.purposes)
        if (startsWithAny(text, spellings) == text.size()) return &id;
    return nullptr;
}

void DistributionList::finishEntry(const Entry& entry) {
    auto& recipients = context_.document.recipients;
    const std::string pointer = "/recipients/" + std::to_string(recipients.size());
    std::vector<Slice> slices = entry.slices;
    model::Recipient recipient;
    Slice& last = slices.back();
    if (const std::size_t open = last.text.rfind('('); last.text.ends_with(')') && open != std::string_view::npos && open > 0) {
        const std::string_view inner = trimmed(last.text.substr(open + 1, last.text.size() - open - 2));
        if (const std::string* purpose = purposeOf(inner)) {
            recipient.purpose = *purpose;
            context_.ledger.implied(*last.line, last.text.substr(open, 1));
            context_.ledger.found(pointer + "/purpose", Sureness::certain, *last.line, inner);
            context_.ledger.implied(*last.line, last.text.substr(last.text.size() - 1));
            last.text = trimmed(last.text.substr(0, open));
        }
    }
    recipient.name = valueOf(slices);
    context_.ledger.found(pointer + "/name", entry.sureness, slices);
    recipients.push_back(std::move(recipient));
}

void DistributionList::finish() {
    for (const Entry& entry : entries_) finishEntry(entry);
}

} // namespace vanthu::reader
