"""What an OpenDocument text prints: every paragraph in order, with the label that counting gives it, its style and its place.

Read from the XML alone, without an office, after ODF 1.3 part 3; the office tests show that LibreOffice prints the same.

    python3 printed.py FILE.fodt     shows it, a line a paragraph
"""

import dataclasses
import sys
import xml.etree.ElementTree as ET
import zipfile

kUris = {prefix: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for prefix, name in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"))}
kStylePrefix = "VanThu_"
kShown = {"\u00a0": "⍽", "\n": "⏎"}  # a blank that does not break; a line break


def name(qualified):
    """The name ElementTree has for "text:p"."""
    prefix, _, local = qualified.partition(":")
    return f"{{{kUris[prefix]}}}{local}"


kXmlId = "{http://www.w3.org/XML/1998/namespace}id"


@dataclasses.dataclass
class Line:
    """A printed paragraph. `text` is without its label; `marked` shows what else the XML says of it. A rule has no text."""

    region: str
    style: str
    label: str = ""
    text: str = ""
    marked: str = ""
    xmlId: str = ""
    rule: bool = False
    page: str = ""

    def printed(self):
        return f"{self.label} {self.text}" if self.label else self.text

    def shown(self):
        start = f"{self.region:<11} {self.style.removeprefix(kStylePrefix):<15} "
        if self.page:
            start = f"== {self.page}\n{start}"
        if self.rule:
            return start + "———"
        return start + (f"[{self.label}] " if self.label else "") + self.marked


def roman(number):
    result = ""
    for value, digit in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            result, number = result + digit, number - value
    return result


def letters(number):
    """Spreadsheet letters: a … z, aa."""
    result = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        result = chr(ord("a") + rest) + result
    return result


class ListStyle:
    def __init__(self, element):
        self.levels = {int(level.get(name("text:level"))): level for level in element}

    def label(self, level, counts):
        """The label at that level when the levels count as `counts` says."""
        element = self.levels[level]
        if element.tag == name("text:list-level-style-bullet"):
            return element.get(name("text:bullet-char"))
        shown = int(element.get(name("text:display-levels"), "1"))
        numbers = [self._number(at, counts.get(at, 1)) for at in range(level - shown + 1, level + 1)]
        return element.get(name("style:num-prefix"), "") + ".".join(filter(None, numbers)) + element.get(name("style:num-suffix"), "")

    def _number(self, level, count):
        form = self.levels[level].get(name("style:num-format"), "")
        return {"1": str, "I": roman, "a": letters}.get(form, lambda _: "")(count)


class Counting:
    """How far a list has counted, by level; shared by all text:list that continue one another."""

    def __init__(self):
        self.counts = {}

    def next(self, level, startValue):
        for skipped in range(1, level):
            self.counts.setdefault(skipped, 1)
        self.counts[level] = startValue if startValue is not None else self.counts.get(level, 0) + 1
        for deeper in [at for at in self.counts if at > level]:
            del self.counts[deeper]


class Reader:
    def __init__(self, root, stylesRoot=None):
        self.roots = [root] if stylesRoot is None else [stylesRoot, root]
        self.styles, self.listStyles = {}, {}
        for part in self.roots:
            for element in part.iter(name("style:style")):
                self.styles[element.get(name("style:name"))] = element
            for element in part.iter(name("text:list-style")):
                self.listStyles[element.get(name("style:name"))] = ListStyle(element)
        self.countings = {}
        self.lines = []
        self.tables = 0

    def read(self):
        """All lines: what stands in the margins of page 1, then the body."""
        for margin, region in (("style:header", "header"), ("style:footer", "footer")):
            for master in self.roots[0].iter(name("style:master-page")):
                if master.get(name("style:name")) == "VanThu_TrangDau":
                    for element in master.iterfind(name(margin)):
                        self._margin(element, region)
        self._flow(next(self.roots[-1].iter(name("office:text"))), "body")
        return self.lines

    def _margin(self, element, region):
        before = len(self.lines)
        self._flow(element, region)
        if all(not line.text for line in self.lines[before:]):
            del self.lines[before:]

    def _flow(self, parent, region):
        for element in parent:
            if element.tag in (name("text:p"), name("text:h")):
                self._paragraph(element, region, "")
            elif element.tag == name("text:list"):
                self._list(element, region)
            elif element.tag == name("table:table"):
                self._table(element)

    def _table(self, table):
        self.tables += 1
        page = self._master(table.get(name("table:style-name")))
        for row, element in enumerate(table.iter(name("table:table-row"))):
            for column, cell in enumerate(element.iterfind(name("table:table-cell"))):
                before = len(self.lines)
                self._flow(cell, f"table{self.tables}/{row}/{column}")
                if page and len(self.lines) > before:
                    self.lines[before].page, page = page, ""

    def _list(self, element, region, style=None, counting=None, level=1):
        style = element.get(name("text:style-name"), style)
        if counting is None:
            counting = self.countings.get(element.get(name("text:continue-list"))) or Counting()
        if element.get(kXmlId):
            self.countings[element.get(kXmlId)] = counting
        for item in element.iterfind(name("text:list-item")):
            start = item.get(name("text:start-value"))
            numbered = False
            for child in item:
                if child.tag == name("text:list"):
                    self._list(child, region, style, counting, level + 1)
                    continue
                if not numbered:
                    counting.next(level, int(start) if start else None)
                label = "" if numbered else self.listStyles[style].label(level, counting.counts)
                numbered = True
                self._paragraph(child, region, label)

    def _paragraph(self, element, region, label):
        own = element.get(name("text:style-name"))
        common = self._common(own)
        if common == "VanThu_DuongKe":
            self.lines.append(Line(region, common, rule=True))
            return
        text, marked = self._text(element)
        if self._property(own, "style:text-properties", "fo:text-transform") == "uppercase":
            text, marked = text.upper(), upperOutsideBoxes(marked)
        self.lines.append(Line(region, common, label, text, marked, element.get(kXmlId, ""), page=self._master(own)))

    def _text(self, paragraph):
        """What the paragraph prints, and the same with what is filled in late in ‹›, boxes in {}, and ODF's own blanks as ␣."""
        text, marked = [], []

        def put(plain, seen=None):
            text.append(plain)
            marked.append("".join(kShown.get(c, c) for c in plain) if seen is None else seen)

        def walk(element):
            folded = (element.text or "").replace("\n", " ")
            put(folded)
            for child in element:
                if child.tag == name("text:s"):
                    put(" " * int(child.get(name("text:c"), "1")), "␣" * int(child.get(name("text:c"), "1")))
                elif child.tag == name("text:line-break"):
                    put("\n")
                elif child.tag == name("text:bookmark-start"):
                    put("", "‹")
                elif child.tag == name("text:bookmark-end"):
                    put("", "›")
                elif child.tag == name("draw:frame"):
                    self._box(child, put)
                else:
                    walk(child)
                put(child.tail or "")

        walk(paragraph)
        return "".join(text), "".join(marked)

    def _box(self, frame, put):
        size = "×".join(frame.get(name(side)).removesuffix("mm") for side in ("svg:width", "svg:height"))
        for line in frame.iter(name("text:p")):
            put("".join(line.itertext()), f"{{{size} {''.join(line.itertext())}}}")

    def _common(self, style):
        element = self.styles[style]
        automatic = not element.get(name("style:display-name")) and style != "Standard"
        return element.get(name("style:parent-style-name")) if automatic else style

    def _master(self, style):
        return self.styles[style].get(name("style:master-page-name"), "").removeprefix(kStylePrefix)

    def _property(self, style, group, attribute):
        while style is not None:
            element = self.styles[style]
            found = element.find(name(group))
            if found is not None and found.get(name(attribute)) is not None:
                return found.get(name(attribute))
            style = element.get(name("style:parent-style-name"))
        return None


def upperOutsideBoxes(marked):
    return marked.upper().replace("MM}", "mm}")


def read(path):
    """The lines of an .odt or .fodt."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            return Reader(ET.fromstring(package.read("content.xml")), ET.fromstring(package.read("styles.xml"))).read()
    return Reader(ET.parse(path).getroot()).read()


def show(lines):
    return "".join(line.shown() + "\n" for line in lines)


if __name__ == "__main__":
    for path in sys.argv[1:]:
        print(show(read(path)), end="")
