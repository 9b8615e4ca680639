"""The calendar of days off: shown, checked, and laid over by an office."""

import json

import harness
from harness import BAD_INPUT, DONE, USAGE

SOURCES = {"own": {"title": "Thông báo của cơ quan", "sureness": "certain"}}


class Calendar(harness.Case):
    def file(self, name, value):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), encoding="utf-8")
        return name

    def year(self, *words):
        return json.loads(self.expect(DONE, "calendar", *words, "--json").stdout)

    def test_a_year_for_people(self):
        text = self.expect(DONE, "calendar", "2026", "--lang", "vi").stdout.decode()
        self.assertIn("30/4/2026  thứ Năm  nghỉ lễ, tết: Ngày Chiến thắng 30/4 – chắc chắn [1]", text)
        self.assertIn("22/8/2026  thứ Bảy  làm bù: Quốc khánh", text)
        self.assertIn("[1] Bộ luật Lao động 2019", text)
        self.assertIn("tháng 2: 15, tháng 3: 22", text)

    def test_a_year_for_programs(self):
        year = self.year("2026")
        self.assertEqual((2026, 2020), (year["year"], year["first"]))
        self.assertEqual({"date": "2026-04-30", "weekday": 4, "kind": "holiday", "occasion": "reunification", "name": "Victory Day (30 April)",
                          "source": year["days"][0]["source"], "sureness": "certain"},
                         next(day for day in year["days"] if day["date"] == "2026-04-30"))
        self.assertEqual(year["workingDays"], sum(month["workingDays"] for month in year["months"]))
        self.assertEqual(15, year["months"][1]["workingDays"])

    def test_this_year_if_none_is_said(self):
        self.assertEqual(2025, self.year("--today", "2025-06-01")["year"])

    def test_a_year_that_is_not_there(self):
        errors = self.expect(BAD_INPUT, "calendar", "2050").stderr.decode()
        self.assertIn("2050", errors)
        self.assertIn("calendar/2050.json", errors)

    def test_words_that_mean_nothing(self):
        for words in (["now"], ["26"], ["check"], ["2026", "2027"], ["check", "a", "b"]):
            self.expect(USAGE, "calendar", *words)

    def test_an_office_adds_a_year(self):
        days = {"2028-01-03": {"kind": "holiday", "occasion": "new-year", "source": "own"}}
        name = self.file("own/calendar/2028.json", {"year": 2028, "sources": SOURCES, "days": days})
        self.assertIn("2028", self.expect(DONE, "calendar", "check", name).stdout.decode())
        year = self.year("2028", "--templates", "own")
        self.assertEqual(["2028-01-03"], [day["date"] for day in year["days"]])
        self.assertEqual(2028, year["last"])
        self.assertEqual(20, year["months"][0]["workingDays"])

    def test_an_office_changes_days(self):
        days = {"2026-04-30": None, "2026-12-24": {"kind": "office-off", "occasion": "office", "source": "own"}}
        name = self.file("own/calendar/2026.json", {"sources": SOURCES, "days": days})
        found = [day["date"] for day in self.year("check", name)["days"]]
        self.assertNotIn("2026-04-30", found)
        self.assertIn("2026-12-24", found)
        self.assertEqual(found, [day["date"] for day in self.year("2026", "--templates", "own")["days"]])

    def faults(self, value, name="2028.json"):
        errors = self.expect(BAD_INPUT, "calendar", "check", self.file(name, value)).stderr.decode().splitlines()
        return [line.removeprefix(f"vanthu: {name}: ") for line in errors]

    def test_every_fault_is_said_with_its_place(self):
        good = {"kind": "holiday", "occasion": "new-year", "source": "own"}
        faults = self.faults({"year": 2027, "sources": SOURCES, "day": {}, "days": {
            "2028-02-30": good, "2027-12-31": good, "2028-01-04": {**good, "kind": "feast"}, "2028-01-05": {**good, "source": "other"},
            "2028-01-06": {**good, "occasion": "spring"}, "2028-01-07": {**good, "surenes": "open"}, "2028-01-10": "holiday",
            "2028-01-11": {**good, "kind": "swapped-work"}, "2028-01-15": {**good, "kind": "swapped-off"}}})
        places = [fault.split(": ")[0] for fault in faults]
        self.assertEqual(["/day", "/year", "/days/2028-02-30", "/days/2027-12-31", "/days/2028-01-04/kind", "/days/2028-01-05/source",
                          "/days/2028-01-06/occasion", "/days/2028-01-07/surenes", "/days/2028-01-10", "/days/2028-01-11/kind",
                          "/days/2028-01-15/kind"], places)

    def test_a_year_far_away(self):
        self.assertIn("2028", self.faults({"year": 2031, "sources": SOURCES, "days": {}}, "2031.json")[0])

    def test_no_calendar_at_all(self):
        self.assertEqual(1, len(self.faults("[]")))
        self.assertEqual(1, len(self.faults("{")))
        self.assertEqual(1, len(self.faults({}, "days.json")))
        self.expect(BAD_INPUT, "calendar", "check", "2029.json")


if __name__ == "__main__":
    harness.main()
