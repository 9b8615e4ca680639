#include "store/Documents.h"

#include "store/Deliveries.h"
#include "store/Links.h"
#include "store/Loans.h"
#include "store/Recipients.h"
#include "store/SearchIndex.h"
#include "store/Signatures.h"
#include "store/Tasks.h"

namespace vanthu::store {

namespace {

std::optional<std::string> optionalText(const Row& row, std::size_t column) {
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

} // namespace

void needed(const std::optional<Row>& changed) {
    // Row rules hide what a role may not change: nothing changed is a refusal.
    if (!changed) throw DatabaseError("store-not-permitted", "row rules");
}

std::int64_t insertDocument(Database& database, const Occasion& occasion, const Document& document, const std::string& state,
                            std::int64_t number) {
    const std::optional<Row> row = database.row(
        "INSERT INTO documents(id, kind, type_name, symbol, issued_on, parent_organ, organ, subject, language, pages, note, "
        "signer_position, signer_name, urgency, secrecy, copies, due_on, file_notation, file_copy, fingerprint, form, organ_id, "
        "file_organ_id, file_year, file_ordinal, state, created_at, created_by) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, "
        "$26, $27, $28) RETURNING seq",
        {document.id,          document.kind,
         document.typeName,    document.symbol,
         document.issuedOn,    document.parentOrgan,
         document.organ,       document.subject,
         document.language,    document.pages,
         document.note,        document.signerPosition,
         document.signerName,  document.urgency,
         document.secrecy,     document.copies,
         document.dueOn,       document.fileNotation,
         document.fileCopy,    document.fingerprint,
         document.form,        document.organId,
         document.fileOrganId, document.fileYear,
         document.fileOrdinal, state,
         occasion.now,         occasion.actor},
        1);
    const std::int64_t key = row->integer(0);
    insertRecipients(database, key, document.recipients);
    insertTasks(database, key, document.tasks);
    indexDocument(database, key, document, number);
    return key;
}

void updateDocument(Database& database, std::int64_t key, const Document& document, std::int64_t number) {
    const IndexTerms before = indexedTerms(database, key);
    // Only what the roles may change: id, day and place in a file are not a drafter's.
    needed(database.row(
        "UPDATE documents SET kind = $1, type_name = $2, symbol = $3, parent_organ = $4, organ = $5, subject = $6, language = $7, "
        "pages = $8, note = $9, signer_position = $10, signer_name = $11, urgency = $12, secrecy = $13, copies = $14, due_on = $15, "
        "file_notation = $16, file_copy = $17, fingerprint = $18, form = $19, organ_id = $20 WHERE seq = $21 RETURNING seq",
        {document.kind,           document.typeName,   document.symbol,
         document.parentOrgan,    document.organ,      document.subject,
         document.language,       document.pages,      document.note,
         document.signerPosition, document.signerName, document.urgency,
         document.secrecy,        document.copies,     document.dueOn,
         document.fileNotation,   document.fileCopy,   document.fingerprint,
         document.form,           document.organId,    key},
        1));
    database.run("DELETE FROM recipients WHERE document = $1", {key});
    database.run("DELETE FROM tasks WHERE document = $1", {key});
    insertRecipients(database, key, document.recipients);
    insertTasks(database, key, document.tasks);
    indexAnew(database, key, before, document, number);
}

std::optional<Entry> readDocument(Database& database, std::int64_t key) {
    const std::optional<Row> row = database.row(
        "SELECT id, kind, type_name, symbol, issued_on, parent_organ, organ, subject, language, pages, note, signer_position, signer_name, "
        "urgency, secrecy, copies, due_on, file_notation, file_copy, state, fingerprint, form, organ_id, file_organ_id, file_year, "
        "file_ordinal FROM documents WHERE seq = $1",
        {key}, 26);
    if (!row) return std::nullopt;
    Entry entry;
    Document& document = entry.document;
    document.id = row->text(0);
    document.kind = row->text(1);
    document.typeName = row->text(2);
    document.symbol = row->text(3);
    document.issuedOn = optionalText(*row, 4);
    document.parentOrgan = row->text(5);
    document.organ = row->text(6);
    document.subject = row->text(7);
    document.language = row->text(8);
    document.pages = row->optionalInteger(9);
    document.note = row->text(10);
    document.signerPosition = row->text(11);
    document.signerName = row->text(12);
    document.urgency = row->text(13);
    document.secrecy = row->text(14);
    document.copies = row->optionalInteger(15);
    document.dueOn = optionalText(*row, 16);
    document.fileNotation = row->text(17);
    document.fileCopy = row->text(18);
    entry.state = row->text(19);
    document.fingerprint = row->text(20);
    document.form = row->text(21);
    document.organId = row->text(22);
    document.fileOrganId = row->text(23);
    document.fileYear = row->optionalInteger(24);
    document.fileOrdinal = row->optionalInteger(25);
    document.recipients = readRecipients(database, key);
    document.tasks = readTasks(database, key);
    return entry;
}

Entry readEntry(Database& database, const NumberRow& number) {
    Entry entry = readDocument(database, number.key).value_or(Entry{});
    entry.series = number.series;
    entry.year = number.year;
    entry.number = number.number;
    entry.suffix = number.suffix;
    entry.voidReason = number.voidReason;
    entry.deliveries = readDeliveries(database, number.key);
    entry.signatures = readSignatures(database, number.key);
    entry.links = readLinks(database, number.key);
    entry.tasks = readTaskLives(database, number.key);
    entry.loans = readLoans(database, number.key);
    return entry;
}

void setState(Database& database, std::int64_t key, const std::string& state) {
    needed(database.row("UPDATE documents SET state = $1 WHERE seq = $2 RETURNING seq", {state, key}, 1));
}

} // namespace vanthu::store
