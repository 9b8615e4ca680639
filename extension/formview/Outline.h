#pragma once

#include "form/Field.h"
#include "json/Value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Editing of an outline: an array of items, each with a member "children". A path is the positions from the top down; an item is
/// always moved with all that stands below it. Impossible moves give nothing and change nothing.
namespace vanthu::extension {

using Path = std::vector<std::size_t>;

/// The item there, or nullptr.
const json::Value* itemAt(const json::Array& outline, const Path& path);
json::Value* itemAt(json::Array& outline, const Path& path);

/// The pointer of an item in an outline that stands at `base`, and back; empty if the pointer leads to none.
std::string pointerOf(std::string_view base, const Path& path);
std::optional<Path> pathOf(std::string_view base, std::string_view pointer);

/// Every path, in reading order.
std::vector<Path> allPaths(const json::Array& outline);

/// Puts an item behind the one at `after` (empty path: at the end). Gives its path.
Path insertAfter(json::Array& outline, const Path& after, json::Value item);
/// Puts an item below the one at `parent`, as its last child.
Path insertBelow(json::Array& outline, const Path& parent, json::Value item);
/// Takes the item out; gives the path that should be chosen next, empty if nothing is left.
Path removeItem(json::Array& outline, const Path& path);

/// One place up or down among its siblings.
std::optional<Path> moveUp(json::Array& outline, const Path& path);
std::optional<Path> moveDown(json::Array& outline, const Path& path);

/// Out of its parent, behind it, and into the item before it as the last child. The item takes the level of its new siblings, or
/// the next of `levels` (ids from the highest to the lowest) below its new parent's, and what stands below moves along as many levels.
std::optional<Path> promote(json::Array& outline, const Path& path, const std::vector<std::string>& levels);
std::optional<Path> demote(json::Array& outline, const Path& path, const std::vector<std::string>& levels);

/// The ids of the levels of an outline's items: the choices of its field "level".
std::vector<std::string> levelsOf(const form::Field& outline);

/// The level of a new item behind, or below, the item there.
std::string levelBehind(const json::Array& outline, const Path& path, const std::vector<std::string>& levels);
std::string levelBelow(const json::Array& outline, const Path& path, const std::vector<std::string>& levels);

inline constexpr std::string_view kChildren = "children";
inline constexpr std::string_view kLevel = "level";

} // namespace vanthu::extension
