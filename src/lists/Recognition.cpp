#include "lists/Recognition.h"

#include "text/Scan.h"
#include "text/Search.h"

namespace vanthu::lists {

namespace {

const std::vector<const Entry*> kNone;

std::string indexKey(const List& list, std::string_view words) { return list.schema().name + "\n" + std::string(words); }

} // namespace

Recognition::Recognition(const Catalogue& catalogue) {
    for (const auto& [name, list] : catalogue.lists()) {
        for (const Entry& entry : list.entries()) {
            const std::string key = list.schema().key.empty() ? std::string() : text::lowerCase(list.cell(entry, list.schema().key));
            if (!key.empty()) keys_[indexKey(list, key)].push_back(&entry);
            for (const std::string& words : catalogue.namesIn(list, entry)) {
                std::vector<const Entry*>& meant = names_[indexKey(list, text::searchWords(words))];
                if (meant.empty() || meant.back() != &entry) meant.push_back(&entry);
            }
        }
    }
}

const std::vector<const Entry*>& Recognition::at(const Index& index, const List& list, const std::string& words) const {
    const auto found = index.find(indexKey(list, words));
    return found == index.end() ? kNone : found->second;
}

const std::vector<const Entry*>& Recognition::keyed(const List& list, std::string_view text) const {
    return at(keys_, list, text::lowerCase(text));
}

const std::vector<const Entry*>& Recognition::named(const List& list, std::string_view sentence) const {
    if (list.schema().recognise.empty()) return kNone;
    const std::string words = text::searchWords(sentence);
    for (std::size_t end = words.size(); end != 0 && end != std::string::npos; end = words.rfind(' ', end - 1)) {
        const std::vector<const Entry*>& meant = at(names_, list, words.substr(0, end));
        if (!meant.empty()) return meant;
    }
    return kNone;
}

} // namespace vanthu::lists
