#pragma once

#include "deadlines/Names.h"
#include "lists/List.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::lists {

/// All lists of some folders. A value; safe for concurrent reading.
class Catalogue {
public:
    /// Reads `lists/*.json`. `own`: the one of the folders that is the office's; may be empty. A file that cannot be read or describes no
    /// list fails; entries that are wrong do not: they are in problems(), or told by check().
    static json::Result<Catalogue> load(const json::DataFolders& folders, const std::filesystem::path& own = {});

    const std::map<std::string, List, std::less<>>& lists() const { return lists_; }
    const List* find(std::string_view name) const;
    List* find(std::string_view name);

    /// What could not be taken as an entry.
    const json::Faults& problems() const { return problems_; }

    /// One line about an entry; its id if it has no words.
    std::string shown(const List& list, const Entry& entry) const;
    /// The entry as a document writes it. Dates after the decree: "ngày 05 tháng 3 năm 2020".
    std::string printed(const List& list, const Entry& entry) const;
    /// The words by which a sentence names the entry; those that lack a value are left out.
    std::vector<std::string> namesIn(const List& list, const Entry& entry) const;
    /// A cell as the list keeps it, from what a person wrote: a day in any usual form, the label of a choice. What is neither stays.
    std::string cellOf(const Column& column, const std::string& written) const;
    /// The same for people to read: "05/3/2020".
    std::string shownCell(const Column& column, const std::string& cell) const;
    /// What has taken its place, in words; empty if nothing has.
    std::string successors(const List& list, const Entry& entry) const;
    /// The entries that stand in for a group, of those valid on the day, in order; only itself for what is no group.
    struct Member {
        const List* list;
        const Entry* entry;
    };
    std::vector<Member> members(const List& list, const Entry& entry, std::string_view day) const;

private:
    std::optional<std::string> fill(const List& list, const Entry& entry, const layout::Wording& words) const;

    std::map<std::string, List, std::less<>> lists_;
    json::Faults problems_;
    deadlines::Names names_; ///< of the language of documents
};

} // namespace vanthu::lists
