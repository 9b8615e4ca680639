"""Keys into, and a look at, the dialogs of a real office: what a person with a keyboard or a screen reader meets."""

import subprocess
import time

from officeprocess import waitUntil

kPatience = 12.0
kKeyDelay = 0.05


class State:
    """Bits of AccessibleStateType that are asked for (constants, so that this module imports without an office)."""
    ENABLED = 7
    FOCUSABLE = 10
    FOCUSED = 11
    SELECTED = 23
    SHOWING = 25
    VISIBLE = 30


class Role:
    CHECK_BOX = 5
    FRAME = 20
    DIALOG = 14
    ALERT = 1
    PANEL = 40      # containers take no keys themselves
    TREE_ITEM = 79


def quiet(ask, otherwise=None):
    """Windows may go while they are being asked: what is left of them then has nothing to say."""
    from com.sun.star.uno import Exception as UnoException
    try:
        return ask()
    except UnoException:
        return otherwise


def contextOf(accessible):
    """Its context, or None if there is none, as of a window that has been closed but is still held by somebody."""
    return quiet(lambda: accessible.getAccessibleContext()) if hasattr(accessible, "getAccessibleContext") else None


class Node:
    """One element of the accessible tree. Of one whose window has gone nothing is known, which is no error."""

    def __init__(self, context):
        self.context = context

    @property
    def name(self):
        return quiet(lambda: self.context.getAccessibleName()) or ""

    @property
    def description(self):
        return quiet(lambda: self.context.getAccessibleDescription()) or ""

    @property
    def role(self):
        return quiet(lambda: self.context.getAccessibleRole())

    @property
    def text(self):
        return quiet(lambda: self.context.getText() if hasattr(self.context, "getText") else "") or ""

    @property
    def bounds(self):
        """x, y, width, height on the screen."""
        place, size = self.context.getLocationOnScreen(), self.context.getSize()
        return place.X, place.Y, size.Width, size.Height

    def has(self, state):
        return bool(quiet(lambda: self.context.getAccessibleStateSet().contains(state)))

    def children(self):
        for i in range(quiet(lambda: self.context.getAccessibleChildCount()) or 0):
            child = contextOf(quiet(lambda i=i: self.context.getAccessibleChild(i)))
            if child is not None:
                yield Node(child)

    def walk(self, depth=12):
        yield self
        if depth:
            for child in self.children():
                yield from child.walk(depth - 1)


class Driver:
    """One office with windows and the screen it stands on."""

    def __init__(self, office, screen):
        self.office = office
        self.screen = screen
        self.toolkit = office.create("com.sun.star.awt.Toolkit")

    # Keys

    def keys(self, *names):
        """Presses keys one after the other, as "ctrl+Next"."""
        for name in names:
            self._xdotool("key", "--clearmodifiers", name)
            time.sleep(kKeyDelay)

    def type(self, text):
        self._xdotool("type", "--clearmodifiers", "--delay", "30", text)

    def hidePointer(self):
        """Into the corner: a pointer over a field brings its hint up."""
        self._xdotool("mousemove", "10000", "10000")

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self.screen.environment(), check=True, timeout=kPatience)

    # Windows

    def windows(self):
        """Top windows that are open, the last opened first."""
        tops = [quiet(lambda i=i: self.toolkit.getTopWindow(i)) for i in range(quiet(self.toolkit.getTopWindowCount) or 0)]
        contexts = [contextOf(window) for window in tops]
        return [Node(context) for context in contexts if context is not None]

    def named(self, title):
        return [window for window in self.windows() if title in window.name]

    def dialog(self, title):
        """The window of that title; AssertionError if none comes up in time."""
        assert waitUntil(lambda: self.named(title), kPatience), f"no window “{title}”, but {[w.name for w in self.windows()]}"
        return self.named(title)[0]

    def waitForNoDialog(self, title):
        assert waitUntil(lambda: not self.named(title), kPatience), f"“{title}” is still open"

    # Inside of a dialog

    def focused(self, dialog):
        """The innermost element that has the focus, or None. Fields of several lines have it without saying that they can."""
        found = [node for node in dialog.walk() if node.has(State.FOCUSED) and (node.has(State.FOCUSABLE) or node.name)]
        return found[-1] if found else None

    def waitForFocus(self, dialog, name):
        def there():
            node = self.focused(dialog)
            return node is not None and name in node.name
        assert waitUntil(there, kPatience), f"focus is not on {name!r}, but on {self.nameOfFocused(dialog)!r}"

    def nameOfFocused(self, dialog):
        node = self.focused(dialog)
        return node.name if node is not None else ""

    def texts(self, dialog):
        """All names and texts that are on the screen."""
        return [text for node in dialog.walk() if node.has(State.SHOWING) for text in (node.name, node.text) if text]

    def waitForText(self, dialog, part):
        assert waitUntil(lambda: any(part in text for text in self.texts(dialog)), kPatience), \
            f"{part!r} is not among {self.texts(dialog)}"
