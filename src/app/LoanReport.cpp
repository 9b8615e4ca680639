#include "app/NumberText.h"
#include "app/StoreReport.h"
#include "app/WrittenDay.h"

namespace vanthu::app {

namespace {

json::Value valueOf(const store::Loan& loan) {
    json::Value made = json::Object{};
    made.set("lentOn", loan.lentOn);
    made.set("borrower", loan.borrower);
    made.set("allowedBy", loan.allowedBy);
    made.set("dueDate", loan.dueOn);
    made.set("note", loan.note);
    made.set("returnedOn", loan.returnedOn);
    made.set("returnedTo", loan.returnedTo);
    return made;
}

std::string line(const store::Loan& loan, const Messages& messages) {
    const std::string_view id = !loan.returnedOn.empty() ? "loan-line-back" : loan.dueOn.empty() ? "loan-line-out" : "loan-line-due";
    return messages.text(id, {{"name", loan.borrower},
                              {"on", writtenDay(loan.lentOn)},
                              {"by", loan.allowedBy},
                              {"due", writtenDay(loan.dueOn)},
                              {"back", writtenDay(loan.returnedOn)}}) +
           (loan.note.empty() ? "" : " (" + loan.note + ")") + "\n";
}

} // namespace

json::Value toJson(const std::vector<store::Loan>& value) {
    json::Array list;
    for (const store::Loan& each : value) list.push_back(valueOf(each));
    return list;
}

json::Value toJson(const std::vector<store::LoanRow>& value) {
    json::Array list;
    for (const store::LoanRow& each : value) {
        json::Value made = valueOf(each.loan);
        made.set("document", each.document);
        made.set("series", each.series);
        made.set("year", each.year);
        made.set("number", each.number);
        made.set("suffix", each.suffix);
        made.set("symbol", each.symbol);
        made.set("date", each.issuedOn);
        made.set("typeName", each.typeName);
        made.set("subject", each.subject);
        made.set("fileNotation", each.fileNotation);
        list.push_back(std::move(made));
    }
    return list;
}

std::string loansText(const store::Entry& value, const Messages& messages) {
    std::string text;
    for (const store::Loan& each : value.loans) text += line(each, messages);
    return text;
}

std::string toText(const std::vector<store::LoanRow>& value, const Messages& messages) {
    std::string text;
    for (const store::LoanRow& each : value) text += numberText(each.number, each.suffix, each.symbol) + "  " + line(each.loan, messages);
    return text.empty() ? messages.text("loans-nothing") + "\n" : text;
}

} // namespace vanthu::app
