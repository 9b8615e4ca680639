#include "store/Journal.h"

#include "store/Store.h"
#include "json/Text.h"

namespace vanthu::store {

namespace {

constexpr int kPage = 2000; ///< rows read at a time: memory stays flat

/// Lengths come first, so that no two rows give the same text.
void addPart(std::string& text, std::string_view value) {
    text += std::to_string(value.size());
    text += ':';
    text += value;
    text += '\n';
}

std::string hashOf(std::string_view previous, const JournalRow& row) {
    std::string text;
    addPart(text, previous);
    addPart(text, row.chain);
    addPart(text, std::to_string(row.seq));
    for (const std::string* value : {&row.at, &row.day, &row.actor, &row.action, &row.document, &row.before, &row.after})
        addPart(text, *value);
    return fingerprintOf(text);
}

JournalRow rowOf(const Row& row) {
    return {row.text(0), row.integer(1), row.text(2), row.text(3), row.text(4),
            row.text(5), row.text(6),    row.text(7), row.text(8), row.text(9)};
}

void appendToFile(Database& database, JournalRow row) {
    const auto head = database.row("SELECT seq, hash FROM chains WHERE chain = $1", {row.chain}, 2);
    row.seq = head ? head->integer(0) + 1 : 1;
    row.hash = hashOf(head ? head->text(1) : std::string(), row);
    database.run("INSERT INTO journal(chain, seq, at, day, actor, action, document, before, after, hash) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                 {row.chain, row.seq, row.at, row.day, row.actor, row.action, row.document, row.before, row.after, row.hash});
    database.run("INSERT INTO chains(chain, seq, hash) VALUES ($1, $2, $3) "
                 "ON CONFLICT(chain) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
                 {row.chain, row.seq, row.hash});
}

/// Checks the rows of one chain against each other and its head.
class ChainCheck {
public:
    ChainCheck(Database& database, std::vector<Breach>& breaches, std::size_t most)
        : database_(database), breaches_(breaches), most_(most) {}

    std::int64_t check(const std::string& chain, const Cell& headSeq, const std::string& headHash) {
        std::int64_t count = 0;
        std::int64_t last = 0;
        std::string previous;
        for (;;) {
            const std::vector<Row> page =
                database_.rows("SELECT chain, seq, at, day, actor, action, document, before, after, hash FROM journal "
                               "WHERE chain = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                               {chain, last, kPage}, 10);
            for (const Row& each : page) {
                const JournalRow row = rowOf(each);
                if (row.seq != last + 1)
                    report(Breach::Kind::missing, chain, row.seq);
                else if (row.hash != hashOf(previous, row))
                    report(Breach::Kind::altered, chain, row.seq);
                last = row.seq;
                previous = row.hash;
            }
            count += static_cast<std::int64_t>(page.size());
            if (page.size() < static_cast<std::size_t>(kPage)) break;
        }
        if (!headSeq)
            report(Breach::Kind::unlisted, chain, last);
        else if (*headSeq != std::to_string(last) || headHash != previous)
            report(*headSeq == std::to_string(last) ? Breach::Kind::altered : Breach::Kind::cut, chain, last);
        return count;
    }

private:
    void report(Breach::Kind kind, const std::string& chain, std::int64_t seq) {
        if (breaches_.size() < most_) breaches_.push_back({kind, chain, seq, 0});
    }

    Database& database_;
    std::vector<Breach>& breaches_;
    std::size_t most_;
};

} // namespace

std::string chainOf(std::string_view series) { return "series:" + std::string(series); }

void append(Database& database, const Occasion& occasion, const Happening& happening) {
    JournalRow row{happening.chain,
                   0,
                   occasion.now,
                   occasion.today,
                   occasion.actor,
                   happening.action,
                   happening.document,
                   json::dump(happening.before),
                   json::dump(happening.after),
                   {}};
    if (database.engine() == Engine::sqlite) return appendToFile(database, std::move(row));
    // The server makes the hash: nobody there may write the journal by hand.
    const std::optional<Row> written =
        database.row("SELECT journal_append($1, $2, $3, $4, $5, $6, $7, $8), CAST(pg_current_xact_id() AS text)",
                     {row.chain, row.at, row.day, row.actor, row.action, row.document, row.before, row.after}, 2);
    database.rememberTransaction(written->text(1));
}

std::vector<JournalRow> journalOf(Database& database, const std::string& document) {
    std::vector<JournalRow> all;
    for (const Row& row : database.rows("SELECT chain, seq, at, day, actor, action, document, before, after, hash FROM journal "
                                        // The order of the rows, not of clocks, which may differ from desk to desk; what was before the
                                        // number stands in the main chain.
                                        "WHERE document = $1 AND document <> '' ORDER BY chain <> 'main', chain, seq",
                                        {document}, 10))
        all.push_back(rowOf(row));
    return all;
}

std::vector<Breach> verifyChains(Database& database, std::size_t most, std::int64_t& rows) {
    std::vector<Breach> breaches;
    ChainCheck check(database, breaches, most);
    const std::vector<Row> chains =
        database.rows("SELECT chain, seq, hash FROM chains UNION ALL SELECT DISTINCT j.chain, CAST(NULL AS BIGINT), CAST(NULL AS TEXT) "
                      "FROM journal j WHERE NOT EXISTS (SELECT 1 FROM chains c WHERE c.chain = j.chain) ORDER BY 1",
                      {}, 3);
    for (const Row& chain : chains) rows += check.check(chain.text(0), chain.isNull(1) ? Cell() : Cell(chain.text(1)), chain.text(2));
    return breaches;
}

} // namespace vanthu::store
