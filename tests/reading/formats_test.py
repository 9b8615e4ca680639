"""Our own documents in other formats, made by a real office, read back: the same paragraphs with the same labels."""

import collections
import re
import sys
import unittest

import reading

sys.path.insert(0, str(reading.kSource / "tests/office"))
import officelib  # noqa: E402

kForms = ["templates/plan/sample.json", *(f"tests/cases/render/plan/{case}/form.json" for case in (
    "full-plan", "levels-skipping", "points-beyond-dd", "marks-all", "label-override", "appendices-mixed-with-task-table", "text-spaces",
    "drafter-mark"))]
kBullets = ("-", "+", "•")

kOldEncoding = '''<?xml version="1.0" encoding="UTF-8"?><office:document
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.3"><office:font-face-decls>
<style:font-face style:name="A" svg:font-family="'.VnTime'"/><style:font-face style:name="B" svg:font-family="'.VnTimeH'"/></office:font-face-decls>
<office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:text-properties style:font-name="B"/></style:style>
<style:style style:name="P2" style:family="paragraph"><style:text-properties style:font-name="A"/></style:style></office:automatic-styles>
<office:body><office:text><text:p text:style-name="P1">ñy ban nh©n d©n</text:p><text:p text:style-name="P2">KÕ ho¹ch sè 5/KH-UBND vÒ c«ng t¸c
 tiÕp c«ng d©n</text:p></office:text></office:body></office:document>'''


def visible(paragraphs):
    return [one for one in paragraphs if one["text"].strip() or one["label"]]


def parts(paragraphs, *names):
    return [tuple(str(one.get(name)) for name in names) for one in paragraphs]


def packed(text):
    return re.sub(r"\s", "", text).upper()


def writerParagraphs(text):
    """(label, text) of each paragraph as Writer has it, cells row by row."""
    paragraphs = text.createEnumeration()
    while paragraphs.hasMoreElements():
        one = paragraphs.nextElement()
        if one.supportsService("com.sun.star.text.TextTable"):
            for row in range(one.getRows().getCount()):
                for column in range(one.getColumns().getCount()):
                    yield from writerParagraphs(one.getCellByPosition(column, row))
        else:
            yield one.ListLabelString.strip(), one.String


class FormatsTest(reading.Case):
    maxDiff = 4000

    def setUp(self):
        super().setUp()
        if reading.kOffice is None:
            self.skipTest("no office on this machine")
        self.made = []
        for number, form in enumerate(kForms):
            path = self.render(reading.kSource / form, "odt")
            self.made.append(path.rename(self.folder / f"plan-{number}.odt"))

    def pairs(self, to, most=len(kForms)):
        made = self.made[:most]
        for own, other in zip(made, self.convert(made, to)):
            with self.subTest(form=kForms[self.made.index(own)], to=to):
                yield self.read(own), other

    def testWhatTheOfficeSavesAgainReadsTheSameInEverything(self):
        for own, other in self.pairs("odt"):
            self.assertEqual(own, self.read(other))

    def testFlatAndPackagedReadTheSame(self):
        for form, packaged in zip(kForms, self.made):
            self.assertEqual(self.read(packaged), self.read(self.render(reading.kSource / form, "fodt")))

    def testWord2007KeepsParagraphsCellsAndLabels(self):
        for own, other in self.pairs("docx"):
            names = ("region", "cell", "label", "text", "bold", "italic")
            self.assertEqual(parts(visible(own), *names), parts(visible(self.read(other)), *names))

    def testOlderWordKeepsTheTextAndReadsWithTheLabelsWriterShows(self):
        # The office's own export makes lists run on; what counts is that reading sees what the file holds.
        with officelib.Office() as office:
            for to in ("doc", "rtf"):
                for own, other in self.pairs(to, 4):
                    read = self.read(other)
                    self.assertEqual(parts(visible(own), "region", "text"), parts(visible(read), "region", "text"))
                    document = office.load(other)
                    shown = list(writerParagraphs(document.Text))
                    document.close(True)
                    inside = [one for one in read if one["region"] in ("body", "cell")]
                    self.assertEqual(shown, [("" if one["label"] in kBullets else one["label"], one["text"]) for one in inside])

    def testPdfKeepsEveryCharacterAndItsParagraphs(self):
        for form in kForms:
            with self.subTest(form=form):
                pdf = [one for one in self.read(self.render(reading.kSource / form, "pdf")) if not self.isPageNumber(one)]
                own = self.read(self.render(reading.kSource / form, "odt"))
                letters = [collections.Counter(packed("".join(one["label"] + one["text"] for one in source))) for source in (own, pdf)]
                # The head row of a table is printed again on each page.
                self.assertEqual(collections.Counter(), letters[0] - letters[1])
                seen = {packed(one["text"]) for one in pdf}
                # Lines of what is centred stay lines; cells of a table may share one with the number before them.
                lost = [one["text"] for one in own if one["region"] == "body" and one["alignment"] == "justified" and
                        packed(one["label"] + one["text"]) not in seen]
                self.assertEqual([], lost)

    def testOldEncodingsBecomeUnicodeOnEveryRoad(self):
        flat = self.put("old.fodt", kOldEncoding)
        files = [flat, *(self.convert([flat], to)[0] for to in ("odt", "docx", "doc", "rtf"))]
        for path in files:
            with self.subTest(path.suffix):
                self.assertEqual(["ỦY BAN NHÂN DÂN", "Kế hoạch số 5/KH-UBND về công tác tiếp công dân"], [one["text"] for one in self.read(path)])

    @staticmethod
    def isPageNumber(paragraph):
        return paragraph["region"] == "header" and paragraph["text"].isdigit()


if __name__ == "__main__":
    unittest.main()
