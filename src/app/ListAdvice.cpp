#include "app/ListAdvice.h"

#include "text/Scan.h"

#include <algorithm>

namespace vanthu::app {

namespace {

using lists::Entry;
using lists::List;

class ListAdvice final : public Adviser {
public:
    ListAdvice(std::shared_ptr<const CurrentLists> lists, text::Language language) : lists_(std::move(lists)), language_(language) {}

    void advise(const AdviceSubject& subject, json::Faults& remarks) const override {
        std::shared_ptr<const CurrentLists::Known> known;
        const std::string day = deadlines::formatIsoDate(subject.date.value_or(subject.now.date));
        for (const form::RoleValues::Entry& entry : subject.values.entries()) {
            if (entry.field->lists.empty() || !entry.value->isString()) continue;
            if (!known) {
                auto read = lists_->get();
                if (!read) { // said once, with the file; the form is none the worse for it
                    remarks.insert(remarks.end(), read.faults.begin(), read.faults.end());
                    return;
                }
                known = *std::move(read.value);
            }
            look(*known, subject, entry, day, remarks);
        }
    }

private:
    void look(const CurrentLists::Known& known, const AdviceSubject& subject, const form::RoleValues::Entry& value, const std::string& day,
              json::Faults& remarks) const {
        const List* outdatedIn = nullptr;
        const Entry* outdated = nullptr;
        for (const std::string& name : value.field->lists) {
            const List* const list = known.catalogue.find(name);
            if (list == nullptr) continue;
            for (const Entry* entry : meant(known, *list, subject, value)) {
                if (list->validOn(*entry, day)) return;
                // The one that ended last says most.
                const auto last = [&](const Entry* one) { return one->cells[list->schema().to]; };
                if (outdated != nullptr && outdatedIn == list && last(entry) < last(outdated)) continue;
                outdatedIn = list;
                outdated = entry;
            }
        }
        if (outdated != nullptr) remarks.push_back(remark(known.catalogue, *outdatedIn, *outdated, day, subject.values.pointer(value)));
    }

    /// The entries that a value means. Of several with the same key those that fit the fields beside it best: a person has had many posts.
    static std::vector<const Entry*> meant(const CurrentLists::Known& known, const List& list, const AdviceSubject& subject,
                                           const form::RoleValues::Entry& value) {
        const std::string& text = value.value->string();
        if (list.schema().key != value.field->name || value.field->name.empty()) return known.recognition.named(list, text);
        const std::string pointer = subject.values.pointer(value);
        const json::Value* const group = subject.form.at(pointer.substr(0, pointer.rfind('/')));
        std::vector<const Entry*> best;
        std::size_t bestScore = 0;
        for (const Entry* entry : known.recognition.keyed(list, text)) {
            const std::size_t score = group == nullptr ? 0 : fits(list, *entry, *group);
            if (score > bestScore) best.clear();
            if (score >= bestScore) best.push_back(entry);
            bestScore = std::max(score, bestScore);
        }
        return best;
    }

    static std::size_t fits(const List& list, const Entry& entry, const json::Value& group) {
        std::size_t score = 0;
        for (std::size_t i = 0; i < entry.cells.size(); ++i) {
            const std::string_view said = group.text(list.schema().columns[i].name);
            if (!said.empty() && text::lowerCase(said) == text::lowerCase(entry.cells[i])) ++score;
        }
        return score;
    }

    json::Fault remark(const lists::Catalogue& catalogue, const List& list, const Entry& entry, const std::string& day,
                       std::string pointer) const {
        const lists::Schema& schema = list.schema();
        const std::string& from = entry.cells[schema.from];
        const std::string& to = entry.cells[schema.to];
        const auto shown = [&](std::size_t column) { return catalogue.shownCell(schema.columns[column], entry.cells[column]); };
        std::vector<json::Argument> arguments{{"entry", catalogue.shown(list, entry)}, {"list", lists::wordsOf(schema.label, language_)}};
        const bool early = !from.empty() && day < from;
        arguments.push_back({early ? "from" : "to", shown(early ? schema.from : schema.to)});
        if (early) return {std::move(pointer), "list-not-yet-valid", std::move(arguments)};
        std::string next = to.empty() ? std::string() : catalogue.successors(list, entry);
        if (next.empty()) return {std::move(pointer), "list-no-longer-valid", std::move(arguments)};
        arguments.push_back({"successor", std::move(next)});
        return {std::move(pointer), "list-superseded", std::move(arguments)};
    }

    std::shared_ptr<const CurrentLists> lists_;
    text::Language language_;
};

} // namespace

std::unique_ptr<const Adviser> listAdvice(std::shared_ptr<const CurrentLists> lists, text::Language language) {
    return std::make_unique<const ListAdvice>(std::move(lists), language);
}

} // namespace vanthu::app
