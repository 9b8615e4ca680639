"""Boxes 7, 9b and 12: the signature, level with the recipients, whole, and never without text above it."""

import unittest

import documents
import placed

kMiddle = (30 + 195) / 2
kLevel = 0.3
kBody = ("NoiDung", "Khoan", "Muc", "Diem", "KhoanTieuDe", "Tiet", "TietTieuDe", "TietNho", "TietNhoTieuDe", "DiemTieuDe", "Gach", "GachTieuDe",
         "Cong", "CongTieuDe", "MucDoan", "DoanTieuDe", "Dieu", "DieuTieuDe")


def names():
    """All that have one signature, or two side by side; of copies see copies_test.py."""
    return documents.names("copy", "appendix-file", "issued-text")


def isMinutes(each):
    """Minutes: two signatures side by side, the recipients below them (appendix III, template 1.9)."""
    return documents.form(each.name)["kind"] == "minutes"


def signers(each):
    """The words of authority, posts and name."""
    return [word for words in each.of("QuyenHan", "HoTen") for word in words]


class Signature(unittest.TestCase):
    def test_label_of_the_recipients_is_level_with_the_authority(self):
        for name in names():
            with self.subTest(name):
                each = placed.Placed(name)
                label, authority = each.of("NoiNhan", first=True)[0], each.of("QuyenHan", first=True)[0]
                self.assertEqual(label.page, authority.page)
                if isMinutes(each):
                    self.assertGreater(label.baseline, max(word.baseline for word in signers(each)))
                else:
                    self.assertAlmostEqual(label.top, authority.top, delta=kLevel)

    def test_authority_posts_and_name_stand_whole_on_one_page(self):
        for name in names():
            with self.subTest(name):
                self.assertEqual(len({word.page for word in signers(placed.Placed(name))}), 1)

    def test_recipients_stand_whole_beside_it_unless_they_fill_a_page(self):
        for name in names():
            if "recipients-" in name and name.endswith(("many", *"0123456789")):
                continue
            with self.subTest(name):
                each = placed.Placed(name)
                pages = {word.page for words in each.of("NoiNhan", "NoiNhanDong", "NguoiSoan") for word in words}
                self.assertEqual(pages, {signers(each)[0].page})

    def test_at_least_two_lines_of_text_stand_above_it(self):
        fewest = {}
        for name in names():
            with self.subTest(name):
                each = placed.Placed(name)
                page = signers(each)[0].page
                text = [row for words in each.of(*kBody) for row in placed.rows(words) if row[0].page == page]
                above = [row for row in text if row[0].baseline < signers(each)[0].baseline]
                head = [words for words in each.of("TrichYeu") if words[0].page == page]
                fewest[name] = len(above)
                self.assertTrue(len(above) >= 2 or head, (page, len(above)))
        # The lengths were chosen so that the block falls near the end of a page at every height; some must have moved on.
        tails = [fewest[name] for name in documents.tailNames()]
        self.assertGreater(tails.count(2), 5)
        self.assertGreater(len([count for count in tails if count > 15]), 20)

    def test_nothing_of_the_text_is_on_a_later_page(self):
        for name in names():
            each = placed.Placed(name)
            appendix = min((words[0].page for line, words in each.lines if line.page and words and words[0].page > 1), default=1000)
            last = max(word.page for words in each.of("NoiNhan", "NoiNhanDong") for word in words)
            self.assertLess(last, appendix)
            self.assertEqual(min(appendix - 1, len(each.pages)), last, name)

    def test_signature_is_centred_in_the_right_half(self):
        for name in names():
            each = placed.Placed(name)
            if isMinutes(each):
                self.checkTwo(each)
                continue
            middle = placed.middle(each.of("HoTen", first=True))
            self.assertGreater(middle, kMiddle)
            for words in each.of("QuyenHan"):
                self.assertAlmostEqual(placed.middle(words), middle, delta=0.5)
                self.assertGreater(placed.left(words), kMiddle - 20)

    def checkTwo(self, each):
        posts, signerNames = each.of("QuyenHan"), each.of("HoTen")
        self.assertEqual((len(posts), len(signerNames)), (2, 2))
        for half, post, signer in zip((30 + 82.5 / 2, 195 - 82.5 / 2), posts, signerNames):
            self.assertAlmostEqual(placed.middle(post), half, delta=0.5)
            self.assertAlmostEqual(placed.middle(signer), half, delta=0.5)
        self.assertAlmostEqual(posts[0][0].baseline, posts[1][0].baseline, delta=kLevel)
        self.assertAlmostEqual(signerNames[0][0].baseline, signerNames[1][0].baseline, delta=kLevel)

    def test_there_is_room_to_sign(self):
        for name in names():
            each = placed.Placed(name)
            post, signer = each.of("QuyenHan")[-1][-1], each.of("HoTen", first=True)[0]
            self.assertGreater(signer.baseline - post.baseline, 20)

    def test_dashes_of_recipients_are_flush_left(self):
        for name in names():
            for words in placed.Placed(name).of("NoiNhanDong"):
                self.assertEqual(words[0].text[0], "-")
                self.assertAlmostEqual(words[0].left, 30, delta=kLevel)


class Confirmation(unittest.TestCase):
    def test_the_room_for_it_stands_at_the_left_below_the_recipients(self):
        each = placed.Placed("case-leave-permit-sample")
        last = max(word.baseline for words in each.of("NoiNhanDong") for word in words)
        for style in ("XacNhan", "XacNhanKy", "XacNhanTen"):
            words = each.of(style, first=True)
            self.assertGreater(words[0].baseline, last)
            self.assertLess(placed.right(words), kMiddle)
        self.assertGreater(each.of("XacNhanTen", first=True)[0].baseline - each.of("XacNhanKy", first=True)[0].baseline, 20)


class LongLists(unittest.TestCase):
    def test_nothing_is_lost_and_the_order_stays(self):
        for name in documents.longLists():
            with self.subTest(name):
                form = documents.form(name)
                each = placed.Placed(name)
                lines = [(words[0].page, words[0].baseline, " ".join(word.text for word in words)) for words in each.of("NoiNhanDong")]
                self.assertEqual(lines, sorted(lines, key=lambda line: line[:2]))
                expected = [f"- {recipient['name']} (t/h);" for recipient in form["recipients"]] + ["- Lưu: VT."]
                self.assertEqual([text for _, _, text in lines], expected)

    def test_the_first_of_them_stand_beside_the_signature(self):
        for name in documents.longLists():
            each = placed.Placed(name)
            self.assertEqual(each.of("NoiNhanDong", first=True)[0].page, signers(each)[0].page)


if __name__ == "__main__":
    unittest.main()
