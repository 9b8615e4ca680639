#include "extension/formview/Outline.h"

#include "extension/formview/FormState.h"

#include <algorithm>
#include <charconv>

namespace vanthu::extension {

namespace {

/// The array of an item's children, or nullptr if it has none.
json::Array* childrenOf(json::Value& item) {
    json::Value* const children = item.find(kChildren);
    return children != nullptr && children->isArray() ? &children->array() : nullptr;
}

json::Array& madeChildrenOf(json::Value& item) {
    if (json::Array* const children = childrenOf(item)) return *children;
    return item.set(kChildren, json::Value(json::Array{})).array();
}

/// The array that the item of that path stands in. nullptr if the path leads nowhere.
json::Array* siblingsOf(json::Array& outline, const Path& path) {
    if (path.empty()) return nullptr;
    if (path.size() == 1) return path.front() < outline.size() ? &outline : nullptr;
    json::Value* const parent = itemAt(outline, Path(path.begin(), path.end() - 1));
    json::Array* const siblings = parent == nullptr ? nullptr : childrenOf(*parent);
    return siblings != nullptr && path.back() < siblings->size() ? siblings : nullptr;
}

std::ptrdiff_t at(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

json::Value takeOut(json::Array& siblings, std::size_t index) {
    json::Value item = std::move(siblings[index]);
    siblings.erase(siblings.begin() + at(index));
    return item;
}

Path with(Path path, std::size_t last) {
    path.back() = last;
    return path;
}

std::optional<std::size_t> rankOf(const json::Value& item, const std::vector<std::string>& levels) {
    const auto found = std::ranges::find(levels, item.text(kLevel));
    return found == levels.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - levels.begin()));
}

/// Moves the levels of a whole branch by as much as its first item goes to `level`. The last level is that of paragraphs without
/// number: these keep it wherever they go.
void relevel(json::Value& item, const std::string& level, const std::vector<std::string>& levels) {
    const std::optional<std::size_t> from = rankOf(item, levels);
    const auto target = std::ranges::find(levels, level);
    if (!from || target == levels.end() || levels.size() < 2) return;
    const std::ptrdiff_t shift = (target - levels.begin()) - at(*from);
    const std::ptrdiff_t lowest = at(levels.size()) - 2;
    std::vector<json::Value*> open{&item};
    while (!open.empty()) {
        json::Value* const next = open.back();
        open.pop_back();
        const std::optional<std::size_t> rank = rankOf(*next, levels);
        if (rank && at(*rank) <= lowest) {
            next->set(kLevel, json::Value(levels[static_cast<std::size_t>(std::clamp(at(*rank) + shift, std::ptrdiff_t{0}, lowest))]));
        }
        if (json::Array* const children = childrenOf(*next)) {
            for (json::Value& child : *children) open.push_back(&child);
        }
    }
}

void collect(const json::Array& items, Path& path, std::vector<Path>& paths) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        path.push_back(i);
        paths.push_back(path);
        const json::Value* const children = items[i].find(kChildren);
        if (children != nullptr && children->isArray()) collect(children->array(), path, paths);
        path.pop_back();
    }
}

} // namespace

const json::Value* itemAt(const json::Array& outline, const Path& path) {
    const json::Array* items = &outline;
    const json::Value* item = nullptr;
    for (const std::size_t index : path) {
        if (items == nullptr || index >= items->size()) return nullptr;
        item = &(*items)[index];
        const json::Value* const children = item->find(kChildren);
        items = children != nullptr && children->isArray() ? &children->array() : nullptr;
    }
    return item;
}

json::Value* itemAt(json::Array& outline, const Path& path) {
    return const_cast<json::Value*>(itemAt(static_cast<const json::Array&>(outline), path));
}

std::string pointerOf(std::string_view base, const Path& path) {
    std::string pointer(base);
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (i != 0) pointer = json::pointerTo(pointer, kChildren);
        pointer = json::pointerTo(pointer, path[i]);
    }
    return pointer;
}

std::optional<Path> pathOf(std::string_view base, std::string_view pointer) {
    if (!leadsInto(pointer, base)) return std::nullopt;
    Path path;
    bool wantsIndex = true;
    for (const std::string& token : tokensOf(pointer.substr(base.size()))) {
        if (!wantsIndex) {
            if (token != kChildren) break;
            wantsIndex = true;
            continue;
        }
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
        if (error != std::errc() || end != token.data() + token.size()) break;
        path.push_back(index);
        wantsIndex = false;
    }
    return path.empty() ? std::nullopt : std::optional(std::move(path));
}

std::vector<Path> allPaths(const json::Array& outline) {
    std::vector<Path> paths;
    Path path;
    collect(outline, path, paths);
    return paths;
}

Path insertAfter(json::Array& outline, const Path& after, json::Value item) {
    json::Array* const siblings = siblingsOf(outline, after);
    if (siblings == nullptr) {
        outline.push_back(std::move(item));
        return {outline.size() - 1};
    }
    siblings->insert(siblings->begin() + at(after.back()) + 1, std::move(item));
    return with(after, after.back() + 1);
}

Path insertBelow(json::Array& outline, const Path& parent, json::Value item) {
    json::Value* const above = itemAt(outline, parent);
    if (above == nullptr) return insertAfter(outline, {}, std::move(item));
    json::Array& children = madeChildrenOf(*above);
    children.push_back(std::move(item));
    Path path = parent;
    path.push_back(children.size() - 1);
    return path;
}

Path removeItem(json::Array& outline, const Path& path) {
    json::Array* const siblings = siblingsOf(outline, path);
    if (siblings == nullptr) return path;
    takeOut(*siblings, path.back());
    if (!siblings->empty()) return with(path, std::min(path.back(), siblings->size() - 1));
    return Path(path.begin(), path.end() - 1);
}

std::optional<Path> moveUp(json::Array& outline, const Path& path) {
    json::Array* const siblings = siblingsOf(outline, path);
    if (siblings == nullptr || path.back() == 0) return std::nullopt;
    std::swap((*siblings)[path.back()], (*siblings)[path.back() - 1]);
    return with(path, path.back() - 1);
}

std::optional<Path> moveDown(json::Array& outline, const Path& path) {
    json::Array* const siblings = siblingsOf(outline, path);
    if (siblings == nullptr || path.back() + 1 >= siblings->size()) return std::nullopt;
    std::swap((*siblings)[path.back()], (*siblings)[path.back() + 1]);
    return with(path, path.back() + 1);
}

std::optional<Path> promote(json::Array& outline, const Path& path, const std::vector<std::string>& levels) {
    json::Array* const siblings = siblingsOf(outline, path);
    if (siblings == nullptr || path.size() < 2) return std::nullopt;
    const Path parent(path.begin(), path.end() - 1);
    const std::string level(itemAt(outline, parent)->text(kLevel));
    json::Value item = takeOut(*siblings, path.back());
    relevel(item, level, levels);
    return insertAfter(outline, parent, std::move(item));
}

std::optional<Path> demote(json::Array& outline, const Path& path, const std::vector<std::string>& levels) {
    json::Array* const siblings = siblingsOf(outline, path);
    if (siblings == nullptr || path.back() == 0) return std::nullopt;
    const Path parent = with(path, path.back() - 1);
    const std::string level = levelBelow(outline, parent, levels);
    json::Value item = takeOut(*siblings, path.back());
    relevel(item, level, levels);
    return insertBelow(outline, parent, std::move(item));
}

std::vector<std::string> levelsOf(const form::Field& outline) {
    std::vector<std::string> ids;
    const form::Field* const level = outline.find(kLevel);
    if (level == nullptr) return ids;
    for (const form::Choice& choice : level->choices) ids.push_back(choice.value);
    return ids;
}

std::string levelBehind(const json::Array& outline, const Path& path, const std::vector<std::string>& levels) {
    const json::Value* const item = itemAt(outline, path);
    if (item != nullptr && rankOf(*item, levels)) return std::string(item->text(kLevel));
    return levels.empty() ? std::string() : levels.front();
}

std::string levelBelow(const json::Array& outline, const Path& path, const std::vector<std::string>& levels) {
    const json::Value* const item = itemAt(outline, path);
    if (item == nullptr || levels.empty()) return levelBehind(outline, path, levels);
    const json::Value* const children = item->find(kChildren);
    if (children != nullptr && children->isArray() && !children->array().empty()) {
        return std::string(children->array().back().text(kLevel));
    }
    const std::optional<std::size_t> rank = rankOf(*item, levels);
    return rank && *rank + 1 < levels.size() ? levels[*rank + 1] : levels.back();
}

} // namespace vanthu::extension
