#include "app/KindTexts.h"

#include "form/Form.h"
#include "form/KindNames.h"
#include "json/Text.h"

#include <algorithm>

namespace vanthu::app {

namespace {

constexpr int kIndent = 2;
constexpr std::size_t kGap = 2;

/// Ids and abbreviations are short and mostly ASCII: their bytes are near enough to columns.
void appendColumn(std::string& line, std::string_view text, std::size_t width) {
    line.append(text);
    line.append(width + kGap - std::min(width, text.size()), ' ');
}

} // namespace

json::Result<std::string> kindList(const json::DataFolders& folders, text::Language language) {
    const json::Result<std::vector<form::KindName>> kinds = form::kindNames(folders);
    if (!kinds) return kinds.faults;
    std::size_t idWidth = 0;
    std::size_t abbreviationWidth = 0;
    for (const form::KindName& kind : *kinds) {
        idWidth = std::max(idWidth, kind.id.size());
        abbreviationWidth = std::max(abbreviationWidth, kind.abbreviation.size());
    }
    std::string list;
    for (const form::KindName& kind : *kinds) {
        appendColumn(list, kind.id, idWidth);
        appendColumn(list, kind.abbreviation, abbreviationWidth);
        list += kind.title.in(language) + "\n";
    }
    return list;
}

std::string schemaText(const Workbench& workbench, const form::Kind& kind) {
    return json::dump(form::schema(kind, workbench.messages().language()), kIndent);
}

std::string newFormText(const form::Kind& kind) { return formText(form::defaults(kind)); }

std::string formText(const json::Value& form) { return json::dump(form, kIndent); }

std::string kindIds(const Workbench& workbench) {
    std::string ids;
    for (const std::string& id : workbench.kindIds()) ids += (ids.empty() ? "" : ", ") + id;
    return ids;
}

} // namespace vanthu::app
