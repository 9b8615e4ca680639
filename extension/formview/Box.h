#pragma once

/// Positions and sizes in the office's AppFont unit: a quarter of the average character's width, an eighth of its height. Dialogs
/// measured so grow with font and scaling by themselves.
namespace vanthu::extension {

struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size&) const = default;
};

struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int right() const { return x + width; }
    int bottom() const { return y + height; }
    bool operator==(const Box&) const = default;
};

} // namespace vanthu::extension
