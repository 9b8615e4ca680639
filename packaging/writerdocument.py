"""What a Writer document says, as plain values to compare: every paragraph in order with where it stands, style and number."""

import os.path
from typing import NamedTuple

kShown = 60


class Paragraph(NamedTuple):
    place: str  # "body", or the cell of a table "Letterhead/A1", or "header of <page style>"
    style: str
    number: str  # as printed: "1.", "a)", "-"
    text: str

    def shownFrom(self, position):
        """For a sentence: where it stands, and its text from a little before that position."""
        start = max(0, position - 20)
        shown = ("…" if start else "") + self.text[start:start + kShown] + ("…" if start + kShown < len(self.text) else "")
        return f"[{self.place}; {self.style}] {self.number} “{shown}”"


def each(enumeration):
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def ofText(text, place):
    for part in each(text.createEnumeration()):
        if part.supportsService("com.sun.star.text.TextTable"):
            for cell in part.getCellNames():
                yield from ofText(part.getCellByName(cell), f"{part.Name}/{cell}")
        else:
            yield Paragraph(place, part.ParaStyleName, part.ListLabelString, part.String)


def ofMargins(document):
    styles = document.StyleFamilies.getByName("PageStyles")
    for name in styles.ElementNames:
        style = styles.getByName(name)
        if not style.isInUse():
            continue
        for margin in ("Header", "Footer"):
            if style.getPropertyValue(f"{margin}IsOn"):
                for which in (f"{margin}Text", f"{margin}TextFirst"):
                    yield from ofText(style.getPropertyValue(which), f"{which} {name}")


def paragraphs(document):
    return [*ofText(document.Text, "body"), *ofMargins(document)]


def pages(document):
    """Lays the whole document out, which Writer otherwise does bit by bit."""
    document.getCurrentController().getViewCursor().jumpToLastPage()
    return document.getCurrentController().PageCount


def differences(one, other):
    """Where two lists differ: position from 1, and each side as a sentence shows it ("–" where it has no paragraph)."""
    found = []
    for i in range(max(len(one), len(other))):
        left = one[i] if i < len(one) else None
        right = other[i] if i < len(other) else None
        if left != right:
            position = len(os.path.commonprefix([left.text, right.text])) if left and right else 0
            found.append((i + 1, *(side.shownFrom(position) if side else "–" for side in (left, right))))
    return found
