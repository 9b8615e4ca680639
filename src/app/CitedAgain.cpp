#include "app/CitedAgain.h"

#include "app/EmbeddedForm.h"
#include "form/Form.h"
#include "layout/CitationPrinter.h"
#include "model/CitationMark.h"
#include "text/Characters.h"

#include <algorithm>
#include <string>
#include <utility>

namespace vanthu::app {
namespace {

/// What a citation prints, and the mark that prints it.
struct Print {
    std::string words, mark;
};

std::vector<Print> printsOf(const layout::Texts& texts, const std::vector<model::Citation>& citations) {
    model::Document document;
    document.citations = citations;
    layout::CitationPrinter printer(document, texts);
    std::vector<Print> prints;
    for (const model::Citation& citation : citations) {
        const std::string mark = std::string(model::kCitationOpen) + citation.id + std::string(model::kCitationClose);
        // In full the first time, in short the second.
        for (int time = 0; time < 2; ++time)
            if (auto words = printer.print(mark); words && !words->empty()) prints.push_back({std::move(*words), mark});
    }
    // Of two that begin alike the longer one is meant.
    std::ranges::stable_sort(prints, std::ranges::greater(), [](const Print& print) { return print.words.size(); });
    return prints;
}

/// "số 1/KH" is not the beginning of "số 1/KH-UBND".
bool goesOn(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte >= 0x80 || byte == '-' || byte == '/' || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

void mark(const std::vector<Print>& prints, std::string& text) {
    for (const Print& print : prints) {
        for (std::size_t at = text.find(print.words); at != std::string::npos;) {
            const std::size_t end = at + print.words.size();
            const bool isPart = goesOn(text, end);
            if (!isPart) text.replace(at, print.words.size(), print.mark);
            at = text.find(print.words, isPart ? at + 1 : at + print.mark.size());
        }
    }
}

// Recursion goes as deep as outlines and field lists.
void mark(const std::vector<Print>& prints, std::vector<model::Item>& items) {
    for (model::Item& item : items) {
        mark(prints, item.heading);
        mark(prints, item.text);
        mark(prints, item.children);
    }
}

void mark(const std::vector<Print>& prints, std::vector<model::Fact>& facts) {
    for (model::Fact& fact : facts) {
        mark(prints, fact.text);
        mark(prints, fact.items);
        mark(prints, fact.members);
    }
}

void mark(const std::vector<Print>& prints, model::Document& document) {
    for (std::string* const text : {&document.abstract, &document.competence, &document.opening, &document.closing}) mark(prints, *text);
    for (std::string& basis : document.bases) mark(prints, basis);
    mark(prints, document.content);
    mark(prints, document.facts);
    for (model::Appendix& appendix : document.appendices) {
        mark(prints, appendix.title);
        mark(prints, appendix.content);
        mark(prints, appendix.facts);
    }
}

/// Every text of the paper.
std::vector<std::string> paperOf(const Workbench& workbench, const model::Document& document) {
    std::vector<std::string> texts;
    const layout::Layout layout = workbench.composer().compose(document, workbench.recipe(*workbench.kind(document.kind)));
    const auto add = [&](const layout::Cell& cell) {
        for (const layout::Paragraph& line : cell) texts.push_back(layout.textOf(line));
    };
    for (const layout::Sheet& sheet : layout.sheets) {
        for (const layout::Block& block : sheet.blocks) {
            if (const auto* const line = std::get_if<layout::Paragraph>(&block))
                texts.push_back(layout.textOf(*line));
            else
                for (const auto& row : std::get<layout::Table>(block).rows) std::ranges::for_each(row, add);
        }
    }
    return texts;
}

} // namespace

std::vector<model::Citation> citationsIn(const Workbench& workbench, std::string_view bytes) {
    const auto found = findSavedForm(bytes);
    const auto kind = found ? workbench.kindOf(found->form) : json::Result<const form::Kind*>(json::Fault{});
    if (!kind) return {};
    return form::toDocument(**kind, found->form).citations;
}

void citeAgain(const Workbench& workbench, const std::vector<model::Citation>& citations, model::Document& document) {
    if (citations.empty()) return;
    model::Document cited = document;
    cited.citations = citations;
    for (const model::Citation& own : document.citations)
        if (std::ranges::find(citations, own.id, &model::Citation::id) == citations.end()) cited.citations.push_back(own);
    mark(printsOf(workbench.composer().vocabulary().texts, citations), cited);
    if (paperOf(workbench, cited) == paperOf(workbench, document)) document = std::move(cited);
}

} // namespace vanthu::app
