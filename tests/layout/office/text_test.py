"""What LibreOffice prints is what the XML says: every character, every number, in order, in every document."""

import re
import unicodedata
import unittest

import documents
import outlines
import pdf
import printed

# Signs that say where a word may break, and print nothing.
kUnprinted = re.compile("[\u00ad\u200d]")
# A page number stands above this height, and nothing else does but a mark of circulation.
kTopMargin = 18.0


def bare(text):
    # The hyphen that does not break looks like the one that does, and a PDF knows only what it looks like.
    return kUnprinted.sub("", pdf.squeezed(text)).replace("\u2011", "-")


def bodyText(pages):
    """All text of a document without page numbers."""
    return bare("".join(word.text for page in pages for word in page if word.baseline > kTopMargin or not word.text.isdigit()))


def takeOut(text, part):
    """The text without that part, which must be there."""
    at = text.find(part)
    return None if at < 0 else text[:at] + text[at + len(part):]


def printedText(lines):
    return bare("".join(line.printed() for line in lines))


def isMargin(line):
    """Painted when the office likes: the margins of page 1, and marks in boxes."""
    return line.region in ("header", "footer") or "{" in line.marked and line.style.endswith(("DongDau", "DongLuuHanh"))


def headRows(lines):
    """Of every table with a head that is repeated, that head."""
    regions = {line.region.split("/")[0] for line in lines if line.style.endswith("BangDau")}
    return [printedText([line for line in lines if line.region.startswith(f"{region}/0/")]) for region in sorted(regions)]


class Printed(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.names = [path.stem for path in sorted(documents.made("x").parent.glob("*.pdf"))]

    def test_every_character_in_order(self):
        for name in self.names:
            with self.subTest(name):
                lines = printed.read(documents.made(name, "fodt"))
                found = bodyText(documents.words(name))
                for line in filter(isMargin, lines):
                    found = takeOut(found, printedText([line]))
                    self.assertIsNotNone(found, line)
                expected = printedText([line for line in lines if not isMargin(line)])
                for head in headRows(lines):
                    while len(found) > len(expected) and found.rfind(head) > found.find(head):
                        at = found.rfind(head)
                        found = found[:at] + found[at + len(head):]
                self.assertEqual(found, expected)

    def test_there_are_as_many_documents_as_forms(self):
        self.assertEqual(len(self.names), len(documents.caseNames()) + len(documents.forms()))


class Numbers(unittest.TestCase):
    def test_outlines_are_counted_as_the_form_says(self):
        for name in [*documents.outlineNames(), *(name for name, _ in documents.caseNames())]:
            form = documents.form(name)
            if "{" in str(form["content"]) and "composed" in str(form):
                continue  # composed sentences are the data cases' to check
            with self.subTest(name):
                lines = printed.read(documents.made(name, "fodt"))
                body = [line for line in lines if line.region == "body" and not line.rule]
                starts = [index for index, line in enumerate(body) if line.style.endswith(("TrichYeu", "PhuLucKemTheo"))]
                ends = [index for index, line in enumerate(body) if line.style.endswith("_PhuLuc")] + [len(body)]
                parts = [body[start + 1:end] for start, end in zip(starts, ends)]
                outlinesOfForm = [form["content"], *(appendix["content"] for appendix in form.get("appendices", []))]
                for number, (part, items) in enumerate(zip(parts, outlinesOfForm)):
                    expected = list(outlines.expected(items))
                    if number == 0:
                        expected = [("", form.get("opening", "")), *expected, ("", form.get("closing", ""))]
                    self.assertEqual(self.countedIn(part), self.countedIn(filter(any, expected)))

    @staticmethod
    def countedIn(paragraphs):
        """Label and text run together, for a label of the form's own is part of the text; without the mark of the end."""
        found = []
        for paragraph in paragraphs:
            whole = paragraph.printed() if isinstance(paragraph, printed.Line) else " ".join(filter(None, paragraph))
            if isinstance(paragraph, printed.Line) and paragraph.style.endswith("CanCu"):
                continue
            found.append(re.sub(r"\.?/\.$|\.$", "", unicodedata.normalize("NFC", whole.strip())))
        return found


if __name__ == "__main__":
    unittest.main()
