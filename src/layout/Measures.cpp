#include "layout/Measures.h"

#include "layout/Overlay.h"

#include <algorithm>

namespace vanthu::layout {

/// Turns the merged tree into the struct; what is missing or of a wrong type is a fault with its pointer.
class MeasureReader {
public:
    MeasureReader(const json::Value& tree, const json::Value& numbering) : tree_(tree), numbering_(numbering) {}

    json::Result<Measures> read() {
        Measures measures;
        measures.font = text("/font");
        readPage(measures.page);
        measures.letterheadRightMm = number("/columns/letterheadRight");
        measures.signatureRightMm = number("/columns/signatureRight");
        measures.signatureGapPt = number("/gaps/signature");
        measures.addresseesGapPt = number("/gaps/addressees");
        measures.tableGapPt = number("/gaps/table");
        measures.ruleGapPt = number("/gaps/rule");
        measures.rules = {number("/rules/thickness"), number("/rules/motto"), number("/rules/agency"), number("/rules/abstract")};
        readLists(measures);
        readStyles(measures);
        levelNumberWithDate(measures);
        readBoxes(measures);
        if (!faults_.empty()) return std::move(faults_);
        return measures;
    }

private:
    void readPage(PageMeasures& page) {
        page.widthMm = number("/page/width");
        page.heightMm = number("/page/height");
        page.marginTopMm = number("/page/marginTop");
        page.marginBottomMm = number("/page/marginBottom");
        page.marginLeftMm = number("/page/marginLeft");
        page.marginRightMm = number("/page/marginRight");
        page.headerDistanceMm = number("/page/headerDistance");
    }

    void readLists(Measures& measures) {
        const json::Value* lists = numbering_.find("lists");
        if (lists == nullptr || !lists->isObject()) return missing("/lists");
        for (const auto& [id, value] : lists->object()) {
            ListStyle list{id, std::string(value.text("name")), std::string(value.text("label")), {}, {}};
            take(value, "runsOn", list.runsOn);
            const json::Value* levels = value.find("levels");
            if (levels == nullptr || !levels->isArray()) return missing("/lists/" + id + "/levels");
            for (const json::Value& level : levels->array()) list.levels.push_back(readListLevel(level));
            if (const json::Value* letters = value.find("letters"))
                for (const json::Value& letter : letters->array()) list.letters.push_back(letter.string());
            measures.lists_.push_back(std::move(list));
        }
    }

    static ListLevel readListLevel(const json::Value& value) {
        ListLevel level;
        level.format = value.text("format");
        level.bullet = value.text("bullet");
        level.prefix = value.text("prefix");
        level.suffix = value.text("suffix");
        if (const json::Value* display = value.find("displayLevels"); display != nullptr && display->isInteger())
            level.displayLevels = static_cast<int>(display->integer());
        take(value, "bold", level.bold);
        return level;
    }

    void readStyles(Measures& measures) {
        const json::Value* styles = tree_.at("/styles");
        if (styles == nullptr || !styles->isObject()) return missing("/styles");
        for (const auto& member : styles->object()) measures.styles_.push_back(readStyle(member.name, member.value, measures));
    }

    /// The number stands at the height of the date, whatever the sizes of both (II.4.c): the smaller one gets more room above.
    void levelNumberWithDate(Measures& measures) {
        const double ascent = number("/fontAscent");
        ParagraphStyle* line = nullptr;
        ParagraphStyle* date = nullptr;
        for (ParagraphStyle& style : measures.styles_) {
            if (style.id == "number") line = &style;
            if (style.id == "placeDate") date = &style;
        }
        if (line == nullptr || date == nullptr) return;
        const double room = date->spaceBeforePt;
        line->spaceBeforePt = room + std::max(0.0, ascent * (date->sizePt - line->sizePt));
        date->spaceBeforePt = room + std::max(0.0, ascent * (line->sizePt - date->sizePt));
    }

    ParagraphStyle readStyle(const std::string& id, const json::Value& value, const Measures& measures) {
        ParagraphStyle style;
        const std::string parentId(value.text("parent"));
        if (!parentId.empty()) {
            // Styles may stand before their parent; what is inherited is looked up in the tree, not in the order.
            if (const ParagraphStyle* known = measures.style(parentId))
                style = *known;
            else if (const json::Value* parent = tree_.at("/styles/" + parentId))
                style = readStyle(parentId, *parent, measures);
            else
                faults_.push_back({"/styles/" + id + "/parent", "measure-unknown", {{"name", parentId}}});
            style.outline = style.listLevel = 0;
            style.listId = -1;
        }
        style.id = id;
        style.parent = parentId;
        style.name = value.text("name");
        style.label = value.text("label");
        style.next = value.text("next");
        style.color = value.text("color", style.color);
        take(value, "size", style.sizePt);
        take(value, "spaceBefore", style.spaceBeforePt);
        take(value, "spaceAfter", style.spaceAfterPt);
        take(value, "firstLine", style.firstLineMm);
        take(value, "lineSpacing", style.lineSpacing);
        take(value, "lineHeight", style.lineHeightPt);
        take(value, "bold", style.bold);
        take(value, "italic", style.italic);
        take(value, "caps", style.caps);
        take(value, "keepWithNext", style.keepWithNext);
        if (const json::Value* outline = value.find("outline"); outline != nullptr && outline->isInteger())
            style.outline = static_cast<int>(outline->integer());
        readAlign(id, value, style);
        readList(id, value, measures, style);
        if (style.name.empty() || style.sizePt <= 0) missing("/styles/" + id);
        return style;
    }

    void readList(const std::string& id, const json::Value& value, const Measures& measures, ParagraphStyle& style) {
        const std::string_view list = value.text("list");
        const json::Value* level = value.find("level");
        if (list.empty() || level == nullptr || !level->isInteger()) return;
        for (std::size_t i = 0; i < measures.lists_.size(); ++i)
            if (measures.lists_[i].id == list) style.listId = static_cast<int>(i);
        style.listLevel = static_cast<int>(level->integer());
        if (style.listId < 0) missing("/styles/" + id + "/list");
    }

    void readAlign(const std::string& id, const json::Value& value, ParagraphStyle& style) {
        const std::string_view align = value.text("align");
        if (align == "center")
            style.align = Align::center;
        else if (align == "end")
            style.align = Align::end;
        else if (align == "justify")
            style.align = Align::justify;
        else if (align == "start" || align.empty())
            style.align = align.empty() ? style.align : Align::start;
        else
            faults_.push_back({"/styles/" + id + "/align", "measure-wrong-type"});
    }

    void readBoxes(Measures& measures) {
        const json::Value* boxes = tree_.at("/boxes");
        if (boxes == nullptr || !boxes->isObject()) return missing("/boxes");
        for (const auto& member : boxes->object()) {
            const std::string pointer = "/boxes/" + member.name;
            const ParagraphStyle* style = measures.style(member.value.text("style"));
            if (style == nullptr) missing(pointer + "/style");
            measures.boxes_.push_back({member.name, number(pointer + "/width"), number(pointer + "/height"), style});
        }
    }

    double number(const std::string& pointer) {
        const json::Value* value = tree_.at(pointer);
        if (value != nullptr && value->isNumber()) return value->number();
        missing(pointer);
        return 0;
    }

    std::string text(const std::string& pointer) {
        const json::Value* value = tree_.at(pointer);
        if (value != nullptr && value->isString()) return value->string();
        missing(pointer);
        return {};
    }

    static void take(const json::Value& value, const char* name, double& target) {
        if (const json::Value* found = value.find(name); found != nullptr && found->isNumber()) target = found->number();
    }
    static void take(const json::Value& value, const char* name, bool& target) {
        if (const json::Value* found = value.find(name); found != nullptr && found->isBool()) target = found->boolean();
    }

    void missing(const std::string& pointer) { faults_.push_back({pointer, "measure-missing", {}, "decree-30/measures.json"}); }

    const json::Value& tree_;
    const json::Value& numbering_;
    json::Faults faults_;
};

json::Result<Measures> Measures::load(const json::DataFolders& folders) {
    auto tree = readMeasures(folders, "decree-30/measures.json");
    if (!tree) return tree.faults;
    auto numbering = folders.read("decree-30/numbering.json");
    if (!numbering) return numbering.faults;
    return MeasureReader(*tree, *numbering).read();
}

const ParagraphStyle* Measures::style(std::string_view id) const {
    const auto found = std::find_if(styles_.begin(), styles_.end(), [&](const ParagraphStyle& style) { return style.id == id; });
    return found == styles_.end() ? nullptr : &*found;
}

const BoxMeasures* Measures::box(std::string_view id) const {
    const auto found = std::find_if(boxes_.begin(), boxes_.end(), [&](const BoxMeasures& box) { return box.id == id; });
    return found == boxes_.end() ? nullptr : &*found;
}

} // namespace vanthu::layout
