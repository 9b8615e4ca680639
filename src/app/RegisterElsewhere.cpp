#include "app/RegisterElsewhere.h"

#include "app/DocumentReader.h"
#include "app/RegisterEntry.h"
#include "deadlines/Date.h"
#include "odf/OdfReader.h"
#include "odf/RegistrationPlaces.h"

namespace vanthu::app {

json::Result<ElsewhereFile> readElsewhere(const Workbench& workbench, std::string bytes, const RegisterOrder& order) {
    const json::Result<odf::RegisteredText> registered = odf::registeredText(bytes);
    if (!registered) return registered.faults;
    const json::Result<odf::Source> source = odf::readDocument(bytes);
    if (!source) return source.faults;
    const json::Result<DocumentReader> reader = DocumentReader::open(workbench);
    if (!reader) return reader.faults;
    json::Result<ReadDocument> read = reader->read(*source);
    if (!read) return read.faults;
    const json::Result<TaskDays> days = TaskDays::open(workbench);
    if (!days) return days.faults;
    ElsewhereFile file;
    file.document = entryOf(workbench, *read->kind, read->form, order, *days);
    // Not what was read of it: that may hang on the date.
    file.document.fingerprint = store::fingerprintOf(registered->text);
    if (file.document.subject.empty() || file.document.symbol.empty()) return json::Fault{"", "register-unreadable"};
    file.bytes = std::move(bytes);
    file.printed = registered->number;
    return file;
}

json::Result<std::string> numbered(const ElsewhereFile& file, const store::Registration& given) {
    const json::Result<deadlines::Date> date = deadlines::parseIsoDate(given.issuedOn);
    if (!date) return date.faults;
    const std::string number = (given.number < 10 ? "0" : "") + std::to_string(given.number) + given.suffix;
    return odf::withRegistration(file.bytes, {number, static_cast<int>(deadlines::dayOf(*date)),
                                              static_cast<int>(deadlines::monthOf(*date)), deadlines::yearOf(*date)});
}

} // namespace vanthu::app
