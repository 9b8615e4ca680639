"""Boxes 1 to 4, 5a, 10, 11 and 13 of the decree's diagram, measured on page 1 of every document."""

import unittest

import documents
import pdf
import placed

kLeft, kRight, kTop, kBottom = 30, 195, 20, 277  # the text area the product's measures give, mm
kLevel = 0.3  # mm, for what must stand at one height
kLength = 0.5  # mm
# A rule stands below its text no further than this.
kBelow = 4


def names():
    return [path.stem for path in sorted(documents.made("x").parent.glob("*.pdf"))]


def everyDocument():
    """All that have a letterhead with number and date: what is attached in a file of its own has none."""
    return map(placed.Placed, documents.names("appendix-file", "issued-text"))


def has(each, style):
    """Whether the document prints such a component: minutes have no place and date, letters no type."""
    return any(each.of(style))


def linesIn(words, room):
    """How many lines the words take in a room of that width, in mm."""
    space = 0.25 * words[0].size * pdf.kMmPerPt
    count, line = 1, 0.0
    for word in words:
        width = word.right - word.left
        if line and line + space + width > room:
            count, line = count + 1, width
        else:
            line += width + (space if line else 0)
    return count


def ruleBelow(strokes, words):
    """The rule right below that text."""
    baseline = max(word.baseline for word in words)
    below = [each for each in strokes if each.height < 0.01 and 0 < each.top - baseline < kBelow
             and each.left > placed.left(words) - 5 and each.right < placed.right(words) + 5]
    return min(below, key=lambda each: each.top)


class Head(unittest.TestCase):
    def test_nation_and_motto_stand_on_one_line_each(self):
        for each in everyDocument():
            with self.subTest(each.name):
                self.assertEqual(len(placed.rows(each.of("QuocHieu", first=True))), 1)
                self.assertEqual(len(placed.rows(each.of("TieuNgu", first=True))), 1)

    def test_both_columns_begin_level_at_the_top_margin(self):
        for each in everyDocument():
            with self.subTest(each.name):
                nation = each.of("QuocHieu", first=True)[0]
                agency = (each.of("CoQuanChuQuan") or each.of("CoQuanBanHanh"))[0][0]
                self.assertAlmostEqual(nation.top, kTop, delta=kLevel)
                self.assertAlmostEqual(agency.baseline, nation.baseline, delta=kLevel)

    def test_number_and_date_stand_at_one_height(self):
        for each in everyDocument():
            with self.subTest(each.name):
                number = each.of("SoKyHieu", first=True)
                self.assertEqual(len(placed.rows(number)), 1)
                if not has(each, "DiaDanhThoiGian"):
                    self.assertEqual(documents.form(each.name)["kind"], "minutes")
                    continue
                date = each.of("DiaDanhThoiGian", first=True)
                self.assertEqual(len(placed.rows(date)), 1)
                self.assertAlmostEqual(number[0].baseline, date[0].baseline, delta=kLevel)

    def test_columns_are_centred(self):
        for each in everyDocument():
            with self.subTest(each.name):
                middle = placed.middle(each.of("QuocHieu", first=True))
                # An open date keeps blanks at its end, which are centred with it.
                form = documents.form(each.name)
                while "original" in form:
                    form = form["original"]
                closed = form.get("date", {}).get("year")
                for style in ("TieuNgu", "DiaDanhThoiGian") if closed and has(each, "DiaDanhThoiGian") else ("TieuNgu",):
                    self.assertAlmostEqual(placed.middle(each.of(style, first=True)), middle, delta=kLength)
                middle = placed.middle(each.of("CoQuanBanHanh", first=True))
                for words in [*each.of("CoQuanChuQuan"), each.of("SoKyHieu", first=True), *each.of("TrichYeuCongVan")]:
                    self.assertAlmostEqual(placed.middle(words), middle, delta=kLength)
                self.assertLess(middle, (kLeft + kRight) / 2)

    def test_columns_do_not_touch(self):
        for each in everyDocument():
            with self.subTest(each.name):
                leftColumn = [*each.of("CoQuanChuQuan"), *each.of("CoQuanBanHanh"), each.of("SoKyHieu", first=True),
                              *each.of("TrichYeuCongVan")]
                rightColumn = [each.of(style, first=True) for style in ("QuocHieu", "TieuNgu", "DiaDanhThoiGian") if has(each, style)]
                self.assertLess(max(map(placed.right, leftColumn)) + 1, min(map(placed.left, rightColumn)))
                self.assertGreaterEqual(min(map(placed.left, leftColumn)), kLeft - 0.1)
                self.assertLessEqual(max(map(placed.right, rightColumn)), kRight + 0.1)

    def test_type_and_abstract_are_centred_on_the_page(self):
        for each in everyDocument():
            with self.subTest(each.name):
                alone = has(each, "TenLoaiRieng")
                plain = has(each, "TrichYeuCongVan") or alone
                self.assertEqual([has(each, "TenLoai"), has(each, "TrichYeu")], [not plain, not plain])
                for style in ("TenLoaiRieng",) if alone else () if plain else ("TenLoai", "TrichYeu"):
                    self.assertAlmostEqual(placed.middle(each.of(style, first=True)), (kLeft + kRight) / 2, delta=kLength)


class Letters(unittest.TestCase):
    """What a letter has instead of type and abstract (II.5.b), and whom it goes to (II.9.c)."""

    def test_the_abstract_stands_6_pt_below_the_number(self):
        seen = 0
        for each in everyDocument():
            for words in each.of("TrichYeuCongVan"):
                seen += 1
                number = each.of("SoKyHieu", first=True)[0]
                self.assertEqual(words[0].text, "V/v")
                gap = words[0].baseline - number.baseline - 1.15 * words[0].size * pdf.kMmPerPt
                self.assertAlmostEqual(gap, 6 * pdf.kMmPerPt, delta=0.2, msg=each.name)
        self.assertGreater(seen, 4)

    def test_addressees_stand_below_each_other_their_dashes_below_the_colon(self):
        seen = set()
        for each in everyDocument():
            names = each.of("KinhGuiDong")
            for label in each.of("KinhGui"):
                self.assertGreaterEqual(placed.left(label), kLeft + 12.6)
                self.assertLessEqual(placed.right(label), kRight + 0.1)
                seen.add(min(len(names), 2))
                if not names:
                    self.assertGreater(len(label), 2, "one addressee stands on the same line")
                    continue
                if documents.form(each.name)["kind"] == "telegram":
                    self.assertEqual(label[-1].text, "điện:")
                    colon = placed.left(label) + 12.7
                else:
                    self.assertEqual([word.text for word in label], ["Kính", "gửi:"])
                    colon = label[-1].right - 0.278 * label[-1].size * pdf.kMmPerPt
                for words in names:
                    self.assertEqual(words[0].text, "-")
                    self.assertAlmostEqual(words[0].left, colon, delta=0.5, msg=each.name)
                    for row in placed.rows(words)[1:]:
                        self.assertAlmostEqual(placed.left(row), words[1].left, delta=0.5, msg=each.name)
        self.assertEqual(seen, {0, 2})


class Lines(unittest.TestCase):
    """Centred texts of several lines are narrowed so that the lines are of like length; that must not cost a line."""

    kColumn, kPage, kSideways = 66, 165, 252
    kStyles = {"CoQuanChuQuan": kColumn, "CoQuanBanHanh": kColumn, "TrichYeuCongVan": kColumn, "TrichYeu": kPage, "PhuLucTieuDe": kPage, "PhuLucKemTheo": kPage,
               "TrichYeuKemTheo": kPage, "ChuongTen": kPage, "DongGiua": kPage}

    def test_take_no_more_lines_than_the_room_needs(self):
        several = 0
        for each in everyDocument():
            for line, words in each.lines:
                room = self.kStyles.get(line.style.removeprefix("VanThu_"))
                if room is None or "\u00a0" in line.text:  # blanks to be filled in have a width but no words
                    continue
                needed = linesIn(words, self.kSideways if placed.right(words) > kRight + 1 else room)
                self.assertEqual(len(placed.rows(words)), needed, (each.name, line))
                several += needed > 1
        self.assertGreater(several, 200)

    def test_blanks_to_be_filled_in_cost_no_line(self):
        names = [f"case-{name}" for name in ("appendix-file-sample", "appendix-file-unsigned", "appendix-open-number", "issuing-decision-minimal",
                                             "issued-text-sample", "copy-extract-of-attached-text", "citations")]
        for name in names:
            each = placed.Placed(name)
            references = [words for line, words in each.lines if line.style == "VanThu_PhuLucKemTheo" and "\u00a0" in line.text]
            self.assertTrue(references, name)
            for words in references:
                self.assertEqual(len(placed.rows(words)), 2, name)

    def test_two_lines_part_before_the_name_of_a_unit(self):
        name = placed.Placed("case-resolution-sample").of("CoQuanBanHanh", first=True)
        self.assertEqual([" ".join(word.text for word in row) for row in placed.rows(name)], ["HỘI ĐỒNG NHÂN DÂN", "XÃ SÔNG XANH"])
        (reference,) = placed.Placed("case-appendix-one").of("PhuLucKemTheo")
        self.assertEqual(placed.rows(reference)[1][0].text, "của")


class Rules(unittest.TestCase):
    """The three rules, over the letterheads that differ."""

    def documents(self):
        for name in ("case-minimal", "case-names-long", "case-full-plan", "case-parent-absent", "case-text-xml", "case-marks-all", "pages"):
            yield placed.Placed(name), pdf.strokes(documents.made(name), 1)

    def test_below_the_motto_as_long_as_it(self):
        for each, strokes in self.documents():
            with self.subTest(each.name):
                motto = each.of("TieuNgu", first=True)
                rule = ruleBelow(strokes, motto)
                self.assertAlmostEqual(rule.length, placed.width(motto), delta=kLength)
                self.assertAlmostEqual(rule.middle, placed.middle(motto), delta=kLength)

    def test_below_agency_and_abstract_a_third_to_a_half(self):
        for each, strokes in self.documents():
            with self.subTest(each.name):
                for style in ("CoQuanBanHanh", "TrichYeu"):
                    words = each.of(style, first=True)
                    rule = ruleBelow(strokes, words)
                    self.assertGreaterEqual(rule.length, placed.width(words) / 3 - 0.1)
                    self.assertLessEqual(rule.length, placed.width(words) / 2 + 0.1)
                    self.assertAlmostEqual(rule.middle, placed.middle(words), delta=kLength)


class TypesAlone(unittest.TestCase):
    """Papers without an abstract: the rule stands below the type (appendix III, templates 1.8 and 1.10)."""

    def test_the_rule_stands_below_the_type(self):
        for name in ("case-introduction-sample", "case-leave-permit-sample"):
            with self.subTest(name):
                words = placed.Placed(name).of("TenLoaiRieng", first=True)
                rule = ruleBelow(pdf.strokes(documents.made(name), 1), words)
                self.assertTrue(placed.width(words) / 3 - 0.1 <= rule.length <= placed.width(words) / 2 + 0.1)
                self.assertAlmostEqual(rule.middle, placed.middle(words), delta=kLength)

    def test_there_is_room_above_it(self):
        for name in ("case-introduction-sample", "case-leave-permit-sample"):
            each = placed.Placed(name)
            date, words = each.of("DiaDanhThoiGian", first=True), each.of("TenLoaiRieng", first=True)
            self.assertGreater(words[0].baseline - date[0].baseline, 9)


class IssuedTexts(unittest.TestCase):
    """The head of a text that a decision issues (appendix III, template 1.3)."""

    def test_it_has_a_head_without_number_and_date(self):
        each = placed.Placed("case-issuing-decision-sample")
        self.assertEqual([words[0].page for words in each.of("QuocHieu")], [1, 2])
        for style in ("SoKyHieu", "DiaDanhThoiGian"):
            self.assertEqual([words[0].page for words in each.of(style)], [1])
        self.assertAlmostEqual(each.of("QuocHieu")[1][0].top, kTop, delta=kLevel)

    def test_the_rule_stands_below_what_it_is_attached_to(self):
        name = "case-issuing-decision-sample"
        each = placed.Placed(name)
        reference = each.of("PhuLucKemTheo", first=True)
        strokes = pdf.strokes(documents.made(name), 2)
        baseline = max(word.baseline for word in reference)
        self.assertTrue([rule for rule in strokes if 0 < rule.top - baseline < kBelow])
        self.assertLess(each.of("TrichYeuKemTheo", first=True)[0].baseline, reference[0].baseline)

    def test_chapters_stand_in_the_middle_their_titles_below(self):
        each = placed.Placed("case-issuing-decision-levels-chapters")
        for label, title in (("Phan", "PhanTen"), ("Chuong", "ChuongTen"), ("MucSo", "MucSoTen"), ("TieuMuc", "TieuMucTen")):
            self.assertEqual(len(each.of(label)), len(each.of(title)))
            for number, words in zip(each.of(label), each.of(title)):
                self.assertAlmostEqual(placed.middle(number), (kLeft + kRight) / 2, delta=1)
                self.assertAlmostEqual(placed.middle(words), (kLeft + kRight) / 2, delta=kLength)


class Marks(unittest.TestCase):
    # Appendix I, part I, III.2: the frames of urgency; those of secrecy are the product's choice.
    kFrames = {"HỎA TỐC": (30, 8), "THƯỢNG KHẨN": (40, 8), "KHẨN": (20, 8), "TUYỆT MẬT": (40, 8), "TỐI MẬT": (30, 8), "MẬT": (20, 8)}

    def frames(self, name):
        """(text, left, top, right, bottom, colour) of every frame on page 1."""
        strokes = pdf.strokes(documents.made(name), 1)
        each = placed.Placed(name)
        for line, words in each.margin:
            if "{" not in line.marked:
                continue
            middle, baseline = placed.middle(words), words[0].baseline
            upright = [s for s in strokes if s.length < 0.01 and s.top < baseline < s.bottom and abs(s.left - middle) < 32]
            self.assertEqual(len(upright), 2, name)
            half = upright[0].width * pdf.kMmPerPt / 2
            yield (line.text, min(s.left for s in upright) - half, upright[0].top, max(s.left for s in upright) + half, upright[0].bottom,
                   upright[0].colour, words)

    def test_frames_have_the_size_of_the_decree(self):
        seen = set()
        for name, _ in documents.caseNames():
            if not name.startswith("case-mark"):
                continue
            for text, left, top, right, bottom, colour, words in self.frames(name):
                seen.add(text)
                if text not in self.kFrames:
                    continue  # circulation has no size in the decree
                self.assertAlmostEqual(right - left, self.kFrames[text][0], delta=0.3)
                self.assertAlmostEqual(bottom - top, self.kFrames[text][1], delta=0.3)
                self.assertEqual(colour, "rgb(100%,0%,0%)")
        self.assertTrue(seen >= set(self.kFrames) | {"XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ", "THU HỒI"}, seen)

    def test_the_words_stand_in_the_middle_of_their_frames(self):
        for name in ("case-marks-all", "case-mark-express", "case-mark-recalled"):
            for text, left, top, right, bottom, _, words in self.frames(name):
                self.assertEqual(len(placed.rows(words)), 1)
                self.assertAlmostEqual(placed.middle(words), (left + right) / 2, delta=kLength)
                capitals = words[0].baseline - 0.33 * words[0].size * pdf.kMmPerPt
                self.assertAlmostEqual(capitals, (top + bottom) / 2, delta=1)

    def test_secrecy_above_urgency_below_the_number(self):
        each = placed.Placed("case-marks-all")
        secrecy, urgency = (words for words in each.ofMargin("DongDau"))
        self.assertEqual((secrecy[0].text, urgency[0].text), ("TUYỆT", "THƯỢNG"))
        number = each.of("SoKyHieu", first=True)
        self.assertLess(number[0].baseline, secrecy[0].baseline)
        self.assertLess(secrecy[0].baseline, urgency[0].baseline)
        self.assertLess(urgency[0].baseline, each.of("TenLoai", first=True)[0].baseline)

    def test_circulation_in_the_top_margin_at_the_right(self):
        for name in ("case-mark-internal", "case-mark-recalled", "case-mark-return-after-reading", "case-marks-all", "pages"):
            (words,) = placed.Placed(name).ofMargin("DongLuuHanh")
            self.assertLess(words[0].baseline, kTop)
            self.assertGreater(placed.left(words), (kLeft + kRight) / 2)
            self.assertEqual({word.page for word in words}, {1})
            ((_, left, top, right, bottom, _, _),) = [frame for frame in self.frames(name) if frame[0] == pdf.text(words)]
            self.assertLessEqual(bottom, kTop)
            self.assertLessEqual(right, kRight + 0.3)


class Address(unittest.TestCase):
    def test_at_the_foot_of_page_1_below_a_line_across_the_page(self):
        for name in ("case-address-full", "case-address-phone-only", "case-marks-all", "pages"):
            with self.subTest(name):
                each = placed.Placed(name)
                lines = each.ofMargin("DiaChi")
                words = [word for line in lines for word in line]
                self.assertEqual({word.page for word in words}, {1})
                (rule,) = [s for s in pdf.strokes(documents.made(name), 1) if s.height < 0.01 and s.length > 100]
                self.assertAlmostEqual(rule.left, kLeft, delta=kLevel)
                self.assertAlmostEqual(rule.right, kRight, delta=kLevel)
                self.assertLess(rule.top, min(word.top for word in words))
                self.assertLess(max(word.baseline for word in words), kBottom)
                self.assertGreater(max(word.baseline for word in words), kBottom - 6)
                body = [word for _, line in each.lines for word in line if word.page == 1]
                self.assertLess(max(word.baseline for word in body), rule.top)

    def test_documents_without_one_have_no_such_line(self):
        strokes = pdf.strokes(documents.made("case-minimal"), 1)
        self.assertEqual([s for s in strokes if s.length > 100], [])


if __name__ == "__main__":
    unittest.main()
