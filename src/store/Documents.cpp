#include "store/Documents.h"

#include "store/Recipients.h"
#include "store/SearchIndex.h"
#include "store/Tasks.h"

namespace vanthu::store {

namespace {

std::optional<std::string> optionalText(const Row& row, std::size_t column) {
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

} // namespace

std::int64_t insertDocument(Database& database, const Occasion& occasion, const Document& document, const std::string& state,
                            std::int64_t number) {
    const std::optional<Row> row = database.row(
        "INSERT INTO documents(id, kind, type_name, symbol, issued_on, parent_organ, organ, subject, language, pages, note, "
        "signer_position, "
        "signer_name, urgency, secrecy, copies, due_on, file_notation, file_copy, state, fingerprint, form, created_at, created_by) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24) RETURNING "
        "seq",
        {document.id,          document.kind,           document.typeName,     document.symbol,   document.issuedOn,
         document.parentOrgan, document.organ,          document.subject,      document.language, document.pages,
         document.note,        document.signerPosition, document.signerName,   document.urgency,  document.secrecy,
         document.copies,      document.dueOn,          document.fileNotation, document.fileCopy, state,
         document.fingerprint, document.form,           occasion.now,          occasion.actor},
        1);
    const std::int64_t key = row->integer(0);
    insertRecipients(database, key, document.recipients);
    insertTasks(database, key, document.tasks);
    indexDocument(database, key, document, number);
    return key;
}

std::optional<Entry> readDocument(Database& database, std::int64_t key) {
    const std::optional<Row> row = database.row(
        "SELECT id, kind, type_name, symbol, issued_on, parent_organ, organ, subject, language, pages, note, signer_position, signer_name, "
        "urgency, secrecy, copies, due_on, file_notation, file_copy, state, fingerprint, form FROM documents WHERE seq = $1",
        {key}, 22);
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
    document.recipients = readRecipients(database, key);
    document.tasks = readTasks(database, key);
    return entry;
}

void setState(Database& database, std::int64_t key, const std::string& state) {
    database.run("UPDATE documents SET state = $1 WHERE seq = $2", {state, key});
}

} // namespace vanthu::store
