"""Backfilling an old book, in real processes on a SQLite store."""

import json

import harness
from harness import BAD_INPUT, DONE, FINDINGS, USAGE

HEAD = "\"Số, ký hiệu\",Ngày văn bản,Trích yếu,Người ký,Nơi nhận,Ghi chú\n"


class ImportBook(harness.Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "store", "init")

    def environment(self, **changes):
        return super().environment(VANTHU_STORE=str(self.folder.parent / "register.db"), **changes)

    def write(self, rows, name="so-cu.csv"):
        (self.folder / name).write_text(HEAD + rows, encoding="utf-8")
        return name

    def json(self, *words, code=DONE):
        return json.loads(self.expect(code, *words, "--json").stdout)

    def test_every_row_is_told_of(self):
        name = self.write("01/KH-UBND,2/1/2019,Kế hoạch một,A,B; C,\n02/TB-UBND,3/1/2019,Thông báo hai,A,B,Đã hủy: nhầm\n"
                          "03/TB-UBND,32/1/2019,Thông báo ba,A,B,\n05/TB-UBND,4/1/2019,Thông báo năm,A,B,\n")
        trial = self.json("import-book", name, "--dry-run", code=FINDINGS)
        self.assertEqual(self.json("store", "status")["documents"], 0)
        report = self.json("import-book", name, code=FINDINGS)
        self.assertEqual(trial, report)
        self.assertEqual((report["taken"], report["already"], report["refused"]), (2, 0, 2))
        self.assertEqual([(row["line"], row["outcome"], row.get("id")) for row in report["rows"]],
                         [(2, "taken", None), (3, "taken", None), (4, "refused", "import-date"), (5, "refused", "import-gap")])
        self.assertIn("3", report["rows"][3]["why"])
        self.assertEqual([row["voidReason"] for row in self.json("book", "--year", "2019")], ["", "nhầm"])
        self.assertEqual(self.json("show", "1", "--year", "2019")["typeName"], "Kế hoạch")
        self.assertEqual(self.json("history", "1", "--year", "2019")[0]["action"], "import")
        self.json("store", "verify")
        # Mended, it goes on where it stopped.
        name = self.write("01/KH-UBND,2/1/2019,Kế hoạch một,A,B; C,\n03/TB-UBND,3/1/2019,Thông báo ba,A,B,\n04,,,,,Hủy\n05/TB-UBND,4/1/2019,Thông báo năm,A,B,\n")
        report = self.json("import-book", name, "--year", "2019")
        self.assertEqual((report["taken"], report["already"], report["refused"]), (3, 1, 0))
        self.json("store", "verify")
        text = self.expect(DONE, "import-book", name, "--year", "2019").stdout.decode()
        self.assertEqual(len(text.splitlines()), 5)

    def test_each_row_that_is_refused_says_why(self):
        """One row for each way an old row can be wrong: which column it is, what stands there, what to do."""
        self.json("import-book", self.write("1/KH,2/1/2019,Một,A,B,\n2/KH,3/1/2019,Hai,A,B,\n"))
        rows = [("x/KH,2/1/2019,a,A,B,", "import-number", "x/KH"), ("0/KH,2/1/2019,a,A,B,", "import-number", "0/KH"),
                ("1000000/KH,2/1/2019,a,A,B,", "import-number", "1000000/KH"), ("2a/KH,2/1/2019,a,A,B,", "import-suffix", "2a/KH"),
                ("2abc/KH,2/1/2019,a,A,B,", "import-number", "2abc/KH"), ("3/KH,30/2/2019,a,A,B,", "import-date", "30/2/2019"),
                ("4/KH,,a,A,B,", "import-date", ""), ("5/KH,2/1/2018,a,A,B,", "import-year", "2018"),
                ("7/KH,2/1/2019,a\x01b,A,B,", "import-character", "3"),
                ("2/KH,3/1/2019,Khác hẳn,A,B,", "import-number-taken", "Hai"), ("9/KH,2/1/2019,a,A,B,", "import-gap", "3")]
        report = self.json("import-book", self.write("".join(row + "\n" for row, _, _ in rows)), "--year", "2019", code=FINDINGS)
        self.assertEqual([(row["outcome"], row.get("id")) for row in report["rows"]], [("refused", wanted) for _, wanted, _ in rows])
        for told, (_, _, word) in zip(report["rows"], rows):
            self.assertIn(word, told["why"])
            self.assertNotIn("{", told["why"])
        text = self.run_vanthu("import-book", "so-cu.csv", "--year", "2019", "--lang", "vi").stdout.decode()
        self.assertEqual(len(text.splitlines()), len(rows) + 1)
        self.assertNotIn("[", text)
        self.assertEqual(self.json("store", "status")["documents"], 2)

    def test_ranges_kept_free_and_numbers_between(self):
        self.json("import-book", self.write("1/KH,2/1/2019,Một,A,B,\n"))
        self.json("reserve", "2-3", "--reason", "Trực đêm", "--year", "2019")
        folder = self.folder / "office"
        folder.mkdir()
        (folder / "settings.json").write_text(json.dumps({"numbering": {"extraNumbers": True}}))
        name = self.write("4/KH,2/1/2019,Bốn,A,B,\n4a/KH,2/1/2019,Bốn a,A,B,\n2/KH,2/1/2019,Hai,A,B,\n")
        report = self.json("import-book", name, "--templates", str(folder))
        self.assertEqual((report["taken"], report["refused"]), (3, 0))
        book = self.expect(DONE, "book", "--year", "2019").stdout.decode()
        self.assertIn("04a/KH", book)
        self.assertEqual(self.json("store", "verify")["breaches"], [])

    def test_what_was_printed_comes_back(self):
        name = self.write("".join(f"{number}/KH-UBND,{number % 28 + 1}/5/2019,Kế hoạch số {number},Trần Thị Ví Dụ,UBND xã A; UBND xã B,\n"
                                  for number in range(1, 41)))
        self.json("import-book", name)
        for number in (3, 7):
            self.expect(DONE, "dispatch", str(number), "--year", "2019", "--today", "2019-06-01")
        self.expect(DONE, "receive", "3", "--year", "2019", "--from", "UBND xã B", "--today", "2019-06-02")
        self.expect(DONE, "void", "9", "--year", "2019", "--reason", "Ký nhầm")
        before = self.json("book", "--year", "2019")
        for file in ("so.csv", "so.ods"):
            with self.subTest(file):
                self.expect(DONE, "book", "--year", "2019", "-o", file)
                store = ["--store", str(self.folder / (file + ".db"))]
                self.expect(DONE, "store", "init", *store)
                report = self.json("import-book", file, *store)
                self.assertEqual((report["taken"], report["refused"]), (40, 0))
                after = self.json("book", "--year", "2019", *store)
                self.assertEqual(after, before)

    def test_a_number_twice_in_one_file(self):
        report = self.json("import-book", self.write("1/KH,2/1/2019,a,A,B,\n1/KH,2/1/2019,b,A,B,\n"), code=FINDINGS)
        self.assertEqual([row.get("id") for row in report["rows"]], [None, "import-repeated"])

    def test_what_is_no_book(self):
        (self.folder / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
        self.expect(BAD_INPUT, "import-book", "x.csv")
        (self.folder / "x.ods").write_bytes(b"PK\x03\x04 nothing")
        self.expect(BAD_INPUT, "import-book", "x.ods")
        (self.folder / "x.csv").write_bytes(b"\xff\xfea\x00")
        self.expect(BAD_INPUT, "import-book", "x.csv")
        self.expect(USAGE, "import-book")
        self.expect(USAGE, "import-book", "x.csv", "--year", "x")
        self.assertEqual(self.json("store", "status")["documents"], 0)


if __name__ == "__main__":
    harness.main()
