#pragma once

#include "layout/Composer.h"
#include "layout/Recipe.h"
#include "model/Document.h"
#include "json/DataFolders.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vanthu::layout {

/// The product's own data, read once.
inline const Composer& composer() {
    static const auto loaded = Composer::load(json::DataFolders({VANTHU_TEMPLATES}));
    return *loaded;
}

inline const ParagraphStyle& style(std::string_view id) { return *composer().measures().style(id); }

inline const Recipe& planRecipe() {
    static const auto compiled = Recipe::compile("KẾ HOẠCH", "Kế hoạch", *json::DataFolders({VANTHU_TEMPLATES}).read("plan/outline.json"));
    return *compiled;
}

inline model::Item item(std::string level, std::string text, std::vector<model::Item> children = {}) {
    model::Item result;
    result.level = std::move(level);
    result.text = std::move(text);
    result.children = std::move(children);
    return result;
}

/// A small finished plan to change.
inline model::Document plan() {
    model::Document document;
    document.kind = "plan";
    document.letterhead = {"UBND tỉnh Đông Hải", "Ủy ban nhân dân huyện Sông Xanh", 8, "KH-UBND", "Sông Xanh", {22, 1, 2024}};
    document.abstract = "Tổ chức ngày hội";
    document.content = {item("clause", "Chuẩn bị địa điểm.")};
    document.recipients = {{"Thư viện huyện", "", ""}};
    document.signature.authority = "direct";
    document.signature.post = "Chủ tịch";
    document.signature.name = "Nguyễn Văn Mẫu";
    return document;
}

/// A document laid out, and every paragraph of it with the text it prints.
class Laid {
public:
    explicit Laid(const model::Document& document) : layout(composer().compose(document, planRecipe(), {.pointers = true, .parts = {}})) {
        for (const Sheet& sheet : layout.sheets)
            for (const Block& block : sheet.blocks) add(block);
    }

    /// Texts of all paragraphs of that style.
    std::vector<std::string> texts(std::string_view id) const {
        std::vector<std::string> found;
        for (const Paragraph& line : paragraphs)
            if (line.style->id == id) found.push_back(layout.textOf(line));
        return found;
    }
    const Paragraph& only(std::string_view id) const {
        for (const Paragraph& line : paragraphs)
            if (line.style->id == id) return line;
        ADD_FAILURE() << "no paragraph of style " << id;
        return paragraphs.front();
    }

    Layout layout;
    std::vector<Paragraph> paragraphs;

private:
    void add(const Block& block) {
        if (const auto* line = std::get_if<Paragraph>(&block)) {
            paragraphs.push_back(*line);
            return;
        }
        for (const auto& row : std::get<Table>(block).rows)
            for (const Cell& cell : row) paragraphs.insert(paragraphs.end(), cell.begin(), cell.end());
    }
};

} // namespace vanthu::layout
