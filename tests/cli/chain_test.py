"""The chain of documents: plan, meeting notice, conclusion notice, reminder and report, each begun from the one before, registered and
rendered; and the earlier document cited by its number once it has one."""

import json
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as xml

import harness
from harness import BAD_INPUT, DONE, FINDINGS, OFFICE, USAGE

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def paragraphs(document):
    """The text of every paragraph of a flat document."""
    return ["".join(each.itertext()) for each in xml.fromstring(document).iter(f"{TEXT}p")]


class Chain(harness.Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "store", "init")

    def environment(self, **changes):
        return super().environment(VANTHU_STORE=str(self.folder.parent / "register.db"), **changes)

    def write(self, name, form):
        (self.folder / name).write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")

    def sample(self, kind, name, **changes):
        form = json.loads((harness.SOURCE / f"templates/{kind}/sample.json").read_text(encoding="utf-8"))
        form.pop("number")
        form["date"] = {"year": 2026}
        form.update(changes)
        self.write(name, form)
        return form

    def render(self, *words):
        """Renders, whatever is remarked on dates of a year that may be over; gives what stands on standard output."""
        result = self.run_vanthu("render", *words)
        self.assertIn(result.returncode, (DONE, FINDINGS), result.stderr.decode())
        return result.stdout

    def derive(self, source, kind, name, *more, **values):
        """Begins a form, fills in what only the new document knows, renders it as .odt beside; gives the form."""
        form = json.loads(self.expect(DONE, "derive", source, "--kind", kind, *more).stdout)
        form["date"] = {"year": 2026}
        form["recipients"] = form["recipients"] or [{"name": "Như thành phần dự họp"}]
        for pointer, value in values.items():
            *way, last = pointer.split("__")
            inner = form
            for step in way:
                inner = inner.setdefault(step, {})
            inner[last] = value
        self.write(f"{name}.json", form)
        self.render(f"{name}.json", "--quiet")
        return form

    def printed(self, form):
        return paragraphs(self.render(form, "--to", "fodt", "-o", "-"))

    def register(self, name, day):
        return json.loads(self.expect(DONE, "register", name, "--today", day, "--json").stdout)["number"]

    def chain(self):
        """All of it; gives what each document cites at the end."""
        self.sample("plan", "plan.json")
        self.render("plan.json", "--quiet")
        self.derive("plan.odt", "invitation", "notice", meeting__date={"day": 12, "month": 3, "year": 2026}, meeting__start="08:00",
                    meeting__venue="Phòng họp số 1")
        conclusion = self.derive("notice.odt", "conclusion", "conclusion", session__attendees="Trưởng các thôn", content=[
            {"level": "section", "heading": "Kết luận", "children": [
                {"level": "clause", "text": "rà soát hồ sơ đất đai tại thôn Gò Nổi", "task": {
                    "leadUnit": "Phòng Kinh tế", "coordinatingUnits": ["Công an xã"], "reportTo": "Chủ tịch Ủy ban nhân dân xã",
                    "deadline": {"kind": "fixed", "text": "trước ngày 30/4/2026", "date": {"day": 30, "month": 4, "year": 2026}},
                    "composed": True}},
                {"level": "clause", "text": "niêm yết lịch tiếp công dân", "task": {
                    "leadUnit": "Trưởng các thôn", "coordinatingUnits": [], "deadline": {"kind": "continuous", "text": "thường xuyên"},
                    "composed": True}}]}], taskTable=True)
        self.assertEqual(conclusion["session"]["chairShort"], "Phó Chủ tịch Ủy ban nhân dân xã Sông Xanh")
        self.derive("conclusion.odt", "letter/reminder", "reminder", "--today", "2026-05-04")
        self.derive("conclusion.odt", "report", "report", "--today", "2026-05-04", addressees=["Ủy ban nhân dân tỉnh Đông Hải"],
                    content=[{"level": "paragraph", "text": "Kết quả thực hiện {{earlier}} được nêu trong bảng sau."}])

    def test_open_blanks_stand_until_the_number_is_known(self):
        self.chain()
        notice = self.printed("notice.json")
        self.assertTrue(any(line.startswith("Thực hiện Kế hoạch số …/KH-UBND ngày … tháng … năm 2026 của Ủy ban nhân dân xã Sông Xanh về tổ chức")
                            for line in notice), notice)
        self.assertEqual(self.register("plan.odt", "2026-01-22"), 1)
        self.expect(DONE, "complete", "notice.odt", "notice.json")
        self.assertTrue(any("Kế hoạch số 01/KH-UBND ngày 22 tháng 01 năm 2026 của" in line for line in self.printed("notice.json")))
        self.assertIn("01/KH-UBND", self.text_of("notice.odt"))
        before = (self.folder / "notice.odt").read_bytes()
        self.expect(DONE, "complete", "notice.odt")
        self.assertEqual((self.folder / "notice.odt").read_bytes(), before)

    def test_a_document_typed_in_is_left_alone(self):
        self.chain()
        self.register("plan.odt", "2026-01-22")
        self.render("notice.json", "--to", "fodt", "--quiet")
        notice = self.folder / "notice.fodt"
        notice.write_text(notice.read_text(encoding="utf-8").replace("Phòng họp số 1", "Phòng họp số 2", 1), encoding="utf-8")
        before = notice.read_bytes()
        self.assertIn(b"Writer", self.expect(BAD_INPUT, "complete", "notice.fodt").stderr)
        self.assertEqual(notice.read_bytes(), before)

    def text_of(self, odt):
        content = subprocess.run(["unzip", "-p", odt, "content.xml"], cwd=self.folder, capture_output=True, check=True).stdout
        return "\n".join(paragraphs(content))

    def test_the_numbers_go_down_the_chain_as_they_are_given(self):
        self.chain()
        for number, (name, day) in enumerate([("plan", "2026-01-22"), ("notice", "2026-03-05"), ("conclusion", "2026-04-16"),
                                              ("reminder", "2026-05-04"), ("report", "2026-05-05")], 1):
            self.assertEqual(self.register(f"{name}.odt", day), number)
        self.assertIn("Theo Giấy mời số 02/GM-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Sông Xanh về dự hội nghị",
                      self.text_of("conclusion.odt"))
        conclusion = self.text_of("conclusion.odt")
        self.assertIn("Phòng Kinh tế chủ trì, phối hợp với Công an xã: rà soát hồ sơ đất đai tại thôn Gò Nổi. Thời gian thực hiện: trước "
                      "ngày 30/4/2026. Báo cáo Chủ tịch Ủy ban nhân dân xã.", conclusion)
        self.assertIn("\nBáo cáo\n", conclusion)  # the column of the table
        reminder = self.text_of("reminder.odt")
        self.assertIn("Thực hiện Thông báo số 03/TB-UBND ngày 16 tháng 4 năm 2026 của Ủy ban nhân dân xã Sông Xanh", reminder)
        self.assertIn("nhiệm vụ được giao tại Thông báo số 03/TB-UBND, báo cáo", reminder)
        self.assertIn("Phòng Kinh tế: rà soát hồ sơ đất đai tại thôn Gò Nổi (thời hạn trước ngày 30/4/2026).", reminder)
        self.assertNotIn("niêm yết", reminder)
        report = self.text_of("report.odt")
        self.assertRegex(report, r"Rà soát hồ sơ đất đai.*\n.*Phòng Kinh tế\n.*Trước ngày 30/4/2026\n.*Quá hạn")
        self.assertRegex(report, r"Niêm yết lịch.*\n.*Trưởng các thôn\n.*Thường xuyên\n.*Đang thực hiện")
        self.assertIn("Kết quả thực hiện Thông báo số 03/TB-UBND được nêu", report)
        # What is registered again has the number it had: the numbers filled into citations do not make another document of it.
        self.assertEqual(self.register("report.json", "2026-05-06"), 5)

    @unittest.skipUnless(OFFICE and shutil.which("pdftotext"), "PDF needs the office")
    def test_every_document_of_the_chain_as_pdf(self):
        self.chain()
        names = ["plan", "notice", "conclusion", "reminder", "report"]
        self.render(*(f"{name}.json" for name in names), "--to", "pdf", "--out-dir", "pdf", "--quiet")
        wanted = ["KẾ HOẠCH", "Thực hiện Kế hoạch số …/KH-UBND", "Theo Giấy mời số …/GM-UBND", "V/v đôn đốc thực hiện nhiệm vụ quá hạn",
                  "Thực hiện Thông báo số …/TB-UBND"]
        for name, words in zip(names, wanted):
            text = subprocess.run(["pdftotext", f"pdf/{name}.pdf", "-"], cwd=self.folder, capture_output=True, check=True).stdout.decode()
            self.assertIn(words, re.sub(r"\s+", " ", text), name)

    def test_the_register_says_what_is_done_and_which_number_it_has(self):
        self.chain()
        self.register("conclusion.odt", "2026-04-16")
        form = json.loads(self.expect(DONE, "derive", "conclusion.odt", "--kind", "report").stdout)
        self.assertEqual(form["citations"][0]["number"], 1)
        self.assertEqual(form["citations"][0]["date"], {"day": 16, "month": 4, "year": 2026})

    def test_a_document_that_changed_after_it_was_cited_is_known_by_its_names(self):
        self.chain()
        plan = json.loads((self.folder / "plan.json").read_text(encoding="utf-8"))
        plan["content"][0]["heading"] = "Mục tiêu"
        self.write("plan.json", plan)
        self.register("plan.json", "2026-01-22")
        self.assertIn("1 cited", self.expect(DONE, "complete", "notice.json").stdout.decode())

    def test_what_is_mentioned_nowhere_is_said_and_what_is_unknown_refused(self):
        form = self.sample("letter", "letter.json", opening="Như đã trao đổi.")
        said = self.run_vanthu("render", "letter.json", "--to", "fodt", "-o", "-")
        self.assertIn(said.returncode, (DONE, FINDINGS))
        self.assertIn(b"/citations/0: ", said.stderr)
        self.assertIn(b"{{ket-luan}}", said.stderr)
        form["opening"] = "Theo {{kh}}."
        self.write("letter.json", form)
        self.assertIn(b"letter.json: /opening: ", self.expect(BAD_INPUT, "render", "letter.json").stderr)


class Sources(harness.Case):
    """What a document can be begun from."""

    def render(self, *words):
        return Chain.render(self, *words)

    def setUp(self):
        super().setUp()
        self.form()

    def test_the_list_names_what_kind_takes(self):
        listed = json.loads(self.expect(DONE, "derive", "plan.json", "--list", "--json").stdout)
        names = [each["kind"] for each in listed]
        for name in ("invitation", "letter/reminder", "letter/assignment", "letter/correction", "letter/recall", "report", "working-group"):
            self.assertIn(name, names)
        self.assertNotIn("meeting-change/cancel", names)
        for name in names:
            self.expect(DONE, "derive", "plan.json", "--kind", name)
        self.assertIn("Reminder of overdue tasks", self.expect(DONE, "derive", "plan.json", "--list").stdout.decode())
        self.expect(USAGE, "derive", "plan.json")
        self.expect(BAD_INPUT, "derive", "plan.json", "--kind", "letter/poem")

    def test_json_odt_and_fodt_give_the_same(self):
        self.render("plan.json", "--quiet")
        self.render("plan.json", "--to", "fodt", "--quiet")
        given = [self.expect(DONE, "derive", name, "--kind", "report", "--today", "2026-05-04").stdout
                 for name in ("plan.json", "plan.odt", "plan.fodt")]
        self.assertEqual(given[0], given[1])
        self.assertEqual(given[0], given[2])

    def test_a_document_made_elsewhere_is_read(self):
        text = self.render("plan.json", "--to", "fodt", "-o", "-")
        lines = paragraphs(text)
        (self.folder / "old.txt").write_text("\n".join(lines), encoding="utf-8")
        result = self.run_vanthu("derive", "old.txt", "--kind", "letter/recall")
        self.assertIn(result.returncode, (DONE, FINDINGS), result.stderr.decode())
        form = json.loads(result.stdout)
        self.assertEqual(form["citations"][0]["type"], "Kế hoạch")
        self.assertEqual(form["citations"][0]["number"], harness.SAMPLE["number"])
        self.assertNotIn("fingerprint", form["citations"][0])
        self.assertIn("vanthu: ", result.stderr.decode())  # what was read, and how sure
        written = self.run_vanthu("derive", "old.txt", "--kind", "letter/recall", "-o", "recall.json")
        self.assertEqual(written.stderr, b"")
        self.assertEqual(json.loads((self.folder / "recall.json").read_bytes()), form)
        (self.folder / "shopping.txt").write_text("sữa\nbánh mì\n", encoding="utf-8")
        self.expect(BAD_INPUT, "derive", "shopping.txt", "--list")


if __name__ == "__main__":
    harness.main()
