#include "layout/Values.h"

#include "layout/Composition.h"
#include "model/CitationMark.h"
#include "text/Scan.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace vanthu::layout {
namespace {

constexpr std::string_view kOne = ":one";

const model::Fact* member(const std::vector<model::Fact>& facts, std::string_view name) {
    const auto found = std::ranges::find(facts, name, &model::Fact::name);
    return found == facts.end() ? nullptr : &*found;
}

/// Walks down a path of member names from the facts of a group.
const model::Fact* walk(const std::vector<model::Fact>& facts, std::string_view path) {
    const std::size_t dot = path.find('.');
    const model::Fact* const found = member(facts, path.substr(0, dot));
    return found == nullptr || dot == std::string_view::npos ? found : walk(found->members, path.substr(dot + 1));
}

std::string pointerOf(std::string_view base, std::string_view path) {
    std::string pointer(base);
    if (path != "." && path != "#") pointer.append("/").append(path);
    std::replace(pointer.begin() + static_cast<std::ptrdiff_t>(base.size()), pointer.end(), '.', '/');
    return pointer;
}

std::string joined(const std::vector<model::Fact>& entries) {
    std::string text;
    for (const model::Fact& entry : entries) text.append(text.empty() ? "" : ", ").append(entry.text);
    return text;
}

std::size_t firstLetter(std::string_view text) {
    std::size_t end = text.empty() ? 0 : 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return end;
}

} // namespace

std::string withCapital(std::string_view text) {
    const std::size_t first = firstLetter(text);
    return text::upperCase(text.substr(0, first)).append(text.substr(first));
}

std::string withSmall(std::string_view text) {
    const std::size_t first = firstLetter(text);
    // An abbreviation stays one: UBND.
    const std::string_view second = text.substr(first).substr(0, firstLetter(text.substr(first)));
    if (text::lowerCase(second) != second) return std::string(text);
    return text::lowerCase(text.substr(0, first)).append(text.substr(first));
}

Values::Found Values::find(std::string_view path, const Scope* scope) const {
    for (; scope != nullptr; scope = scope->outer) {
        if (path == "." || path == "#") return {scope->entry, std::string(scope->pointer)};
        if (const model::Fact* found = walk(scope->entry->members, path)) return {found, pointerOf(scope->pointer, path)};
    }
    if (path.starts_with(model::kCitationOpen)) return {nullptr, "/citations"};
    return {walk(document_.facts, path), pointerOf("", path)};
}

std::optional<std::string> Values::ownText(std::string_view path) const {
    const std::array<std::pair<std::string_view, const std::string*>, 9> members{{{"agency.name", &document_.letterhead.issuingAgency},
                                                                                  {"agency.parent", &document_.letterhead.parentAgency},
                                                                                  {"abstract", &document_.abstract},
                                                                                  {"place", &document_.letterhead.place},
                                                                                  {"opening", &document_.opening},
                                                                                  {"closing", &document_.closing},
                                                                                  {"competence", &document_.competence},
                                                                                  {"signature.name", &document_.signature.name},
                                                                                  {"signature.post", &document_.signature.post}}};
    for (const auto& [name, text] : members)
        if (name == path) return *text;
    return std::nullopt;
}

std::string Values::text(std::string_view path, const std::vector<std::string>& forms, const Scope* scope) const {
    if (path == "#") return scope == nullptr ? std::string() : std::to_string(scope->ordinal);
    if (path.starts_with(model::kCitationOpen)) return hasCitation(path) ? std::string(path) : std::string();
    if (path == ";") return scope == nullptr || scope->last ? "." : ";";
    if (const model::Fact* const found = find(path, scope).fact) return inForms(*found, forms);
    model::Fact own;
    own.text = ownText(path).value_or(std::string());
    if (path == "date") own.date = document_.letterhead.issueDate;
    return own == model::Fact{} ? std::string() : inForms(own, forms);
}

bool Values::hasCitation(std::string_view mark) const {
    const auto cited = model::nextCitation(mark);
    return cited && std::ranges::find(document_.citations, cited->id, &model::Citation::id) != document_.citations.end();
}

bool Values::isFilled(std::string_view path, const Scope* scope) const {
    if (path.ends_with(kOne)) {
        const model::Fact* const list = find(path.substr(0, path.size() - kOne.size()), scope).fact;
        return list != nullptr && list->members.size() == 1;
    }
    return find(path, scope).fact != nullptr || !text(path, {}, scope).empty();
}

std::string Values::inForms(const model::Fact& fact, const std::vector<std::string>& forms) const {
    std::string text = !fact.text.empty() ? fact.text : joined(fact.members);
    bool dated = fact.date == model::OpenDate{};
    for (const std::string& form : forms) {
        if (form == "clock")
            text = clock(text);
        else if (form == "two")
            text = text.size() == 1 ? "0" + text : text;
        else if (form == "capital")
            text = withCapital(text);
        else if (form == "small")
            text = withSmall(text);
        else if (form == "bare")
            text.erase(text.find_last_not_of(" .;,:\n") + 1);
        else if (form == "post")
            text.erase(0, text.find(", ") == std::string::npos ? 0 : text.find(", ") + 2);
        else if (form == "upper")
            text = text::upperCase(text);
        else if (!dated)
            text = dateIn(fact.date, form), dated = true;
    }
    return dated ? text : dateIn(fact.date, "long");
}

std::string Values::dateIn(const model::OpenDate& date, std::string_view form) const {
    if (form == "weekday") {
        if (!date.day || !date.month || !date.year) return {};
        using namespace std::chrono;
        const year_month_day day{year(*date.year), month(static_cast<unsigned>(*date.month)),
                                 std::chrono::day(static_cast<unsigned>(*date.day))};
        const auto index = weekday(sys_days(day)).c_encoding();
        return index < texts_.weekdays.size() ? texts_.weekdays[index] : std::string();
    }
    // Day below 10 and months 1 and 2 are written with a zero, others without (appendix I, part I, II.4.b).
    const std::string day = date.day ? twoDigits(*date.day) : texts_.openDay;
    const std::string month = !date.month ? texts_.openMonth : *date.month < 3 ? twoDigits(*date.month) : std::to_string(*date.month);
    const std::string year = date.year ? std::to_string(*date.year) : texts_.openYear;
    if (form == "numeric") {
        const std::string digits = date.month ? twoDigits(*date.month) : texts_.openMonth;
        return fill(texts_.shortDate, {{"day", day}, {"month", digits}, {"year", year}});
    }
    return fill(form == "short" ? texts_.shortDate : texts_.date, {{"day", day}, {"month", month}, {"year", year}});
}

std::string Values::clock(std::string_view text) const {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::string(text);
    return fill(texts_.clock, {{"hour", text.substr(0, colon)}, {"minute", text.substr(colon + 1)}});
}

} // namespace vanthu::layout
