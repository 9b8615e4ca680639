"""Documents as their offices saved them, where they are at hand: what Writer shows of them is what is read, and the PDF falls into
its columns and paragraphs. Nothing of their wording stands here."""

import re
import sys

import formats_test
import reading

sys.path.insert(0, str(reading.kSource / "tests/office"))
import officelib  # noqa: E402


class IssuedTest(reading.PapersCase):
    maxDiff = 4000

    def testWordFilesReadAsWriterShowsThem(self):
        with officelib.Office() as office:
            for path in sorted([*self.kFolder.glob("*.docx"), *self.kFolder.glob("*.doc")]):
                with self.subTest(path.name):
                    read = self.read(path)
                    document = office.load(path)
                    shown = list(formats_test.writerParagraphs(document.Text))
                    notes = document.getFootnotes().getCount()
                    document.close(True)
                    inside = [one for one in read if one["region"] in ("body", "cell")]
                    # Writer counts the sign of a note as text; both are compared after composing (NFC).
                    self.assertEqual(len(shown), len(inside))
                    self.assertEqual([label for label, _ in shown],
                                     ["" if one["label"] in formats_test.kBullets else one["label"] for one in inside])
                    differing = [pair for pair in zip(shown, inside) if self.composed(pair[0][1]) != pair[1]["text"]]
                    self.assertLessEqual(len(differing), notes)
                    self.assertEqual(notes, sum(one["region"] == "note" and bool(one["label"]) for one in read))

    def testThePdfFallsIntoColumnsAndParagraphs(self):
        path, = self.kFolder.glob("*.pdf")
        read = self.read(path)
        cells = {place: [one["text"] for one in read if one.get("cell") == list(place)] for place in ((0, 0, 0), (0, 0, 1), (1, 0, 0), (1, 0, 1))}
        self.assertEqual(3, len(cells[0, 0, 0]))
        self.assertRegex(cells[0, 0, 0][2], r"^Số: \d+ /TB-UBND$")  # the number was stamped in after the text was made
        self.assertEqual(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], cells[0, 0, 1][:2])
        self.assertRegex(cells[0, 0, 1][2], r", ngày \d+ tháng \d+ năm \d+$")
        self.assertEqual("Nơi nhận:", cells[1, 0, 0][0])
        self.assertTrue(all(line.startswith("- ") for line in cells[1, 0, 0][1:]))
        self.assertEqual(["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], cells[1, 0, 1][:3])
        self.assertEqual(4, len(cells[1, 0, 1]))
        body = [one["text"] for one in read if one["region"] == "body"]
        self.assertEqual(["1.", "2.", "3.", "4.", "5.", "6.", "7."], [line.split()[0] for line in body if re.match(r"\d+\. ", line)])
        self.assertEqual(["a)", "b)", "c)"] * 2, [line.split()[0] for line in body if re.match(r"[a-z]\) ", line)])
        self.assertEqual([], [line for line in body[5:] if line[0].islower() and line[1] != ")"], "a paragraph was broken")
        self.assertEqual(["2", "3", "4"], [one["text"] for one in read if one["region"] == "header"])
        self.assertEqual(5, sum(one["region"] == "frame" for one in read), "the stamp above the letterhead")

    @staticmethod
    def composed(text):
        import unicodedata
        return unicodedata.normalize("NFC", text)


if __name__ == "__main__":
    IssuedTest.main()
