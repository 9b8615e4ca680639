"""Where each printed paragraph stands in the PDF: the words of the PDF dealt out to the lines of printed.py, which come in the same
order."""

import re

import documents
import pdf
import printed

# Signs that say where a word may break, and print nothing.
kUnprinted = re.compile("[\u00ad\u200d]")
# A page number stands above this height, and nothing else does but a mark of circulation.
kTopMargin = 18.0


def bare(text):
    # The hyphen that does not break looks like the one that does, and a PDF knows only what it looks like.
    return kUnprinted.sub("", pdf.squeezed(text)).replace("\u2011", "-")


def isPageNumber(word):
    return word.baseline < kTopMargin and word.text.isdigit()


def isMargin(line):
    """Painted when the office likes: the margins of page 1, and marks in boxes."""
    return line.region in ("header", "footer") or "{" in line.marked and line.style.endswith(("DongDau", "DongLuuHanh"))


class Placed:
    """`lines`: every paragraph of the body with its words; `margin`: likewise of the margins and boxes; `pages`: all words."""

    def __init__(self, name):
        self.name = name
        self.pages = documents.words(name)
        words = [word for page in self.pages for word in page if bare(word.text) and not isPageNumber(word)]
        every = printed.read(documents.made(name, "fodt"))
        self.rules = [at for at, line in enumerate(every) if line.rule]
        self.margin = [(line, take(words, line)) for line in every if isMargin(line)]
        self.lines = deal(words, [line for line in every if not isMargin(line) and not line.rule], heads(every))

    def of(self, *styles, first=False):
        """Words of each line of those styles (without their prefix), in order; or of the first one only."""
        found = [words for line, words in self.lines if line.style.removeprefix(printed.kStylePrefix) in styles and words]
        return found[0] if first else found

    def ofMargin(self, style):
        return [words for line, words in self.margin if line.style.removeprefix(printed.kStylePrefix) == style]


def heads(lines):
    """Of every table with a head that is repeated, the texts of that head."""
    regions = {line.region.split("/")[0] for line in lines if line.style.endswith("BangDau")}
    return [bare("".join(line.printed() for line in lines if line.region.startswith(f"{region}/0/"))) for region in sorted(regions)]


def take(words, line):
    """Takes the words of a line out of the list, wherever they stand. AssertionError if they are not there."""
    wanted = bare(line.printed())
    for start in range(len(words)):
        text = ""
        for end in range(start, len(words)):
            text += bare(words[end].text)
            if not wanted.startswith(text):
                break
            if text == wanted:
                found = words[start:end + 1]
                del words[start:end + 1]
                return found
    raise AssertionError(f"not printed: {line.printed()}")


def deal(words, lines, repeated):
    """(line, its words) in order. AssertionError where the PDF says something else than the line."""
    result = []
    at = 0
    for line in lines:
        wanted, found, text = bare(line.printed()), [], ""
        at = skipHead(words, at, repeated, wanted)
        while text != wanted:
            if at == len(words) or not wanted.startswith(text + bare(words[at].text)):
                raise AssertionError(f"expected {wanted!r}, the PDF says {text + ''.join(word.text for word in words[at:at + 9])!r}")
            text += bare(words[at].text)
            found.append(words[at])
            at += 1
        result.append((line, found))
    if at != len(words):
        raise AssertionError(f"printed besides: {' '.join(word.text for word in words[at:])!r}")
    return result


def skipHead(words, at, repeated, wanted):
    """Past the head of a table that is repeated at the top of a page."""
    for head in repeated:
        text, end = "", at
        while end < len(words) and len(text) < len(head):
            text += bare(words[end].text)
            end += 1
        if text == head and not wanted.startswith(bare(words[at].text)) and words[at].page > words[at - 1].page:
            return end
    return at


def rows(words):
    """The words of one paragraph, line by line."""
    found = []
    for word in words:
        if found and word.page == found[-1][-1].page and abs(word.baseline - found[-1][-1].baseline) < 0.3:
            found[-1].append(word)
        else:
            found.append([word])
    return found


def left(words):
    return min(word.left for word in words)


def right(words):
    return max(word.right for word in words)


def width(words):
    """Of the longest line."""
    return max(right(row) - left(row) for row in rows(words))


def middle(words):
    """Of the longest line."""
    row = max(rows(words), key=lambda each: right(each) - left(each))
    return (left(row) + right(row)) / 2
