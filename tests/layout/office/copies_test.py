"""Copies (appendix I, part II; appendix III, templates 3.1 and 3.2) and appendices in files of their own (template 2.2)."""

import unittest

import documents
import pdf
import placed

kLeft, kRight, kTop = 30, 195, 20
kLevel = 0.3
kPaper = [name for name, case in documents.caseNames() if case.parent.name == "copy" and "electronic" not in case.name]


def ruleAcross(name, page):
    return [each for each in pdf.strokes(documents.made(name), page) if each.height < 0.01 and each.length > 160]


class Blocks(unittest.TestCase):
    """On paper: who copied, below a line across the page right after the end of the document."""

    def test_a_line_across_the_text_stands_above_it_and_below_the_document(self):
        self.assertGreater(len(kPaper), 4)
        for name in kPaper:
            with self.subTest(name):
                each = placed.Placed(name)
                form = each.of("HinhThucSao")[-1]
                rule = max((rule for rule in ruleAcross(name, form[0].page) if rule.top < form[0].baseline), key=lambda rule: rule.top)
                self.assertAlmostEqual(rule.left, kLeft, delta=kLevel)
                self.assertAlmostEqual(rule.right, kRight, delta=kLevel)
                self.assertLess(form[0].top - rule.top, 8)

    def test_form_agency_number_and_date_stand_as_in_the_diagram(self):
        for name in kPaper:
            with self.subTest(name):
                each = placed.Placed(name)
                form, agency, number, date = (each.of(style)[-1] for style in ("HinhThucSao", "CoQuanBanHanh", "SoKyHieu", "DiaDanhThoiGian"))
                self.assertAlmostEqual(form[0].baseline, agency[0].baseline, delta=0.6)
                self.assertAlmostEqual(number[0].baseline, date[0].baseline, delta=kLevel)
                self.assertLess(placed.right(agency), placed.left(form))
                self.assertLess(form[0].baseline, number[0].baseline)
                self.assertEqual(len({words[0].page for words in (form, agency, number, date, each.of("HoTen")[-1], each.of("NoiNhan")[-1])}), 1)

    def test_a_copy_of_a_copy_has_both_blocks_in_order(self):
        texts = [pdf.text(words) for words in placed.Placed("case-copy-copy-of-copy").of("HinhThucSao")]
        self.assertEqual(texts, ["SAO Y", "SAO LỤC"])

    def test_the_copied_document_looks_as_it_did(self):
        copied, alone = placed.Placed("case-copy-copy-of-copy"), placed.Placed("case-letter-minimal")
        for (line, words), (_, before) in zip(copied.lines, alone.lines):
            self.assertEqual(pdf.text(words), pdf.text(before))
            if words:
                self.assertAlmostEqual(words[0].baseline, before[0].baseline, delta=kLevel, msg=line)


class Stamps(unittest.TestCase):
    """Electronic: a line in the top right corner of page 1 (box 14)."""

    def test_stand_in_the_top_right_corner_in_size_10(self):
        for name in ("case-copy-electronic", "case-copy-electronic-with-circulation", "case-appendix-file-sample", "case-issued-text-sample"):
            with self.subTest(name):
                (words,) = placed.Placed(name).ofMargin("ChuKySo")
                stamp = words[-4:]
                self.assertEqual({word.page for word in stamp}, {1})
                self.assertLess(max(word.baseline for word in stamp), kTop)
                self.assertAlmostEqual(placed.right(stamp), kRight, delta=0.5)
                self.assertAlmostEqual(stamp[-1].size, 10, delta=0.05)

    def test_no_block_is_printed_then(self):
        self.assertEqual(placed.Placed("case-copy-electronic").of("HinhThucSao"), [])


class AppendixFiles(unittest.TestCase):
    def test_label_title_and_reference_are_centred_below_each_other(self):
        each = placed.Placed("case-appendix-file-sample")
        parts = [each.of(style, first=True) for style in ("PhuLuc", "PhuLucTieuDe", "PhuLucKemTheo")]
        for words in parts:
            # The last line: the one before it ends in the room kept for the year, which counts and is not seen.
            line = [word for word in words if abs(word.baseline - words[-1].baseline) < 0.5]
            self.assertAlmostEqual(placed.middle(line), (kLeft + kRight) / 2, delta=0.5)
        self.assertEqual(parts, sorted(parts, key=lambda words: words[0].baseline))


if __name__ == "__main__":
    unittest.main()
