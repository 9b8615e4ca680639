#pragma once

#include "app/OfficeLists.h"
#include "app/Workbench.h"
#include "extension/dialog/Events.h"
#include "extension/dialog/Grid.h"
#include "extension/formview/Mnemonics.h"
#include "extension/uno/FileChoice.h"
#include "lists/Catalogue.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace vanthu::extension {

/// The window of editLists() (ListsDialog.h). Borrows workbench and lists. Main thread.
class ListsWindow {
public:
    ListsWindow(const Context& context, const app::Workbench& bench, app::OfficeLists& lists, Size size);
    void run(const Window& parent);

private:
    static constexpr int kNote = 34; ///< height of what is said, AppFont units
    static constexpr int kWorking = 1;
    static constexpr int kAsking = 2; ///< steps of the dialog

    std::string text(std::string_view id, const std::vector<json::Argument>& arguments = {}) const;
    const lists::Catalogue& catalogue() const { return lists_.catalogue(); }
    lists::List& list() { return *lists_.find(names_[chosen_]); }
    Grid& grid() { return *grid_; }

    // Building (ListsWindow.cpp)
    struct Wish {
        const char* id;
        Call press;
    };
    void buildLeft();
    void buildRight();
    void buildFoot();
    std::vector<Grid::Column> columnsOfChosen();
    Box noteBox() const;
    Box lastLine() const;
    std::vector<Control> addLine(const std::vector<Wish>& wishes, const Box& line, std::size_t atLeft, int step);
    bool takeKey(const css::awt::KeyEvent& event);

    // The question that closing with changes asks (ListsQuestion.cpp)
    void buildQuestion();
    void begin();

    // Showing (ListsShowing.cpp)
    std::string labelOf(const std::string& name) const;
    void showNames();
    void choose(std::size_t index);
    void refresh(const std::string& id = {});
    std::vector<std::string> cellsOf(const lists::List& shown, const lists::Entry& entry) const;
    void say(std::string_view words) { note_.setText("Text", words); }

    // Doing (ListsDoing.cpp)
    std::optional<lists::Entry> chosenEntry();
    void changed(const std::string& id);
    void edit(bool fresh);
    void tellFindings(const std::string& id);
    void remove();
    void restore();
    void import();
    void exportTable();
    std::vector<FileFilter> filters() const;
    void save();

    const app::Workbench& bench_;
    app::OfficeLists& lists_;
    Size size_;
    DialogBuilder dialog_;
    Events events_;
    Mnemonics keys_;
    std::vector<std::string> names_;
    std::unique_ptr<Grid> grid_;
    Control nameList_, search_, found_, note_, questionText_, saveAndClose_;
    std::size_t chosen_ = 0;
    std::vector<std::string> rows_; ///< ids of what the table shows
    std::set<std::string> changed_; ///< lists that are not saved
    std::vector<std::pair<std::string, lists::Entry>> removed_;
    bool inTable_ = false;
    bool asking_ = false;
    bool nested_ = false;                                        ///< the keys are another dialog's
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< calls that come too late see that it is gone
};

} // namespace vanthu::extension
