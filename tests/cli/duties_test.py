"""Tasks and recipients in the register: terms, occurrences, putting off, persons, reminders; groups, additions, returns."""

import json

import harness
from harness import BAD_INPUT, DONE, USAGE
from registered import Registered

YEAR = ["--year", "2026"]


# Each sort of deadline: what the form says of it, and the day it is due for a document of Monday 2 March 2026. A day after "chậm nhất" that is
# a rest day moves to the next working one: 25 April is a Saturday, the Monday after it makes up for the Hùng Kings' day.
DEADLINES = [
    ({"kind": "fixed", "text": "trước ngày 15/3/2026", "date": {"day": 15, "month": 3, "year": 2026}}, "2026-03-14"),
    ({"kind": "fixed", "text": "chậm nhất ngày 25/4/2026", "date": {"day": 25, "month": 4, "year": 2026}}, "2026-04-28"),
    ({"kind": "recurring", "text": "thứ Sáu hằng tuần"}, "2026-03-06"),
    ({"kind": "recurring", "text": "ngày 25 hằng tháng"}, "2026-03-25"),
    ({"kind": "within-period", "text": "từ ngày 01/4/2026 đến ngày 30/6/2026"}, "2026-06-30"),
    ({"kind": "continuous", "text": "thường xuyên"}, ""),
    ({"kind": "on-event", "text": "khi phát sinh vụ việc phức tạp"}, ""),
    ({"kind": "on-request", "text": "khi có yêu cầu"}, ""),
    ({"kind": "relative", "text": "trong thời hạn 10 ngày kể từ ngày nhận được đơn"}, ""),
    ({"kind": "none"}, ""),
]


class Sorts(Registered):
    def test_each_sort_of_deadline(self):
        tasks = [{"level": "clause", "text": f"Việc {at}", "task": {"leadUnit": f"Phòng {at}", "deadline": deadline}}
                 for at, (deadline, _) in enumerate(DEADLINES)]
        odt = self.document(content=[{"level": "section", "heading": "Nhiệm vụ", "children": tasks}], appendices=[])
        self.json("register", odt.name, "--today", "2026-03-02")
        shown = self.json("show", "1", *YEAR)["tasks"]
        self.assertEqual([(task["deadlineKind"], task["dueDate"]) for task in shown],
                         [(deadline["kind"] if deadline["kind"] != "none" else shown[-1]["deadlineKind"], due) for deadline, due in DEADLINES])
        # A term that ends on a rest day ends on the next working day: ten days after 20 April are a holiday before others and a weekend.
        begun = self.json("task", "started", "1", "9", "--date", "2026-04-20", *YEAR)["tasks"][8]
        self.assertEqual(begun["dueDate"], "2026-05-04")
        # What waits for an event or a request, or has no end, is asked for by a day of its own.
        for number in ("7", "8"):
            self.expect(BAD_INPUT, "task", "started", "1", number, *YEAR)
            self.json("task", "started", "1", number, "--to", "2026-04-10", *YEAR)
        # Reminders stand three working days ahead, the holidays between left out.
        days = lambda *words: [task["dueDate"] for task in self.json("tasks", "--remind", *words)]
        self.assertEqual(days("--today", "2026-04-21"), [])
        self.assertEqual(days("--today", "2026-04-22"), ["2026-04-28"])
        self.assertEqual(days("--today", "2026-04-29"), ["2026-05-04"])
        # One that recurs is late until its time is done, then it is the next time's turn.
        self.assertEqual(self.json("tasks", "--late", "--today", "2026-03-09", "--unit", "Phòng 2")[0]["dueDate"], "2026-03-06")
        self.json("task", "done", "1", "3", "--evidence", "BC", *YEAR, "--today", "2026-03-09")
        self.assertEqual(self.json("tasks", "--unit", "Phòng 2")[0]["dueDate"], "2026-03-13")


class Duties(Registered):
    def setUp(self):
        super().setUp()
        self.json("register", self.document().name, "--today", "2026-01-22")
        self.all = {task["deadlineKind"]: task for task in self.json("show", "1", *YEAR)["tasks"]}

    def task(self, kind):
        """The number of the task with a deadline of that kind."""
        return str(self.all[kind]["position"])

    def test_days_are_those_the_words_mean(self):
        # "trước ngày 15/02/2026": the day itself no longer counts.
        self.assertEqual(self.all["fixed"]["dueDate"], "2026-02-14")
        # "thứ Năm hằng tuần", from a Thursday.
        self.assertEqual(self.all["recurring"]["dueDate"], "2026-01-22")
        self.assertEqual(self.all["within-period"]["dueDate"], "2026-06-30")
        self.assertEqual([self.all[kind]["dueDate"] for kind in ("continuous", "on-event", "on-request")], ["", "", ""])

    def test_one_that_recurs_goes_on_with_its_next_day(self):
        number = self.task("recurring")
        done = self.json("task", "done", "1", number, "--evidence", "BC 01", "--by", "Thử", *YEAR)["tasks"][int(number) - 1]
        self.assertEqual((done["state"], done["dueDate"], done["occurrences"][0]["evidence"]), ("open", "2026-01-29", "BC 01"))
        # Put off by some days, the time after it is the next Thursday all the same.
        self.json("task", "extend", "1", number, "--to", "2026-02-03", "--reason", "Họp", "--allowed-by", "Chủ tịch", *YEAR)
        done = self.json("task", "done", "1", number, "--evidence", "BC 02", *YEAR)["tasks"][int(number) - 1]
        self.assertEqual(done["dueDate"], "2026-02-05")
        self.expect(BAD_INPUT, "task", "done", "1", number, "--last", *YEAR)
        ended = self.json("task", "done", "1", number, "--last", "--evidence", "BC 03", *YEAR)["tasks"][int(number) - 1]
        self.assertEqual(ended["state"], "done")
        self.expect(BAD_INPUT, "task", "done", "1", number, *YEAR)

    def test_a_term_runs_from_what_it_waited_for(self):
        number = self.task("relative")
        begun = self.json("task", "started", "1", number, "--date", "2026-03-02", *YEAR)["tasks"][int(number) - 1]
        self.assertEqual(begun["dueDate"], "2026-03-12")
        waiting = self.task("on-event")
        self.expect(BAD_INPUT, "task", "started", "1", waiting, *YEAR)
        begun = self.json("task", "started", "1", waiting, "--to", "2026-03-20", *YEAR)["tasks"][int(waiting) - 1]
        self.assertEqual(begun["dueDate"], "2026-03-20")

    def test_lists(self):
        fixed = self.task("fixed")
        self.json("task", "assign", "1", fixed, "--person", "Lê Thị Thử", *YEAR)
        self.assertEqual([task["person"] for task in self.json("tasks", "--person", "Lê Thị Thử")], ["Lê Thị Thử"])
        self.assertEqual(len(self.json("tasks", "--document", "1", *YEAR)), len(self.json("tasks")))
        days = lambda *words: [task["dueDate"] for task in self.json("tasks", *words)]
        self.assertEqual(days("--due", "today", "--today", "2026-02-14"), ["2026-02-14"])
        self.assertEqual(days("--due", "week", "--today", "2026-02-09"), ["2026-02-14"])
        self.assertEqual(days("--due", "week", "--today", "2026-02-15"), [])
        # Three working days before Saturday 14 February: Wednesday.
        self.assertEqual(days("--remind", "--today", "2026-02-10"), [])
        self.assertEqual(days("--remind", "--today", "2026-02-11"), ["2026-02-14"])
        self.assertEqual(days("--late", "--today", "2026-02-15"), ["2026-01-22", "2026-02-14"])
        text = self.expect(DONE, "tasks", "--today", "2026-02-11").stdout.decode()
        self.assertIn(f"KH-UBND:{fixed}]", text)
        shown = self.expect(DONE, "show", "1", *YEAR).stdout.decode()
        self.assertIn("Lê Thị Thử", shown)

    def test_a_report_of_tasks_is_a_document_of_its_kind(self):
        self.json("task", "done", "1", self.task("fixed"), "--evidence", "BC 12/BC-VP", "--today", "2026-02-10", *YEAR)
        self.assertEqual(len(self.json("tasks", "--all")), len(self.json("show", "1", *YEAR)["tasks"]))
        form = json.loads(self.expect(DONE, "tasks", "--report", "plan.odt", "--today", "2026-04-01").stdout)
        self.assertEqual((form["kind"], form["agency"]["name"]), ("report", harness.SAMPLE["agency"]["name"]))
        states = [entry["state"] for entry in form["results"]]
        self.assertEqual((states.count("done"), len(states)), (1, len(self.json("tasks", "--all"))))
        self.assertIn("late", states)
        done = next(entry for entry in form["results"] if entry["state"] == "done")
        self.assertIn("01/KH-UBND", done["taskText"])
        self.assertEqual(done["stateNote"], "BC 12/BC-VP (10/02/2026)")
        self.assertIn("đã hoàn thành 1", form["opening"])
        form["addressees"] = form.get("addressees") or []
        (self.folder / "report.json").write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")
        self.make("report.json")
        read = json.loads(self.run_vanthu("read", "report.odt").stdout)["form"]
        self.assertEqual([entry["state"] for entry in read["results"]], states)
        self.expect(BAD_INPUT, "tasks", "--report", "plan.odt", "--person", "Không ai")
        self.expect(USAGE, "tasks", "--report", "plan.odt", "--remind")

    def test_groups_additions_and_returns(self):
        group = "Các phòng, trung tâm thuộc UBND xã"
        copies = self.json("show", "1", *YEAR)["copies"]
        expanded = self.json("recipients", "1", "--expand", group, "--member", "Phòng Mẫu", "--member", "Phòng Thử", *YEAR)
        self.assertEqual(expanded["copiesNeeded"], copies + 1)
        self.assertNotIn("differ", self.expect(DONE, "recipients", "1", "--lang", "en", *YEAR).stdout.decode().replace("Copies", ""))
        added = self.json("recipients", "1", "--add", "Sở Mẫu", "--copies", "2", *YEAR)
        self.assertEqual(added["copiesNeeded"], copies + 3)
        self.assertIn("paper and the list", self.expect(DONE, "show", "1", *YEAR).stdout.decode())
        sent = self.json("dispatch", "1", "--to", group, "--to", "Sở Mẫu", *YEAR)
        self.assertEqual([each["recipient"] for each in sent], ["Phòng Mẫu", "Phòng Thử", "Sở Mẫu"])
        self.json("state", "1", "recalled", "--reason", "Sai", *YEAR, "--today", "2026-02-02")
        back = self.json("receive", "1", "--from", "Sở Mẫu", "--returned", "--by", "Thử", *YEAR, "--today", "2026-02-03")
        self.assertEqual((back[0]["recalledOn"], back[0]["returnedOn"]), ("2026-02-02", "2026-02-03"))
        self.assertIn("03/02/2026", self.expect(DONE, "show", "1", *YEAR).stdout.decode())
        self.expect(BAD_INPUT, "recipients", "1", "--add", "Sở Khác", *YEAR)

    def test_groups_of_the_offices_lists_on_the_day_of_the_document(self):
        group = "Các phòng, trung tâm thuộc UBND xã"
        self.assertIn("lists", self.expect(BAD_INPUT, "recipients", "1", "--expand", group, *YEAR).stderr.decode())
        folder = self.folder.parent / "office"
        (folder / "lists").mkdir(parents=True)
        members = {"a": {"name": "Phòng Mẫu"}, "b": {"name": "Phòng Cũ", "to": "2025-12-31"}, "c": {"name": "Phòng Mới", "from": "2026-01-01"}}
        (folder / "lists/recipients.json").write_text(json.dumps({"entries": members}), encoding="utf-8")
        groups = {"g": {"name": group, "members": ["a", "b", "c"]}}
        (folder / "lists/recipient-groups.json").write_text(json.dumps({"entries": groups}), encoding="utf-8")
        shown = self.json("recipients", "1", "--expand", "cac phong trung tam thuoc ubnd xa", "--templates", str(folder), *YEAR)
        self.assertEqual([each["name"] for each in shown["recipients"] if each["partOf"]], ["Phòng Mẫu", "Phòng Mới"])

    def test_wrong_use(self):
        for words in (["task", "done", "1"], ["task", "eat", "1", "1"], ["task", "done", "1", "x"], ["task", "extend", "1", "1"],
                      ["task", "extend", "1", "1", "--to", "x"], ["task", "assign", "1", "1"], ["tasks", "--remind", "--late"],
                      ["recipients", "1", "--add", "x", "--copies", "0"],
                      ["recipients", "1", "--add", "x", "--expand", "y"]):
            self.expect(USAGE, *words)
        self.expect(BAD_INPUT, "task", "extend", "1", "1", "--to", "2027-01-01", *YEAR)


if __name__ == "__main__":
    harness.main()
