"""Keys into, and a look at, the dialogs of a real office: what a person with a keyboard or a screen reader meets."""

import subprocess
import time

import officelib  # noqa: F401  (makes what runs inside of the office known here too)
import accessible
from accessible import Seen, State
from officeprocess import waitUntil

kPatience = 12.0
kKeyDelay = 0.05


class Eyes:
    """Looks at windows from inside of the office. The tables of the plain toolkit do not survive that: there it looks over the pipe."""

    def __init__(self, office):
        self.office = office
        self.over = accessible if office.plugin == "gen" else None
        self.toolkit = office.create("com.sun.star.awt.Toolkit")

    def seen(self, context, depth):
        return self.over.seen(context, depth) if self.over else self.office.ask("seen", context, depth)

    def entriesOfFirstList(self, context, least):
        return self.over.entriesOfFirstList(context, least) if self.over else self.office.ask("entriesOfFirstList", context, least)

    def named(self, title):
        return self.over.named(self.toolkit, title) if self.over else self.office.run("named", self.toolkit, title)

    def names(self):
        return self.over.names(self.toolkit) if self.over else self.office.ask("names", self.toolkit)


class Window:
    """A window of the office, looked at anew each time. Of one that has gone nothing is seen, which is no error."""

    def __init__(self, eyes, context):
        self.eyes = eyes
        self.context = context

    def look(self, depth=12):
        """The window and what is inside of it, as it is now."""
        return Seen(self.eyes.seen(self.context, depth))

    def entriesOfFirstList(self, least):
        """Entries of the first list with at least that many."""
        return [Seen(entry) for entry in self.eyes.entriesOfFirstList(self.context, least)]

    def walk(self, depth=12):
        return self.look(depth).walk(depth)


class Driver:
    """One office with windows and the screen it stands on."""

    def __init__(self, office, screen):
        self.office = office
        self.screen = screen
        self.eyes = Eyes(office)

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

    def named(self, title):
        """Of the open windows with those words in their names the last opened; None if there is none."""
        window = self.eyes.named(title)
        return Window(self.eyes, window) if window is not None else None

    def names(self):
        return self.eyes.names()

    def dialog(self, title):
        """The window of that title; AssertionError if none comes up in time."""
        found = []
        assert waitUntil(lambda: found.append(self.named(title)) or found[-1], kPatience), f"no window “{title}”, but {self.names()}"
        return found[-1]

    def activeTitle(self):
        """Title of the window that gets the keys."""
        return subprocess.run(["xdotool", "getactivewindow", "getwindowname"], env=self.screen.environment(), capture_output=True,
                              text=True, check=False, timeout=kPatience).stdout

    def waitForKeysTo(self, title):
        assert waitUntil(lambda: title in self.activeTitle(), kPatience), f"keys go to {self.activeTitle()!r}, not to “{title}”"

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
