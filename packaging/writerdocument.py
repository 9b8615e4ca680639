"""What a Writer document says, as plain values to compare: every paragraph in order with where it stands, style and number."""

from typing import NamedTuple


class Paragraph(NamedTuple):
    place: str  # "body", or the cell of a table "Letterhead/A1", or "header of <page style>"
    style: str
    number: str  # as printed: "1.", "a)", "-"
    text: str

    def __str__(self):
        shown = self.text if len(self.text) <= 60 else self.text[:57] + "…"
        return f"[{self.place}; {self.style}] {self.number} “{shown}”".replace("] ", "] ", 1)


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
    """Pairs (position from 1, paragraph or None, paragraph or None) where the two lists differ."""
    found = []
    for i in range(max(len(one), len(other))):
        left = one[i] if i < len(one) else None
        right = other[i] if i < len(other) else None
        if left != right:
            found.append((i + 1, left, right))
    return found
