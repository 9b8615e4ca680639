"""vanthu lists: what an office writes down once, on the command line."""

import csv
import io
import json

import harness
from harness import BAD_INPUT, DONE, ENVIRONMENT, FINDINGS, USAGE


class Lists(harness.Case):
    def setUp(self):
        super().setUp()
        self.own = self.folder / "office"
        self.own.mkdir()

    def environment(self, **changes):
        return super().environment(VANTHU_TEMPLATES=str(self.own), **changes)

    def lists(self, code, *words, **more):
        return self.expect(code, "lists", *words, **more).stdout.decode()

    def json(self, code, *words):
        return json.loads(self.lists(code, *words, "--json"))

    def table(self, name, rows, encoding="utf-8-sig"):
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        (self.folder / name).write_bytes(text.getvalue().encode(encoding))
        return name

    def write(self, name, entries):
        (self.own / "lists").mkdir(exist_ok=True)
        (self.own / "lists" / f"{name}.json").write_text(json.dumps({"entries": entries}, ensure_ascii=False), encoding="utf-8")

    def saved(self, name):
        return json.loads((self.own / "lists" / f"{name}.json").read_text(encoding="utf-8"))["entries"]

    def test_shows_the_lists_and_what_is_valid_on_a_day(self):
        self.assertIn("legal-bases", self.lists(DONE, "show"))
        before = self.json(DONE, "show", "legal-bases", "--on", "2025-06-30", "--find", "luu tru")
        after = self.json(DONE, "show", "legal-bases", "--on", "2025-07-01", "--find", "luu tru")
        self.assertEqual((["01/2011/QH13"], ["33/2024/QH15"]), ([e["number"] for e in before], [e["number"] for e in after]))
        self.assertEqual("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024", after[0]["printed"])
        self.assertIn("→ Luật 33/2024/QH15", self.lists(DONE, "show", "legal-bases", "--find", "01/2011"))

    def test_exported_tables_come_back_as_they_are(self):
        for suffix in ("csv", "ods"):
            for name in ("legal-bases", "places", "signers"):
                self.lists(DONE, "export", name, "-o", f"{name}.{suffix}")
                rows = self.json(DONE, "import", name, f"{name}.{suffix}")
                self.assertEqual(set(), {row["outcome"] for row in rows} - {"same"})
        self.assertFalse((self.own / "lists").exists(), "nothing new, so nothing is written")

    def test_each_row_is_reported_and_the_good_ones_are_written(self):
        self.table("rooms.csv", [["Phòng, hội trường", "Số chỗ", "Đến ngày"],
                                 ["Hội trường lớn", "200", ""], ["", "10", ""], ["Phòng 2", "nhiều", ""], ["Phòng 3", "12", "31/12/2030"]])
        rows = self.json(FINDINGS, "import", "rooms", "rooms.csv")
        self.assertEqual([(2, "added"), (3, "refused"), (4, "refused"), (5, "added")], [(row["row"], row["outcome"]) for row in rows])
        self.assertIn("number", rows[2]["reasons"][0])
        self.assertEqual({"hoi-truong-lon": {"name": "Hội trường lớn", "seats": 200}, "phong-3": {"name": "Phòng 3", "seats": 12, "to": "2030-12-31"}},
                         self.saved("rooms"))
        self.assertEqual(0o644, (self.own / "lists/rooms.json").stat().st_mode & 0o777 & ~0o022)
        self.assertEqual({"same", "refused"}, {row["outcome"] for row in self.json(FINDINGS, "import", "rooms", "rooms.csv")})

    def test_dry_run_writes_nothing(self):
        self.table("units.csv", [["name"], ["Văn phòng"]])
        self.assertIn("added Văn phòng", self.lists(DONE, "import", "units", "units.csv", "--dry-run"))
        self.assertEqual([], list(self.own.iterdir()))

    def test_bad_tables_change_nothing(self):
        self.write("units", {"a": {"name": "Văn phòng"}})
        before = (self.own / "lists/units.json").read_bytes()
        (self.folder / "broken.csv").write_text('name\n"Phòng', encoding="utf-8")
        (self.folder / "utf16.csv").write_bytes("name\nPhòng".encode("utf-16"))
        (self.folder / "broken.ods").write_bytes(b"PK\x03\x04nothing")
        (self.folder / "empty.csv").write_bytes(b"")
        self.table("column.csv", [["name", "colour"], ["Phòng", "xanh"]])
        for name in ("broken.csv", "utf16.csv", "broken.ods", "empty.csv", "column.csv", "missing.csv"):
            self.expect(BAD_INPUT, "lists", "import", "units", name)
        self.assertEqual(before, (self.own / "lists/units.json").read_bytes())

    def test_wrong_words_are_usage(self):
        for words in ((), ("eat",), ("show", "dishes"), ("export",), ("import", "units"), ("export", "units", "x"), ("show", "--on", "yesterday"),
                      ("export", "units", "--to", "xls")):
            self.expect(USAGE, "lists", *words)
        self.table("units.csv", [["name"], ["Văn phòng"]])
        self.expect(USAGE, "lists", "import", "units", "units.csv", env=harness.environment())

    def test_a_folder_that_cannot_be_written_is_said(self):
        (self.own / "lists").write_text("a file in the way", encoding="utf-8")
        self.table("units.csv", [["name"], ["Văn phòng"]])
        self.expect(ENVIRONMENT, "lists", "import", "units", "units.csv")

    def test_duplicate_empty_expired_and_wrong_entries_are_found(self):
        self.write("chairs", {"a": {"name": "Nguyễn Văn Mẫu", "post": "Chủ tịch"}, "b": {"name": "NGUYỄN VĂN MẪU", "post": "chủ tịch"},
                              "c": {"name": "", "post": "Phó Chủ tịch"}, "d": {"name": "Lê Văn Cũ", "post": "Phó Chủ tịch", "to": "2025-06-30"},
                              "e": {"name": "Trần Ngược", "post": "Phó", "from": "2026-02-01", "to": "2026-01-01"}, "f": []})
        found = self.json(FINDINGS, "check", "chairs", "--on", "2025-12-31")
        self.assertEqual([("data-expected", "/entries/f"), ("lists-empty", "/entries/c/name"), ("lists-reversed", "/entries/e/from"),
                          ("lists-duplicate", "/entries/b/name"), ("lists-expired", "/entries/d/to")],
                         [(one["id"], one["pointer"]) for one in found])
        for one in found:
            self.assertNotRegex(one["sentence"], r"[{}\[\]]")
        # What is wrong stays where it is: nothing is dropped by looking.
        self.assertEqual({"a", "b", "c", "d", "e"}, {e["id"] for e in self.json(DONE, "show", "chairs")})
        self.assertEqual({"a", "b", "c"}, {e["id"] for e in self.json(DONE, "show", "chairs", "--on", "2025-12-31")})

    def test_an_empty_office_list_is_no_fault(self):
        self.write("units", {})
        self.assertEqual([], self.json(DONE, "show", "units"))
        self.assertEqual([], self.json(DONE, "check", "units"))
        self.assertEqual("id", self.lists(DONE, "export", "units").lstrip("\ufeff").split('"')[1])

    def test_ten_thousand_entries(self):
        self.write("recipients", {f"r{i}": {"name": f"Đơn vị số {i:05}", "order": i, "to": "2025-06-30" if i % 2 else ""} for i in range(10000)})
        self.assertEqual(5000 + 7, len(self.json(DONE, "show", "recipients", "--on", "2026-01-01")))
        self.assertEqual(["r4242"], [e["id"] for e in self.json(DONE, "show", "recipients", "--find", "don vi 04242")])
        self.assertEqual(5000, len(self.json(FINDINGS, "check", "recipients", "--on", "2026-01-01")))
        for suffix in ("csv", "ods"):
            self.lists(DONE, "export", "recipients", "-o", f"all.{suffix}")
            self.assertEqual(10007, len(self.json(DONE, "import", "recipients", f"all.{suffix}")))
        rows = list(csv.reader(io.StringIO((self.folder / "all.csv").read_text(encoding="utf-8-sig"))))
        rows[5000][1] = ""
        rows.append(["", "Đơn vị mới", "", "", "3", "", ""])
        self.table("changed.csv", rows)
        outcomes = [row["outcome"] for row in self.json(FINDINGS, "import", "recipients", "changed.csv")]
        self.assertEqual((10006, 1, 1), (outcomes.count("same"), outcomes.count("refused"), outcomes.count("added")))
        self.assertEqual(10001, len(self.saved("recipients")))


if __name__ == "__main__":
    harness.main()
