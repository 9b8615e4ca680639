"""A plan as issued, generated from its neutral shape: no character missing, the order right, six pages as the original."""

import itertools
import json
import unittest

import documents
import pdf
import placed
import printed
import surroundings


def neutralTexts(neutral):
    """Every text of the shape in the order of the paper, with the numbers as they were printed in 2021."""
    yield from (neutral["parent"], neutral["issuer"], neutral["nation"], neutral["motto"])
    yield f"Số: {neutral['number']}/{neutral['symbol']}"
    # The decree writes a zero for months 1 and 2 only; the original has one for April.
    day, month, year = (neutral["date"][part] for part in ("day", "month", "year"))
    yield f"{neutral['place']}, ngày {day} tháng {int(month) if int(month) > 2 else month} năm {year}"
    yield from (neutral["kind"], neutral["abstract"])
    yield from (basis["text"] for basis in neutral["bases"])
    yield neutral["lead"]
    for section in neutral["sections"]:
        yield section["heading"]
        yield from (paragraph["text"] for paragraph in section["paras"])
        for sub in section["subs"]:
            yield sub["heading"]
            yield from (bullet["text"] for bullet in sub["bullets"])
    yield neutral["recipients_title"]
    yield from (recipient["text"] for recipient in neutral["recipients"])
    yield from (neutral["signer"][part] for part in ("authority", "title", "name"))


class Issued(unittest.TestCase):
    maxDiff = 3000

    @classmethod
    def setUpClass(cls):
        cls.neutral = json.loads((surroundings.kShared / documents.kReal).read_bytes())
        cls.texts = [pdf.squeezed(text) for text in neutralTexts(cls.neutral)]

    def test_every_paragraph_is_in_the_xml_as_it_was_printed(self):
        for extension in ("fodt", "odt"):
            lines = printed.read(documents.made("real", extension))
            found = [pdf.squeezed(line.printed()) for line in lines if not line.rule and line.printed()]
            self.assertEqual(found, self.texts)

    def test_every_character_is_in_the_pdf_in_order(self):
        each = placed.Placed("real")
        text = "".join(placed.bare(word.text) for word in itertools.chain(*each.pages) if not placed.isPageNumber(word))
        self.assertEqual(text, "".join(map(placed.bare, self.texts)))

    def test_numbers_are_counted_not_typed(self):
        lines = printed.read(documents.made("real", "fodt"))
        labels = [line.label for line in lines if line.region == "body" and line.label not in ("", "-", "+")]
        self.assertEqual(labels, ["I.", "1.", "2.", "3.", "4.", "5.", "II.", "1.", "2.", "2.1.", "2.2.", "2.3.", "2.4.", "2.5.", "2.6.",
                                  "2.7.", "III.", "1.", "2."])

    def test_it_has_six_pages_as_the_original(self):
        self.assertEqual(len(documents.words("real")), 6)


if __name__ == "__main__":
    surroundings.skipUnless(surroundings.kShared / documents.kReal, "the plan as issued")
    unittest.main()
