#include "store/Links.h"

#include "store/Documents.h"
#include "store/Guard.h"
#include "store/Journal.h"
#include "store/Steps.h"
#include "store/Store.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vanthu::store {

namespace {

/// The kinds of links, and what the other document becomes by them; nothing for those that leave it as it is (art. 18.3, 18.4).
struct LinkKind {
    std::string_view name;
    std::string_view state;
};
constexpr std::array<LinkKind, 5> kKinds{
    {{"carries-out", ""}, {"replies-to", ""}, {"replaces", "replaced"}, {"corrects", "corrected"}, {"recalls", "recalled"}}};

const LinkKind* kindOf(std::string_view name) {
    const auto found = std::ranges::find(kKinds, name, &LinkKind::name);
    return found == kKinds.end() ? nullptr : found;
}

json::Fault unknownKind(const std::string& kind) {
    std::string known;
    for (const LinkKind& each : kKinds) known += (known.empty() ? "" : ", ") + std::string(each.name);
    return {"", "link-kind-unknown", {{"kind", kind}, {"known", known}}, {}};
}

/// Enters the link; false if it was there.
bool insertLink(Database& database, std::int64_t document, const std::string& kind, std::optional<std::int64_t> target,
                const std::string& reference) {
    return database
        .row("INSERT INTO links(document, kind, target, reference) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING document",
             {document, kind, target, reference}, 1)
        .has_value();
}

void tell(Database& database, const Occasion& occasion, const NumberRow& document, const std::string& kind, const std::string& reference) {
    json::Value after = json::Object{};
    after.set("link", kind);
    after.set("to", reference);
    append(database, occasion, {chainFor(document), "link", document.document, json::Object{}, std::move(after)});
}

/// A copy that was entered twice becomes what it is only once.
std::optional<json::Fault> change(Database& database, const Occasion& occasion, const NumberRow& document, const NumberRow& target,
                                  const LinkKind& kind) {
    if (target.state == kind.state) return std::nullopt;
    const std::string reason = referenceText(document);
    if (auto fault = checkStep(database, target, std::string(kind.state), reason)) return fault;
    takeStep(database, occasion, target, std::string(kind.state), reason, "state");
    return std::nullopt;
}

} // namespace

std::vector<Link> readLinks(Database& database, std::int64_t document) {
    std::vector<Link> links;
    for (const Row& row : database.rows("SELECT l.kind, l.reference, d.id FROM links l LEFT JOIN documents d ON d.seq = l.target "
                                        "WHERE l.document = $1 ORDER BY l.kind, l.reference",
                                        {document}, 3))
        links.push_back({row.text(0), row.text(1), row.text(2), false});
    for (const Row& row :
         database.rows("SELECT l.kind, d.id, n.number, n.suffix, n.year, d.symbol FROM links l JOIN documents d ON d.seq = l.document "
                       "LEFT JOIN numbers n ON n.document = d.seq WHERE l.target = $1 ORDER BY l.kind, d.seq",
                       {document}, 6)) {
        NumberRow other;
        other.document = row.text(1);
        other.number = row.integer(2);
        other.suffix = row.text(3);
        other.year = static_cast<int>(row.integer(4));
        other.symbol = row.text(5);
        links.push_back({row.text(0), referenceText(other), other.document, true});
    }
    return links;
}

std::optional<json::Fault> applyLinks(Database& database, const Occasion& occasion, const NumberRow& document) {
    for (const Link& link : readLinks(database, document.key)) {
        const LinkKind* const kind = kindOf(link.kind);
        if (link.incoming || link.document.empty() || kind->state.empty()) continue;
        const json::Result<NumberRow> target = findNumber(database, {.document = link.document});
        if (!target) return target.faults.front();
        if (auto fault = change(database, occasion, document, *target, *kind)) return fault;
    }
    return std::nullopt;
}

json::Result<Entry> Store::link(const Occasion& occasion, const NumberReference& document, const std::string& kind,
                                const NumberReference& target) {
    if (kindOf(kind) == nullptr) return unknownKind(kind);
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> from = findNumber(*database_, document);
        if (!from) return from.faults;
        const json::Result<NumberRow> to = findNumber(*database_, target);
        if (!to) return to.faults;
        if (from->key == to->key) return json::Fault{"", "link-to-itself", {{"document", referenceText(*from)}}};
        const std::string reference = referenceText(*to);
        if (insertLink(*database_, from->key, kind, to->key, reference)) tell(*database_, occasion, *from, kind, reference);
        if (from->number != 0 && !from->voided && !kindOf(kind)->state.empty()) {
            if (auto fault = change(*database_, occasion, *from, *to, *kindOf(kind))) return std::move(*fault);
        }
        transaction.commit();
        return readEntry(*database_, *from);
    });
}

json::Result<Entry> Store::link(const Occasion& occasion, const NumberReference& document, const std::string& kind,
                                const std::string& reference) {
    if (kindOf(kind) == nullptr) return unknownKind(kind);
    if (reference.empty()) return json::Fault{"", "link-reference-missing"};
    return guarded([&]() -> json::Result<Entry> {
        Transaction transaction(*database_);
        const json::Result<NumberRow> from = findNumber(*database_, document);
        if (!from) return from.faults;
        if (insertLink(*database_, from->key, kind, std::nullopt, reference)) tell(*database_, occasion, *from, kind, reference);
        transaction.commit();
        return readEntry(*database_, *from);
    });
}

} // namespace vanthu::store
