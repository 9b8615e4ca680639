#include "extension/dialog/EntryEditor.h"
#include "extension/formview/OutlineView.h"

#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <com/sun/star/view/SelectionType.hpp>

#include <algorithm>

namespace vanthu::extension {

namespace {

constexpr sal_Int32 kRowHeight = 10; ///< AppFont units

using Node = css::uno::Reference<css::awt::tree::XMutableTreeNode>;

/// An outline as a tree.
class TreeEditor final : public EntryEditor {
public:
    explicit TreeEditor(const EditorSite& site)
        : context_(site.events.dialog().context()), state_(site.state), pointer_(site.element.pointer),
          levels_(levelsOf(*site.element.field)), marks_(levelMarks(site.element.field->find(kLevel)->choices)) {
        const std::vector<ButtonWish> buttons{{"form-add", [this] { addEntry(); }},
                                              {"form-add-below", [this] { addBelow(); }},
                                              {"form-remove", [this] { removeChosen(); }},
                                              {"form-restore", [this] { restore(); }},
                                              {"form-up", [this] { change(moveUp); }},
                                              {"form-down", [this] { change(moveDown); }},
                                              {"form-promote", [this] { change(promoteChosen()); }},
                                              {"form-demote", [this] { change(demoteChosen()); }},
                                              {"form-paste", [this] { paste(clipboardText(context_)); }}};
        makeTree(site, boxAboveButtons(site, buttons));
        addButtons(site, buttons);
        site.events.onTreeSelection(tree_, [this] { selectionChanged(); });
    }

    void refresh() override { show(chosen_); }
    void refreshChosen() override {
        // A changed level renumbers what follows: only the lines that differ are touched.
        const std::vector<OutlineLine> lines = outlineLines(items(), marks_);
        if (lines.size() != lines_.size()) return show(chosen_);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].text != lines_[i].text) nodes_[i]->setDisplayValue(css::uno::Any(toOffice(lines[i].text)));
        }
        lines_ = lines;
    }
    std::optional<std::string> chosen() const override {
        return itemAt(items(), chosen_) == nullptr ? std::nullopt : std::optional(pointerOf(pointer_, chosen_));
    }
    bool choose(const std::string& pointer) override {
        const std::optional<Path> path = pathOf(pointer_, pointer);
        if (!path || itemAt(items(), *path) == nullptr) return false;
        select(*path);
        onChoose();
        return true;
    }
    void addEntry() override {
        json::Array& outline = state_.array(pointer_);
        insert([&](json::Value item) { return insertAfter(outline, chosen_, std::move(item)); }, levelBehind(outline, chosen_, levels_));
    }
    std::string chosenText() const override {
        const auto line = std::ranges::find(lines_, chosen_, &OutlineLine::path);
        return line == lines_.end() ? std::string() : line->text;
    }
    const Control& control() const override { return tree_; }

private:
    using Move = std::function<std::optional<Path>(json::Array&, const Path&)>;

    void makeTree(const EditorSite& site, const Box& box) {
        tree_ = site.events.dialog().add("tree.TreeControlModel", box, site.step);
        tree_.set("Tabstop", true);
        tree_.set("SelectionType", css::view::SelectionType_SINGLE);
        tree_.set("RootDisplayed", false);
        tree_.set("ShowsHandles", true);
        tree_.set("ShowsRootHandles", true);
        tree_.set("Editable", false);
        tree_.setText("HelpText", site.element.field->hint.in(state_.language()));
        data_ = css::uno::Reference<css::awt::tree::XMutableTreeDataModel>(
            createService(context_, "com.sun.star.awt.tree.MutableTreeDataModel"), css::uno::UNO_QUERY_THROW);
    }

    const json::Array& items() const {
        static const json::Array none;
        const json::Value* const value = state_.at(pointer_);
        return value != nullptr && value->isArray() ? value->array() : none;
    }

    /// Builds the whole tree anew and chooses a node, or the first if there is none of that path.
    void show(const Path& wanted) {
        quiet_ = true;
        lines_ = outlineLines(items(), marks_);
        nodes_.clear();
        const Node root = data_->createNode(css::uno::Any(rtl::OUString()), true);
        std::vector<Node> above{root};
        for (const OutlineLine& line : lines_) {
            above.resize(line.path.size());
            const Node node = data_->createNode(css::uno::Any(toOffice(line.text)), false);
            above.back()->appendChild(node);
            above.push_back(node);
            nodes_.push_back(node);
        }
        data_->setRoot(root);
        tree_.set("DataModel", css::uno::Reference<css::awt::tree::XTreeDataModel>(data_, css::uno::UNO_QUERY_THROW));
        quiet_ = false;
        expandAll();
        select(itemAt(items(), wanted) != nullptr ? wanted : Path{0});
        onChoose();
    }

    css::uno::Reference<css::awt::tree::XTreeControl> treeControl() const {
        return css::uno::Reference<css::awt::tree::XTreeControl>(tree_.control, css::uno::UNO_QUERY_THROW);
    }

    void expandAll() const {
        if (!tree_.control->getPeer().is()) return; // refreshed again once the dialog is on the screen
        // Rows as high as the font cut the marks above capitals. The model counts in pixels.
        const css::uno::Reference<css::awt::XUnitConversion> units(tree_.control->getPeer(), css::uno::UNO_QUERY);
        if (units.is()) {
            tree_.set("RowHeight", units->convertSizeToPixel(css::awt::Size(0, kRowHeight), css::util::MeasureUnit::APPFONT).Height);
        }
        for (const Node& node : nodes_) {
            if (node->getChildCount() != 0)
                treeControl()->expandNode(css::uno::Reference<css::awt::tree::XTreeNode>(node, css::uno::UNO_QUERY));
        }
    }

    void select(const Path& path) {
        chosen_ = itemAt(items(), path) == nullptr ? Path() : path;
        const auto line = std::ranges::find(lines_, path, &OutlineLine::path);
        if (line == lines_.end() || !tree_.control->getPeer().is()) return;
        quiet_ = true;
        const css::uno::Reference<css::awt::tree::XTreeNode> node(nodes_[static_cast<std::size_t>(line - lines_.begin())],
                                                                  css::uno::UNO_QUERY);
        treeControl()->select(css::uno::Any(node));
        treeControl()->makeNodeVisible(node);
        quiet_ = false;
    }

    void selectionChanged() {
        if (quiet_) return;
        css::uno::Reference<css::awt::tree::XTreeNode> node;
        if (!(treeControl()->getSelection() >>= node) || !node.is()) return;
        Path path;
        while (node->getParent().is()) {
            path.insert(path.begin(), static_cast<std::size_t>(node->getParent()->getIndex(node)));
            node = node->getParent();
        }
        if (path == chosen_) return;
        chosen_ = path;
        onChoose();
    }

    void changed(const Path& path) {
        state_.changed();
        show(path);
    }

    void change(const Move& move) {
        const std::optional<Path> path = move(state_.array(pointer_), chosen_);
        if (path) changed(*path);
    }
    Move promoteChosen() const {
        return [this](json::Array& outline, const Path& path) { return promote(outline, path, levels_); };
    }
    Move demoteChosen() const {
        return [this](json::Array& outline, const Path& path) { return demote(outline, path, levels_); };
    }

    void insert(const std::function<Path(json::Value)>& place, const std::string& level) {
        json::Value item{json::Object{}};
        item.set(kLevel, json::Value(level));
        changed(place(std::move(item)));
        onAdded();
    }

    void addBelow() {
        json::Array& outline = state_.array(pointer_);
        insert([&](json::Value item) { return insertBelow(outline, chosen_, std::move(item)); }, levelBelow(outline, chosen_, levels_));
    }

    void removeChosen() {
        json::Array& outline = state_.array(pointer_);
        const json::Value* const item = itemAt(outline, chosen_);
        if (item == nullptr) return;
        removed_.push_back(*item);
        changed(removeItem(outline, chosen_));
    }

    /// Brings back what was removed last, behind the chosen item.
    void restore() {
        if (removed_.empty()) return;
        json::Value item = std::move(removed_.back());
        removed_.pop_back();
        changed(insertAfter(state_.array(pointer_), chosen_, std::move(item)));
    }

    void paste(const std::string& text) {
        json::Array& outline = state_.array(pointer_);
        Path place = chosen_;
        std::vector<json::Value> pasted = pastedItems(text, marks_);
        if (pasted.empty()) return;
        for (json::Value& item : pasted) place = insertAfter(outline, place, std::move(item));
        changed(place);
    }

    Context context_;
    FormState& state_;
    std::string pointer_;
    std::vector<std::string> levels_;
    std::vector<LevelMark> marks_;
    Control tree_;
    css::uno::Reference<css::awt::tree::XMutableTreeDataModel> data_;
    std::vector<OutlineLine> lines_;
    std::vector<Node> nodes_;          ///< beside lines_
    std::vector<json::Value> removed_; ///< the last one at the end
    Path chosen_;
    bool quiet_ = false;
};

} // namespace

std::unique_ptr<EntryEditor> makeTreeEditor(const EditorSite& site) { return std::make_unique<TreeEditor>(site); }

} // namespace vanthu::extension
