"""Meetings and tasks of the register for calendar programs: vanthu ical."""

import json
import re

import harness
from harness import BAD_INPUT, DONE, ENVIRONMENT, USAGE
from registered import Registered


def entries(text, sort):
    """The entries of a calendar as dictionaries, lines unfolded; parameters stay with the name."""
    found, entry = [], None
    for line in re.sub(r"\r?\n[ \t]", "", text).splitlines():
        if line == f"BEGIN:{sort}":
            entry = {}
        elif line == f"END:{sort}":
            found.append(entry)
            entry = None
        elif entry is not None:
            name, value = re.match(r'((?:"[^"]*"|[^":])+):(.*)', line).groups()
            entry.setdefault(name, []).append(value)
    return found


def walk(nodes):
    for node in nodes:
        yield node
        yield from walk(node.get("children", []))


class Ical(Registered):
    def calendar(self, *words):
        text = self.expect(DONE, "ical", *words, "--today", "2026-03-02").stdout.decode()
        self.assertTrue(text.startswith("BEGIN:VCALENDAR"))
        for line in text.splitlines():
            self.assertLessEqual(len(line.encode()), 75, "a line is not folded")
        return text

    def sample(self, kind, **changes):
        """A document of that kind from its sample, without a number."""
        value = json.loads((harness.SOURCE / f"templates/{kind}/sample.json").read_text(encoding="utf-8"))
        value.pop("number", None)
        value.update(date={"year": 2026}, **changes)
        path = self.folder / f"{kind}.json"
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        self.make(path.name)
        return path.with_suffix(".odt").name, value

    def test_a_meeting_with_all_that_a_calendar_shows(self):
        odt, form = self.sample("invitation")
        given = self.json("register", odt, "--today", "2026-03-02")
        (meeting,) = entries(self.calendar(), "VEVENT")
        day = form["meeting"]["date"]
        start = f"{day['year']:04}{day['month']:02}{day['day']:02}T{form['meeting']['start'].replace(':', '')}00"
        self.assertEqual(meeting["DTSTART;TZID=Asia/Ho_Chi_Minh"], [start])
        self.assertEqual(meeting["UID"], [f"{given['document']}-meeting-1@vanthu"])
        self.assertIn("01/GM-UBND", meeting["SUMMARY"][0])
        self.assertEqual(meeting["LOCATION"][0].replace("\\,", ","), form["meeting"]["venue"])
        self.assertEqual(meeting["STATUS"], ["CONFIRMED"])
        people = [name for name in meeting if name.startswith("ATTENDEE")]
        self.assertTrue(any(form["recipients"][0]["name"] in name for name in people), people)

    def test_what_is_called_off_or_changed_keeps_its_uid(self):
        odt, _ = self.sample("invitation")
        first = self.json("register", odt, "--today", "2026-03-02")["document"]
        changed, form = self.sample("meeting-change")
        self.json("register", changed, "--today", "2026-03-02")
        self.json("dispatch", "1", "--year", "2026")
        self.json("link", "2", "replaces", "1", "--year", "2026")
        meetings = entries(self.calendar(), "VEVENT")
        self.assertEqual([meeting["UID"] for meeting in meetings], [[f"{first}-meeting-1@vanthu"]])
        self.assertGreater(int(meetings[0]["SEQUENCE"][0]), 0)
        self.assertIn("02/TB-UBND", meetings[0]["SUMMARY"][0])

    def test_tasks_and_their_rhythms(self):
        self.json("register", self.document().name, "--today", "2026-01-22")
        tasks = {task["position"]: task for task in self.json("show", "1", "--year", "2026")["tasks"]}
        todos = {todo["UID"][0]: todo for todo in entries(self.calendar(), "VTODO")}
        weekly = next(position for position, task in tasks.items() if task["deadlineKind"] == "recurring")
        todo = next(todo for uid, todo in todos.items() if uid.endswith(f"-task-{weekly}@vanthu"))
        self.assertEqual(todo["RRULE"], ["FREQ=WEEKLY;BYDAY=TH"])
        self.assertEqual(todo["DTSTART;TZID=Asia/Ho_Chi_Minh"], ["20260122T000000"])
        fixed = next(position for position, task in tasks.items() if task["deadlineKind"] == "fixed")
        uid = next(uid for uid in todos if uid.endswith(f"-task-{fixed}@vanthu"))
        self.assertEqual(todos[uid]["DUE;TZID=Asia/Ho_Chi_Minh"], ["20260214T235900"])
        self.json("task", "done", "1", str(fixed), "--evidence", "BC", "--year", "2026", "--today", "2026-02-10")
        done = {todo["UID"][0]: todo for todo in entries(self.calendar(), "VTODO")}[uid]
        self.assertEqual((done["STATUS"], done["COMPLETED"], done["SEQUENCE"]), (["COMPLETED"], ["20260210T000000Z"], ["1"]))
        unit = tasks[fixed]["leadUnit"]
        for other in entries(self.calendar("--unit", unit), "VTODO"):
            self.assertEqual(other["CATEGORIES"][0].replace("\\,", ","), unit)

    def test_a_time_on_a_rest_day_is_moved(self):
        form = json.loads(json.dumps(harness.SAMPLE))
        tasks = [node for node in walk(form["content"]) if node.get("task", {}).get("deadline", {}).get("kind") == "recurring"]
        tasks[0]["task"]["deadline"] = {"kind": "recurring", "text": "chậm nhất ngày 25 hằng tháng"}
        self.json("register", self.document(content=form["content"]).name, "--today", "2026-01-22")
        todo = next(todo for todo in entries(self.calendar(), "VTODO") if "RRULE" in todo)
        # 25 January and 25 April 2026 are days off.
        zone = ";TZID=Asia/Ho_Chi_Minh"
        self.assertEqual((todo["RRULE"], todo["DTSTART" + zone]), (["FREQ=MONTHLY;BYMONTHDAY=25"], ["20260125T000000"]))
        moved = dict(zip(todo["EXDATE" + zone], todo["RDATE" + zone]))
        self.assertEqual(moved["20260125T000000"], "20260126T000000")
        self.assertNotIn("20260325T000000", moved)

    def test_a_draft_is_in_no_calendar(self):
        self.json("draft", self.document().name)
        self.assertEqual(entries(self.calendar(), "VTODO"), [])

    def test_a_folder_to_follow(self):
        self.json("register", self.sample("invitation")[0], "--today", "2026-03-02")
        self.expect(DONE, "ical", "--folder", "calendars/office", "--today", "2026-03-02")
        self.assertEqual(self.names("calendars/office"), ["meetings.ics", "tasks.ics"])
        read = lambda name: (self.folder / "calendars/office" / name).read_text(encoding="utf-8")
        self.assertEqual((len(entries(read("meetings.ics"), "VEVENT")), len(entries(read("tasks.ics"), "VEVENT"))), (1, 0))
        self.expect(USAGE, "ical", "--folder", "a", "-o", "b")
        self.expect(USAGE, "ical", "--from", "2026-02-30")
        self.expect(ENVIRONMENT, "ical", "-o", "absent/x.ics")
        self.expect(BAD_INPUT, "ical", "--templates", "absent")


if __name__ == "__main__":
    harness.main()
