"""Runs inside of the office: each function walks a document or a window there, where a question costs microseconds instead of
a trip over the pipe, and gives all it found as one JSON text. officelib.Office.run() and ask() call them."""

import json
import threading

import accessible
import uno
import unohelper
from accessible import Node
from writerdocument import Paragraph, each, ofMargins, paragraphs as allParagraphs
from com.sun.star.awt import Size, XCallback

kPatience = 30.0
kValues = ("ParaStyleName", "ListLabelString", "PageDescName", "PageNumberOffset")


def paragraphs(document):
    return json.dumps(allParagraphs(document))


def printed(document):
    return json.dumps(withoutPageNumbers(allParagraphs(document)))


def state(document):
    """All that applying a form may change."""
    body = list(bodyOf(document.Text))
    texts = [paragraph for paragraph, _, _ in body] + list(ofMargins(document))
    context = uno.getComponentContext()
    drafter = context.ServiceManager.createInstanceWithContext("org.vanthu.Drafter", context)
    return json.dumps((withoutPageNumbers(texts), [id_ for _, id_, _ in body], [place for _, _, place in body if place],
                       marginsOf(document), marksOf(document), bookmarksOf(document), document.DocumentProperties.Title,
                       drafter.formOf(document)))


def withoutPageNumbers(found):
    """Of page numbers only that they are there: which one shows depends on what is laid out so far."""
    return [paragraph._replace(text="#") if paragraph.text.isdigit() and paragraph.place.startswith("Header") else paragraph
            for paragraph in found]


def bodyOf(text, place="body"):
    """Paragraph, id and page break of each."""
    for part in each(text.createEnumeration()):
        values = part.getPropertyValues(kValues) if hasattr(part, "ParaStyleName") else None
        if values is None:
            for cell in part.getCellNames():
                yield from bodyOf(part.getCellByName(cell), f"{part.Name}/{cell}")
        else:
            style, number, page, offset = values
            words = part.String
            yield Paragraph(place, style, number, words), part.MetadataReference.Second, (words[:20], page, offset) if page else None


def marginsOf(document):
    styles = document.StyleFamilies.getByName("PageStyles")
    values = ("HeaderIsOn", "FooterIsOn", "TopMargin", "BottomMargin")
    return {name: [styles.getByName(name).getPropertyValue(value) for value in values]
            for name in styles.ElementNames if name.startswith("VT")}


def marksOf(document):
    """Texts of the frames in the line, with their size."""
    frames = [document.TextFrames.getByIndex(i) for i in range(document.TextFrames.Count)]
    return sorted((frame.String, frame.Width, frame.Height) for frame in frames)


def bookmarksOf(document):
    marks = [document.Bookmarks.getByIndex(i) for i in range(document.Bookmarks.Count)]
    return sorted((mark.Name, mark.Anchor.String) for mark in marks)


def find(document, start):
    """The first paragraph of body and cells that starts so, as the office's own object; None if there is none."""
    def ofText(text):
        for part in each(text.createEnumeration()):
            if part.supportsService("com.sun.star.text.TextTable"):
                for cell in part.getCellNames():
                    yield from ofText(part.getCellByName(cell))
            else:
                yield part
    return next((paragraph for paragraph in ofText(document.Text) if paragraph.String.startswith(start)), None)


# Windows change while they are being looked at, unless it is the office's main thread that looks.

class Errand(unohelper.Base, XCallback):
    """A piece of work that the main thread does between two events."""

    def __init__(self, work):
        self.work = work
        self.done = threading.Event()
        self.result = self.failure = None

    def notify(self, _):
        try:
            self.result = self.work()
        except Exception as failure:  # told to whoever waits: the office itself would swallow it
            self.failure = failure
        self.done.set()


def onMainThread(work):
    context = uno.getComponentContext()
    errand = Errand(work)
    context.ServiceManager.createInstanceWithContext("com.sun.star.awt.AsyncCallback", context).addCallback(errand, None)
    if not errand.done.wait(kPatience):
        raise RuntimeError("the main thread of the office does not answer")
    if errand.failure is not None:
        raise errand.failure
    return errand.result


def seen(context, depth):
    """What an element and those inside of it say of themselves."""
    return onMainThread(lambda: json.dumps(Node(context).seen(depth)))


def entriesOfFirstList(context, least):
    return onMainThread(lambda: json.dumps(accessible.entriesOfFirstList(context, least)))


def named(toolkit, title):
    return onMainThread(lambda: accessible.named(toolkit, title))


def names(toolkit):
    return onMainThread(lambda: json.dumps(accessible.names(toolkit)))


def room(toolkit, title):
    """Of every control of a window that shows: what it says, its place in the window, and the size that its text needs at that width."""
    return onMainThread(lambda: json.dumps(roomOf(toolkit, title)))


def roomOf(toolkit, title):
    tops = [toolkit.getTopWindow(i) for i in range(toolkit.getTopWindowCount())]
    dialog = next(top for top in tops if title in Node(accessible.contextOf(top)).name)
    found = []
    for window in dialog.getWindows():
        if window.isVisible():
            place, node = window.getPosSize(), Node(accessible.contextOf(window))
            needed = window.calcAdjustedSize(Size(place.Width, place.Height))
            found.append({"name": node.name, "role": node.role, "box": (place.X, place.Y, place.Width, place.Height),
                          "needed": (needed.Width, needed.Height)})
    return found
