"""What LibreOffice prints is what the XML says: every character, every number, in order, in every document."""

import re
import unicodedata
import unittest

import documents
import outlines
import placed
import printed


class Printed(unittest.TestCase):
    def test_every_character_in_order(self):
        for path in sorted(documents.made("x").parent.glob("*.pdf")):
            with self.subTest(path.stem):
                placed.Placed(path.stem)

    def test_there_are_as_many_documents_as_forms(self):
        self.assertEqual(len(list(documents.made("x").parent.glob("*.pdf"))), len(documents.caseNames()) + len(documents.forms()))


class Numbers(unittest.TestCase):
    maxDiff = 2000

    def test_outlines_are_counted_as_the_form_says(self):
        for name in [*documents.outlineNames(), *(name for name, _ in documents.caseNames())]:
            form = documents.form(name)
            if form["kind"] != "plan" and not name.startswith("case-decision-"):
                continue  # what stands besides the outline is the data cases' to check
            if "'composed': True" in str(form["content"]) or any({"taskTable", "people"} & set(each) for each in form.get("appendices", [])):
                continue  # composed sentences and tables are the data cases' to check
            with self.subTest(name):
                parts = self.outlineParts(name)
                outlinesOfForm = [form["content"], *(appendix["content"] for appendix in form.get("appendices", []))]
                for number, (part, items) in enumerate(zip(parts, outlinesOfForm)):
                    expected = list(outlines.expected(items))
                    if number == 0:
                        expected = [("", form.get("opening", "")), *expected, ("", form.get("closing", ""))]
                    self.assertEqual([self.plain(line.printed()) for line in part],
                                     [self.plain(" ".join(filter(None, pair))) for pair in expected if any(pair)])

    @staticmethod
    def outlineParts(name):
        """The paragraphs of the content of the document and of each appendix."""
        body = [line for line in printed.read(documents.made(name, "fodt"))
                if line.region == "body" and not line.rule and not line.style.endswith(("CanCu", "DongCuoi", "ThamQuyen", "QuyetNghi"))]
        starts = [at + 1 for at, line in enumerate(body) if line.style.endswith(("TrichYeu", "PhuLucKemTheo"))]
        ends = [at for at, line in enumerate(body) if line.style.endswith("_PhuLuc")] + [len(body)]
        return [body[start:end] for start, end in zip(starts, ends)]

    @staticmethod
    def plain(text):
        """Without the mark of the end; a label of the form's own is part of the text."""
        return re.sub(r"\.?/\.$|\.$", "", unicodedata.normalize("NFC", text.strip()))


if __name__ == "__main__":
    unittest.main()
