"""vanthu copy: the form of a true copy, a copy of one, an extract, and the documents that are made of them."""

import json
import unittest

import harness


class Copy(harness.Case):
    def sample(self, kind):
        path = self.folder / f"{kind}.json"
        path.write_bytes((harness.SOURCE / f"templates/{kind}/sample.json").read_bytes())
        return path

    def given(self, **more):
        """What the office says about its copies."""
        form = json.loads((harness.SOURCE / "templates/copy/sample.json").read_text(encoding="utf-8"))
        given = {name: form[name] for name in ("agency", "place", "recipients", "signature")} | more
        path = self.folder / "office.json"
        path.write_text(json.dumps(given), encoding="utf-8")
        return path

    def copy(self, original, form, *words, **given):
        made = self.expect(harness.DONE, "copy", original, "--form", form, "--with", self.given(**given), *words).stdout
        path = self.folder / f"{form}.json"
        path.write_bytes(made)
        return path

    def flat(self, path):
        return self.expect(harness.DONE, "render", path, "--to", "fodt", "-o", "-").stdout.decode()

    def test_a_true_copy_of_a_document_made_here(self):
        document = self.folder / "letter.odt"
        self.expect(harness.DONE, "render", self.sample("letter"), "-o", document)
        copy = self.copy(document, "SY")
        self.assertEqual(json.loads(copy.read_text())["symbol"], "SY-UBND")
        self.assertEqual(json.loads(copy.read_text())["original"]["kind"], "letter")
        made = self.flat(copy)
        self.assertIn(">Sao y<", made)
        self.assertIn("V/v đôn đốc", made)

    def test_a_copy_of_a_copy_is_made_of_the_true_copy(self):
        true = self.copy(self.sample("letter"), "SY")
        again = self.copy(true, "SL")
        made = self.flat(again)
        self.assertLess(made.index(">Sao y<"), made.index(">Sao lục<"))
        self.assertEqual(json.loads(again.read_text())["symbol"], "SL-UBND")
        document = self.folder / "copy.fodt"
        document.write_text(self.flat(true), encoding="utf-8")
        self.assertIn(">Sao lục<", self.flat(self.copy(document, "SL")))

    def test_an_extract_keeps_the_numbers(self):
        copy = self.copy(self.sample("decision"), "TrS", "--part", "/content/2")
        made = self.flat(copy)
        self.assertIn('text:start-value="3"', made)
        # The form that travels inside holds all of it; what is printed does not.
        printed = made[made.index("<office:body>"):]
        self.assertIn("chịu trách nhiệm thi hành", printed)
        self.assertNotIn("có hiệu lực kể từ ngày ký", printed)

    def test_an_electronic_copy_has_its_stamp_and_no_block(self):
        copy = self.copy(self.sample("letter"), "SY", signed={"day": {"day": 6, "month": 5, "year": 2026}, "time": "08:15:00"})
        made = self.flat(copy)
        self.assertIn("SAO Y; Phòng Kinh tế xã Sông Xanh; 06/05/2026; 08:15:00+07:00", made)
        self.assertNotIn(">Sao y<", made)

    def test_what_cannot_be_copied_is_refused(self):
        letter, office = self.sample("letter"), self.given()
        for words in (["--form", "SL"], ["--form", "TrS"], ["--form", "SY", "--part", "/content/0"], ["--form", "TrS", "--part", "/poem"],
                      ["--form", "poem"], []):
            result = self.expect(harness.BAD_INPUT, "copy", letter, "--with", office, *words)
            self.assertEqual(result.stdout, b"", words)
        true = self.copy(letter, "SY")
        self.expect(harness.BAD_INPUT, "copy", true, "--with", office, "--form", "SY")
        self.expect(harness.BAD_INPUT, "copy", self.folder / "nothing.json", "--form", "SY")
        broken = self.folder / "broken.json"
        broken.write_text("[]")
        self.expect(harness.BAD_INPUT, "copy", broken, "--form", "SY")
        self.expect(harness.BAD_INPUT, "copy", letter, "--with", broken, "--form", "SY")


if __name__ == "__main__":
    unittest.main()
