"""Page, sizes, faces and paragraphs of the text, as appendix I of the decree has them, over every document."""

import json
import re
import unittest

import documents
import pdf
import placed
import printed

kLeft, kRight, kTop, kBottom = 30, 195, 20, 277
kSidewaysRight, kSidewaysBottom = 282, 190
# Appendix I, part I, II and III and the table of part V: sizes from and to, in pt; faces.
kUpright, kBold, kItalic, kBoldItalic = "LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSerif-BoldItalic"
kDecree = {
    "QuocHieu": (12, 13, kBold), "TieuNgu": (13, 14, kBold), "CoQuanChuQuan": (12, 13, kUpright), "CoQuanBanHanh": (12, 13, kBold),
    "SoKyHieu": (13, 13, kUpright), "DiaDanhThoiGian": (13, 14, kItalic), "TenLoai": (13, 14, kBold), "TrichYeu": (13, 14, kBold),
    "CanCu": (13, 14, kItalic), "NoiDung": (13, 14, kUpright), "Muc": (13, 14, kBold), "KhoanTieuDe": (13, 14, kBold),
    "TietTieuDe": (13, 14, kBold), "TietNhoTieuDe": (13, 14, kBold), "DiemTieuDe": (13, 14, kBold), "GachTieuDe": (13, 14, kBold),
    "CongTieuDe": (13, 14, kBold), "DoanTieuDe": (13, 14, kBold), "MucDoan": (13, 14, kUpright), "Khoan": (13, 14, kUpright),
    "Tiet": (13, 14, kUpright), "TietNho": (13, 14, kUpright), "Diem": (13, 14, kUpright), "Gach": (13, 14, kUpright),
    "Cong": (13, 14, kUpright), "NoiNhan": (12, 12, kBoldItalic), "NoiNhanDong": (11, 11, kUpright), "NguoiSoan": (11, 11, kUpright),
    "QuyenHan": (13, 14, kBold), "HoTen": (13, 14, kBold), "PhuLuc": (14, 14, kBold), "PhuLucTieuDe": (13, 14, kBold),
    "PhuLucKemTheo": (13, 14, kItalic), "DiaChi": (11, 12, kUpright), "DongDau": (13, 14, kBold), "DongLuuHanh": (13, 14, kBold),
    "TrichYeuCongVan": (12, 13, kUpright), "KinhGui": (13, 14, kUpright), "KinhGuiDong": (13, 14, kUpright), "ThamQuyen": (13, 14, kBold),
    "QuyetNghi": (13, 14, kBold), "Dieu": (13, 14, kUpright), "DieuTieuDe": (13, 14, kBold), "BangDau": (13, 14, kBold), "BangChu": (13, 14, kUpright), "BangSo": (13, 14, kUpright),
    "Phan": (13, 14, kBold), "PhanTen": (13, 14, kBold), "Chuong": (13, 14, kBold), "ChuongTen": (13, 14, kBold), "MucSo": (13, 14, kBold),
    "MucSoTen": (13, 14, kBold), "TieuMuc": (13, 14, kBold), "TieuMucTen": (13, 14, kBold), "TenLoaiRieng": (13, 14, kBold),
    "TrichYeuKemTheo": (13, 14, kBold), "DongGiua": (13, 14, kUpright), "XacNhan": (12, 12, kItalic), "XacNhanKy": (12, 12, kItalic),
    "XacNhanTen": (12, 12, kBold), "ChuKySo": (10, 10, kUpright), "HinhThucSao": (13, 14, kBold),
}
# Nation 13 with motto 14 and date 14, or 12 with 13 and 13 (part V, footnote 1).
kTogether = {(13, 14, 14), (12, 13, 13)}
kJustified = ("NoiDung", "CanCu", "MucDoan", "Khoan", "Tiet", "TietNho", "Diem", "Gach", "Cong", "Dieu")
kLine = 0.3
# These hold signs no serif face has, to see that they are printed at all.
kForeign = ("case-text-beyond-the-plane",)


def names():
    return [path.stem for path in sorted(documents.made("x").parent.glob("*.pdf"))]


def styled(line):
    return line.style.removeprefix(printed.kStylePrefix)


class Sizes(unittest.TestCase):
    def test_every_word_has_the_size_the_decree_gives_its_component(self):
        seen = set()
        for name in names():
            if name in kForeign:
                continue
            with self.subTest(name):
                each = placed.Placed(name)
                for line, words in [*each.lines, *each.margin]:
                    if not words:
                        continue
                    low, high, _ = kDecree[styled(line)]
                    seen.add(styled(line))
                    # A mark of circulation beside the stamp has the size of marks.
                    stamped = styled(line) == "ChuKySo" and "{" in line.marked
                    for word in words[len(line.marked.partition("}")[0].split()) - 1:] if stamped else words:
                        self.assertTrue(low - 0.05 <= word.size <= high + 0.05, (line.style, word))
        self.assertEqual(seen, set(kDecree), "a component that no document has")

    def test_nation_motto_and_date_go_together(self):
        for name in documents.names("appendix-file"):
            each = placed.Placed(name)
            sizes = tuple(round(each.of(style, first=True)[0].size) for style in ("QuocHieu", "TieuNgu", "DiaDanhThoiGian") if any(each.of(style)))
            self.assertIn(sizes, kTogether | {pair[:2] for pair in kTogether})

    def test_page_numbers_are_13_to_14(self):
        for page in documents.words("pages")[1:]:
            for word in filter(placed.isPageNumber, page):
                self.assertTrue(12.95 <= word.size <= 14.05)


class Faces(unittest.TestCase):
    def test_every_component_has_its_face_and_is_black(self):
        for name in ("case-full-plan", "case-levels-all", "case-heading-and-text", "case-marks-all", "case-address-full",
                     "case-drafter-mark-with-copies", "case-bases-without-punctuation", "pages", *self.samples()):
            with self.subTest(name):
                pieces = pdf.pieces(documents.made(name))
                each = placed.Placed(name)
                for line, words in [*each.lines, *each.margin]:
                    for piece in self.piecesOf(pieces, words):
                        self.assertEqual(piece.font, kDecree[styled(line)][2], (line.style, piece))
                        self.assertEqual(piece.colour, "#ff0000" if styled(line) == "DongDau" else "#000000")

    @staticmethod
    def samples():
        return [name for name in names() if name.startswith("case-") and name.endswith("-sample")]

    def test_the_number_of_an_article_is_bold_before_an_upright_text(self):
        seen = 0
        for name in ("case-decision-sample", "case-decision-articles", "case-working-group-sample"):
            for words in placed.Placed(name).of("Dieu"):
                if words[1].text == "3a.":
                    continue  # a number of one's own is part of the text
                row = placed.bare(pdf.text(placed.rows(words)[0]))
                number = placed.bare(pdf.text(words[:2]))
                found = {piece.font for piece in pdf.pieces(documents.made(name)) if piece.page == words[0].page and placed.bare(piece.text) == number}
                rest = [piece.font for piece in pdf.pieces(documents.made(name)) if number + placed.bare(piece.text) == row]
                self.assertEqual(found, {kBold}, (name, number))
                self.assertEqual(set(rest), {kUpright}, (name, number))
                seen += 1
        self.assertGreater(seen, 8)

    @staticmethod
    def piecesOf(pieces, words):
        """Those that say what a line of the paragraph says."""
        texts = {(row[0].page, placed.bare(pdf.text(row))) for row in placed.rows(words)}
        return [piece for piece in pieces if (piece.page, placed.bare(piece.text)) in texts]

    def test_fonts_are_embedded_and_none_falls_back(self):
        for name in names():
            if name in kForeign:
                continue
            for font, embedded in pdf.fonts(documents.made(name)):
                self.assertTrue(embedded, name)
                self.assertRegex(font, r"^(LiberationSerif|TimesNewRoman)", name)


class Page(unittest.TestCase):
    def test_is_a4(self):
        for name in ("case-minimal", "case-appendix-landscape"):
            self.assertRegex(pdf.info(documents.made(name))["Page size"], r"595.* x 84[12].*A4")

    def test_the_text_stays_within_the_margins(self):
        for name in names():
            with self.subTest(name):
                each = placed.Placed(name)
                sideways = self.sideways(each)
                for line, words in each.lines:
                    for word in words:
                        right, bottom = (kSidewaysRight, kSidewaysBottom) if word.page in sideways else (kRight, kBottom)
                        self.assertGreaterEqual(word.left, kLeft - 0.1, word)
                        self.assertLessEqual(word.right, right + 0.3, word)
                        self.assertGreaterEqual(word.top, kTop - 0.1, word)
                        self.assertLess(word.baseline, bottom, word)

    @staticmethod
    def sideways(each):
        """Pages across: those with a word right of an upright page's margin."""
        return {word.page for _, words in each.lines for word in words if word.right > kRight + 5}

    def test_text_begins_at_the_top_margin_on_every_page(self):
        for name in names():
            with self.subTest(name):
                for number, page in enumerate(documents.words(name), 1):
                    top = min(word.top for word in page if word.baseline > kTop)
                    # A cell of a table of tasks keeps the text a little off its border.
                    self.assertTrue(kTop - 0.1 <= top <= kTop + 1.5, (number, top))


class Paragraphs(unittest.TestCase):
    def test_first_lines_are_indented_by_1_to_1_27_cm(self):
        for each, line, words in self.justified():
            if line.text[:1].isspace() or line.text[:1] == "\u00a0":
                continue
            self.assertTrue(10 - 0.1 <= words[0].left - kLeft <= 12.7 + 0.15, (each.name, line))

    def test_further_lines_begin_at_the_margin_and_end_at_it(self):
        for each, line, words in self.justified():
            rows = placed.rows(words)
            for row in rows[1:]:
                self.assertAlmostEqual(placed.left(row), kLeft, delta=0.3, msg=(each.name, line))
            if "\n" in line.text:
                continue
            end = kSidewaysRight if placed.right(words) > kRight + 5 else kRight
            for row in rows[:-1]:
                # Poppler leaves the slant of italics out of account.
                slant = 1 if styled(line) == "CanCu" else 0.8
                self.assertAlmostEqual(placed.right(row), end, delta=slant, msg=(each.name, line))

    def test_lines_are_single_to_one_and_a_half_apart(self):
        for each, line, words in self.justified():
            rows = placed.rows(words) if "\n" not in line.text else []
            for upper, lower in zip(rows, rows[1:]):
                if upper[0].page == lower[0].page:
                    single = 1.15 * upper[0].size * pdf.kMmPerPt
                    self.assertTrue(single - 0.1 <= lower[0].baseline - upper[0].baseline <= 1.5 * single + 0.1, (each.name, line))

    def test_paragraphs_are_at_least_6_pt_apart(self):
        for name in names():
            before = None
            for line, words in placed.Placed(name).lines:
                body = line.region == "body" and styled(line) in (*kJustified, "KhoanTieuDe", "Muc") and name not in kForeign
                if body and before is not None and before.page == words[0].page:
                    gap = words[0].baseline - before.baseline - 1.15 * words[0].size * pdf.kMmPerPt
                    self.assertGreaterEqual(gap, 6 * pdf.kMmPerPt - 0.1, (name, line))
                before = words[-1] if body else None

    def justified(self):
        count = 0
        for name in names():
            if name in kForeign:
                continue
            each = placed.Placed(name)
            for line, words in each.lines:
                if styled(line) in kJustified and words:
                    count += 1
                    yield each, line, words
        self.assertGreater(count, 1000)


class Conformance(unittest.TestCase):
    def test_pdf_is_tagged_pdf_a_2b(self):
        for name in ("case-minimal", "case-marks-all", "case-full-plan", "pages"):
            path = documents.made(name)
            self.assertEqual(pdf.info(path)["Tagged"], "yes")
            metadata = pdf.run("pdfinfo", "-meta", str(path)).decode()
            self.assertEqual(re.findall(r"<pdfaid:part>(\d)</pdfaid:part>|pdfaid:part=\"(\d)\"", metadata)[0].count("2"), 1)
            self.assertRegex(metadata, r"pdfaid:conformance[>=]\"?B")

    def test_pdf_knows_title_author_subject_and_keywords(self):
        form = documents.form("case-full-plan")
        info = pdf.info(documents.made("case-full-plan"))
        self.assertEqual(info["Title"], "Kế hoạch: " + form["abstract"])
        self.assertEqual(info["Subject"], form["abstract"])
        self.assertEqual(info["Author"], form["agency"]["name"])
        self.assertEqual(info["Keywords"], ", ".join(form["keywords"]))

    def test_measures_of_the_product_are_those_measured_here(self):
        measures = json.loads((documents.surroundings.kSource / "templates/decree-30/measures.json").read_bytes())
        page = {name: value["value"] for name, value in measures["page"].items()}
        self.assertEqual((page["marginLeft"], page["width"] - page["marginRight"], page["marginTop"], page["height"] - page["marginBottom"]),
                         (kLeft, kRight, kTop, kBottom))


if __name__ == "__main__":
    unittest.main()
