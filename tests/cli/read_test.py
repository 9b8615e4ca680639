"""vanthu read: from the text of an existing document to its form."""

import json
import os
import unittest

from harness import BAD_INPUT, DONE, FINDINGS, SOURCE, USAGE, Case

CASES = SOURCE / "tests/cases/read"


class Read(Case):
    def text(self, case):
        return CASES / case / "input.txt"

    def test_answer_names_places_and_sureness(self):
        answer = json.loads(self.expect(DONE, "read", self.text("columns-on-one-line")).stdout)
        self.assertEqual(answer["form"]["symbol"], "KH-SNV")
        number = next(value for value in answer["values"] if value["pointer"] == "/number")
        self.assertEqual((number["sureness"], number["at"][0]["firstLine"]), ("certain", 4))
        self.assertEqual(answer["unplaced"], [])
        self.assertEqual(answer["missing"], [])

    def test_remarks_are_apart_from_what_is_missing(self):
        text = self.text("columns-on-one-line").read_bytes()
        self.assertIn("Luật Lưu trữ", json.loads(self.expect(DONE, "read", "-", stdin=text).stdout)["remarks"][0]["sentence"])
        text = text.replace("Luật Lưu trữ ngày 21 tháng 6 năm 2024".encode(), "Luật Khiếu nại ngày 11 tháng 11 năm 2011".encode())
        self.assertEqual(json.loads(self.expect(DONE, "read", "-", stdin=text).stdout)["remarks"], [])
        text = text.replace("trình bày văn bản.".encode(), "trình bày văn bản, họp thứ Tư, ngày 12/3/2026.".encode())
        answer = json.loads(self.expect(DONE, "read", "-", stdin=text).stdout)
        self.assertIn("It says “thứ Tư”, but 12/3/2026 is a Thursday", answer["remarks"][0]["sentence"])
        self.assertEqual(answer["missing"], [])

    def test_form_goes_into_the_file_and_can_be_rendered(self):
        result = self.expect(DONE, "read", self.text("columns-on-one-line"), "-o", "form.json")
        self.assertIn("values read", result.stdout.decode())
        # Made, with a remark: the law it cites came into force months after it.
        remarked = self.run_vanthu("render", "form.json", "-q", "--to", "fodt")
        self.assertEqual(remarked.returncode, FINDINGS)
        self.assertIn("33/2024/QH15", remarked.stderr.decode())
        self.assertIn("Tập huấn nghiệp vụ", (self.folder / "form.fodt").read_text(encoding="utf-8"))

    def test_what_found_no_place_is_told(self):
        result = self.expect(FINDINGS, "read", self.text("bases-run-together"), "-o", "form.json")
        self.assertIn("No place, line 25: (Đã ký)", result.stdout.decode())

    def test_a_decision_has_the_form_of_its_kind(self):
        self.expect(DONE, "read", self.text("decision"), "-o", "form.json")
        form = json.loads((self.folder / "form.json").read_text(encoding="utf-8"))
        self.assertEqual(form["kind"], "decision")
        self.expect(DONE, "render", "form.json", "-q", "--to", "fodt")
        self.assertIn("QUYẾT ĐỊNH", (self.folder / "form.fodt").read_text(encoding="utf-8"))

    def test_a_kind_that_was_asked_for_has_no_place_for_another_type(self):
        answer = json.loads(self.expect(FINDINGS, "read", "--kind", "plan", self.text("decision")).stdout)
        self.assertEqual(answer["form"]["kind"], "plan")
        self.assertIn("QUYẾT ĐỊNH", [place["text"] for place in answer["unplaced"]])
        self.expect(USAGE, "read", "--kind", "poem", self.text("decision"))

    def test_standard_input_and_output(self):
        text = self.text("columns-on-one-line").read_bytes()
        form = json.loads(self.expect(DONE, "read", "-", "-o", "-", stdin=text).stdout)
        self.assertEqual(form["place"], "Đông Hải")

    def test_bad_input_is_refused_with_a_sentence(self):
        for case in ("binary", "empty", "no-parts", "not-utf8", "another-language"):
            self.expect(BAD_INPUT, "read", self.text(case), "-o", "form.json")
        self.expect(BAD_INPUT, "read", "missing.txt")
        self.assertEqual(self.names(), [])

    def test_a_giant_is_refused_without_reading_it(self):
        giant = self.folder / "giant.txt"
        with open(giant, "wb") as file:
            os.truncate(file.fileno(), 500 * 1024 * 1024)
        self.assertIn("64", self.expect(BAD_INPUT, "read", giant).stderr.decode())


if __name__ == "__main__":
    unittest.main()
