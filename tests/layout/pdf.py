"""What stands where in a PDF, by poppler's tools. Lengths in mm from the upper left corner of the page, sizes in pt."""

import dataclasses
import re
import subprocess
import xml.etree.ElementTree as ET

kMmPerPt = 25.4 / 72
# pdftotext draws the box of a word this far above and below the baseline, in sizes of the font.
kAscent, kDescent = 0.95, 0.35
# Where the line of a paragraph begins above its baseline, in sizes of the font: ascent and line gap of Liberation Serif.
kLineAscent = 0.933


@dataclasses.dataclass
class Word:
    text: str
    page: int  # from 1
    left: float
    right: float
    baseline: float
    size: float  # pt

    @property
    def top(self):
        """Upper edge of the line it stands in."""
        return self.baseline - kLineAscent * self.size * kMmPerPt


@dataclasses.dataclass
class Stroke:
    """A straight line, or a rectangle's frame."""

    left: float
    top: float
    right: float
    bottom: float
    width: float  # of the line, pt
    colour: str

    @property
    def length(self):
        return self.right - self.left

    @property
    def height(self):
        return self.bottom - self.top

    @property
    def middle(self):
        return (self.left + self.right) / 2


@dataclasses.dataclass
class Piece:
    """Text of one font in one line."""

    text: str
    page: int
    font: str
    colour: str


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def words(path):
    """The pages, each a list of words in the order they were painted, which is that of the text."""
    pages = []
    # Form feeds and the like never come from us; what poppler writes is XML but for its document type.
    text = re.sub(rb"<!DOCTYPE[^>]*>", b"", run("pdftotext", "-raw", "-bbox", str(path), "-"), count=1)
    for number, page in enumerate(ET.fromstring(text).iter("{http://www.w3.org/1999/xhtml}page"), 1):
        pages.append([_word(element, number) for element in page])
    return pages


def _word(element, page):
    left, top, right, bottom = (float(element.get(side)) for side in ("xMin", "yMin", "xMax", "yMax"))
    size = (bottom - top) / (kAscent + kDescent)
    return Word(element.text or "", page, left * kMmPerPt, right * kMmPerPt, (top + kAscent * size) * kMmPerPt, round(size, 2))


def lines(page):
    """The words of a page in lines: of one baseline, and next to each other in the order of painting."""
    found = []
    for word in page:
        if found and abs(found[-1][-1].baseline - word.baseline) < 0.3 and word.left > found[-1][-1].left:
            found[-1].append(word)
        else:
            found.append([word])
    return found


def text(wordsOfLine):
    return " ".join(word.text for word in wordsOfLine)


def squeezed(anything):
    """Without white space: lines are broken, and blanks stretched, at the office's will."""
    return re.sub(r"\s+", "", anything)


def fonts(path):
    """(name without the subset's tag, embedded) of every font."""
    listing = run("pdffonts", str(path)).decode().splitlines()
    column = listing[0].index("emb")
    return {(re.sub(r"^[A-Z]{6}\+", "", line.split()[0]), line[column:column + 3].strip() == "yes") for line in listing[2:]}


def pieces(path):
    """Pieces of text with font and colour."""
    root = ET.fromstring(run("pdftohtml", "-xml", "-i", "-stdout", "-zoom", "10", "-fontfullname", str(path), "unused"))
    known = {}
    found = []
    for number, page in enumerate(root.iter("page"), 1):
        for element in page:
            if element.tag == "fontspec":
                known[element.get("id")] = (re.sub(r"^[A-Z]{6}\+", "", element.get("family")), element.get("color"))
            elif element.tag == "text":
                found.append(Piece("".join(element.itertext()).strip(), number, *known[element.get("font")]))
    return found


def strokes(path, page):
    """Lines and frames painted on that page."""
    svg = ET.fromstring(run("pdftocairo", "-svg", "-f", str(page), "-l", str(page), str(path), "-"))
    height = float(svg.get("height").removesuffix("pt"))
    found = []
    for element in svg.iter("{http://www.w3.org/2000/svg}path"):
        style = dict(part.split(":", 1) for part in element.get("style", "").split(";") if ":" in part)
        if style.get("stroke", "none") == "none":
            continue
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", element.get("d"))]
        # The matrix of the element only fits the page to the picture: what it is applied to are the PDF's own coordinates.
        across, down = numbers[0::2], [height - y for y in numbers[1::2]]
        left, right, top, bottom = (side * kMmPerPt for side in (min(across), max(across), min(down), max(down)))
        found.append(Stroke(left, top, right, bottom, float(style["stroke-width"]), style["stroke"]))
    return found


def info(path):
    pairs = (line.split(":", 1) for line in run("pdfinfo", str(path)).decode().splitlines() if ":" in line)
    return {name.strip(): value.strip() for name, value in pairs}
