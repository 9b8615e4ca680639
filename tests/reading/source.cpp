// Prints what the intake of a document gives, as JSON, for tests in real processes: source FILE [OFFICE]. Exit codes as the
// command's: 0, 3 for bad input, 4 for the machine.
#include "app/Messages.h"
#include "app/OfficeIntake.h"
#include "json/Text.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include <sys/prctl.h>

namespace {

using namespace vanthu;

constexpr const char* kRegions[] = {"body", "cell", "frame", "header", "footer", "note", "comment"};
constexpr const char* kAlignments[] = {"unknown", "start", "center", "end", "justified"};

json::Value valueOf(const odf::SourceParagraph& paragraph) {
    json::Value value;
    value.set("region", kRegions[static_cast<int>(paragraph.region)]);
    value.set("label", paragraph.label);
    value.set("text", paragraph.text);
    value.set("style", paragraph.style);
    value.set("alignment", kAlignments[static_cast<int>(paragraph.alignment)]);
    if (paragraph.cell) {
        json::Array place;
        for (const std::size_t number : {paragraph.cell->table, paragraph.cell->row, paragraph.cell->column})
            place.emplace_back(static_cast<std::int64_t>(number));
        value.set("cell", std::move(place));
    }
    value.set("bold", paragraph.bold);
    value.set("italic", paragraph.italic);
    value.set("capitals", paragraph.capitals);
    value.set("pageBreakBefore", paragraph.pageBreakBefore);
    value.set("landscape", paragraph.landscape);
    value.set("ruleBelow", paragraph.ruleBelow);
    value.set("id", paragraph.id);
    return value;
}

int complain(const json::Fault& fault) {
    const auto messages = app::Messages::load(json::DataFolders({VANTHU_TEMPLATES}), text::Language::english);
    if (!messages) return 1;
    std::fprintf(stderr, "%s: %s\n", fault.id.c_str(), messages->text(fault.id, fault.arguments).c_str());
    return app::isIntakeFailure(fault) ? 4 : 3;
}

std::string variable(const char* name, const char* fallback) {
    const char* const value = std::getenv(name);
    return value != nullptr ? value : fallback;
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    app::IntakeSettings settings;
    if (count > 2) settings.office.program = words[2];
    settings.office.searchPath = variable("PATH", "");
    settings.office.temporaryFolder = variable("TMPDIR", "/tmp");
    const auto intake = app::intake(words[1], settings);
    if (!intake) return complain(intake.faults.front());
    json::Value result;
    if (!intake->source) {
        result.set("text", static_cast<std::int64_t>(intake->text.size()));
    } else {
        json::Array paragraphs;
        for (const odf::SourceParagraph& paragraph : intake->source->paragraphs) paragraphs.push_back(valueOf(paragraph));
        json::Array keywords;
        for (const std::string& keyword : intake->source->keywords) keywords.emplace_back(keyword);
        result.set("paragraphs", std::move(paragraphs));
        result.set("keywords", std::move(keywords));
    }
    std::fputs(json::dump(result, 0).c_str(), stdout);
    return 0;
}
