"""The accessible tree of the office's windows: what a screen reader meets. Runs inside of the office, where looking at hundreds of
elements takes no time, and outside of it, where what was seen there is read."""


class State:
    """Bits of AccessibleStateType that are asked for (constants, so that this module imports without an office)."""
    ENABLED = 7
    FOCUSABLE = 10
    FOCUSED = 11
    SELECTED = 23
    SHOWING = 25
    VISIBLE = 30


class Role:
    ALERT = 1
    CHECK_BOX = 4
    DIALOG = 14
    FRAME = 20
    LABEL = 30
    PANEL = 40      # containers take no keys themselves
    PUSH_BUTTON = 44
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
    """One element of the living tree. Of one whose window has gone nothing is known, which is no error."""

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

    @property
    def states(self):
        return list(quiet(lambda: self.context.getAccessibleStateSet().getStates()) or ())

    def children(self):
        for i in range(quiet(lambda: self.context.getAccessibleChildCount()) or 0):
            child = contextOf(quiet(lambda i=i: self.context.getAccessibleChild(i)))
            if child is not None:
                yield Node(child)

    def has(self, state):
        return state in self.states

    def walk(self, depth):
        yield self
        if depth:
            for child in self.children():
                yield from child.walk(depth - 1)

    def seen(self, depth):
        """The tree from here down as plain values. Of what neither shows nor has the focus only the name is asked for."""
        states = self.states
        found = {"name": self.name, "states": states}
        if State.SHOWING in states or State.FOCUSED in states:
            found |= {"description": self.description, "role": self.role, "text": self.text, "bounds": quiet(lambda: self.bounds)}
        if depth:
            found["children"] = [child.seen(depth - 1) for child in self.children()]
        return found


def windows(toolkit):
    """The top windows that are open, the last opened first."""
    tops = [quiet(lambda i=i: toolkit.getTopWindow(i)) for i in range(quiet(toolkit.getTopWindowCount) or 0)]
    return [Node(context) for context in map(contextOf, tops) if context is not None]


def names(toolkit):
    return [window.name for window in windows(toolkit)]


def named(toolkit, title):
    """Of the windows whose name has those words, the last opened; None if there is none."""
    return next((window.context for window in windows(toolkit) if title in window.name), None)


def seen(context, depth):
    return Node(context).seen(depth)


def entriesOfFirstList(context, least):
    """Entries of the first element that shows and has at least that many, all with names."""
    for node in Node(context).walk(3):
        children = list(node.children()) if node.has(State.SHOWING) else []
        if len(children) >= least and all(child.name for child in children):
            return [child.seen(0) for child in children]
    return []


class Seen:
    """One element as it was when it was looked at."""

    def __init__(self, found):
        self.name = found["name"]
        self.states = found["states"]
        self.description = found.get("description", "")
        self.role = found.get("role")
        self.text = found.get("text", "")
        self.bounds = found.get("bounds")  # x, y, width, height on the screen
        self.children = [Seen(child) for child in found.get("children", ())]

    def has(self, state):
        return state in self.states

    def walk(self, depth=12):
        yield self
        if depth:
            for child in self.children:
                yield from child.walk(depth - 1)
