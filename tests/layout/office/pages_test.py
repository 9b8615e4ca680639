"""Page numbers, runs of pages, and appendices (appendix I, part I, II.10 and III.1)."""

import unittest

import documents
import pdf
import placed

kMiddle, kSidewaysMiddle = (30 + 195) / 2, (30 + 282) / 2
kTop = 20


def numbers(page):
    return list(filter(placed.isPageNumber, page))


def names():
    return [path.stem for path in sorted(documents.made("x").parent.glob("*.pdf"))]


def starts(each):
    """Pages with which a run begins: the first, those of appendices, and those of texts that the document issues."""
    return sorted({1} | {words[0].page for line, words in each.lines if line.page and words})


class Numbers(unittest.TestCase):
    def test_from_page_2_on_and_anew_in_every_appendix(self):
        for name in names():
            with self.subTest(name):
                each = placed.Placed(name)
                runs = starts(each)
                for page, words in enumerate(each.pages, 1):
                    number = page - max(start for start in runs if start <= page) + 1
                    found = [word.text for word in numbers(words)]
                    self.assertEqual(found, [str(number)] if number > 1 else [], page)

    def test_an_issued_text_has_its_own_numbers_from_its_second_page(self):
        each = placed.Placed("case-issuing-decision-sample")
        first = starts(each)[1]
        self.assertEqual(first, 2)
        self.assertEqual([word.text for page in each.pages[first:] for word in numbers(page)], ["2"])

    def test_an_appendix_begins_a_page(self):
        for name in documents.names("appendix-file"):
            each = placed.Placed(name)
            for words in each.of("PhuLuc"):
                self.assertAlmostEqual(words[0].top, kTop, delta=0.3)
                self.assertEqual(words[0], min((word for word in each.pages[words[0].page - 1]), key=lambda word: (word.top, word.left)))

    def test_stand_in_the_middle_of_the_top_margin(self):
        each = placed.Placed("pages")
        seen = 0
        for words in each.pages:
            for number in numbers(words):
                sideways = any(word.right > 200 for word in words)
                seen += 1 + sideways * 100
                self.assertAlmostEqual((number.left + number.right) / 2, kSidewaysMiddle if sideways else kMiddle, delta=0.5)
                self.assertGreaterEqual(number.top, 9.9)
                self.assertLess(number.baseline, kTop)
        self.assertGreater(seen % 100, 4)
        self.assertGreater(seen, 100, "no page across with a number")

    def test_no_page_is_empty(self):
        for name in names():
            for page, words in enumerate(documents.words(name), 1):
                self.assertTrue([word for word in words if word.baseline > kTop], (name, page))


class Appendices(unittest.TestCase):
    def test_heads_are_centred_on_their_page(self):
        for name in ("pages", "case-appendix-landscape", "case-appendices-mixed-with-task-table", "case-appendices-two"):
            each = placed.Placed(name)
            sizes = [float(pdf.run("pdfinfo", "-f", str(page), "-l", str(page), str(documents.made(name))).decode()
                           .split("size:")[1].split()[0]) for page in range(1, len(each.pages) + 1)]
            for style in ("PhuLuc", "PhuLucTieuDe", "PhuLucKemTheo"):
                for words in each.of(style):
                    middle = kSidewaysMiddle if sizes[words[0].page - 1] > 700 else kMiddle
                    self.assertAlmostEqual(placed.middle(words), middle, delta=0.5)

    def test_landscape_ones_lie_across_and_the_next_stands_again(self):
        each = placed.Placed("case-appendices-mixed-with-task-table")
        self.assertEqual(len(each.pages), 4)
        listing = pdf.run("pdfinfo", "-f", "1", "-l", "4", str(documents.made(each.name))).decode()
        widths = [round(float(line.split("size:")[1].split()[0])) for line in listing.splitlines() if "size:" in line and line.startswith("Page ")]
        self.assertEqual(widths, [595, 842, 595, 595])

    def test_a_rule_of_a_third_to_a_half_below_the_reference(self):
        name = "case-appendix-one"
        (reference,) = placed.Placed(name).of("PhuLucKemTheo")
        (rule,) = pdf.strokes(documents.made(name), 2)
        self.assertTrue(placed.width(reference) / 3 - 0.1 <= rule.length <= placed.width(reference) / 2 + 0.1)
        self.assertAlmostEqual(rule.middle, placed.middle(reference), delta=0.5)
        self.assertTrue(0 < rule.top - max(word.baseline for word in reference) < 4)

    def test_a_table_below_text_keeps_its_distance(self):
        name = "case-appendix-task-table"
        heading = placed.Placed(name).of("Muc")[-1]
        top = min(stroke.top for stroke in pdf.strokes(documents.made(name), 2) if stroke.top > max(word.baseline for word in heading))
        self.assertGreater(top - max(word.baseline for word in heading), 2.5)

    def test_the_head_of_a_table_is_repeated_on_every_page(self):
        each = placed.Placed("case-full-plan")
        table = [words for line, words in each.lines if line.region.startswith("table3/") and words]
        pages = sorted({word.page for words in table for word in words})
        self.assertEqual(len(pages), 2)
        for page in pages:
            self.assertIn("TT Nhiệm vụ", " ".join(word.text for word in each.pages[page - 1]))


if __name__ == "__main__":
    unittest.main()
