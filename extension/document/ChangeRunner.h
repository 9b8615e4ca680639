#pragma once

#include "app/Workbench.h"
#include "extension/document/FormApplication.h"
#include "extension/document/Numbering.h"
#include "extension/document/ParagraphIndex.h"
#include "extension/document/Region.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace vanthu::extension {

/// The two versions of a form and the document between them. Lists and documents of a version have the same ids.
struct ChangeInput {
    const std::vector<app::PrintedParagraph>& basePrinted;
    const std::vector<app::PrintedParagraph>& freshPrinted;
    css::uno::Reference<css::frame::XModel> base, fresh, live;
    const app::Decisions& decisions;
};

/// Carries out what Workbench::planChanges plans in the open document. One use. The caller keeps the undo step.
class ChangeRunner {
public:
    explicit ChangeRunner(ChangeInput input);

    Application run();

private:
    void findTables();
    void doChange(const app::Change& change);
    void bringInLine(const app::Change& change, bool content);
    void insert(const app::Change& change);
    void remove(const app::Change& change);
    void tell(const app::Change& change);
    void followCompanions(const FoundParagraph* base, const FoundParagraph& fresh, const FoundParagraph& live);
    void addCompanions(const FoundParagraph& fresh, const Paragraph& behind, const css::uno::Reference<css::text::XText>& text);

    /// A paragraph of the live document, and the text it stands in.
    struct Spot {
        Paragraph paragraph;
        css::uno::Reference<css::text::XText> text;
    };
    Spot makePlace(const app::PrintedParagraph& fresh, const app::Change& change);
    Spot makePlaceInCell(const Region& region, std::size_t freshIndex);
    Spot makePlaceInBody(std::size_t freshIndex, const app::Change& change);
    /// The last live paragraph that stands for the fresh one at `index` or belongs to it; nothing if it has none.
    Spot tailOf(std::size_t index) const;

    void report(const FoundParagraph& live, const std::string* inForm);
    void tidyTables();
    void followTail();
    void giveIds();
    std::vector<ParagraphPair> pairs() const;

    ChangeInput input_;
    ParagraphIndex base_, fresh_, live_;
    std::map<std::string, std::size_t, std::less<>> freshAt_; ///< position in freshPrinted by id
    std::map<std::string, Spot, std::less<>> standsFor_;      ///< live paragraph by fresh id
    std::map<std::string, Spot, std::less<>> tails_;          ///< the last paragraph that belongs to it, by fresh id
    std::set<std::string, std::less<>> inserted_;             ///< fresh ids of those new to their lists
    bool spareUsed_ = false;                                  ///< the empty paragraph behind the last table has become one of ours
    Application application_;
};

} // namespace vanthu::extension
