"""Remarks: the document is made all the same, and what wants looking at is said."""

import copy
import json

import harness
from harness import BAD_INPUT, DONE, FINDINGS, USAGE

INVITATION = json.loads((harness.SOURCE / "templates/invitation/sample.json").read_text(encoding="utf-8"))
HOLIDAY = {"day": 30, "month": 4, "year": 2026}


class Remarks(harness.Case):
    def invitation(self, name, **meeting):
        form = copy.deepcopy(INVITATION)
        form["meeting"].update(meeting)
        path = self.folder / name
        path.write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")

    def remarked(self, *words, code=FINDINGS):
        result = self.run_vanthu(*words)
        self.assertEqual(result.returncode, code, result.stderr.decode())
        lines = result.stderr.decode().splitlines()
        for line in lines:
            self.assertRegex(line, r"^vanthu: [^\[\]{}]*$")
        return result, lines

    def test_a_good_form_has_none(self):
        self.invitation("a.json")
        self.expect(DONE, "render", "a.json")

    def test_the_document_is_made(self):
        self.invitation("a.json", date=HOLIDAY)
        result, lines = self.remarked("render", "a.json")
        self.assertEqual(result.stdout, b"a.odt\n")
        self.assertTrue((self.folder / "a.odt").exists())
        self.assertEqual(lines, ["vanthu: a.json: /meeting/date: remark: Day: The day 30/4/2026 (Thursday) is a day off: "
                                 "Victory Day (30 April). Confirm it, or choose another day."])

    def test_in_vietnamese(self):
        self.invitation("a.json", end="07:00")
        _, lines = self.remarked("render", "a.json", "--lang", "vi")
        self.assertEqual(lines, ["vanthu: a.json: /meeting/end: lưu ý: Giờ kết thúc: Kết thúc (07:00, 12/3/2026) trước hoặc cùng lúc "
                                 "bắt đầu (08:00, 12/3/2026). Hãy sửa lại."])

    def test_the_same_on_many_forms_is_said_once(self):
        names = [f"{n}.json" for n in range(6)]
        for name in names[:5]:
            self.invitation(name, date=HOLIDAY)
        self.invitation(names[5])
        result, lines = self.remarked("render", *names, "--jobs", "2")
        self.assertEqual(len(result.stdout.splitlines()), 6)
        self.assertEqual(len(lines), 1)
        self.assertTrue(lines[0].startswith("vanthu: 0.json, 1.json, 2.json and 2 other forms: /meeting/date: remark: "), lines)

    def test_a_fault_is_worse(self):
        self.invitation("a.json", date=HOLIDAY)
        self.invitation("b.json", start="8 am")
        _, lines = self.remarked("render", "a.json", "b.json", code=BAD_INPUT)
        self.assertEqual(len(lines), 2)

    def test_today_is_said(self):
        form = copy.deepcopy(INVITATION)
        del form["number"], form["preparation"]
        (self.folder / "a.json").write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")
        self.expect(DONE, "render", "a.json", "--today", "2026-03-12")
        _, lines = self.remarked("render", "a.json", "--today", "2026-03-13")
        self.assertIn("/meeting/date: remark: Day: The time 08:00, 12/3/2026 is in the past.", lines[0])
        self.expect(USAGE, "render", "a.json", "--today", "2026-02-30")

    def test_through_the_office(self):
        if harness.OFFICE is None:
            self.skipTest("needs LibreOffice")
        self.invitation("a.json", date=HOLIDAY)
        self.invitation("b.json")
        result, lines = self.remarked("render", "a.json", "b.json", "--to", "pdf")
        self.assertEqual(result.stdout, b"a.pdf\nb.pdf\n")
        self.assertEqual(len(lines), 1)

    def test_an_office_lays_its_own_days_over(self):
        folder = self.folder / "own/calendar"
        folder.mkdir(parents=True)
        (folder / "2026.json").write_text(json.dumps({
            "sources": {"own": {"title": "Thông báo của cơ quan", "sureness": "certain"}},
            "days": {"2026-03-12": {"kind": "office-off", "occasion": "office", "source": "own"}, "2026-04-30": None}}), encoding="utf-8")
        self.invitation("a.json")
        _, lines = self.remarked("render", "a.json", "--templates", "own")
        self.assertIn("Office closed", lines[0])
        self.invitation("b.json", date=HOLIDAY)
        self.expect(DONE, "render", "b.json", "--templates", "own")

    def test_a_broken_calendar_is_named(self):
        folder = self.folder / "own/calendar"
        folder.mkdir(parents=True)
        (folder / "2026.json").write_text('{"days": {"2026-03-12": {"kind": "feast", "occasion": "office", "source": "x"}}}', encoding="utf-8")
        self.invitation("a.json")
        result = self.expect(BAD_INPUT, "render", "a.json", "--templates", "own")
        self.assertIn("calendar/2026.json: /days/2026-03-12/kind: ", result.stderr.decode())


if __name__ == "__main__":
    harness.main()
